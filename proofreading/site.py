"""Proof-reading with what this site knows: its glossary, its unwanted forms, its earlier pages."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from wagtail.models import Page

from proofreading.checks.ranges import Span
from proofreading.checks.unwanted import Form
from proofreading.findings import Finding
from proofreading.known import earlier_posts
from proofreading.models import UnwantedForm
from proofreading.run import proofread
from proofreading.text import Text, texts_of
from translation.glossary.store import current_glossary


def unwanted_forms(language: str) -> list[Form]:
    """The list that the office keeps for a language."""
    rows = UnwantedForm.objects.filter(language=language)
    return [Form(row.form, row.preferred, row.note) for row in rows]


def proofread_here(
    texts: Iterable[Text | tuple[str, str]],
    *,
    language: str,
    release_date: date | None = None,
    page: Page | None = None,
    spans: Iterable[Span] = (),
) -> list[Finding]:
    """`proofread` with the glossary, the unwanted forms and the earlier pages of this site. At most five queries.

    `page` is the page that the texts are of, if there is one: it is not compared with itself.
    """
    read = texts_of(texts)
    earlier = earlier_posts([text.text for text in read], page) if language.startswith("zh") else []
    return proofread(
        read,
        language=language,
        release_date=release_date,
        glossary=current_glossary(),
        unwanted=unwanted_forms(language),
        earlier=earlier,
        spans=spans,
    )

"""What is published and does not follow the glossary as it is now."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from itertools import chain

from django.db.models import Model
from wagtail.models import Page

from translation.checks.findings import Finding
from translation.checks.segment import parse
from translation.checks.terms import check_terms
from translation.glossary import Glossary, TermEntry
from translation.glossary.texts import texts_with
from translation.published import START, Place, PublishedPair, published_pairs, translated_snippets

PER_PART = 50
LOOKED_AT = 5_000


@dataclass(frozen=True)
class Disagreement:
    """A published English text that lacks a right form of a term in its Chinese, or has a forbidden one."""

    pair: PublishedPair
    findings: tuple[Finding, ...]


@dataclass(frozen=True)
class Part:
    """Some disagreements, how many texts were looked at for them, and where to look on; None at the end."""

    found: list[Disagreement]
    looked_at: int
    next: Place | None


def disagreements(glossary: Glossary, entry: TermEntry | None = None, after: Place = START) -> Part:
    """The next published texts that disagree with the glossary, or with one of its terms.

    A part ends with the page that fills a screen, or that makes it as many texts as one looks at in a second or two.
    """
    found: list[Disagreement] = []
    looked_at, place = 0, after
    for pair in published_pairs(texts_with([entry]) if entry else None, after):
        if pair.place != place and (len(found) >= PER_PART or looked_at >= LOOKED_AT):
            return Part(found, looked_at, place)
        place, looked_at = pair.place, looked_at + 1
        if findings := _findings(pair, glossary, entry):
            found.append(Disagreement(pair, tuple(findings)))
    return Part(found, looked_at, None)


def _findings(pair: PublishedPair, glossary: Glossary, entry: TermEntry | None) -> list[Finding]:
    terms = glossary.terms_in(pair.source)
    asked = [match for match in terms if entry is None or match.entry == entry]
    return check_terms(parse(pair.source), parse(pair.target), glossary, asked) if asked else []


def targets_of(pairs: Collection[PublishedPair]) -> dict[str, Model]:
    """The English page or snippet of each pair, by its translation key."""
    keys, locales = {pair.key for pair in pairs}, {pair.locale for pair in pairs}
    models = [Page, *translated_snippets()] if pairs else []
    rows = (model.objects.filter(translation_key__in=keys, locale__in=locales) for model in models)
    return {str(instance.translation_key): instance for instance in chain.from_iterable(rows)}

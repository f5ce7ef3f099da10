"""The published English that does not follow the glossary, shown with the way to correct it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.admin_url_finder import AdminURLFinder

from translation.checks.segment import parse
from translation.glossary.disagreements import Disagreement, disagreements, targets_of
from translation.glossary.file_views import GlossaryPage
from translation.glossary.store import current_glossary
from translation.models import Term
from translation.published import START, Place

PLACE = re.compile(r"([0-9]{1,18})-([0-9]{1,18})", re.ASCII)


@dataclass(frozen=True)
class Line:
    """One text of the report."""

    title: str
    url: str | None
    chinese: str
    english: str
    messages: list[str]


class DisagreementsView(GlossaryPage):
    """Every published text that disagrees with a term, or with the whole glossary."""

    page_title = gettext_lazy("Published English pages that disagree with the glossary")
    template_name = "translation/glossary_disagreements.html"
    any_permission_required = ["add", "change", "delete", "view"]
    term: Term | None = None

    def get(self, request: HttpRequest, pk: int | None = None) -> HttpResponse:
        self.term = get_object_or_404(Term, pk=pk) if pk else None
        after = _place(request.GET.get("after", ""))
        part = disagreements(current_glossary(), self.term.entry() if self.term else None, after)
        context = self.get_context_data(
            term=self.term,
            part=part,
            is_first=after == START,
            next="{}-{}".format(*part.next) if part.next else "",
            lines=self._lines(part.found),
        )
        return render(request, self.template_name, context)

    def get_page_title(self) -> str:
        if self.term:
            return _("Published English pages that disagree with “%(term)s”") % {"term": self.term.chinese}
        return self.page_title

    def _lines(self, found: list[Disagreement]) -> list[Line]:
        finder = AdminURLFinder(self.request.user)
        targets = targets_of([one.pair for one in found])
        urls = {key: finder.get_edit_url(target) for key, target in targets.items()}
        return [
            Line(
                title=str(targets.get(one.pair.key, "")),
                url=urls.get(one.pair.key),
                chinese=parse(one.pair.source).text,
                english=parse(one.pair.target).text,
                messages=[finding.message for finding in one.findings],
            )
            for one in found
        ]


def _place(text: str) -> Place:
    """Where the last part ended; the start for anything else."""
    match = PLACE.fullmatch(text)
    return Place(*map(int, match.groups())) if match else START

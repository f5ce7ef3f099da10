"""Pages proof-read: their draft as it is saved, or as it stands in a form that nobody has saved yet."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

from django.core.exceptions import ValidationError
from django.http import HttpRequest
from wagtail.models import Page

from proofreading.findings import Finding
from proofreading.models import Dismissal
from proofreading.site import proofread_here
from proofreading.texts import spans_of_page, texts_of_page


@dataclass
class Group:
    """The findings of one field or block."""

    id: str
    label: str
    findings: list[Finding] = field(default_factory=list)


@dataclass
class Report:
    """What there is to say of a page: open findings in groups, and those that an editor let stand."""

    page: Page
    groups: list[Group]
    dismissed: list[tuple[Finding, Dismissal]]

    @property
    def count(self) -> int:
        """The number of open findings."""
        return sum(len(group.findings) for group in self.groups)


def draft_of(page: Page) -> Page:
    """The newest saved state of a page."""
    return page.get_latest_revision_as_object() if page.latest_revision_id else page.specific


def proofread_page(page: Page) -> Report:
    """The report of a page as the object is: a draft (`draft_of`), the public page, or one filled from a form."""
    texts = texts_of_page(page)
    spans = spans_of_page(page)
    findings = proofread_here(
        texts, language=page.locale.language_code, release_date=_release_date(page), page=page, spans=spans
    )
    labels = {text.id: text.label for text in texts} | {span.id: span.label for span in spans}
    kept = {row.key: row for row in _dismissals(page)}
    groups: dict[str, Group] = {}
    for finding in findings:
        if finding.key not in kept:
            group = groups.setdefault(finding.text_id, Group(finding.text_id, labels[finding.text_id]))
            group.findings.append(finding)
    dismissed = {finding.key: (finding, kept[finding.key]) for finding in findings if finding.key in kept}
    return Report(page, list(groups.values()), list(dismissed.values()))


def _dismissals(page: Page) -> Iterator[Dismissal]:
    return Dismissal.objects.filter(page_id=page.pk).select_related("user") if page.pk else Dismissal.objects.none()


def _release_date(page: Page) -> date | None:
    """A page type whose texts belong to a day names the field in `proofreading_date_field`."""
    value = getattr(page, getattr(page, "proofreading_date_field", ""), None)
    return value.date() if isinstance(value, datetime) else value


def fill_from_form(page: Page, request: HttpRequest) -> Page:
    """The page with the values of an editing form, none of them saved and none refused for being incomplete."""
    form = page.get_edit_handler().get_form_class()(instance=page, for_user=request.user)
    for name, form_field in form.fields.items():
        try:
            value = form_field.widget.value_from_datadict(request.POST, request.FILES, form.add_prefix(name))
        except (KeyError, ValueError):  # of a form that was sent in part, the field stays as it was
            continue
        model_field = page._meta.get_field(name) if hasattr(type(page), name) else None
        if model_field is None or model_field.is_relation:
            continue
        if not hasattr(value, "stream_block"):
            try:
                value = form_field.to_python(value)
            except ValidationError:  # half a date: there is nothing to say of it yet
                value = None
        if value is not None or model_field.null:
            setattr(page, name, value)
    return page

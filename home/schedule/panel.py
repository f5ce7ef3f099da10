"""What the front page of the admin says about the clock: what is late, and which English is missing."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone
from wagtail.admin.ui.components import Component
from wagtail.models import Page

from home.schedule.due import due_revisions
from home.schedule.jobs import last_beat
from home.schedule.pairs import EnglishRule, bound_releases, reasons_not_ready, rule_of
from translation.schedule import waits_for_source

LATE = timedelta(minutes=2)  # what is due for longer should be public by now
SILENT = timedelta(minutes=3)  # a scheduler that was not seen for longer does not run
WARNED = timedelta(hours=24)


class SchedulePanel(Component):
    """Shown only while there is something that a person has to know."""

    name = "schedule"
    template_name = "home/schedule/panel.html"
    order = 50

    def get_context_data(self, parent_context):
        late = late_pages()
        return {"late": late, "is_silent": bool(late) and is_silent(), "beat": last_beat(), "unready": unready()}

    def render_html(self, parent_context=None):
        context = self.get_context_data(parent_context)
        return super().render_html(parent_context) if context["late"] or context["unready"] else ""


def late_pages() -> list[dict]:
    """What should be public by now and waits for nothing, as `[{"title", "moment", "page"}]`."""
    revisions = due_revisions().filter(approved_go_live_at__lt=timezone.now() - LATE)
    late = [(revision, revision.as_object()) for revision in revisions]
    return [
        {"title": str(content), "moment": revision.approved_go_live_at, "page": content}
        for revision, content in late
        if not waits_for_source(content) and not _waits_for_english(content)
    ]


def _waits_for_english(page) -> bool:
    return rule_of(page) == EnglishRule.WAIT and bool(reasons_not_ready(page))


def is_silent() -> bool:
    """Whether no scheduler has been seen for minutes."""
    beat = last_beat()
    return beat is None or beat < timezone.now() - SILENT


def unready() -> list[dict]:
    """What is to go out with its English within a day, or waits for it, and what the English lacks."""
    rows = []
    for revision, page in bound_releases():
        is_near = revision.approved_go_live_at < timezone.now() + WARNED
        reasons = reasons_not_ready(page) if is_near else []
        if reasons:
            rows.append(_row(revision.approved_go_live_at, page, reasons))
    return rows


def _row(moment, page: Page, reasons: list[str]) -> dict:
    is_waiting = moment <= timezone.now()
    return {"page": page, "moment": moment, "reasons": reasons, "rule": rule_of(page), "is_waiting": is_waiting}

"""What the screen of a review shows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Model
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.log_actions import registry
from wagtail.models import Page, WorkflowMixin
from wagtail_localize.models import Translation

from translation.links import desk_url
from translation.people import name_of
from translation.publishing import may_publish
from translation.review.decide import is_changed_since, stamp_of
from translation.review.hand_over import unfinished
from translation.review.rows import ReviewRow, review_rows
from translation.review.snippets import HANDED_OVER
from translation.segments import SegmentSet


def context_of(request: HttpRequest, translation: Translation, target: Model, typed: Mapping[str, str]) -> dict:
    """All that the template needs; `typed` is what a reviewer sent before."""
    segments = SegmentSet(translation)
    rows = review_rows(segments, target.live)
    for row in rows:
        row.comment = typed.get(f"remark-{row.pk}", "")
    return {
        "translation": translation,
        "target": target,
        "handed_over": _hand_over_of(target),
        "is_changed": _is_changed(translation, target),
        "problems": unfinished(segments),
        "blocking": sum(any(own.is_blocking for own in row.findings) for row in rows),
        "stamp": stamp_of(segments),
        "comment": typed.get("comment", ""),
        "may_waive": may_publish(request.user, target),
        **_filtered(rows, request.GET.get("show", "")),
        **_frame(translation, target),
    }


def _filtered(rows: list[ReviewRow], asked: str) -> dict[str, Any]:
    groups = {
        "all": (_("All texts"), rows),
        "changed": (_("Changed"), [row for row in rows if row.is_changed or row.is_new]),
        "findings": (_("With findings"), [row for row in rows if row.findings]),
    }
    shown = asked if asked in groups else "all"
    return {
        "rows": groups[shown][1],
        "filters": [(name, label, len(group)) for name, (label, group) in groups.items()],
        "shown_filter": shown,
    }


def _frame(translation: Translation, target: Model) -> dict[str, Any]:
    return {
        "desk_url": desk_url(translation),
        "more_links": [link for links in hooks.get_hooks("translation_review_links") for link in links(target)],
        "preview_url": reverse("translation_preview", args=[translation.pk]) if isinstance(target, Page) else "",
        "header_title": _("Review of “%(title)s”") % {"title": translation.source.object_repr},
        "header_icon": "clipboard-list",
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_home"), "label": _("Home")},
            {"url": desk_url(translation), "label": str(target)},
            {"url": "", "label": _("Review")},
        ],
    }


def _is_changed(translation: Translation, target: Model) -> bool:
    state = target.current_workflow_task_state if isinstance(target, WorkflowMixin) else None
    return state is not None and is_changed_since(translation, state)


def _hand_over_of(target: Model) -> dict[str, Any] | None:
    """By whom it was handed over, when, and with what note."""
    entries = registry.get_logs_for_instance(target).filter(action=HANDED_OVER).select_related("user")
    entry = entries.order_by("-timestamp", "-pk").first()
    if entry is None:
        return None
    name = name_of(entry.user) if entry.user else ""
    return {"name": name, "at": entry.timestamp, "note": entry.data.get("reason", "")}

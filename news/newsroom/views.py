"""The screen of the newsroom."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from news.models import NewsReleasePage
from news.newsroom.month import Day, Month
from news.newsroom.overview import EVERYBODYS, MINE, SHOWN, Overview
from news.newsroom.sight import has_newsroom
from translation.publishing import may_translate
from translation.queue.links import work_links


@require_safe
def newsroom(request: HttpRequest) -> HttpResponse:
    """The overview. `?drafts=all` shows everybody's drafts, `&page=2` goes on, `?month=2023-09` turns the calendar."""
    if not has_newsroom(request.user):
        raise PermissionDenied
    overview = Overview(request.user)
    month = Month.read(request.GET.get("month", ""), overview.today)
    whose = EVERYBODYS if request.GET.get("drafts") == EVERYBODYS else MINE
    context = {
        "overview": overview,
        "whose": whose,
        "drafts": overview.drafts_page(whose, request.GET.get("page", "1")),
        "month": month,
        "weeks": calendar_of(overview, month),
        "english": english_lines(overview, request.user),
        "english_number": overview.english.count(),
    }
    return render(request, "news/newsroom/newsroom.html", context)


def calendar_of(overview: Overview, month: Month) -> list[list[Day]]:
    """The weeks of a month with what went out and what will."""
    weeks = month.weeks()
    days = {day.date: day for week in weeks for day in week}
    for release in overview.out_between(min(days), max(days)):
        _enter(days[release.release_date], release)
    for release in overview.scheduled:
        if day := days.get(timezone.localtime(release.goes_out_at).date()):
            _enter(day, release)
    return weeks


def _enter(day: Day, release: NewsReleasePage) -> None:
    """Once a day and release: the English of what is there in Chinese adds nothing to a calendar."""
    if all(release.translation_key != other.translation_key for other in day.entries):
        day.entries.append(release)


def english_lines(overview: Overview, user) -> list[dict]:
    """The first entries as `[{"entry", "url"}]`, with the address of the desk for those who translate."""
    entries = list(overview.english.select_related("content_type")[:SHOWN])
    links = work_links(entries) if may_translate(user) else {}
    return [{"entry": entry, "url": links.get(entry.pk)} for entry in entries]

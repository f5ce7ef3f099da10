"""The conference's pages for the templates of other rooms."""

from __future__ import annotations

from datetime import date

from django import template
from django.utils.translation import get_language

from events.change_lines import ChangeLines, lines_of
from events.dates import day_in_full
from events.figure_bars import Bar, bars_of
from events.models import CongressPage, ForumIndexPage, ForumPage, ProgrammeChange
from events.queries import editions_in_order

register = template.Library()


@register.simple_tag
def editions(locale) -> list[CongressPage]:
    """The chain of editions in a language, first to newest."""
    return list(editions_in_order(locale))


@register.simple_tag
def forum_index(congress: CongressPage) -> ForumIndexPage | None:
    """The listing of the forums of a congress."""
    return ForumIndexPage.objects.published().child_of(congress).first()


@register.simple_tag
def has_changes(congress: CongressPage) -> bool:
    """Whether the programme changed since it was first published."""
    return ProgrammeChange.objects.filter(page=congress.pk).exists()  # a new page may be previewed before it is saved


@register.simple_tag
def change_lines(change: ProgrammeChange) -> ChangeLines:
    """What a change says in words: before and after."""
    return lines_of(change.kind, change.before, change.after)


@register.simple_tag(takes_context=True)
def webcal(context, congress: CongressPage) -> str:
    """The address of a congress's calendar as calendar programs subscribe to it."""
    return "webcal:" + congress.address_of(context["request"], "calendar").partition(":")[2]


@register.filter
def for_slug(sessions: dict, slug: str):
    """The session of a dictionary by its address, or None."""
    return sessions.get(slug)


@register.simple_tag
def figure_bars(figure) -> list[Bar]:
    """See `bars_of`."""
    return bars_of(figure)


@register.simple_tag
def session_about(forum: ForumPage) -> dict | None:
    """The session of the agenda that a forum is, with its congress: `{"congress", "session"}`."""
    congress = forum.congress
    sessions = congress.sessions if congress else []
    return next(
        ({"congress": congress, "session": own} for own in sessions if own.page and own.page.pk == forum.pk), None
    )


@register.filter
def in_full(day: date) -> str:
    """See `day_in_full`."""
    return day_in_full(day, get_language())

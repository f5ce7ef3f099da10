"""What a change of the programme says in words: when or what it was before, and when or what it is now."""

from __future__ import annotations

from typing import NamedTuple

from django.utils.formats import date_format
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from events.changes import Facts, session_of_facts
from events.dates import date_range


class ChangeLines(NamedTuple):
    """Empty where there is nothing to say."""

    before: str
    after: str


def lines_of(kind: str, before: Facts, after: Facts) -> ChangeLines:
    """The two states of what changed; of a session that was added, taken out or put off, when it is or was."""
    if kind == "renamed":
        return ChangeLines(before["title"], after["title"])
    if kind == "room":
        return ChangeLines(before["room"], after["room"] or _("not yet known"))
    if kind == "moved":
        return ChangeLines(when(before), when(after))
    return ChangeLines("", when(after)) if after else ChangeLines(when(before), "")


def when(facts: Facts) -> str:
    """Day and time in Beijing, or day and part of the day; the days of a congress."""
    session = session_of_facts(facts)
    if facts.get("last_day"):
        last = session_of_facts(facts | {"date": facts["last_day"]}).date
        return date_range(session.date, last, get_language())
    day = date_format(session.date)
    if session.is_all_day:
        return (
            day
            if not facts["slug"]
            else _("%(day)s, %(part)s") % {"day": day, "part": session.part_of_day.label.lower()}
        )
    times = "–".join(f"{time:%H:%M}" for time in (session.start_time, session.end_time) if time)
    return _("%(day)s, %(times)s Beijing time") % {"day": day, "times": times}

"""What one asks of congresses and forums."""

from __future__ import annotations

from django.db.models import QuerySet
from wagtail.models import Locale

from events.blocks import PartOfDay, Role
from home.queries import in_language


def editions_in_order(locale: Locale) -> QuerySet:
    """The published editions in one language, first to newest."""
    from events.models import CongressPage

    return CongressPage.objects.published().filter(locale=locale).order_by("edition_number")


def agenda_by_day(sessions, locale: Locale) -> list[dict]:
    """The agenda as days of parts of the day: `[{"date", "parts": [{"part", "sessions"}]}]`.

    Days and parts stand in the order of the calendar, sessions in the order of the editor. Each session
    carries under `page` the published page with more about it, in this language, or None.
    """
    rows = [session.value for session in sessions]
    pages = in_language((row["forum"] and row["forum"].pk for row in rows), locale)
    days: dict = {}
    for row in rows:
        part = days.setdefault(row["date"], {}).setdefault(row["part_of_day"], [])
        part.append({"row": row, "page": row["forum"] and pages.get(row["forum"].pk)})
    order = PartOfDay.values
    return [
        {
            "date": day,
            "parts": [{"part": PartOfDay(part), "sessions": parts[part]} for part in sorted(parts, key=order.index)],
        }
        for day, parts in sorted(days.items())
    ]


def organisations_by_role(organisations) -> list[dict]:
    """Organisations as `[{"role", "organisations"}]`: roles by rank, bodies in the order of the editor."""
    rows = [organisation.value for organisation in organisations]
    groups = [{"role": role, "organisations": [row for row in rows if row["role"] == role]} for role in Role]
    return [group for group in groups if group["organisations"]]

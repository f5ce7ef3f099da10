"""What one asks of congresses and forums."""

from __future__ import annotations

from django.db.models import QuerySet
from wagtail.models import Locale

from events.blocks import Role


def editions_in_order(locale: Locale) -> QuerySet:
    """The published editions in one language, first to newest."""
    from events.models import CongressPage

    return CongressPage.objects.published().filter(locale=locale).order_by("edition_number")


def organisations_by_role(organisations) -> list[dict]:
    """Organisations as `[{"role", "organisations"}]`: roles by rank, bodies in the order of the editor."""
    rows = [organisation.value for organisation in organisations]
    groups = [{"role": role, "organisations": [row for row in rows if row["role"] == role]} for role in Role]
    return [group for group in groups if group["organisations"]]

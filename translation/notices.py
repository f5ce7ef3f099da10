"""What public English pages say to their readers about themselves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from wagtail.models import Locale

from translation.models import PublicNotice

Kind = PublicNotice.Kind


@dataclass
class Notice:
    """What one page has to say: that it is out of date, that it is being corrected, or both."""

    is_out_of_date: bool = False
    reflects: datetime | None = None  # when the Chinese text that the page reflects was published, if that is known
    is_under_correction: bool = False


def public_notices(locale: Locale) -> dict[UUID, Notice]:
    """The notices of all pages of a language, by translation key; pages without any are left out. One query."""
    notices: dict[UUID, Notice] = {}
    for row in PublicNotice.objects.filter(locale=locale):
        notice = notices.setdefault(row.translation_key, Notice())
        if row.kind == Kind.OUT_OF_DATE:
            notice.is_out_of_date, notice.reflects = True, row.reflects
        else:
            notice.is_under_correction = True
    return notices

"""Tells readers when the public English lags behind the Chinese, and stops telling them when it does not."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from translation.models import PublicNotice
from translation.queue.compute import Computed
from translation.upsert import upsert

OUT_OF_DATE = PublicNotice.Kind.OUT_OF_DATE


def show_notices(computed: Mapping[UUID, Computed], locale_id: int) -> None:
    """Make the notices of these entries those that follow from their values."""
    rows = PublicNotice.objects.filter(translation_key__in=list(computed), locale_id=locale_id, kind=OUT_OF_DATE)
    shown = dict(rows.values_list("translation_key", "reflects"))
    wanted = {key: one.released.source_published_at for key, one in computed.items() if _lags_behind(one)}
    if over := shown.keys() - wanted.keys():
        rows.filter(translation_key__in=over).delete()
    changed = {key: reflects for key, reflects in wanted.items() if key not in shown or shown[key] != reflects}
    _write(changed, locale_id)


def _lags_behind(one: Computed) -> bool:
    values = one.values
    is_public = values["is_source_live"] and values["is_target_live"] and one.released is not None
    return is_public and one.released.source_digest != values["source_digest"]


def _write(changed: Mapping[UUID, datetime | None], locale_id: int) -> None:
    notices = [
        PublicNotice(translation_key=key, locale_id=locale_id, kind=OUT_OF_DATE, reflects=reflects)
        for key, reflects in changed.items()
    ]
    upsert(notices, unique=["translation_key", "locale", "kind"], update=["reflects"])

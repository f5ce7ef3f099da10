"""Where wagtail-localize 1.14 does silently what this site must not do, the method itself is replaced.

Every screen, command and API of the library passes through these methods, so no road leads around them.

- `TranslationSource.refresh_segments`: ten queries for each text; loses the row of a text that moved.
  Can go when the library writes segments in bulk.
- `TranslationSource.update_from_db` and `get_or_create_from_instance` read the stored row, which for a page that was
  never published is older than its newest draft (wagtail-localize#861).
- `TranslationSource.create_or_update_translation`: writes the public row of a live page even when it is asked for a
  draft, publishes when the transaction is over and past every check, and makes aliases of missing parents.
  Can go when a draft is a revision only.
"""

from __future__ import annotations

from wagtail_localize.models import TranslationSource

from translation.source import newest, refresh_segments, take_over
from translation.targets import create_or_update_translation


def mend() -> None:
    """Replace the methods. Called once, when the app is ready."""
    TranslationSource.refresh_segments = refresh_segments
    TranslationSource.update_from_db = _update_from_newest
    TranslationSource.get_or_create_from_instance = classmethod(_get_or_create_from_newest)
    TranslationSource.create_or_update_translation = create_or_update_translation


def _update_from_newest(self: TranslationSource) -> None:
    take_over(self, newest(self.get_source_instance()))


stock_refresh_segments = TranslationSource.refresh_segments
_stock_get_or_create = TranslationSource.get_or_create_from_instance.__func__


def _get_or_create_from_newest(cls, instance) -> tuple[TranslationSource, bool]:
    source, created = _stock_get_or_create(cls, instance)
    if created and not getattr(instance, "live", True):
        take_over(source, newest(source.get_source_instance()))
    return source, created

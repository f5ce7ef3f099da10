"""When a translation goes public: never before its Chinese, and together with it when it is approved beforehand."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import Model
from django.utils import timezone
from wagtail.models import DraftStateMixin, Revision, TranslatableMixin

from translation.queue.find import original_of

# English that is approved when the hour of its Chinese has come is put on the schedule all the same, a little later:
# published at once it would overtake its Chinese.
SOON = timedelta(seconds=5)


def is_translation(instance: Model) -> bool:
    """Whether this is written in another language than the first."""
    return isinstance(instance, TranslatableMixin) and instance.locale.language_code != settings.LANGUAGE_CODE


def time_of(source: Model) -> datetime | None:
    """When a Chinese page or snippet that is not public yet is to be; None when it is public or on no schedule."""
    if not isinstance(source, DraftStateMixin) or source.live:
        return None
    scheduled = source.revisions.filter(approved_go_live_at__isnull=False)
    return scheduled.values_list("approved_go_live_at", flat=True).first()


ObjectKey = tuple[int, str]


def scheduled_objects() -> set[ObjectKey]:
    """The base content type and id of everything that has a version on the schedule, which is little. One query."""
    scheduled = Revision.objects.filter(approved_go_live_at__isnull=False)
    return set(scheduled.values_list("base_content_type_id", "object_id"))


def is_among(scheduled: set[ObjectKey], instance: Model | None) -> bool:
    """Whether this is not public yet and has a version among those of `scheduled_objects`."""
    if not isinstance(instance, DraftStateMixin) or instance.live:
        return False
    return (instance.get_base_content_type().pk, str(instance.pk)) in scheduled


def will_be_public(source: Model) -> bool:
    """Whether a Chinese page or snippet is scheduled, so that its English can be approved beforehand."""
    return time_of(source) is not None


def waits_for_source(instance: Model) -> bool:
    """Whether this is a translation of something that is not public: it goes out with its Chinese, not before."""
    if not is_translation(instance):
        return False
    source = original_of(instance)
    return source is not None and not getattr(source, "live", True)


def go_out_with_source(draft: Model, revision: Revision) -> None:
    """Give English that is being published the hour of its Chinese, as long as that is not public."""
    source = original_of(draft) if is_translation(draft) else None
    moment = time_of(source) if source else None
    if moment:
        draft.go_live_at = max(moment, timezone.now() + SOON)
        set_hour(revision, moment)


def set_hour(revision: Revision, moment: datetime) -> None:
    """Put a version on the schedule, or at another hour of it."""
    revision.content["go_live_at"] = moment.isoformat()
    revision.approved_go_live_at = moment
    revision.save(update_fields=["content", "approved_go_live_at"])

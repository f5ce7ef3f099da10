"""English pages, their Chinese, and what people do to both."""

from __future__ import annotations

from django.db.models import Model
from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.models import StringTranslation, Translation

from tests.desk import now, person
from translation.models import QueueEntry
from translation.segments import Segment, SegmentSet

BETTER = "The 5th China Quality Conference opens in Chengdu on 1 September"


def translation_of(instance: Model) -> Translation:
    """The translation that a page or snippet, Chinese or English, takes part in."""
    return Translation.objects.select_related("source").get(source__object_id=instance.translation_key)


def state_of(instance: Model) -> str:
    """What the queue says of it."""
    return QueueEntry.objects.get(translation_key=instance.translation_key).state


def segment_at(instance: Model, path: str) -> Segment:
    """The text at this path, or the first one below it."""
    return next(own for own in SegmentSet(translation_of(instance)) if own.path.split(".")[0] == path)


def write(instance: Model, text: str, by: str = "translator", path: str = "title", **values) -> StringTranslation:
    """A person writes the English of a text."""
    segment = segment_at(instance, path)
    values = {"data": text, "translation_type": "manual", "last_translated_by": person(by)} | values
    translation = translation_of(instance)
    return StringTranslation.objects.update_or_create(
        translation_of_id=segment.string_id,
        context_id=segment.context_id,
        locale_id=translation.target_locale_id,
        defaults=values,
    )[0]


def lose(instance: Model, path: str = "title") -> None:
    """A text has no English any more."""
    segment_at(instance, path).translation.delete()


def change_chinese(page: Page, publish: bool = True, **changes) -> Page:
    """Press edits the Chinese, and an editor publishes it."""
    page = now(page)
    for name, value in changes.items():
        setattr(page, name, value)
    revision = page.save_revision(user=person("press"))
    if publish:
        revision.publish(user=person("editor"))
    return now(page)


def edit_url(page: Page) -> str:
    """The address of Wagtail's editor."""
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def told(response) -> str:
    """All messages after this answer."""
    return " ".join(map(str, response.context["messages"]))

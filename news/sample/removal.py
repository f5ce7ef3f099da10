"""Takes sample releases away again, with everything that hangs on them."""

from __future__ import annotations

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Exists, F, OuterRef
from tqdm import tqdm
from wagtail.models import Page, ReferenceIndex
from wagtail.search.models import IndexEntry
from wagtail_localize.models import (
    String,
    StringSegment,
    StringTranslation,
    TranslatableObject,
    TranslationContext,
    TranslationSource,
)

from home.models.content_version import ContentVersion
from news.models import NewsReleasePage
from news.sample.keys import ALL_KEYS, sample_pages
from translation.models import MemoryPair, PublicNotice, QueueEntry, ReleasedTranslation
from translation.queue.store import computed_once

BATCH = 500
OWN_BY_KEY = (QueueEntry, PublicNotice, ReleasedTranslation, MemoryPair)


def remove_all() -> int:
    """Delete every sample release; returns how many there were, both languages being one."""
    number = sample_pages().values("translation_key").distinct().count()
    _remove_touched()
    with tqdm(total=number, desc="Removed", disable=None) as progress:
        while pages := list(sample_pages().order_by("translation_key").values_list("pk", "translation_key")[:BATCH]):
            with transaction.atomic():
                _remove_pages([pk for pk, _ in pages])
            progress.update(len({key for _, key in pages}))
    with transaction.atomic():
        _remove_translations()
        ContentVersion.change()
    return number


def _remove_touched() -> None:
    """Pages that somebody edited have a history that only the ordinary road takes away."""
    with computed_once():
        for page in sample_pages().exclude(latest_revision=None):
            page.delete()


def _remove_pages(pks: list[int]) -> None:
    """The rows that the writer made of these pages, and no others: see `writing`."""
    texts = [str(pk) for pk in pks]
    kind = ContentType.objects.get_for_model(NewsReleasePage)
    IndexEntry.objects.filter(content_type=kind, object_id__in=texts)._raw_delete("default")
    ReferenceIndex.objects.filter(content_type=kind, object_id__in=texts)._raw_delete("default")
    NewsReleasePage.objects.filter(pk__in=pks)._raw_delete("default")
    for parent, number in _children_by_parent(pks).items():
        Page.objects.filter(path=parent).update(numchild=F("numchild") - number)
    Page.objects.filter(pk__in=pks)._raw_delete("default")


def _children_by_parent(pks: list[int]) -> dict[str, int]:
    numbers: dict[str, int] = {}
    for path in Page.objects.filter(pk__in=pks).values_list("path", flat=True):
        parent = path[: -Page.steplen]
        numbers[parent] = numbers.get(parent, 0) + 1
    return numbers


def _remove_translations() -> None:
    """What is known by translation keys, and texts that stand nowhere else."""
    for model in OWN_BY_KEY:
        model.objects.filter(translation_key__range=ALL_KEYS).delete()
    contexts = TranslationContext.objects.filter(object__translation_key__range=ALL_KEYS)
    texts = set(StringSegment.objects.filter(context__in=contexts).values_list("string_id", flat=True))
    texts |= set(StringTranslation.objects.filter(context__in=contexts).values_list("translation_of_id", flat=True))
    TranslationSource.objects.filter(object__translation_key__range=ALL_KEYS).delete()
    StringTranslation.objects.filter(context__in=contexts).delete()
    contexts.delete()
    TranslatableObject.objects.filter(translation_key__range=ALL_KEYS).delete()
    _remove_unused(sorted(texts))


def _remove_unused(texts: list[int]) -> None:
    segments = StringSegment.objects.filter(string=OuterRef("pk"))
    translations = StringTranslation.objects.filter(translation_of=OuterRef("pk"))
    for start in range(0, len(texts), BATCH):
        some = String.objects.filter(pk__in=texts[start : start + BATCH])
        some.filter(~Exists(segments), ~Exists(translations)).delete()

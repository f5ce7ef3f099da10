"""Writes sample releases in bulk: pages, references, the entries of the search index and of the translation queue.

The rows are those that publishing would have left; only revisions are missing, since nobody wrote the pages.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from typing import Any, NamedTuple

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import F, Max, Model
from django.utils import timezone
from django.utils.html import escape
from wagtail.models import Page, ReferenceIndex
from wagtail.search.backends import get_search_backend

from home.models import SiteImage
from home.models.content_version import ContentVersion
from news.models import NewsIndexPage, NewsReleasePage, ReleaseCategory
from news.sample.keys import block_id, key_of
from news.sample.rows import insert
from news.sample.texts import SampleTexts, texts_of
from search.backend.texts import IndexedTexts
from search.text.dates import day_in_words
from translation.models import QueueEntry

BATCH = 250  # releases of one transaction: nobody else who writes waits for long


class NoNewsIndex(Exception):
    """There is no published news index in both languages, or no category, to put releases into."""


class Picture(NamedTuple):
    pk: int
    title: str


@dataclass
class Place:
    """Where the releases of one language go."""

    side: int  # of the texts: 0 Chinese, 1 English
    index: NewsIndexPage
    step: int  # of the tree path: the number of the last child


@dataclass
class Release:
    """A release as rows: that of its page, that of its own table, its texts for the index, its picture."""

    page: dict[str, Any]
    own: dict[str, Any]
    spoken: list[str]
    picture: tuple[int, str] | None  # with the id of its block
    pk: int = 0


class SampleWriter:
    """Writes releases by their numbers, below the news indexes of the site."""

    def __init__(self):
        with_locale = NewsIndexPage.objects.filter(live=True, alias_of=None).select_related("locale")
        indexes = {index.locale.language_code: index for index in with_locale}
        if {"zh-hans", "en"} - set(indexes):
            raise NoNewsIndex
        self.places = [_place(side, indexes[code]) for side, code in enumerate(("zh-hans", "en"))]
        chinese = self.places[0].index.locale
        self.categories = list(ReleaseCategory.objects.filter(locale=chinese, live=True).values_list("pk", flat=True))
        if not self.categories:
            raise NoNewsIndex
        congresses = NewsReleasePage._meta.get_field("related_congress").related_model
        self.congresses = list(congresses.objects.filter(locale=chinese, live=True).values_list("pk", flat=True))
        self.pictures = [Picture(*row) for row in SiteImage.objects.order_by("pk").values_list("pk", "title")]
        self.search = get_search_backend().get_index_for_model(NewsReleasePage)

    @transaction.atomic
    def write(self, numbers: list[int]) -> None:
        """The releases with these numbers, in both languages, public."""
        texts = {number: texts_of(number) for number in numbers}
        chosen = {number: self._choose(own) for number, own in texts.items()}
        both = [[_release(place, number, texts[number], chosen[number]) for number in numbers] for place in self.places]
        for place, releases in zip(self.places, both, strict=True):
            _store(place.index, releases)
            self.search.add_texts(NewsReleasePage, [_indexed(release, place.index) for release in releases])
        _write_references([release for releases in both for release in releases])
        _queue(*both)
        ContentVersion.change()

    def _choose(self, texts: SampleTexts) -> tuple[int, int | None, Picture | None]:
        """Category, congress and picture of a release."""
        dice = texts.dice
        congress = dice.choice(self.congresses) if self.congresses and dice.random() < 0.2 else None
        picture = dice.choice(self.pictures) if self.pictures and dice.random() < 0.5 else None
        return dice.choice(self.categories), congress, picture


def _place(side: int, index: NewsIndexPage) -> Place:
    last = Page.objects.child_of(index).aggregate(last=Max("path"))["last"]
    return Place(side, index, Page._str2int(last[-Page.steplen :]) if last else 0)


def _release(place: Place, number: int, texts: SampleTexts, chosen: tuple) -> Release:
    side = place.side
    category_id, congress_id, picture = chosen
    body, spoken = _body(number, side, texts, picture)
    own = {
        "release_date": texts.day,
        "release_time": texts.time,
        "source": texts.source[side],
        "summary": texts.summary[side],
        "body": json.dumps(body, ensure_ascii=False),
        "corrections": "[]",
        "category_id": category_id,
        "related_congress_id": congress_id,
    }
    return Release(_page(place, number, texts), own, spoken, picture and (picture.pk, block_id(number, 1)))


def _page(place: Place, number: int, texts: SampleTexts) -> dict[str, Any]:
    place.step += 1
    index, title, slug = place.index, texts.title[place.side], f"sample-{number}"
    moment = timezone.make_aware(datetime.combine(texts.day, texts.time or time(9)))
    return {
        "path": Page._get_path(index.path, index.depth + 1, place.step),
        "depth": index.depth + 1,
        "title": title,
        "draft_title": title,
        "slug": slug,
        "url_path": f"{index.url_path}{slug}/",
        "translation_key": key_of(number),
        "locale_id": index.locale_id,
        "content_type_id": type_id(NewsReleasePage),
        "first_published_at": moment,
        "last_published_at": moment + timedelta(minutes=place.side),
        "latest_revision_created_at": moment,
        "live": True,
    }


def type_id(model: type[Model]) -> int:
    return ContentType.objects.get_for_model(model).pk


def _body(number: int, side: int, texts: SampleTexts, picture: Picture | None) -> tuple[list[dict], list[str]]:
    """The blocks of a text, and what the search finds in them."""
    first, *others = [pair[side] for pair in texts.paragraphs]
    blocks, spoken = [("paragraph", f"<p>{escape(first)}</p>")], [first]
    if picture:
        alt = picture.title if side == 0 else "Illustration"
        blocks.append(("figure", {"image": picture.pk, "alt": alt, "caption": "", "credit": ""}))
        spoken += [alt, "", ""]
    for text in others:
        blocks.append(("paragraph", f"<p>{escape(text)}</p>"))
        spoken.append(text)
    if texts.quote:
        blocks.append(("quote", {"text": texts.quote[side], "attribution": texts.source[side]}))
        spoken += [texts.quote[side], texts.source[side]]
    made = [{"type": kind, "value": value, "id": block_id(number, at)} for at, (kind, value) in enumerate(blocks)]
    return made, spoken


def _store(index: NewsIndexPage, releases: list[Release]) -> None:
    """The rows of both tables of a page type, below a news index; the releases learn their ids."""
    insert(Page, (release.page for release in releases))
    first, last = releases[0].page["path"], releases[-1].page["path"]
    pks = dict(Page.objects.filter(path__range=(first, last)).values_list("path", "pk"))
    for release in releases:
        release.pk = pks[release.page["path"]]
    insert(NewsReleasePage, ({"page_ptr_id": release.pk, **release.own} for release in releases))
    Page.objects.filter(pk=index.pk).update(numchild=F("numchild") + len(releases))


def _indexed(release: Release, index: NewsIndexPage) -> IndexedTexts:
    """What the search would read from the page itself."""
    title, own = [release.page["title"]], release.own
    body = [own["source"], "\n".join(release.spoken), day_in_words(own["release_date"], index.locale.language_code)]
    return IndexedTexts(str(release.pk), title, [own["summary"]], body, title, index.locale_id)


def _queue(chinese: list[Release], english: list[Release]) -> None:
    """Every release waits for its translation: the English is there, but was not made from the Chinese."""
    insert(
        QueueEntry,
        (
            {
                "translation_key": source.page["translation_key"],
                "locale_id": target.page["locale_id"],
                "content_type_id": source.page["content_type_id"],
                "source_id": str(source.pk),
                "target_id": str(target.pk),
                "title": source.page["title"],
                "target_title": target.page["title"],
                "target_revisions": "/",
                "path": source.page["path"],
                "state": QueueEntry.State.NOT_STARTED.value,
                "is_source_live": True,
                "is_target_live": True,
                "source_published_at": source.page["last_published_at"],
                "source_changed_at": source.page["last_published_at"],
                "waiting_since": source.page["last_published_at"],
                "target_published_at": target.page["last_published_at"],
            }
            for source, target in zip(chinese, english, strict=True)
        ),
    )


def _write_references(releases: list[Release]) -> None:
    """What Wagtail's index of references holds of the releases."""
    category, page, image = (type_id(model) for model in (ReleaseCategory, Page, SiteImage))
    rows = []
    for release in releases:
        rows.append(_reference(release, category, release.own["category_id"], "category"))
        if congress := release.own["related_congress_id"]:
            rows.append(_reference(release, page, congress, "related_congress"))
        if release.picture:
            path = f"body.{release.picture[1]}.image"
            rows.append(_reference(release, image, release.picture[0], "body.figure.image", path))
    insert(ReferenceIndex, rows)


def _reference(release: Release, to_type: int, pk: int, model_path: str, path: str = "") -> dict[str, Any]:
    return {
        "content_type_id": release.page["content_type_id"],
        "base_content_type_id": type_id(Page),
        "object_id": str(release.pk),
        "to_content_type_id": to_type,
        "to_object_id": str(pk),
        "model_path": model_path,
        "content_path": path or model_path,
        "content_path_hash": ReferenceIndex._get_content_path_hash(path or model_path),
    }

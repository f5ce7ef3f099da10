"""Atom and RSS of a news index or one of its categories, in its language, with the full text of every release."""

from __future__ import annotations

import uuid
from datetime import datetime, time
from urllib.parse import urljoin

from django.contrib.syndication.views import Feed
from django.http import HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.feedgenerator import Enclosure
from django.utils.formats import date_format
from django.utils.html import format_html_join
from django.utils.translation import gettext as _

from home.addresses import absolute_url, language_tag
from home.content_memory import remembered
from home.models import ContentVersion
from home.pictures import offered
from home.typography import curly_quotes
from news.feed_formats import FullAtom, FullRss
from news.feed_text import FeedTexts

FEED_LENGTH = 30


class RssFeed(Feed):
    """The newest releases of one news index or of one category of it, and older ones corrected or withdrawn of late."""

    feed_type = FullRss

    def __init__(self, index, request, category=None):
        self.index = index
        self.request = request
        self.category = category
        below = f"category/{category.slug}/" if category else ""
        self.link = self.item_link(index) + below
        self.base = absolute_url(request, "/")
        self.language = language_tag(index.locale.language_code)
        self.author_name = _("China Association for Quality Inspection")

    def feed_url(self):
        return absolute_url(self.request, self.request.path)

    def title(self):
        parts = (self.category and self.category.name, self.index.title, self.author_name)
        return self._set(" – ".join(filter(None, parts)))

    def description(self):
        return self._set(self.index.summary_text() or self.index.title)

    def items(self):
        found = self.index.feed_entries(FEED_LENGTH, self.category)
        self.texts = FeedTexts([release for release in found if not release.is_withdrawn], self.base)
        self.categories_by_id = self.index.category_names()
        return found

    def item_title(self, item):
        return self._set(_("Withdrawn: %(title)s") % {"title": item.title} if item.is_withdrawn else item.title)

    def item_description(self, item):
        """The summary, after what was corrected; of a withdrawn release only that, and why."""
        if item.is_withdrawn:
            return self._set(_withdrawn(item))
        if item.latest_correction:
            return self._set(f"{_corrected(item.latest_correction)}\n{item.summary}")
        return self._set(item.summary)

    def item_link(self, item):
        return absolute_url(self.request, item.get_url(self.request))

    def item_guid(self, item):
        """Stays when the address changes, and differs between the languages."""
        return uuid.uuid5(item.translation_key, item.locale.language_code).urn

    item_guid_is_permalink = False

    def item_author_name(self, item):
        return item.source or self.author_name

    def item_categories(self, item):
        name = self.categories_by_id.get(item.category_id)
        return [name] if name else []

    def item_pubdate(self, item):
        moment = datetime.combine(item.release_date, item.release_time or time.min)
        return timezone.make_aware(moment)

    def item_updateddate(self, item):
        return item.updated_at

    def item_enclosures(self, item):
        """The picture that the release opens with."""
        picture = None if item.is_withdrawn else self.texts.lead_picture(item)
        if picture is None:
            return []
        jpeg = offered(picture).jpeg
        return [Enclosure(urljoin(self.base, jpeg.url), str(jpeg.size), "image/jpeg")]

    def item_extra_kwargs(self, item):
        """The full text, after what was corrected; nothing of a withdrawn release."""
        if item.is_withdrawn:
            return {"content": ""}
        corrections = format_html_join("", "<p>{}</p>", ((_corrected(one),) for one in item.corrections_newest_first))
        return {"content": self._set(corrections + self.texts.html_of(item))}

    def _set(self, text: str) -> str:
        """A text as the page shows it."""
        return curly_quotes(text) if self.language == "en" else text


class AtomFeed(RssFeed):
    """The same as Atom."""

    feed_type = FullAtom

    def subtitle(self):
        return self._set(self.index.summary_text()) or None


def _corrected(correction) -> str:
    said = {"date": date_format(correction["date"]), "wrong": correction["wrong"], "right": correction["right"]}
    return _("Corrected on %(date)s. It said: %(wrong)s It now says: %(right)s") % said


def _withdrawn(release) -> str:
    day = date_format(timezone.localtime(release.withdrawal.withdrawn_at))
    said = _("This release was withdrawn on %(date)s.") % {"date": day}
    reason = release.withdrawal.reason_in(release.locale.language_code)
    return f"{said}\n{reason}".strip()


def feed_response(feed: RssFeed) -> HttpResponse:
    """The feed, written once until content changes; 304 for readers who have it as it is."""
    request = feed.request
    key = f"feed:{type(feed).__name__}:{feed.link}"
    content = remembered(request, key, lambda: feed(request).content)
    etag = _etag(key)
    response = HttpResponse(content, content_type=feed.feed_type.content_type, headers={"ETag": etag})
    return get_conditional_response(request, etag=etag, response=response)


def _etag(key: str) -> str:
    return f'"{uuid.uuid5(ContentVersion.current() or uuid.NAMESPACE_URL, key).hex}"'

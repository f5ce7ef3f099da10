"""Atom and RSS of a news index, in the language of that index."""

from __future__ import annotations

from datetime import datetime, time

from django.contrib.syndication.views import Feed
from django.utils import timezone
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed
from django.utils.translation import gettext as _

from home.addresses import absolute_url, language_tag

FEED_LENGTH = 30


class RssFeed(Feed):
    """The newest releases of one news index."""

    feed_type = Rss201rev2Feed

    def __init__(self, index, request):
        self.index = index
        self.request = request
        self.link = self.item_link(index)
        self.language = language_tag(index.locale.language_code)

    def title(self):
        return f"{self.index.title} – {_('China Association for Quality Inspection')}"

    def description(self):
        return self.index.summary_text()

    def items(self):
        return self.index.newest_releases(FEED_LENGTH)

    def item_title(self, item):
        return item.title

    def item_description(self, item):
        return item.summary

    def item_link(self, item):
        return absolute_url(self.request, item.get_url(self.request))

    def item_pubdate(self, item):
        moment = datetime.combine(item.release_date, item.release_time or time.min)
        return timezone.make_aware(moment)

    def item_updateddate(self, item):
        return item.last_published_at


class AtomFeed(RssFeed):
    """The same as Atom."""

    feed_type = Atom1Feed

    def subtitle(self):
        return self.index.summary_text()

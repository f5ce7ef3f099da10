"""What changed in a programme, as an Atom feed in the language of its page."""

from __future__ import annotations

from django.contrib.syndication.views import Feed
from django.template.loader import render_to_string
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import gettext as _

from home.addresses import language_tag

FEED_LENGTH = 50


class _AtomOfChanges(Atom1Feed):
    def __init__(self, *args, began, **kwargs):
        super().__init__(*args, **kwargs)
        self._began = began

    def latest_post_date(self):
        """A feed without entries is as old as the programme, not as the moment somebody asked."""
        return super().latest_post_date() if self.items else self._began


class ChangesFeed(Feed):
    """The newest changes of one congress page."""

    feed_type = _AtomOfChanges

    def __init__(self, congress, request):
        self.congress = congress
        self.link = congress.address_of(request, "changes")
        self.feed_url = congress.address_of(request, "changes_feed")
        self.language = language_tag(congress.locale.language_code)

    def title(self):
        return _("%(congress)s: changes to the programme") % {"congress": self.congress.title}

    def feed_extra_kwargs(self, obj):
        return {"began": self.congress.first_published_at}

    def items(self):
        return self.congress.programme_changes.all()[:FEED_LENGTH]

    def item_title(self, item):
        return _("%(status)s: %(title)s") % {"status": item.get_kind_display(), "title": item.title}

    def item_description(self, item):
        return render_to_string("events/includes/change.html", {"change": item})

    def item_link(self, item):
        return f"{self.link}#change-{item.pk}"

    def item_guid(self, item):
        return f"urn:uuid:{self.congress.translation_key}#{self.language}-{item.pk}"

    def item_pubdate(self, item):
        return item.made_at

    item_updateddate = item_pubdate

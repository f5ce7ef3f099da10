"""What Django's Atom and RSS lack: the full text, the moment of the last change in RSS, and a picture of the whole."""

from __future__ import annotations

from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed, rfc3339_date
from django.utils.xmlutils import SimplerXMLGenerator


class FullRss(Rss201rev2Feed):
    """RSS 2.0 with `content:encoded` and `atom:updated`."""

    def rss_attributes(self):
        return super().rss_attributes() | {"xmlns:content": "http://purl.org/rss/1.0/modules/content/"}

    def add_item_elements(self, handler: SimplerXMLGenerator, item):
        super().add_item_elements(handler, item)
        if item["updateddate"] is not None:
            handler.addQuickElement("atom:updated", rfc3339_date(item["updateddate"]))
        if item["content"]:
            handler.addQuickElement("content:encoded", item["content"])


class FullAtom(Atom1Feed):
    """Atom 1.0 with `content`; the summary is plain text."""

    def add_item_elements(self, handler: SimplerXMLGenerator, item):
        super().add_item_elements(handler, item | {"description": None})
        if item["description"]:
            handler.addQuickElement("summary", item["description"], {"type": "text"})
        if item["content"]:
            handler.addQuickElement("content", item["content"], {"type": "html"})

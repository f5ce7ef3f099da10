"""What the head of a page says to search engines and to those who share it."""

from __future__ import annotations

from django import template
from django.urls import reverse
from django.utils.safestring import SafeString

from cqc_site.frame import SiteFrame
from cqc_site.structured_data.nodes import moment
from cqc_site.structured_data.pages import nodes_of
from cqc_site.structured_data.script import script_element
from home.addresses import absolute_url
from home.share_pictures.store import drawn_digest

register = template.Library()
OPEN_GRAPH_LOCALES = {"zh-hans": "zh_CN", "en": "en_GB"}
register.filter("moment", moment)


@register.filter
def open_graph_locale(code: str) -> str:
    """A language as Open Graph names it."""
    return OPEN_GRAPH_LOCALES[code]


@register.simple_tag
def share_picture_url(frame: SiteFrame) -> str:
    """The absolute address of the page's share picture; empty where there is none, or where nobody may have it."""
    page = frame.page
    is_offered = page and page.live and not page.alias_of_id and not page.is_withdrawn
    digest = is_offered and drawn_digest(page)
    if not digest:
        return ""
    return absolute_url(frame.request, reverse("share-picture", args=[page.pk, digest]))


@register.simple_tag(takes_context=True)
def structured_data(context, share_picture: str = "") -> SafeString:
    """The JSON-LD of the page."""
    frame = context["frame"]
    return script_element(nodes_of(frame, context.flatten(), share_picture), frame.locale.language_code)

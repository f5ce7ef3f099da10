"""Links within running text, which must not give away the address of a page that readers may not see."""

from __future__ import annotations

from django.utils.html import escape
from wagtail.models import Locale, Page
from wagtail.rich_text.pages import PageLinkHandler

from home.queries import in_language, published


class LinksToPublicPages(PageLinkHandler):
    """Wagtail's links to pages, which would also lead to a draft: its address is its title in other letters."""

    @classmethod
    def expand_db_attributes_many(cls, attrs_list: list[dict]) -> list[str]:
        """A link to the page in the language of the reader, or else as it is; no link to what is not public."""
        pks = [int(attrs["id"]) for attrs in attrs_list if str(attrs.get("id")).isdigit()]
        shown = _shown(pks) if pks else {}
        pages = [shown.get(str(attrs.get("id"))) for attrs in attrs_list]
        return [f'<a href="{escape(page.url)}">' if page else "<a>" for page in pages]


def _shown(pks: list[int]) -> dict[str, Page]:
    locale = Locale.get_active()
    found = in_language(pks, locale)
    for page in found.values():
        page.locale = locale
    others = set(pks) - set(found)
    if others:
        found |= published(Page.objects.filter(pk__in=others).select_related("locale")).in_bulk()
    return {str(pk): page for pk, page in found.items()}

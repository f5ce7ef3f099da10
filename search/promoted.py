"""Pages that editors put first for a query."""

from __future__ import annotations

from typing import NamedTuple

from wagtail.contrib.search_promotions.models import SearchPromotion
from wagtail.models import Locale, Page
from wagtail.search.utils import normalise_query_string

from home.queries import in_language
from search.text.folding import fold


class Promoted(NamedTuple):
    """What stands above the results; `page` is None for an address outside of the site."""

    title: str
    description: str
    page: Page | None
    url: str


def promoted(query: str, locale: Locale) -> list[Promoted]:
    """What editors chose for this query, as far as it is public in the reader's language, in their order."""
    writings = {normalise_query_string(query), fold(normalise_query_string(query))}
    chosen = list(SearchPromotion.objects.filter(query__query_string__in=writings).select_related("page"))
    pages = in_language([one.page_id for one in chosen], locale)
    shown = []
    for one in chosen:
        if page := pages.get(one.page_id):
            shown.append(Promoted(page.title, one.description, page, ""))
        elif not one.page_id and one.external_link_url:
            shown.append(Promoted(one.external_link_text or "", one.description, None, one.external_link_url))
    return shown

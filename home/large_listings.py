"""What the admin does with all pages of a listing at once is done with so many at most.

Wagtail shows every child of a page for ordering by hand, and fetches every page of a listing for an action on all of
them: below an index of some thousand releases neither comes to its end. Children that many have an order of their
own, their date; so the link to order them by hand is not there, and its address shows the usual list.
"""

from __future__ import annotations

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import ngettext
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.admin.views.pages.bulk_actions.page_bulk_action import PageBulkAction
from wagtail.admin.views.pages.listing import ExplorableIndexView

from home.page_permissions import MOST_AT_ONCE, may_be_ordered_by_hand


class TooManyPages(Exception):
    """An action was asked for on more pages than are done at once."""


def limit_listings() -> None:
    """Have Wagtail's explorer and its bulk actions keep to these limits."""
    ordering, all_pages = ExplorableIndexView.get_ordering, PageBulkAction.get_all_objects_in_listing_query

    def get_ordering(view):
        chosen = ordering(view)
        if chosen == view.sort_order_field and not may_be_ordered_by_hand(view.parent_page):
            return view.parent_page.get_admin_default_ordering()
        return chosen

    def get_all_objects_in_listing_query(action, parent_id):
        keys = list(all_pages(action, parent_id)[: MOST_AT_ONCE + 1])
        if len(keys) > MOST_AT_ONCE:
            raise TooManyPages
        return keys

    ExplorableIndexView.get_ordering = get_ordering
    PageBulkAction.get_all_objects_in_listing_query = get_all_objects_in_listing_query


class ExplainTooManyPages:
    """Says how many pages are done at once, and leads back to the listing."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if not isinstance(exception, TooManyPages):
            return None
        messages.error(
            request,
            ngettext(
                "Nothing was done: at most %(number)d page can be chosen at once. Narrow the list down by searching.",
                "Nothing was done: at most %(number)d pages can be chosen at once. Narrow the list down by searching.",
                MOST_AT_ONCE,
            )
            % {"number": MOST_AT_ONCE},
        )
        return redirect(get_valid_next_url_from_request(request) or "wagtailadmin_home")

"""The search page, and what it proposes while somebody is typing."""

from __future__ import annotations

from django.core.paginator import EmptyPage, PageNotAnInteger, Paginator
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.cache import add_never_cache_headers
from django.views.decorators.http import require_safe
from wagtail.models import Locale

from search.facets import Selection
from search.pages import Answer, answer
from search.promoted import promoted
from search.proposals import typed
from search.results import results_of
from search.unanswered import remember_unanswered

MAX_LENGTH = 100  # characters of a query; more is a mistake, and is said to be one
PAGE_SIZE = 20
MOST_PROPOSED = 8
NOTHING = Answer([], False, None, [], [])


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """The published pages of the reader's language that answer `?q=`, with what comes near to it.

    `kind`, `year` and `category` narrow them, `sort=date` puts the newest first, `page` goes on.
    """
    query = request.GET.get("q", "").strip()
    is_too_long = len(query) > MAX_LENGTH
    locale = Locale.get_active()
    found = answer(query, locale) if query and not is_too_long else NOTHING
    selection = Selection(request.GET, found.found, locale)
    shown = _page(selection.narrowed(found.found), request.GET.get("page", 1))
    is_unanswered = bool(query and not (is_too_long or found.found))
    if is_unanswered:
        remember_unanswered(query, locale)
    is_first = shown.number == 1 and not selection.chosen
    context = {
        "query": query[:MAX_LENGTH],
        "is_too_long": is_too_long,
        "max_length": MAX_LENGTH,
        "answer": found,
        "selection": selection,
        "filters": selection.filters() if found.found else [],
        "results": shown,
        "promoted": promoted(query, locale) if is_first and found.expression else [],
        **results_of(shown.object_list, found, is_first),
    }
    response = render(request, "search/search.html", context)
    if is_unanswered:
        add_never_cache_headers(response)  # it is counted each time
    return response


def _page(found: list, number):
    try:
        return Paginator(found, PAGE_SIZE).page(number)
    except (PageNotAnInteger, EmptyPage) as error:
        raise Http404 from error


@require_safe
def propose(request: HttpRequest) -> JsonResponse:
    """Titles of published pages that go on like `?q=`, for the list below the field."""
    query = request.GET.get("q", "").strip()[:MAX_LENGTH]
    titles = typed(query, Locale.get_active(), MOST_PROPOSED) if query else []
    response = JsonResponse({"titles": titles})
    response["X-Robots-Tag"] = "noindex"
    return response

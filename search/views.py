"""The search page."""

from __future__ import annotations

from django.core.paginator import EmptyPage, PageNotAnInteger, Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render

from search.pages import pages_with

MAX_LENGTH = 100  # characters of a query; more is a mistake, and is said to be one
PAGE_SIZE = 20


def search(request: HttpRequest) -> HttpResponse:
    """Lists the published pages of the reader's language whose title or summary holds every word of `?q=`."""
    query = request.GET.get("q", "").strip()
    is_too_long = len(query) > MAX_LENGTH
    found = [] if is_too_long or not query else pages_with(query)
    try:
        results = Paginator(found, PAGE_SIZE).page(request.GET.get("page", 1))
    except (PageNotAnInteger, EmptyPage) as error:
        raise Http404 from error
    context = {
        "query": query[:MAX_LENGTH],
        "is_too_long": is_too_long,
        "max_length": MAX_LENGTH,
        "results": results,
    }
    return render(request, "search/search.html", context)

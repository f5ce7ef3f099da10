"""Answers for addresses that no page can have."""

from django.http import HttpResponseBadRequest
from django.template.loader import render_to_string

MAX_QUERY_LENGTH = 2_000  # characters; the longest address of the admin's own filters stays far below


class RefuseUnreadableAddresses:
    """Answers 400 to a NUL byte, which PostgreSQL cannot store or compare, and to an endless query."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        query = request.META.get("QUERY_STRING", "")
        if "\x00" in request.path or "%00" in query or "\x00" in query or len(query) > MAX_QUERY_LENGTH:
            return HttpResponseBadRequest(render_to_string("400.html"))
        return self.get_response(request)

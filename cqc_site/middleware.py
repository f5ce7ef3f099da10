"""Answers for addresses that no page can have."""

from django.http import HttpResponseBadRequest
from django.template.loader import render_to_string


class RefuseUnreadableAddresses:
    """Answers 400 to a NUL byte, which PostgreSQL cannot store or compare."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        query = request.META.get("QUERY_STRING", "")
        if "\x00" in request.path or "%00" in query or "\x00" in query:
            return HttpResponseBadRequest(render_to_string("400.html"))
        return self.get_response(request)

"""What stands around every answer: addresses that no page can have, and names in another language."""

from django.http import HttpResponseBadRequest
from django.middleware.locale import LocaleMiddleware
from django.template.loader import render_to_string

from translation.names import mark_originals


class RefuseUnreadableAddresses:
    """Answers 400 to a NUL byte, which PostgreSQL cannot store or compare."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        query = request.META.get("QUERY_STRING", "")
        if "\x00" in request.path or "%00" in query or "\x00" in query:
            return HttpResponseBadRequest(render_to_string("400.html"))
        return self.get_response(request)


class LanguageOfAddress(LocaleMiddleware):
    """Django's, but a public page, whose address alone says its language, is not said to depend on the browser's."""

    def process_response(self, request, response):
        response = super().process_response(request, response)
        if response.has_header("Vary") and not request.path.startswith("/admin/"):
            names = [name.strip() for name in response["Vary"].split(",")]
            kept = [name for name in names if name.lower() != "accept-language"]
            del response["Vary"]
            if kept:
                response["Vary"] = ", ".join(kept)
        return response


class MarkOriginalNames:
    """Gives every Chinese name on an English page its language.

    Here and not in the templates, because a name may stand in any text, and most texts cannot hold markup.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        is_page = response.get("Content-Type", "").startswith("text/html") and not response.streaming
        if is_page and request.path.startswith("/en/"):
            response.content = mark_originals(response.content.decode(response.charset)).encode(response.charset)
        return response

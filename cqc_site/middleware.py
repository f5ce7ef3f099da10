"""What stands around every answer: addresses that no page can have, spaces, and names in another language."""

import re

from django.http import HttpResponseBadRequest
from django.middleware.locale import LocaleMiddleware
from django.template.loader import render_to_string

from cqc_site.frame import EASE
from home.typography import curly_quotes, unbroken
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


class LeanPages:
    """Sends public pages without the indentation of their templates, a third of their bytes.

    No template of the public side holds text in which spaces at the start of a line count (`pre`, `textarea`).
    """

    INDENTATION = re.compile(rb"\n\s+")

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        is_page = response.get("Content-Type", "").startswith("text/html") and not response.streaming
        if is_page and not request.path.startswith("/admin/"):
            response.content = self.INDENTATION.sub(b"\n", response.content.lstrip())
        return response


class KeepEaseOfReading:
    """Lets every link of a page that is read with `?ease=1` lead on to pages that are, for readers without scripts."""

    LINK = re.compile(
        rb'(<a\b[^>]*?\bhref=")((?:/(?!static/|media/|documents/|share/|admin/))?[^"#?:]*)(\?[^"#]*)?(#[^"]*)?"'
    )

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        is_page = response.get("Content-Type", "").startswith("text/html") and not response.streaming
        if is_page and request.GET.get(EASE) == "1":
            response.content = self.LINK.sub(self._with_ease, response.content)
        return response

    @staticmethod
    def _with_ease(link: re.Match) -> bytes:
        start, path, query, fragment = (part or b"" for part in link.groups())
        if not path and not query:  # a place on this page
            return link[0]
        joint = b"&amp;" if query else b"?"
        return start + path + query + joint + EASE.encode() + b"=1" + fragment + b'"'


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


class Typeset:
    """Gives every Chinese name on an English page its language, every quotation mark its English form, and every
    date of a public page one line.

    Here and not in the templates, because a name may stand in any text, and most texts cannot hold markup.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        response = self.get_response(request)
        is_page = response.get("Content-Type", "").startswith("text/html") and not response.streaming
        if is_page and not request.path.startswith("/admin/"):
            page = response.content.decode(response.charset)
            if request.path.startswith("/en/"):
                page = curly_quotes(mark_originals(page))
            response.content = unbroken(page).encode(response.charset)
        return response

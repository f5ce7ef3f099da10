"""Remembers whole pages for readers who are not logged in, until anything that readers can see changes.

Outermost of all middleware, so that a remembered page costs little more than Python's answer to a request. Whatever
may differ between readers therefore has to be asked for here: see `_key` and `may_be_kept`.
"""

from __future__ import annotations

import gzip
import hashlib
import logging
import time
from collections.abc import Callable
from contextlib import contextmanager
from typing import NamedTuple
from urllib.parse import parse_qsl, urlencode

from django.conf import settings
from django.core.cache import caches
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import get_conditional_response, patch_vary_headers

from home.moments import next_moment
from home.shared_version import version_store

logger = logging.getLogger(__name__)

NEVER = ("/admin/", "/documents/", settings.STATIC_URL, settings.MEDIA_URL)
# What an address may ask for. Anything else may be a key to something private, or an attempt to fill the memory.
ALLOWED = frozenset({"page", "q", "kind", "year", "category", "sort", "view", "ease"})
# What others append to links. It changes nothing on a page, so the page without it is given.
IGNORED = frozenset({"from", "isappinstalled", "scene", "spm", "gclid", "fbclid", "bd_vid", "ref"})
IGNORED_BEGINNING = "utm_"
LONGEST_QUERY = 300  # characters
LARGEST = 4 * 1024 * 1024  # bytes
LONGEST_KEPT = 3600  # seconds
BEING_MADE = 15  # seconds after which somebody else makes a page that one process has not finished
WAIT = 3.0  # seconds for a page that another request is making
STEP = 0.02
NOT_KEPT_HEADERS = {"Content-Length", "Content-Encoding", "ETag", "Set-Cookie"}


class Page(NamedTuple):
    """A remembered answer. `zipped` is its body, `headers` are those that do not depend on the request."""

    version: object
    zipped: bytes
    length: int
    etag: str
    headers: list[tuple[str, str]]


class PageCache:
    """Answers GET and HEAD of the public from memory."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        key, is_exact = _key(request) if settings.PAGE_CACHE else (None, False)
        if key is None:
            return self.get_response(request)
        version, page = _look_up(key)
        if page is not None:
            return _answer(request, page)
        if version is None or not is_exact or request.method != "GET":
            return self._made(request)
        with _alone(key) as is_first:
            if not is_first and (page := _awaited(key)):
                return _answer(request, page)
            response = self.get_response(request)
            kept = _keep(key, version, response)
        return _answer(request, kept) if kept else response

    def _made(self, request: HttpRequest) -> HttpResponse:
        """The answer for this request alone: the page without its tag would be sent whole each time."""
        response = self.get_response(request)
        if may_be_kept(response) and not response.has_header("ETag"):
            page = _page(None, response)
            return _answer(request, page)
        return response


def _key(request: HttpRequest) -> tuple[str | None, bool]:
    """What the page of this request is remembered under, and whether this request may make it.

    None for whoever is logged in or might be, for everything that changes something, and for addresses outside of
    the public site.
    """
    if request.method not in ("GET", "HEAD") or request.path.startswith(NEVER) or getattr(request, "is_dummy", False):
        return None, False
    if settings.SESSION_COOKIE_NAME in request.COOKIES or "messages" in request.COOKIES:
        return None, False
    if "HTTP_AUTHORIZATION" in request.META:
        return None, False
    query, is_exact = "", True
    if written := request.META.get("QUERY_STRING", ""):
        query, is_exact = _query(written)
        if query is None:
            return None, False
    address = f"{request.scheme}://{request.get_host()}{request.path}?{query}"
    return f"page:{hashlib.blake2b(address.encode('utf-8', 'surrogatepass'), digest_size=20).hexdigest()}", is_exact


def _query(written: str) -> tuple[str | None, bool]:
    """The part of a query that matters, in one order; None when it holds anything that we do not know."""
    if len(written) > LONGEST_QUERY:
        return None, False
    pairs = parse_qsl(written, keep_blank_values=True)
    known = [(name, value) for name, value in pairs if name in ALLOWED]
    ignored = sum(name in IGNORED or name.startswith(IGNORED_BEGINNING) for name, _ in pairs)
    if len(known) + ignored < len(pairs) or len(dict(known)) < len(known):
        return None, False
    return urlencode(sorted(known)), not ignored


def may_be_kept(response: HttpResponse) -> bool:
    """Whether every reader may be given the same: a complete page that says nothing of one reader."""
    if response.status_code != 200 or response.streaming or response.cookies or len(response.content) > LARGEST:
        return False
    return not any(word in response.get("Cache-Control", "") for word in ("private", "no-store", "no-cache"))


def _look_up(key: str) -> tuple[object, Page | None]:
    """The version of the content now, and the page if it was made from it."""
    try:
        version, page = version_store().look_up(key)
    except Exception:
        logger.warning("The cache of pages cannot be read; pages are made anew for every reader.", exc_info=True)
        return None, None
    return version, page if page is not None and page.version == version else None


def _keep(key: str, version: object, response: HttpResponse) -> Page | None:
    """Remember a page until the next scheduled moment; returns it in either case if it is one."""
    if not may_be_kept(response):
        return None
    page = _page(version, response)
    seconds = min(LONGEST_KEPT, (next_moment(version) - timezone.now()).total_seconds())
    if seconds > 0:
        _try(lambda: caches["pages"].set(key, page, timeout=seconds))
    return page


def _page(version: object, response: HttpResponse) -> Page:
    content = response.content
    is_zipped = response.get("Content-Encoding") == "gzip"
    plain = gzip.decompress(content) if is_zipped else content
    patch_vary_headers(response, ("Accept-Encoding", "Cookie"))
    if not response.has_header("Cache-Control"):
        response["Cache-Control"] = _for_browsers_and_proxies()
    return Page(
        version,
        content if is_zipped else gzip.compress(content, 6, mtime=0),
        len(plain),
        f'W/"{hashlib.blake2b(plain, digest_size=12).hexdigest()}"',
        [(name, value) for name, value in response.items() if name not in NOT_KEPT_HEADERS],
    )


def _for_browsers_and_proxies() -> str:
    """Browsers ask every time, which costs nothing when nothing changed; a proxy of ours may keep pages a while."""
    shared = f", s-maxage={settings.PROXY_SECONDS}" if settings.PROXY_SECONDS else ""
    return f"public, max-age=0, must-revalidate{shared}"


def _answer(request: HttpRequest, page: Page) -> HttpResponse:
    """The page as this browser wants it, or 304 if it has it already."""
    is_zipped = "gzip" in request.META.get("HTTP_ACCEPT_ENCODING", "")
    body = page.zipped if is_zipped else gzip.decompress(page.zipped)
    response = HttpResponse(body if request.method == "GET" else b"")
    del response.headers["Content-Type"]
    for name, value in page.headers:
        response.headers[name] = value
    if is_zipped:
        response.headers["Content-Encoding"] = "gzip"
    response.headers["ETag"] = page.etag
    response.headers["Content-Length"] = str(len(body))
    if "HTTP_IF_NONE_MATCH" in request.META:
        return get_conditional_response(request, etag=page.etag, response=response)
    return response


@contextmanager
def _alone(key: str):
    """Whether this request is the one that makes the page; others wait for it instead of making it as well."""
    lock = f"{key}:being-made"
    is_first = _try(lambda: caches["pages"].add(lock, 1, timeout=BEING_MADE), otherwise=True)
    try:
        yield is_first
    finally:
        if is_first:
            _try(lambda: caches["pages"].delete(lock))


def _awaited(key: str) -> Page | None:
    """The page that another request is making, as soon as it is there; None when that takes too long."""
    end = time.monotonic() + WAIT
    while time.monotonic() < end:
        time.sleep(STEP)
        _, page = _look_up(key)
        if page is not None:
            return page
        if not _try(lambda: caches["pages"].get(f"{key}:being-made")):
            return _look_up(key)[1]
    return None


def _try(act: Callable[[], object], otherwise: object = None):
    """What a cache answers, or `otherwise` when it does not answer: it may be slow, it must not be wrong."""
    try:
        return act()
    except Exception:
        logger.warning("The cache of pages does not answer.", exc_info=True)
        return otherwise

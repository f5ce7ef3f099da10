"""The page, its pictures and its documents as the reader of a preview link gets them."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.models import Page

from home.files import is_public
from home.files.sending import PRIVATE, picture_at, send_document, send_picture
from home.models import PreviewLink, SiteDocument
from home.preview_links.draft import answer_of, goes_out_at, shown_draft, shows
from home.preview_links.uses import note_use

# Found by no search engine, kept by no cache, and told to no page that the reader goes on to.
UNSEEN = {"X-Robots-Tag": "noindex, nofollow, noarchive", "Cache-Control": PRIVATE, "Referrer-Policy": "no-referrer"}


@require_safe
def preview(request: HttpRequest, secret: str) -> HttpResponseBase:
    """The version that is to go out, marked as embargoed; once the page is public, the way to the page itself."""
    link = PreviewLink.objects.with_secret(secret)
    if link is None:
        return _unseen(render(request, "home/preview_links/closed.html", status=404))
    if link.page.live:
        return _unseen(redirect(link.page.get_url(request)))
    return _shown(request, link, secret, "")


@require_safe
def part(request: HttpRequest, secret: str, path: str) -> HttpResponseBase:
    """What has an address of its own below the page: the press kit of a release, the agenda of a congress."""
    link = PreviewLink.objects.with_secret(secret)
    if link is None:
        return _nothing()
    if link.page.live:
        return _unseen(redirect(link.page.get_url(request) + path))
    return _shown(request, link, secret, path)


@require_safe
def picture(request: HttpRequest, secret: str, name: str) -> HttpResponseBase:
    """A picture of that version."""
    return _unseen(send_picture(request, name, PRIVATE)) if _may_have(secret, picture_at(name)) else _nothing()


@require_safe
def document(request: HttpRequest, secret: str, document_id: int, filename: str) -> HttpResponseBase:
    """A document of that version."""
    wanted = get_object_or_404(SiteDocument, pk=document_id)
    if wanted.filename != filename or not _may_have(secret, wanted):
        return _nothing()
    return _unseen(send_document(request, wanted, PRIVATE))


def _may_have(secret: str, file) -> bool:
    link = PreviewLink.objects.with_secret(secret)
    if link is None or file is None:
        return False
    return is_public(file) or (not link.page.live and shows(shown_draft(link.page), file))


def _shown(request: HttpRequest, link: PreviewLink, secret: str, path: str) -> HttpResponseBase:
    draft = shown_draft(link.page)
    response = answer_of(draft, request, path, {"goes_out_at": goes_out_at(link.page)})
    note_use(link, request)
    if response["Content-Type"].startswith("text/html"):
        response.content = _with_own_addresses(response.content, draft, secret)
    return _unseen(response)


def _with_own_addresses(html: bytes, draft: Page, secret: str) -> bytes:
    """Lets the page ask for its files and lead to its parts below its own secret address.

    Without a cookie, which would open other pages.
    """
    own = reverse("preview_link", args=[secret]).encode()
    for prefix, name in ((settings.MEDIA_URL, b"media/"), ("/documents/", b"documents/")):
        html = html.replace(prefix.encode(), own + name)
    if not isinstance(draft, RoutablePageMixin):
        return html
    address = b'href="' + draft.get_url().encode()
    return html.replace(address + b'"', b'href="' + own + b'"').replace(address, b'href="' + own + b"part/")


def _unseen(response: HttpResponseBase) -> HttpResponseBase:
    for name, value in UNSEEN.items():
        response[name] = value
    return response


def _nothing() -> HttpResponse:
    raise Http404

"""What is served for sharing a page: its picture, and its address as a QR code. Both only while readers may see it."""

from __future__ import annotations

import io

import segno
from django.core.files.storage import storages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe
from wagtail.models import Page

from home.addresses import absolute_url
from home.queries import published
from home.share_pictures.store import file_name


@require_safe
@cache_control(public=True, max_age=3600, s_maxage=60)  # a page taken down takes them with it
def share_picture(request: HttpRequest, page_id: int, digest: str) -> FileResponse:
    """The picture of a published page; 404 for every other, also where a file is still there."""
    get_object_or_404(published(Page.objects.filter(pk=page_id)))
    try:
        file = storages["share_pictures"].open(file_name(page_id, digest))
    except OSError as error:
        raise Http404 from error
    return FileResponse(file, content_type="image/png")


@require_safe
@cache_control(public=True, max_age=3600, s_maxage=60)  # a page taken down takes them with it
def qr_code(request: HttpRequest, page_id: int) -> HttpResponse:
    """The address of a published page as a QR code (SVG, black on white, with its quiet zone)."""
    page = get_object_or_404(published(Page.objects.filter(pk=page_id)).select_related("locale"))
    stream = io.BytesIO()
    code = segno.make_qr(absolute_url(request, page.get_url(request)), error="m")
    code.save(stream, kind="svg", border=4, light="#fff", omitsize=True)
    return HttpResponse(stream.getvalue(), content_type="image/svg+xml")

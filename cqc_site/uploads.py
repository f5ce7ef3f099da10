"""Uploaded files at their public addresses: what nothing public shows is not there, but for the staff."""

from __future__ import annotations

import logging
from collections.abc import Callable
from functools import wraps

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404

from home.files import is_public
from home.files.errors import StoreDoesNotAnswer
from home.files.sending import PRIVATE, PUBLIC, may_see_everything, picture_at, send_document, send_picture
from home.models import SiteDocument

logger = logging.getLogger(__name__)


def _or_later(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """503 while the object store does not answer: the file may well be there, and nobody keeps this answer."""

    @wraps(view)
    def answer(*args, **kwargs):
        try:
            return view(*args, **kwargs)
        except StoreDoesNotAnswer:
            logger.exception("The object store does not answer")
            return HttpResponse(status=503, headers={"Retry-After": "30", "Cache-Control": "no-store"})

    return answer


@_or_later
def uploaded_file(request: HttpRequest, path: str) -> HttpResponseBase:
    """A picture, or the same 404 for one that does not exist and one that nobody may see yet.

    Documents have an address of their own, and none below `/media/`. Other files are for the staff.
    """
    picture = picture_at(path)
    is_for_all = picture is not None and is_public(picture)
    is_hidden = path.startswith("documents/") or not (is_for_all or may_see_everything(request))
    try:
        if is_hidden:
            raise Http404
        return send_picture(request, path, PUBLIC if is_for_all else PRIVATE)
    except Http404:
        return HttpResponse(status=404, content_type="text/plain", headers={"Cache-Control": "no-store"})


@_or_later
def document_file(request: HttpRequest, document_id: int, document_filename: str) -> HttpResponseBase:
    """A document, or 404 for one that does not exist and one that nobody may see yet."""
    document = get_object_or_404(SiteDocument, pk=document_id)
    is_for_all = is_public(document)
    if document.filename != document_filename or not (is_for_all or may_see_everything(request)):
        raise Http404
    return send_document(request, document, PUBLIC if is_for_all else PRIVATE)

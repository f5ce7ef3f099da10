"""Hands out uploaded files, whatever storage they lie in; who may have them was asked before."""

from __future__ import annotations

import mimetypes
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import quote

from django.conf import settings
from django.core.exceptions import SuspiciousOperation
from django.core.files.storage import default_storage
from django.db.models import Model
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import http_date
from wagtail.documents.views.serve import serve as serve_document

from home.files.errors import StoreDoesNotAnswer
from home.models import SiteImage, SiteRendition

# Browsers keep a public picture for a day. What stands between must ask again after a minute, because a page that is
# taken down takes its pictures with it.
PUBLIC = "public, max-age=86400, s-maxage=60"
PRIVATE = "private, no-store"


def may_see_everything(request: HttpRequest) -> bool:
    """Whether the request comes from the staff, who work with files before they are public."""
    return request.user.is_active and request.user.has_perm("wagtailadmin.access_admin")


def picture_at(name: str) -> SiteImage | None:
    """The picture whose original or one of whose sizes is stored under this name."""
    if name.startswith("original_images/"):
        return SiteImage.objects.filter(file=name).first()
    rendition = SiteRendition.objects.filter(file=name).select_related("image").first()
    return rendition.image if rendition else None


def send_picture(request: HttpRequest, name: str, cache_control: str) -> HttpResponseBase:
    """The file of this name. Raises Http404 when the storage does not have it, OSError when it does not answer."""
    response = _by_web_server(name) if settings.MEDIA_ACCEL_PREFIX else _from_storage(request, name)
    response["Content-Type"] = mimetypes.guess_type(name)[0] or "application/octet-stream"
    response["Cache-Control"] = cache_control
    return response


def send_document(request: HttpRequest, document: Model, cache_control: str) -> HttpResponseBase:
    """The document as Wagtail sends it. Raises as `send_picture` does."""
    with _no_file_is_404():
        response = serve_document(request, document.pk, document.filename)
    if settings.MEDIA_ACCEL_PREFIX and response.streaming:
        headers = {name: value for name, value in response.headers.items() if name.lower() != "content-length"}
        response.close()
        response = _by_web_server(document.file.name, **headers)
    response["Cache-Control"] = cache_control
    return response


def _by_web_server(name: str, **headers: str) -> HttpResponse:
    """An empty answer that tells the web server in front which file to send."""
    if hasattr(default_storage, "signed_path"):
        place = {"X-Accel-Redirect": settings.MEDIA_ACCEL_PREFIX, "X-Stored-At": default_storage.signed_path(name)}
    else:
        place = {"X-Accel-Redirect": settings.MEDIA_ACCEL_PREFIX + quote(name)}
    return HttpResponse(headers=headers | place)


def _from_storage(request: HttpRequest, name: str) -> HttpResponseBase:
    with _no_file_is_404():
        modified = int(default_storage.get_modified_time(name).timestamp())
        unchanged = get_conditional_response(request, last_modified=modified)
        response = unchanged or FileResponse(default_storage.open(name))
    response["Last-Modified"] = http_date(modified)
    return response


@contextmanager
def _no_file_is_404() -> Iterator[None]:
    try:
        yield
    except StoreDoesNotAnswer:
        raise
    except (OSError, ValueError, SuspiciousOperation) as error:
        raise Http404 from error

"""Uploaded pictures on one's own machine; in public the web server answers for them."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponseBase
from django.views.static import serve


def uploaded_file(request: HttpRequest, path: str) -> HttpResponseBase:
    """The file, or 404: also for names that no file can have."""
    try:
        return serve(request, path, document_root=settings.MEDIA_ROOT)
    except OSError as error:
        raise Http404 from error

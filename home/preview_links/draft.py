"""What the reader of a preview link is shown."""

from __future__ import annotations

from datetime import datetime

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.utils import timezone
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.models import Page, ReferenceIndex

from translation.queue.find import original_of
from translation.schedule import is_translation, time_of


def shown_draft(page: Page) -> Page:
    """The version that is to go out, or the newest one as long as none is scheduled."""
    page = page.specific
    return page.get_scheduled_revision_as_object() or page.get_latest_revision_as_object()


def answer_of(draft: Page, request: HttpRequest, path: str, embargo: dict) -> HttpResponseBase:
    """The page, or what stands below it at a path, as it will be, marked as embargoed. Raises Http404 for no such path.

    `embargo` tells the templates when it goes out.
    """
    if path:
        if not isinstance(draft, RoutablePageMixin):
            raise Http404
        view, args, kwargs = draft.resolve_subpage(f"/{path}")
        draft.serve_preview = lambda request, mode: view(request, *args, **kwargs)
    return draft.make_preview_request(request, extra_request_attrs={"embargo": embargo, "GET": request.GET})


def goes_out_at(page: Page) -> datetime | None:
    """When it is to be public, in the time of the site; English goes out with its Chinese. None when that is open."""
    source = original_of(page) if is_translation(page) else page
    moment = time_of(source) if source else None
    return timezone.localtime(moment, timezone.get_default_timezone()) if moment else None


def shows(draft: Page, file: Model) -> bool:
    """Whether a picture or a document stands in this version of a page."""
    # The one function that knows every kind of field; Wagtail gives it no public name.
    references = ReferenceIndex._extract_references_from_object(draft)
    wanted = (ContentType.objects.get_for_model(file).pk, str(file.pk))
    return any((content_type, str(pk)) == wanted for content_type, pk, *_path in references)

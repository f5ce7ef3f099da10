"""What the reader of a preview link is shown."""

from __future__ import annotations

from datetime import datetime

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.utils import timezone
from wagtail.models import Page, ReferenceIndex

from translation.queue.find import original_of
from translation.schedule import is_translation, time_of


def shown_draft(page: Page) -> Page:
    """The version that is to go out, or the newest one as long as none is scheduled."""
    page = page.specific
    return page.get_scheduled_revision_as_object() or page.get_latest_revision_as_object()


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

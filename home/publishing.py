"""What keeps a page from being published, and how that is said to the person who tried."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.fields import StreamField
from wagtail.models import Page

from home.blocks import FigureBlock, blocks_of


class PublicationRefused(ValidationError):
    """Raised instead of publishing. Carries the page, the reasons, and where the person can do something."""

    def __init__(self, page: Page, reasons: dict[str, list[str]], url: str | None = None):
        super().__init__({NON_FIELD_ERRORS: [text for texts in reasons.values() for text in texts]})
        self.page = page
        self.url = url or reverse("wagtailadmin_pages:edit", args=[page.pk])


def pictures_without_alt(page: Page) -> dict[str, list[str]]:
    """Messages by field name for every picture of the page that has no alternative text."""
    errors: dict[str, list[str]] = {}
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            figures = blocks_of(getattr(page, field.name), FigureBlock)
            for figure in figures:
                if figure.get("image") and not (figure.get("alt") or "").strip():
                    errors.setdefault(field.name, []).append(_missing_alt(figure["image"].title))
    for image_field, alt_field in page.picture_alt_fields.items():
        image = getattr(page, image_field)
        if image and not getattr(page, alt_field).strip():
            errors[alt_field] = [_missing_alt(image.title)]
    return errors


def _missing_alt(title: str) -> str:
    return _("The picture “%(title)s” needs an alternative text before publication.") % {"title": title}


class ExplainRefusedPublication:
    """Turns a refused publication, by whatever road of the admin, into a message and the page to act on."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if not isinstance(exception, PublicationRefused):
            return None
        title = exception.page.get_admin_display_title()
        for reason in exception.messages:
            messages.error(request, _("“%(title)s” was not published. %(reason)s") % {"title": title, "reason": reason})
        return redirect(exception.url)

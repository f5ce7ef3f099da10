"""What keeps a page from being published, and how that is said to the person who tried."""

from __future__ import annotations

from django.contrib import messages
from django.db.models import Model
from django.shortcuts import redirect
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.fields import StreamField
from wagtail.models import Page

from home.blocks import FigureBlock, blocks_of
from translation.gate import PublicationRefused
from translation.links import work_url


def pictures_without_alt(page: Page) -> dict[str, list[str]]:
    """Messages by field name for every picture of the page that has no alternative text."""
    errors: dict[str, list[str]] = {}
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            for figure in blocks_of(getattr(page, field.name), FigureBlock):
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
    """Turns a refused publication, by whatever road of the admin, into a message and the place to act on."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if not isinstance(exception, PublicationRefused):
            return None
        explain(request, exception)
        return redirect(exception.url or _place_to_act(request, exception.instance) or "wagtailadmin_home")


def _place_to_act(request, instance: Model) -> str | None:
    """Asked when all is undone: the desk or the review of a translation, or the page's own editor."""
    if instance.pk is None:
        return None
    return work_url(instance) or AdminURLFinder(request.user).get_edit_url(instance)


def explain(request, refusal: PublicationRefused) -> None:
    """One message with every reason why it was not published."""
    title = _("“%(title)s” was not published.") % {"title": refusal.instance}
    reasons = format_html_join("", "<li>{}</li>", ((reason,) for reason in refusal.messages))
    messages.error(request, format_html("{}<ul>{}</ul>", title, reasons))

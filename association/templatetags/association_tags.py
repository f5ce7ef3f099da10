"""The association's pages for the templates of other rooms."""

from __future__ import annotations

from pathlib import PurePosixPath

from django import template
from django.template.defaultfilters import filesizeformat
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.models import Page

from association.models import AssociationPage
from association.passages import Passage
from home.addresses import absolute_url
from home.content_memory import remembered
from home.models import SiteImage
from home.queries import published

register = template.Library()


@register.simple_tag(takes_context=True)
def association(context, locale) -> AssociationPage | None:
    """The association's own front page in a language."""
    return remembered(
        context["request"],
        f"association:{locale.language_code}",
        lambda: AssociationPage.objects.published().filter(locale=locale).first(),
    )


@register.simple_tag(takes_context=True)
def sections_of(context, page: Page | None) -> list[Page]:
    """The published pages right below a page, in the order of the editor."""
    if page is None:
        return []
    return remembered(context["request"], f"sections:{page.pk}", lambda: list(published(Page.objects.child_of(page))))


@register.simple_tag(takes_context=True)
def citation(context, page: Page, passage: Passage | None = None) -> str:
    """How a text, or one part of it, is cited: who says it, where, as of when, and its address."""
    request = context["request"]
    url = absolute_url(request, page.get_url(request)) + (f"#{passage.anchor}" if passage else "")
    published_at = page.last_published_at or page.latest_revision_created_at
    known = {
        "title": page.title,
        "part": passage.reference if passage else "",
        "date": date_format(published_at) if published_at else "",
        "url": url,
    }
    if passage:
        return _("China Association for Quality Inspection, “%(title)s”, %(part)s, as of %(date)s, %(url)s") % known
    return _("China Association for Quality Inspection, “%(title)s”, as of %(date)s, %(url)s") % known


@register.simple_tag
def file_facts(image: SiteImage) -> str:
    """What one downloads with a picture: JPEG, 2400 × 3200 pixels, 1.2 MB."""
    suffix = PurePosixPath(image.file.name).suffix[1:].upper()
    size = filesizeformat(image.get_file_size())
    return _("%(type)s, %(width)s × %(height)s pixels, %(size)s") % {
        "type": {"JPG": "JPEG"}.get(suffix, suffix), "width": image.width, "height": image.height, "size": size,
    }  # fmt: skip

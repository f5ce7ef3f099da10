"""What readers see in the place of a release that was withdrawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from wagtail.models import Page

from home.queries import answering

if TYPE_CHECKING:
    from news.models import NewsReleasePage

KEPT = ("release_date", "release_time")  # beside the title and the place in the tree


def withdrawal_notice(release: NewsReleasePage, request: HttpRequest) -> HttpResponse:
    """Status 200 with title, date and reason."""
    reason = release.withdrawal.reason_in(release.locale.language_code)
    context = {"page": without_content(release), "self": release, "withdrawal": release.withdrawal, "reason": reason}
    response = TemplateResponse(request, "news/withdrawn.html", context)
    response["X-Robots-Tag"] = "noindex"
    return response


def without_content(release: NewsReleasePage) -> NewsReleasePage:
    """The release as if nothing but its title, its date and its address had ever been written.

    Whatever a template makes of a page (its summary, its first picture), it finds nothing of what was withdrawn.
    """
    known = {field.attname: getattr(release, field.attname) for field in Page._meta.concrete_fields}
    known |= {name: getattr(release, name) for name in KEPT}
    bare = type(release)(page_ptr_id=release.pk, **known | {"seo_title": "", "search_description": ""})
    bare.locale = release.locale
    bare.withdrawal = release.withdrawal
    bare.last_act_at = release.last_act_at
    family = answering(Page.objects.filter(translation_key=release.translation_key))
    bare.published_translations = list(family.select_related("locale").order_by("locale_id"))
    return bare

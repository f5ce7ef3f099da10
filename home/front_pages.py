"""The two front pages a new site begins with."""

from __future__ import annotations

from django.conf import settings
from django.db import transaction
from wagtail.models import Locale, Page, Site

from home.models import HomePage, SiteSettings
from translation.strings import pairs_of, submit, translate
from translation.targets import publish

TITLES = {"zh-hans": "中国质量检验协会", "en": "China Association for Quality Inspection"}


@transaction.atomic
def ensure_front_pages() -> list[HomePage]:
    """The published front pages, Chinese first; made when the site has none, left as they are when it has.

    Wagtail's stock welcome page makes way.
    """
    chinese = HomePage.objects.filter(locale__language_code=settings.LANGUAGE_CODE).first() or _make_chinese()
    english = Locale.objects.get_or_create(language_code="en")[0]
    if not chinese.has_translation(english):
        translation = submit(chinese, english)
        pairs = pairs_of(chinese.title, TITLES["en"], is_html=False)
        translate(translation, {segment: [text] for segment, text in pairs.items()})
        publish(translation)
    SiteSettings.for_site(Site.objects.get(is_default_site=True))  # or else the first reader's request would write
    return [chinese, chinese.get_translation(english)]


def _make_chinese() -> HomePage:
    locale = Locale.objects.get_or_create(language_code=settings.LANGUAGE_CODE)[0]
    root = Page.get_first_root_node()
    welcome = root.get_children().filter(slug="home").first()
    if welcome:
        welcome.slug = "welcome"
        welcome.save(clean=False)
    page = HomePage(title=TITLES["zh-hans"], slug="home", locale=locale)
    root.add_child(instance=page)
    page.save_revision().publish()
    Site.objects.update_or_create(
        is_default_site=True, defaults={"root_page": page, "site_name": page.title, "hostname": "localhost"}
    )
    if welcome:
        welcome.delete()
    return page

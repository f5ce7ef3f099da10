"""What surrounds every page: menu, footer, notice, languages, canonical address. Fetched once a request."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from django.conf import settings
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import translate_url
from django.utils.functional import cached_property
from django.utils.translation import get_language, get_language_info
from wagtail.models import Locale, Page

from home.addresses import Alternate, absolute_url, alternates, language_tag
from home.content_memory import remembered
from home.models import BasePage, Footer, HomePage, SiteSettings
from home.queries import published
from translation.notices import Notice, public_notices

BILINGUAL = {"search", "api-guide"}  # what no editor made and both languages have
EASE = "ease"  # the name in the address of a page that is shown for easier reading


class PageLink(NamedTuple):
    """A published page as menus and trails name it."""

    title: str
    url: str
    url_path: str
    is_in_menu: bool


class SiteFrame:
    """The frame of one request. `page` is None on pages that no editor made: search and errors.

    `page_number` counts the parts of a list. Those after the first are no translations of one another: lists
    of two languages have different lengths.
    """

    def __init__(self, request: HttpRequest, page: BasePage | None, page_number: int = 1):
        self.request = request
        self.page = page
        self.page_number = page_number

    @cached_property
    def locale(self) -> Locale:
        return self.page.locale if self.page else Locale.get_active()

    @property
    def is_easy(self) -> bool:
        """Whether the address asks for easier reading; where scripts run, the browser remembers it instead."""
        return self.request.GET.get(EASE) == "1"

    @cached_property
    def can_be_shared(self) -> bool:
        """Whether this is a published page itself, and no part, selection or draft of one."""
        is_page = self.page is not None and self.page.live and self.page.depth > 2 and not self.page.is_withdrawn
        return is_page and self.page_number == 1 and not self._suffix

    def _remembered(self, key: str, compute: Callable[[], Any]) -> Any:
        return remembered(self.request, f"{key}:{self.locale.language_code}", compute)

    @cached_property
    def home(self) -> HomePage | None:
        """The front page of the reader's language."""
        if isinstance(self.page, HomePage):
            return self.page
        return self._remembered("home", lambda: published(HomePage.objects.filter(locale=self.locale)).first())

    @cached_property
    def home_url(self) -> str:
        return self.home.get_url(self.request) if self.home else "/"

    def _links_to(self, pages: QuerySet) -> list[PageLink]:
        return [
            PageLink(page.title, page.get_url(self.request), page.url_path, page.show_in_menus)
            for page in published(pages).order_by("path")
        ]

    @cached_property
    def _sections(self) -> list[PageLink]:
        """The published pages right below the front page."""
        if not self.home:
            return []
        return self._remembered("sections", lambda: self._links_to(Page.objects.child_of(self.home)))

    @cached_property
    def footer_links(self) -> list[PageLink]:
        """Sections that are not in the menu, contact and privacy for instance."""
        return [section for section in self._sections if not section.is_in_menu]

    @cached_property
    def menu(self) -> list[dict]:
        """The menu as `[{"title", "url", "is_current"}]`."""
        path = self.page.url_path if self.page else ""
        return [
            {"title": section.title, "url": section.url, "is_current": path.startswith(section.url_path)}
            for section in self._sections
            if section.is_in_menu
        ]

    @cached_property
    def footer(self) -> Footer | None:
        return self._remembered(
            "footer", lambda: Footer.objects.filter(locale=self.locale, live=True).order_by("pk").first()
        )

    @cached_property
    def settings(self) -> SiteSettings:
        return remembered(self.request, "settings", lambda: SiteSettings.for_request(self.request))

    @cached_property
    def notice(self) -> str:
        return self.home.current_notice() if self.home else ""

    @cached_property
    def public_notice(self) -> Notice | None:
        """What a translated page has to say about itself: that it is out of date, or being corrected."""
        if self.page is None or self.locale.language_code == settings.LANGUAGE_CODE:
            return None
        notices = self._remembered("public-notices", lambda: public_notices(self.locale))
        return notices.get(self.page.translation_key)

    @cached_property
    def ancestors(self) -> list[PageLink]:
        """The pages above this one, below the front page, for the breadcrumb."""
        if self.page is None or self.page.depth < 4:
            return []
        key = f"ancestors:{self.page.path[: -self.page.steplen]}"
        return self._remembered(key, lambda: self._links_to(Page.objects.ancestor_of(self.page).filter(depth__gt=2)))

    @cached_property
    def _suffix(self) -> str:
        own = self.page.get_url(self.request) if self.page else ""
        return self.request.path.removeprefix(own) if self.request.path.startswith(own) else ""

    @cached_property
    def alternates(self) -> list[Alternate]:
        """This page in each language that it is published in, the default language first."""
        if self.page is None or self.page.alias_of_id or self.page_number > 1:
            return []
        return alternates(self.request, self.page.translations_at(self._suffix), self._suffix)

    @cached_property
    def x_default(self) -> str | None:
        """The Chinese address, for readers of any other language."""
        return next((own.url for own in self.alternates if own.code == settings.LANGUAGE_CODE), None)

    @cached_property
    def canonical(self) -> str:
        """The one address of what is shown; a page that shows another's text names that other."""
        if self.page is None:
            return absolute_url(self.request, self.request.path)
        if self.page.is_untranslated_alias:
            return absolute_url(self.request, self.page.alias_of.get_url(self.request))
        query = f"?page={self.page_number}" if self.page_number > 1 else ""
        return absolute_url(self.request, self.page.get_url(self.request) + self._suffix + query)

    @cached_property
    def languages(self) -> list[dict]:
        """The switcher as `[{"tag", "name", "url", "is_current"}]`; `url` is None where there is no such page."""
        site = absolute_url(self.request, "")
        urls = {own.code: own.url.removeprefix(site) for own in self.alternates}
        if self.page is None and getattr(self.request.resolver_match, "url_name", None) in BILINGUAL:
            urls = {code: translate_url(self.request.get_full_path(), code) for code, _ in settings.LANGUAGES}
        return [
            {
                "tag": language_tag(code),
                "name": get_language_info(code)["name_local"],
                "url": urls.get(code),
                "is_current": code == get_language(),
            }
            for code, _ in settings.LANGUAGES
        ]

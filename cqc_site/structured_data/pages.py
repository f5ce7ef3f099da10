"""Which things a page speaks of: from the pages of the site to the nodes of its graph."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Page

from cqc_site.frame import SiteFrame
from cqc_site.structured_data import events, nodes
from events.models import CongressIndexPage, CongressPage, ForumIndexPage, ForumPage
from home.addresses import absolute_url, language_tag
from home.pictures import offered
from news.models import NewsIndexPage, NewsReleasePage
from news.templatetags.news_tags import category_of

# Under which name the context of an index holds what it lists.
LISTED = {NewsIndexPage: "releases_page", CongressIndexPage: "editions", ForumIndexPage: "forums"}


def nodes_of(frame: SiteFrame, context: Mapping[str, Any], share_picture: str) -> list[dict]:
    """The graph of the page that `frame` surrounds, or of the site alone where there is no page."""
    scene = Scene(frame, context, share_picture)
    graph = [scene.organization(), scene.website()]
    if frame.page is None:
        return graph
    return [*graph, *scene.breadcrumb(), *scene.subjects()]


class Scene:
    """One page being described."""

    def __init__(self, frame: SiteFrame, context: Mapping[str, Any], share_picture: str):
        self.frame = frame
        self.context = context
        self.page = frame.page
        self.url = frame.canonical
        self.home = self.address(frame.home_url)
        self.name = _("China Association for Quality Inspection")
        self.language = language_tag(self.page.text_language if self.page else frame.locale.language_code)
        self.share_picture = share_picture

    def address(self, path: str) -> str:
        return absolute_url(self.frame.request, path)

    def address_of(self, page: Page) -> str:
        return self.address(page.get_url(self.frame.request))

    def organization(self) -> dict:
        own = self.frame.settings
        return nodes.organization(self.home, self.name, self.address(static("img/mark.png")), own.email, own.telephone)

    def website(self) -> dict:
        return nodes.website(self.home, self.name, self.language, self.address(reverse("search")))

    @property
    def is_start(self) -> bool:
        """Whether this is the front page, to which no trail leads."""
        return self.page.depth <= 2

    def breadcrumb(self) -> Iterable[dict]:
        if not self.is_start:
            above = [(link.title, self.address(link.url)) for link in self.frame.ancestors]
            yield nodes.breadcrumb_list(self.url, [(_("Home"), self.home), *above, (self.heading, self.url)])

    @property
    def heading(self) -> str:
        return self.context.get("heading") or self.page.title

    def subjects(self) -> Iterable[dict]:
        match self.page:
            case NewsReleasePage():
                yield nodes.news_article(self.home, self._article(self.page))
            case CongressPage():
                yield nodes.event(
                    events.congress(self.page, self.address_of(self.page), self.address_of, self._images())
                )
            case ForumPage():
                yield nodes.event(events.forum(self.page, self.url, self.address_of, self._images()))
        yield self._page_itself()

    def _page_itself(self) -> dict:
        modified = getattr(self.page, "updated_at", self.page.last_published_at)
        common = {
            "description": self.page.summary_text(),
            "dateModified": modified and modified.isoformat(timespec="seconds"),
            "breadcrumb": None if self.is_start else {"@id": f"{self.url}#breadcrumb"},
            "primaryImageOfPage": self.share_picture and {"@type": "ImageObject", "url": self.share_picture},
        }
        key = LISTED.get(type(self.page))
        if key is None:
            return nodes.web_page("WebPage", self.home, self.url, self.heading, self.language, **common)
        items = [(page.title, self.address_of(page)) for page in self.context.get(key) or []]
        return nodes.collection_page(self.home, self.url, self.heading, self.language, items, **common)

    def _article(self, page: NewsReleasePage) -> nodes.Article:
        category = category_of(self.context, page)
        return nodes.Article(
            url=self.url,
            headline=page.title,
            language=self.language,
            day=page.release_date,
            clock=page.release_time,
            modified=page.updated_at,
            description=page.summary_text(),
            section=category.name if category else "",
            author=page.source,
            images=self._images(),
            corrections=[(row.value["date"], _correction(row.value)) for row in page.corrections],
        )

    def _images(self) -> list[str]:
        """The page's own first picture and its share picture, absolute."""
        picture = first_picture(self.page)
        return list(filter(None, [picture and self.address(picture), self.share_picture]))


def first_picture(page: Page) -> str:
    """The JPEG of the picture that a page opens with, or an empty text."""
    match page:
        case NewsReleasePage():
            figure = page.lead_figure()
            image = figure and figure["image"]
        case CongressPage():
            image = page.picture
        case _:
            image = None
    return offered(image).jpeg.url if image else ""


def _correction(row: Mapping[str, Any]) -> str:
    return _("It said: %(wrong)s It now says: %(right)s") % {"wrong": row["wrong"], "right": row["right"]}

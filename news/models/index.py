"""The press room's front: lists, archive, categories and feeds, each an address of its own."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from django.core.paginator import EmptyPage, PageNotAnInteger, Paginator
from django.db import models
from django.http import Http404
from django.utils.formats import date_format
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path, re_path

from home.content_memory import remembered
from home.models import IntroducedPage
from news.calendar import Calendar, CountedReleases
from news.feeds import AtomFeed, RssFeed, feed_response
from news.listing import with_lead_pictures
from news.newest import ALL, Stretch, newest
from news.queries import NewsReleaseQuerySet

from .category import ReleaseCategory
from .release import NewsReleasePage


class Archive(NamedTuple):
    """The months and the categories that have releases."""

    calendar: Calendar
    categories: list[ReleaseCategory]


class NewsIndexPage(RoutablePageMixin, IntroducedPage):
    """Lists the releases of its language, all or those of a year, a month or a category."""

    template = "news/news_index_page.html"
    parent_page_types = ["home.HomePage"]
    subpage_types = ["news.NewsReleasePage"]
    max_count_per_parent = 1
    page_size = 10

    terms_of_use = models.TextField(
        _("terms of use"),
        max_length=600,
        blank=True,
        help_text=_("On what terms newsrooms may use the pictures. It stands beside the downloads of every release."),
    )

    content_panels = IntroducedPage.content_panels + [FieldPanel("terms_of_use")]

    class Meta:
        verbose_name = _("news index")
        verbose_name_plural = _("news indexes")

    def releases(self) -> NewsReleaseQuerySet:
        """The published releases of this index's language, newest first."""
        return NewsReleasePage.objects.in_language(self.locale).newest_first()

    def feed_entries(self, length: int, category: ReleaseCategory | None = None) -> list[NewsReleasePage]:
        """What the feeds tell of, all or of one category, newest first: see `for_feed`."""
        stretch = Stretch(category=category.slug) if category else ALL
        return NewsReleasePage.objects.for_feed(self.locale, length, stretch)

    def translations_at(self, suffix):
        stretch = stretch_at(suffix)
        return [
            index
            for index in self.published_translations
            if not suffix or index.pk == self.pk or newest(NewsReleasePage, index.locale, 1, stretch=stretch)
        ]

    @path("")
    def all_releases(self, request):
        return self._listing(request, ALL)

    @re_path(r"^(?P<year>[12]\d{3})/$")
    def year_archive(self, request, year):
        return self._listing(request, Stretch.of_year(int(year)), year=int(year))

    @re_path(r"^(?P<year>[12]\d{3})/(?P<month>[1-9]|1[0-2])/$")
    def month_archive(self, request, year, month):
        year, month = int(year), int(month)
        return self._listing(request, Stretch.of_month(year, month), year=year, month=month)

    @path("category/<slug:slug>/")
    def category(self, request, slug):
        category = self._category(request, slug)
        return self._listing(request, Stretch(category=slug), category=category)

    @path("feed/atom/")
    @path("category/<slug:slug>/feed/atom/", name="category_atom_feed")
    def atom_feed(self, request, slug=None):
        return feed_response(AtomFeed(self, request, self._category(request, slug)))

    @path("feed/rss/")
    @path("category/<slug:slug>/feed/rss/", name="category_rss_feed")
    def rss_feed(self, request, slug=None):
        return feed_response(RssFeed(self, request, self._category(request, slug)))

    def category_names(self) -> dict[int, str]:
        """The name of each category in this index's language, by the id that releases hold."""
        return {pk: category.name for pk, category in ReleaseCategory.objects.in_language(self.locale).items()}

    def _category(self, request, slug: str | None) -> ReleaseCategory | None:
        """The category of this address that has releases; None for no address, 404 for an unknown one."""
        if slug is None:
            return None
        category = next((one for one in self._archive(request).categories if one.slug == slug), None)
        if category is None:
            raise Http404
        return category

    def _archive(self, request) -> Archive:
        """What the archive beside every list needs, remembered until content changes."""

        def compute() -> Archive:
            calendar = Calendar.of(self.releases())
            used = ReleaseCategory.objects.filter(slug__in=calendar.slugs(), locale=self.locale, live=True)
            return Archive(calendar, list(used))

        return remembered(request, f"news-archive:{self.pk}", compute)

    def _listing(self, request, stretch: Stretch, **chosen):
        """A page of the releases of a stretch in this index's language; `chosen` names the stretch."""
        calendar, categories = self._archive(request)
        counted = CountedReleases(NewsReleasePage, self.locale, stretch, calendar.months(_wanted(**chosen)))
        paginator = Paginator(counted, self.page_size, allow_empty_first_page=not chosen)
        try:
            releases_page = paginator.page(request.GET.get("page", 1))
        except (PageNotAnInteger, EmptyPage) as error:
            raise Http404 from error
        releases_page.object_list = with_lead_pictures(releases_page.object_list)
        years = calendar.years()
        open_year = chosen.get("year") or next(iter(years), None)
        context = {
            "releases_page": releases_page,
            "chosen": chosen,
            "heading": heading_of(**chosen),
            "categories": categories,
            "years": [(year, calendar.months_of(year) if year == open_year else []) for year in years],
        }
        return self.render(request, context_overrides=context)


def _wanted(year: int | None = None, month: int | None = None, category: ReleaseCategory | None = None):
    """Whether the releases of a month and a category belong to a list."""

    def is_wanted(first: date, slug: str) -> bool:
        same_time = year in (None, first.year) and month in (None, first.month)
        return same_time and (category is None or category.slug == slug)

    return is_wanted


def heading_of(year: int | None = None, month: int | None = None, category: ReleaseCategory | None = None) -> str:
    """What a list is called: the name of its category, its month, its year; empty for all releases."""
    if category:
        return category.name
    if month:
        return date_format(date(year, month, 1), "YEAR_MONTH_FORMAT")
    return gettext("Year %(year)s") % {"year": year} if year else ""


def stretch_at(suffix: str) -> Stretch:
    """The releases that stand at `2023/`, `2023/8/` or `category/results/` below an index; all elsewhere."""
    match [part for part in suffix.split("/") if part]:
        case ["category", slug]:
            return Stretch(category=slug)
        case [year] if year.isdecimal():
            return Stretch.of_year(int(year))
        case [year, month] if year.isdecimal():
            return Stretch.of_month(int(year), int(month))
        case _:
            return ALL

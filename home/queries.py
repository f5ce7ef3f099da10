"""The words every listing, menu, feed and sitemap use to ask for pages that readers may see."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import BooleanField, Func, OuterRef, Q, QuerySet, Subquery
from wagtail.models import Locale, Page, PageManager, PageQuerySet


class IsRestricted(Func):
    """Whether a page of this path stands at or below one under a view restriction.

    Every public page asks this several times. As SQL it is a tenth of the work that Django has with such a subquery.
    """

    template = (
        "EXISTS (SELECT 1 FROM wagtailcore_pageviewrestriction restriction"
        " INNER JOIN wagtailcore_page restricted ON restricted.id = restriction.page_id"
        " WHERE substr(%(expressions)s, 1, length(restricted.path)) = restricted.path)"
    )
    output_field = BooleanField()


class IsWithdrawn(Func):
    """Whether the page of this translation key was withdrawn."""

    template = "EXISTS (SELECT 1 FROM home_withdrawal withdrawn WHERE withdrawn.translation_key = %(expressions)s)"
    output_field = BooleanField()


class IsOriginal(Func):
    """Whether the page is no alias. The sign keeps SQLite from the index of aliases, where nearly all pages are."""

    template = "(+%(expressions)s IS NULL)"
    output_field = BooleanField()


def answering(pages: QuerySet) -> QuerySet:
    """Pages whose address answers every reader: live, not an alias, not under a view restriction. One SQL query."""
    return pages.filter(IsOriginal("alias_of_id"), ~Q(IsRestricted("path")), live=True)


def published(pages: QuerySet) -> QuerySet:
    """Only what every reader may see: what answers and was not withdrawn. One SQL query."""
    return answering(pages).filter(~Q(IsWithdrawn("translation_key")))


def below(paths: Iterable[str], column: str = "path") -> Q:
    """Pages at or below any of these paths of the tree; none for no path."""
    condition = Q(pk__in=[])
    for path in paths:
        condition |= Q(**{f"{column}__startswith": path})
    return condition


class PublicPageQuerySet(PageQuerySet):
    """A queryset of one page type with the site's own vocabulary."""

    def published(self) -> PublicPageQuerySet:
        """See `published` of this module."""
        return published(self)


PublicPageManager = PageManager.from_queryset(PublicPageQuerySet)


def in_language(page_ids: Iterable[int | None], locale: Locale, model: type[Page] = Page) -> dict[int, Page]:
    """The published page in `locale` for each of the given page ids, which may be of any language.

    A synchronized link keeps the id of the Chinese page; this finds what to show for it. Ids without a
    published page in that language, or of another type than `model`, are absent. One query.
    """
    wanted = {page_id for page_id in page_ids if page_id}
    if not wanted:
        return {}
    linked = Page.objects.filter(pk__in=wanted)
    same = linked.filter(translation_key=OuterRef("translation_key"))
    found = published(
        model.objects.filter(translation_key__in=linked.order_by().values("translation_key"), locale=locale)
    ).annotate(linked_id=Subquery(same.values("pk")[:1]))
    return {page.linked_id: page for page in found}

"""Who held which post, as the published pages have it."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction
from django.db.models import Q
from wagtail.models import Page

from proofreading.checks.persons import Attribution, attributions_in
from proofreading.models import KnownPost
from proofreading.texts import texts_of_page

MOST = 300  # rows that are compared with one text, the newest first


def learn(instance: Page, **kwargs) -> None:
    """A page was published: the persons it names are known from now on. Only Chinese puts the post before the name."""
    if not isinstance(instance, Page) or not instance.locale.language_code.startswith("zh"):
        return
    found = {one for text in texts_of_page(instance) for one in attributions_in(text.text)}
    rows = [KnownPost(page_id=instance.pk, person=one.person, post=one.post, body=one.body[:60]) for one in found]
    with transaction.atomic():
        forget(instance)
        KnownPost.objects.bulk_create(sorted(rows, key=lambda row: (row.person, row.post, row.body)))


def forget(instance: Page, **kwargs) -> None:
    """A page is public no longer."""
    KnownPost.objects.filter(page_id=instance.pk).delete()


def learn_all() -> int:
    """Read every published page anew; returns how many were read."""
    pages = Page.objects.live().filter(locale__language_code__startswith="zh", depth__gt=1).specific()
    number = 0
    for page in pages.iterator(chunk_size=100):
        learn(page)
        number += 1
    return number


def earlier_posts(texts: Iterable[str], page: Page | None) -> list[Attribution]:
    """What other published pages say of the persons and posts of these texts, the oldest first. One query or none."""
    named = {one for text in texts for one in attributions_in(text)}
    if not named:
        return []
    asked = Q(person__in={one.person for one in named})
    for post, surname in sorted({(one.post, one.person[0]) for one in named})[:40]:
        asked |= Q(post=post, person__startswith=surname)
    rows = KnownPost.objects.filter(asked).select_related("page").order_by("-page__first_published_at", "-pk")
    if page is not None and page.pk:
        rows = rows.exclude(page_id=page.pk)
    return [Attribution(row.body, row.post, row.person, f"《{row.page.title}》") for row in reversed(rows[:MOST])]

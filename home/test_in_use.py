"""Pictures and documents of public pages are not deleted, one by one or in bulk; all others are."""

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from wagtail.images.tests.utils import get_test_image_file

from home.in_use import StillInUse
from home.models import SiteDocument, SiteImage
from tests.desk import draft_by, now, person, told

LIBRARIES = pytest.mark.parametrize("kind", ["picture", "document"])


def picture() -> SiteImage:
    """A picture of its own, with a file of its own."""
    copy = SiteImage(title="新图片", file=get_test_image_file())
    copy.save()
    return copy


def document() -> SiteDocument:
    own = SiteDocument(title="新文件", file=ContentFile(b"text", "a.txt"))
    own.save()
    return own


def thing_of(kind: str):
    return {"picture": picture, "document": document}[kind]()


def show(thing, live: bool = True):
    """A release that shows the thing."""
    if isinstance(thing, SiteImage):
        block = {"type": "figure", "value": {"image": thing.pk, "alt": "图", "caption": "", "credit": ""}}
    else:
        block = {"type": "download", "value": {"document": thing.pk, "title": ""}}
    release = draft_by("press", title="用到它的新闻")
    release.body = [block]
    revision = release.save_revision(user=person("press"))
    if live:
        revision.publish(user=person("editor"))
    return now(release)


def delete(client, thing):
    names = ("wagtailimages:delete", "wagtaildocs:delete")
    return client.post(reverse(names[isinstance(thing, SiteDocument)], args=[thing.pk]), follow=True)


def delete_in_bulk(client, *things):
    model = type(things[0])._meta.model_name
    ids = "&".join(f"id={thing.pk}" for thing in things)
    return client.post(f"/admin/bulk/home/{model}/delete/?{ids}", follow=True)


def is_there(thing) -> bool:
    return type(thing).objects.filter(pk=thing.pk).exists()


@LIBRARIES
def test_what_a_public_page_shows_stays_and_the_page_is_named(editor, kind):
    thing = thing_of(kind)
    release = show(thing)
    said = told(delete(editor, thing))
    assert is_there(thing)
    assert "用到它的新闻" in said
    assert reverse("wagtailadmin_pages:edit", args=[release.pk]) in said


@LIBRARIES
def test_press_cannot_delete_it_either(press, kind):
    thing = thing_of(kind)
    thing.uploaded_by_user = person("press")
    thing.save()
    show(thing)
    delete(press, thing)
    assert is_there(thing)


@LIBRARIES
def test_in_bulk_nothing_is_deleted_when_one_of_them_is_shown(editor, kind):
    used, unused = thing_of(kind), thing_of(kind)
    show(used)
    said = told(delete_in_bulk(editor, unused, used))
    assert is_there(used)
    assert is_there(unused)
    assert "用到它的新闻" in said


@LIBRARIES
def test_what_only_a_draft_shows_is_deleted(editor, kind):
    thing = thing_of(kind)
    show(thing, live=False)
    delete(editor, thing)
    assert not is_there(thing)


@LIBRARIES
def test_what_nobody_shows_is_deleted_one_by_one_and_in_bulk(editor, kind):
    one, two = thing_of(kind), thing_of(kind)
    delete(editor, one)
    delete_in_bulk(editor, two)
    assert not is_there(one)
    assert not is_there(two)


@LIBRARIES
def test_after_the_page_is_taken_down_it_can_go(editor, kind):
    thing = thing_of(kind)
    show(thing).unpublish(user=person("editor"))
    delete(editor, thing)
    assert not is_there(thing)


@pytest.mark.parametrize("rows_of", [lambda thing: thing, lambda thing: SiteImage.objects.filter(pk=thing.pk)])
def test_code_is_refused_too(rows_of):
    thing = picture()
    show(thing)
    with pytest.raises(StillInUse):
        rows_of(thing).delete()


def test_many_places_are_counted_and_not_all_named(editor):
    thing = picture()
    for _ in range(12):
        show(thing)
    assert told(delete(editor, thing)).count("用到它的新闻") == 8

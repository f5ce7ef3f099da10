"""No reader waits for a picture to be scaled: all sizes are made when it is uploaded."""

from django.core.management import call_command
from django.template import Context, Template
from wagtail.images.tests.utils import get_test_image_file

from home.models import SiteImage
from home.pictures import PICTURE_SPECS


def new_picture() -> SiteImage:
    return SiteImage.objects.create(title="新图", file=get_test_image_file(size=(640, 480)))


def shown(picture: SiteImage) -> str:
    return Template("{% load site_tags %}{% picture image alt='图' %}").render(Context({"image": picture}))


def test_every_size_is_made_when_a_picture_is_uploaded(django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        picture = new_picture()
    assert picture.renditions.count() == len(PICTURE_SPECS)
    html = shown(picture)
    assert all(rendition.file.url in html for rendition in picture.renditions.all())


def test_a_reader_makes_no_size_and_sees_the_picture_as_it_was_uploaded():
    picture = new_picture()
    assert picture.file.url in shown(picture)
    assert 'width="640" height="480"' in shown(picture)
    assert not picture.renditions.exists()


def test_missing_sizes_are_made_by_a_command(capsys):
    picture = new_picture()
    call_command("make_renditions")
    assert picture.renditions.count() == len(PICTURE_SPECS)
    assert f"{len(PICTURE_SPECS)} sizes" in capsys.readouterr().out

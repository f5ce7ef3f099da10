"""Pictures and documents: what is taken in, what is refused, and in which words."""

from __future__ import annotations

import re
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image
from wagtail.users.models import UserProfile

from home.models import SiteDocument, SiteImage
from tests.desk import person

MEGABYTE = 1024 * 1024


def picture(width: int = 60, height: int = 40, name: str = "a.png") -> SimpleUploadedFile:
    stream = BytesIO()
    Image.new("L", (width, height)).save(stream, "PNG")
    return SimpleUploadedFile(name, stream.getvalue(), "image/png")


def heavy() -> SimpleUploadedFile:
    """A real picture of 60 MB."""
    file = picture()
    return SimpleUploadedFile("a.png", file.read() + b"\0" * 60 * MEGABYTE, "image/png")


BAD_PICTURES = {
    "not a picture": (lambda: SimpleUploadedFile("a.png", b"not a picture", "image/png"), "不是图片|not an image"),
    "too wide": (lambda: picture(40_000, 10), "40000 × 10 .* 12000"),
    "too heavy": (heavy, "20(.0)?.MB"),
    "half a picture": (lambda: SimpleUploadedFile("a.jpg", from_a_camera().read()[:-100], "image/jpeg"), "部分|a part"),
    "a drawing with scripts": (lambda: SimpleUploadedFile("a.svg", b"<svg/>"), "GIF.*PNG.*WEBP"),
}


def one_by_one(client, file) -> str:
    response = client.post("/admin/images/add/", {"title": "图", "file": file, "collection": 1})
    return said_at_the_file(response)


def many_at_once(client, file) -> str:
    response = client.post("/admin/images/multiple/add/", {"title": "图", "files[]": file, "collection": 1})
    return response.json().get("error_message", "")


def while_writing(client, file) -> str:
    data = {"image-chooser-upload-title": "图", "image-chooser-upload-file": file}
    data["image-chooser-upload-collection"] = 1
    return said_at_the_file(client.post("/admin/images/chooser/create/", data))


def said_at_the_file(response) -> str:
    refused = response.context and "form" in response.context
    return " ".join(response.context["form"].errors["file"]) if refused else ""


ROADS = pytest.mark.parametrize("upload", [one_by_one, many_at_once, while_writing])


@pytest.mark.parametrize("language", ["zh-hans", "en"])
@pytest.mark.parametrize("kind", BAD_PICTURES)
@ROADS
def test_a_bad_picture_is_refused_with_the_limit_named(press, upload, kind, language):
    UserProfile.objects.filter(user=person("press")).update(preferred_language=language)
    make, limit = BAD_PICTURES[kind]
    before = SiteImage.objects.count()
    assert re.search(limit, upload(press, make()), re.IGNORECASE)
    assert SiteImage.objects.count() == before


def test_press_uploads_a_picture(press):
    press.post("/admin/images/add/", {"title": "开幕式", "file": picture(), "collection": 1, "credit": "本会"})
    image = SiteImage.objects.get(title="开幕式")
    assert (image.width, image.credit, image.uploaded_by_user.username) == (60, "本会", "press")


def test_press_uploads_many_pictures(press):
    answer = press.post("/admin/images/multiple/add/", {"title": "图", "files[]": picture(), "collection": 1}).json()
    assert answer["success"]


def test_press_uploads_a_picture_while_writing(press):
    while_writing(press, picture())
    assert SiteImage.objects.filter(title="图").exists()


def from_a_camera(kind: str = "JPEG") -> SimpleUploadedFile:
    """A picture taken with the camera on its side, which knows where and with what."""
    notes = Image.Exif()
    notes.update({0x0112: 6, 0x010F: "Some camera"})
    notes.get_ifd(0x8825).update({1: "N", 2: (30.0, 39.0, 0.0)})
    stream = BytesIO()
    Image.new("RGB", (60, 40)).save(stream, kind, exif=notes)
    return SimpleUploadedFile(f"a.{kind.lower()}", stream.getvalue(), f"image/{kind.lower()}")


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "AVIF"])
@ROADS
def test_no_picture_tells_where_and_with_what_it_was_taken(press, upload, kind):
    upload(press, from_a_camera(kind))
    image = SiteImage.objects.get(title="图")
    with Image.open(image.file.open()) as stored:
        assert not stored.getexif()
        assert stored.size == (image.width, image.height) == (40, 60)
    assert b"Some camera" not in image.file.open().read()


@pytest.mark.parametrize("kind", ["L", "P", "RGBA"])
@ROADS
def test_a_picture_longer_than_print_needs_is_scaled_down(press, upload, kind):
    stream = BytesIO()
    Image.new(kind, (9_000, 30)).save(stream, "PNG")
    upload(press, SimpleUploadedFile("long.png", stream.getvalue(), "image/png"))
    kept = SiteImage.objects.latest("pk")
    assert (kept.width, kept.height) == (6_000, 20)
    with kept.file.open() as file, Image.open(file) as image:
        assert image.size == (6_000, 20)


def test_a_picture_without_notes_is_kept_byte_for_byte(press):
    one_by_one(press, picture())
    assert SiteImage.objects.get(title="图").file.open().read() == picture().read()


def test_a_picture_put_in_the_place_of_another_loses_its_notes_too(press):
    one_by_one(press, picture())  # the file that is replaced is deleted, and no test may lose one of the demonstration
    image = SiteImage.objects.get(title="图")
    press.post(f"/admin/images/{image.pk}/", {"title": "图", "file": from_a_camera(), "collection": 1, "credit": ""})
    image.refresh_from_db()
    assert b"Some camera" not in image.file.open().read()


def test_press_uploads_a_document(press):
    file = SimpleUploadedFile("a.pdf", b"%PDF-1.4")
    form = {"title": "日程", "file": file, "collection": 1, "language": "zh-hans"}
    press.post("/admin/documents/add/", form)
    assert SiteDocument.objects.get(title="日程").language == "zh-hans"


@pytest.mark.parametrize(
    ("name", "size", "limit"), [("a.exe", 10, "pdf"), ("a.html", 10, "pdf"), ("a.pdf", 51 * MEGABYTE, "50")]
)
@pytest.mark.parametrize("road", ["/admin/documents/add/", "/admin/documents/multiple/add/"])
def test_a_bad_document_is_refused_with_the_limit_named(press, road, name, size, limit):
    file = SimpleUploadedFile(name, b"0" * size)
    field = "files[]" if "multiple" in road else "file"
    answer = press.post(road, {"title": "日程", field: file, "collection": 1, "language": "zh-hans"})
    assert limit in answer.content.decode().lower()
    assert not SiteDocument.objects.filter(title="日程").exists()


def test_a_kept_file_is_not_asked_again(press):
    """The form of a stored picture has no upload to measure."""
    image = SiteImage.objects.first()
    press.post(f"/admin/images/{image.pk}/", {"title": "新标题", "credit": "本会", "collection": 1, "description": ""})
    image.refresh_from_db()
    assert (image.title, image.credit) == ("新标题", "本会")

"""Uploads in a bucket of an object store: the same addresses, the same embargo, the same backup as in a folder."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path
from urllib.request import urlopen

import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.files.base import ContentFile
from django.core.files.storage import default_storage, storages
from django.core.management import CommandError, call_command
from django.test import Client, override_settings
from django.urls import reverse
from PIL import Image

from cqc_site.backup import archive, databases, media
from cqc_site.media_storage import media_storages
from home.models import SiteImage
from home.pictures import AVIF_SPECS
from home.schedule.due import publish_due
from home.share_pictures.store import drawn_digest, keep_picture
from tests.desk import in_hours, now
from tests.embargoed import embargoed, status

moto = pytest.importorskip("moto.server", reason="moto[s3] of requirements-dev.txt is not installed")
KEYS = {"MEDIA_S3_BUCKET": "caqi", "MEDIA_S3_KEY": "name", "MEDIA_S3_SECRET": "secret"}


@pytest.fixture(scope="module")
def endpoint():
    """An object store on this machine, with nothing in it."""
    server = moto.ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture
def store(endpoint):
    """The site with its uploads in a bucket."""
    chosen = media_storages(KEYS | {"MEDIA_S3_ENDPOINT": endpoint}, Path("unused"))
    with override_settings(STORAGES=settings.STORAGES | chosen):
        call_command("prepare_storage")
        yield default_storage
        for name in list(media.names()):
            default_storage.delete(name)


def uploaded(editor: Client) -> SiteImage:
    """A picture that an editor has put in, in the admin."""
    content = io.BytesIO()
    Image.new("RGB", (400, 250), "teal").save(content, "PNG")
    picture = ContentFile(content.getvalue(), name="现场 一.png")
    form = {"title": "现场", "file": picture, "alt": "现场", "credit": "", "collection": 1}
    form |= {"focal_point_x": "", "focal_point_y": "", "focal_point_width": "", "focal_point_height": "", "tags": ""}
    answer = editor.post(reverse("wagtailimages:add"), form)
    assert answer.status_code == 302, answer.context["form"].errors
    return SiteImage.objects.latest("pk")


def test_a_picture_of_the_admin_lies_in_the_bucket_with_its_sizes(store, editor, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        picture = uploaded(editor)
    names = list(media.names())
    assert picture.file.name in names
    assert {rendition.file.name for rendition in picture.renditions.all()} < set(names)
    sizes = picture.renditions.filter(filter_spec__in=AVIF_SPECS)
    assert sizes
    answer = editor.get(sizes[0].url)
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/avif")
    assert Image.open(io.BytesIO(b"".join(answer.streaming_content))).format == "AVIF"
    assert not list(Path(settings.MEDIA_ROOT).glob("**/*现场*"))


def test_files_have_addresses_of_the_site_alone(store, editor):
    picture = uploaded(editor)
    assert picture.file.url.startswith("/media/original_images/")
    assert "X-Amz" not in editor.get(picture.file.url).headers.get("Location", "") + picture.file.url


def test_nobody_has_a_file_before_its_hour_nor_after_it_is_taken_down(store, editor, client, clock):
    hidden = embargoed(editor, **in_hours(2))
    assert {status(client, url) for url in hidden.files()} == {404}
    clock(hours=3)
    publish_due()
    assert {status(client, url) for url in hidden.public_files()} == {200}
    assert status(client, hidden.document.file.url) == 404
    now(hidden.release).unpublish()
    assert {status(client, url) for url in hidden.files()} == {404}


def test_the_bucket_itself_gives_nothing_to_who_has_no_signature(store, editor, endpoint):
    picture = uploaded(editor)
    signed = endpoint + store.signed_path(picture.file.name)
    with urlopen(signed) as answer:  # noqa: S310 - our own server
        assert answer.read() == store.open(picture.file.name).read()
    assert "X-Amz-Expires=60" in signed
    assert "acl" not in store.get_object_parameters(picture.file.name)


@override_settings(MEDIA_ACCEL_PREFIX="/protected-store/")
def test_the_web_server_is_told_where_a_file_lies_only_for_who_may_have_it(store, editor, client):
    hidden = embargoed(editor, **in_hours(2))
    for url in hidden.public_files():
        assert "X-Stored-At" not in client.get(url).headers
        answer = editor.get(url)
        assert answer["X-Accel-Redirect"] == "/protected-store/"
        assert answer["X-Stored-At"].startswith("/caqi/media/")
        assert answer.content == b""
        assert answer["Cache-Control"] == "private, no-store"


def test_the_press_kit_packs_files_of_the_bucket(store, editor, client):
    shown = embargoed(editor)
    answer = client.get(f"{shown.release.url}files/")
    packed = zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content)))
    assert packed.testzip() is None
    assert b"secret,list" in [packed.read(name) for name in packed.namelist()]


def test_share_pictures_lie_in_the_bucket_but_not_among_the_media(store, editor, client):
    shown = embargoed(editor)
    keep_picture(shown.release)
    digest = drawn_digest(shown.release)
    assert status(client, f"/share/{shown.release.pk}/{digest}.png") == 200
    assert not any(digest in name for name in media.names())
    shown.release.title += "（更正）"
    keep_picture(shown.release)
    assert storages["share_pictures"].listdir(str(shown.release.pk))[1] == [f"{drawn_digest(shown.release)}.png"]


def test_a_backup_reads_the_bucket_and_a_restore_fills_it(store, editor, tmp_path, monkeypatch):
    picture = uploaded(editor)
    store.save("documents/议程.pdf", ContentFile(b""))
    before = {name: store.open(name).read() for name in media.names()}
    monkeypatch.setattr(databases, "dump", lambda path, told: path.write_bytes(b"rows"))
    call_command("backup", tmp_path / "site.tar")
    assert set(archive.verified(tmp_path / "site.tar").media) == set(before)
    store.delete(picture.file.name)
    store.save("documents/later.pdf", ContentFile(b"later"))
    for name in ("load", "check"):
        monkeypatch.setattr(databases, name, lambda path, told=None: None)
    with pytest.raises(CommandError, match="--replace"):
        call_command("restore", tmp_path / "site.tar")
    call_command("restore", tmp_path / "site.tar", replace=True)
    assert {name: store.open(name).read() for name in media.names()} == before


def test_while_the_store_does_not_answer_pages_are_read_and_files_are_asked_for_later(editor, client, find):
    shown = embargoed(editor)
    gone = media_storages(KEYS | {"MEDIA_S3_ENDPOINT": "http://127.0.0.1:9"}, Path("unused"))
    with override_settings(STORAGES=settings.STORAGES | gone):
        assert status(client, shown.release.url) == 200
        answer = client.get(shown.picture.file.url)
        assert (answer.status_code, answer["Retry-After"], answer["Cache-Control"]) == (503, "30", "no-store")
        assert client.get(shown.document.url).status_code == 503
        with pytest.raises(CommandError, match="127.0.0.1:9"):
            call_command("prepare_storage")


# --- settings ---------------------------------------------------------------------------------------------
@pytest.mark.parametrize("missing", KEYS)
def test_a_store_that_is_named_by_half_is_refused(missing):
    given = {name: value for name, value in KEYS.items() if name != missing}
    with pytest.raises(ImproperlyConfigured, match=missing):
        media_storages(given, Path("unused"))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("MEDIA_S3_ENDPOINT", "store.example.org"),
        ("MEDIA_S3_ENDPOINT", "https://store.example.org/caqi"),
        ("MEDIA_S3_ADDRESSING", "auto"),
        ("MEDIA_S3_BUKET", "caqi"),
    ],
)
def test_what_cannot_be_right_is_refused_by_name(name, value):
    with pytest.raises(ImproperlyConfigured, match=name):
        media_storages(KEYS | {name: value}, Path("unused"))


def test_empty_settings_are_none_and_uploads_lie_in_a_folder(tmp_path):
    chosen = media_storages(dict.fromkeys(KEYS, " "), tmp_path)
    assert chosen["default"]["BACKEND"].endswith("FileSystemStorage")
    assert chosen["share_pictures"]["OPTIONS"] == {"location": tmp_path / "share"}


def test_where_uploads_lie_in_a_folder_there_is_nothing_to_prepare(capsys):
    call_command("prepare_storage")
    assert "文件夹" in capsys.readouterr().out

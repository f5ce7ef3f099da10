"""A press officer imports files by command: what is told, what is saved, and what never happens."""

from __future__ import annotations

import io
import json

import pytest
from django.core.management import call_command
from PIL import Image

from home.models import SiteImage
from news.models import NewsReleasePage
from tests.releases import texts, words
from tests.releases.chinese import CHINESE
from tests.releases.english import ENGLISH

RELEASE = CHINESE[0]
KEYS = ["title", "released", "source", "author", "editor", "summary", "body", "unplaced", "findings"]


def imported(*arguments: str) -> str:
    output = io.StringIO()
    call_command("import_release", *arguments, stdout=output)
    return output.getvalue()


@pytest.fixture
def file(tmp_path):
    """A file on disk with the bytes of a sample."""

    def write(data: bytes, name: str = "a.txt") -> str:
        (tmp_path / name).write_bytes(data)
        return str(tmp_path / name)

    return write


def drafts(title: str = RELEASE.title):
    return NewsReleasePage.objects.filter(title=title)


def test_a_dry_run_prints_one_object_a_file_and_saves_nothing(file):
    path = file(texts.copied(RELEASE).data)
    found = [json.loads(line) for line in imported(path, path, "--dry-run", "--json").splitlines()]
    assert [list(one) for one in found] == [KEYS, KEYS]
    assert found[0]["title"] == RELEASE.title
    assert not drafts().exists()


def test_without_json_the_fields_are_told_to_a_person(file):
    told = imported(file(texts.copied(RELEASE).data), "--dry-run")
    assert RELEASE.title in told
    assert RELEASE.source in told


def test_a_refused_file_ends_with_1_and_a_message_and_the_others_are_read(file, capsys):
    bad, good = file(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "old.docx"), file(texts.copied(RELEASE).data)
    with pytest.raises(SystemExit) as ended:
        call_command("import_release", bad, good, "--dry-run", "--json")
    told = capsys.readouterr()
    assert ended.value.code == 1
    assert len(told.err.strip().splitlines()) == 1
    assert "old.docx" in told.err
    assert json.loads(told.out)["title"] == RELEASE.title


@pytest.mark.parametrize("name", ["missing.txt", "."])
def test_a_file_that_cannot_be_opened_is_refused(tmp_path, name, capsys):
    with pytest.raises(SystemExit):
        call_command("import_release", str(tmp_path / name), "--dry-run")
    assert capsys.readouterr().err.strip()


def test_a_picture_outside_of_the_folder_of_a_page_is_not_opened(file, tmp_path):
    (tmp_path / "in").mkdir()
    (tmp_path / "secret.png").write_bytes(words.picture().getvalue())
    page = tmp_path / "in" / "a.html"
    page.write_text('<p>第一段文字，内容完整，没有任何遗漏，可以阅读。</p><img src="../secret.png">', encoding="utf-8")
    from news.importing.files import release_in

    assert [block.picture.data for block in release_in(page).body if block.picture] == [b""]


def test_a_word_file_becomes_a_draft_with_its_pictures(file):
    path = file(words.styled(RELEASE).data, "a.docx")
    imported(path)
    page = drafts().get()
    assert not page.live
    assert page.release_date.isoformat() == RELEASE.day
    assert page.release_time.isoformat("minutes") == "09:30"
    assert (page.source, page.author, page.editor_in_charge) == (RELEASE.source, RELEASE.author, RELEASE.editor)
    figure = next(block.value for block in page.body if block.block_type == "figure")
    assert (figure["caption"], figure["credit"]) == ("交流会现场", "刘铭")
    assert SiteImage.objects.get(pk=figure["image"].pk).credit == "刘铭"


def test_the_draft_opens_in_the_editor(file, press):
    imported(file(words.styled(CHINESE[4]).data, "a.docx"))
    page = drafts(CHINESE[4].title).get()
    assert press.get(f"/admin/pages/{page.pk}/edit/").status_code == 200


def test_the_same_file_twice_makes_one_draft(file):
    path = file(words.styled(RELEASE).data, "a.docx")
    imported(path)
    pictures = SiteImage.objects.count()
    imported(path)
    assert drafts().count() == 1
    assert SiteImage.objects.count() == pictures


def test_the_place_line_has_its_own_field(file):
    imported(file(texts.newspaper(RELEASE).data))
    page = drafts().get()
    assert page.place_line.startswith(RELEASE.place)
    assert str(page.body[0].value) == f"<p>{RELEASE.body[0]['text']}</p>"


def test_a_release_without_a_date_is_not_saved(file, capsys):
    path = file("标题就是这一行文字\n\n正文第一段，内容完整，没有任何遗漏，可以放心阅读。".encode())
    with pytest.raises(SystemExit):
        call_command("import_release", path)
    assert not drafts("标题就是这一行文字").exists()


def test_an_english_release_goes_to_the_english_index(file):
    imported(file(texts.wire(ENGLISH[0]).data))
    assert drafts(ENGLISH[0].title).get().locale.language_code == "en"


def test_a_photograph_is_turned_and_its_place_is_forgotten():
    from intake import Picture
    from news.importing import picture_of

    stream = io.BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 6  # taken upright
    exif.get_ifd(0x8825)[1] = "N"
    Image.new("RGB", (60, 40), "red").save(stream, "JPEG", exif=exif)
    image = picture_of(Picture("a.jpg", "一张照片", stream.getvalue()))
    with Image.open(image.file.path) as saved:
        assert saved.size == (40, 60)
        assert not saved.getexif().get_ifd(0x8825)
    assert picture_of(Picture("b.jpg", "", stream.getvalue())).pk == image.pk

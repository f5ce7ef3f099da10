"""What a newsroom takes along: text, pictures with credit lines, documents, all at once."""

import io
import zipfile

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from home.models import SiteDocument, SiteImage
from news.press_kit import contents
from news.press_kit.plain_text import rich_text_lines
from tests.desk import draft_by, news_index, now, person, release_form
from tests.reading import visit

PATH = "/news/zhi-liang-zhi-guang-cheng-guo-zhan-can-guan-zhi-nan/"
BOTH = pytest.mark.parametrize("prefix", ["", "/en"])


def content_of(response) -> bytes:
    return b"".join(response.streaming_content)


@pytest.fixture
def archive(client):
    response = client.get(PATH + "files/")
    return zipfile.ZipFile(io.BytesIO(content_of(response)))


@pytest.fixture
def release():
    """A public release with the same picture twice and a document, and a contact."""
    document = SiteDocument(title="第五届大会/日程 ../", file=ContentFile(b"%PDF-1.4 text", "a.pdf"))
    document.save()
    picture = {"image": SiteImage.objects.first().pk, "alt": "会场", "caption": "", "credit": "刘铭摄"}
    draft = draft_by("press", contact_name="新闻处", contact_telephone="010 0000 0000", contact_email="p@example.org")
    draft.body = [
        {"type": "figure", "value": picture},
        {"type": "paragraph", "value": "<p>一<br/>二</p><ol><li>甲</li><li>乙</li></ol>"},
        {"type": "figure", "value": picture},
        {"type": "quote", "value": {"text": "质量第一。", "attribution": "某某"}},
        {"type": "download", "value": {"document": document.pk, "title": ""}},
    ]
    draft.save_revision(user=person("press")).publish(user=person("editor"))
    return now(draft)


@BOTH
def test_the_page_offers_each_picture_once_with_credit_size_and_terms(client, release, prefix):
    page = visit(client, prefix + PATH) if prefix else visit(client, release.url)
    kit = page.soup.select_one(".press-kit")
    assert len(kit.select(".kit-pictures li")) == 1
    assert kit.select_one(".credit").get_text(strip=True)
    assert "×" in kit.select_one(".facts").get_text()
    assert kit.select_one(".terms p").get_text(strip=True)


def test_the_page_names_the_contact_of_the_release(client, release):
    contact = visit(client, release.url).soup.select_one(".press-kit address").get_text(" ", strip=True)
    assert contact == "新闻处 010 0000 0000 p@example.org"


def test_a_picture_comes_as_it_was_uploaded_under_a_readable_name(client, release):
    response = client.get(release.url + "picture/1/")
    image = SiteImage.objects.first()
    assert content_of(response) == image.file.open("rb").read()
    assert f'filename="{release.slug}-1' in response["Content-Disposition"]
    assert client.get(release.url + "picture/2/").status_code == 404


def test_the_archive_holds_text_credits_pictures_and_documents(client, release):
    archive = zipfile.ZipFile(io.BytesIO(content_of(client.get(release.url + "files/"))))
    assert archive.testzip() is None
    names = [name.removeprefix(release.slug + "/") for name in archive.namelist()]
    assert names[:2] == ["text.txt", "credits.txt"]
    assert [name for name in names if name.startswith("documents/")] == ["documents/1-di-wu-jie-da-hui-ri-cheng.pdf"]
    assert all(name.isascii() and ".." not in name for name in names)
    assert archive.read(f"{release.slug}/documents/1-di-wu-jie-da-hui-ri-cheng.pdf") == b"%PDF-1.4 text"
    assert "刘铭摄" in archive.read(f"{release.slug}/credits.txt").decode("utf-8-sig")


def test_the_archive_only_stores(archive):
    assert {info.compress_type for info in archive.infolist()} == {zipfile.ZIP_STORED}


def test_a_file_that_the_storage_has_lost_is_left_out(client, release):
    image = SiteImage.objects.first()
    SiteImage.objects.filter(pk=image.pk).update(file="original_images/gone.jpg")
    archive = zipfile.ZipFile(io.BytesIO(content_of(client.get(release.url + "files/"))))
    assert archive.testzip() is None
    assert not any("/pictures/" in name for name in archive.namelist())
    assert client.get(release.url + "picture/1/").status_code == 404
    assert client.get(release.url).status_code == 200


def test_too_much_is_not_offered_as_one_file(client, release, monkeypatch):
    monkeypatch.setattr(contents, "MOST_BYTES", 10)
    assert client.get(release.url + "files/").status_code == 404
    assert "files/" not in str(visit(client, release.url).soup.select_one(".press-kit"))


def test_without_pictures_and_files_there_is_no_archive(client):
    release = draft_by("press")
    release.latest_revision.publish()
    assert client.get(now(release).url + "files/").status_code == 404
    assert "files/" not in str(visit(client, now(release).url).soup.select_one(".press-kit"))


def test_plain_text_says_everything_without_markup(client, release):
    text = client.get(release.url + "text/").content.decode()
    for line in (
        "质量提升行动启动",
        "2024年3月15日",
        "一句话摘要。",
        "一",
        "二",
        "1. 甲",
        "2. 乙",
        "—— 某某",
        "新闻处",
    ):
        assert line in text.split("\n")
    assert "<" not in text


@BOTH
def test_plain_text_holds_tables_and_corrections_in_its_language(client, prefix):
    response = client.get(prefix + PATH + "text/")
    text = response.content.decode()
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    assert f'{prefix}{PATH}>; rel="canonical"' in response["Link"]
    assert ("Date\t1–3 September 2023" if prefix else "日期\t2023年9月1日至3日") in text
    assert ("1–2 September" if prefix else "9月1日至2日") in text


def test_a_release_that_was_not_saved_yet_can_be_previewed(press):
    url = reverse("wagtailadmin_pages:preview_on_add", args=["news", "newsreleasepage", news_index().pk])
    assert press.post(url, release_form("还没有保存")).json()["is_valid"]
    assert "还没有保存" in press.get(url).content.decode()


@pytest.mark.parametrize("below", ["text/", "files/", "picture/1/"])
def test_nothing_of_a_draft_can_be_taken_along(client, find, below):
    release = find("成果展参观指南")
    release.unpublish(user=person("editor"))
    assert client.get(PATH + below).status_code == 404
    assert client.get("/en" + PATH + below).status_code == 404


@pytest.mark.parametrize("below", ["picture/0/", "picture/99/", "picture/-1/", "picture/", "files/x/", "text/1/"])
def test_what_is_not_there_is_not_found(client, below):
    assert client.get(PATH + below).status_code == 404


def test_links_to_other_sites_keep_their_address():
    assert rich_text_lines('<p>见<a href="https://example.org/a">说明</a>。</p>') == [
        "见说明 (https://example.org/a)。"
    ]


@given(st.text())
def test_any_rich_text_becomes_lines_without_ends(html):
    assert all(line and "\n" not in line for line in rich_text_lines(html))

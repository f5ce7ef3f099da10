"""Easier reading without a cookie, sharing without a third party, and pages that stay light."""

import gzip
import io
import re
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit
from xml.etree import ElementTree

import pytest
import segno
from django.conf import settings
from django.contrib.staticfiles import finders

from home.pictures import focus_classes, offered
from tests.reading import HOST, visit

RELEASE = "news/di-wu-jie-zhong-guo-zhi-liang-da-hui-jiang-yu-9-yue-1-ri-zai/"
CONGRESS = "conference/di-wu-jie-zhong-guo-zhi-liang-da-hui/"
PATHS = ["", "news/", "news/2023/", RELEASE, "conference/", CONGRESS, CONGRESS + "agenda/", CONGRESS + "changes/",
         CONGRESS + "programme/", CONGRESS + "fen-lun-tan/", "association/",
         "association/business-scope/", "association/posters/", "contact/",
         "search/?q=2023", "api/", "nowhere/"]  # fmt: skip
EVERYWHERE = [prefix + path for path in PATHS for prefix in ("/", "/en/")]
KILOBYTE = 1024


# --- ease of reading -----------------------------------------------------------------------------------
@pytest.mark.parametrize("path", EVERYWHERE)
def test_easier_reading_is_offered_everywhere_as_a_form_of_this_address(client, path):
    page = visit(client, path)
    form = page.soup.header.find("form", class_="ease-switch")
    assert form["action"] == urlsplit(path).path
    assert form.button["aria-pressed"] == "false"
    kept = {field["name"]: field["value"] for field in form.find_all("input")}
    assert kept == {name: values[0] for name, values in parse_qs(urlsplit(path).query).items()}


@pytest.mark.parametrize("path", ["/", "/en/" + CONGRESS, "/news/"])
def test_without_scripts_the_address_keeps_the_choice_from_page_to_page(client, path):
    page = visit(client, path + "?ease=1")
    assert page.soup.html["class"] == ["ease"]
    assert page.soup.header.find("form", class_="ease-switch").button["aria-pressed"] == "true"
    for link in page.links():
        if not re.match(r"/(share|api/v3)/", link):
            assert parse_qs(urlsplit(link).query).get("ease") == ["1"], link
    search = page.soup.header.find("form", role="search")
    assert search.find("input", attrs={"name": "ease", "value": "1"})


def test_the_way_back_leaves_no_trace(client):
    page = visit(client, "/news/?page=2&ease=1")
    form = page.soup.header.find("form", class_="ease-switch")
    assert not form.button.get("name")
    assert [field["name"] for field in form.find_all("input")] == ["page"]


def test_easier_reading_is_the_same_page_for_search_engines_and_sets_no_cookie(client):
    answer = client.get("/contact/?ease=1")
    assert not answer.cookies
    assert visit(client, "/contact/?ease=1").canonical() == f"{HOST}/contact/"


@pytest.mark.parametrize("value", ["0", "2", "yes", "<script>", ""])
def test_another_value_asks_for_nothing(client, value):
    assert "class" not in visit(client, f"/contact/?ease={value}").soup.html.attrs


# --- sharing -----------------------------------------------------------------------------------------------
@pytest.mark.parametrize("prefix", ["/", "/en/"])
def test_a_page_is_shared_by_code_link_and_mail(client, prefix):
    page = visit(client, prefix + RELEASE)
    share = page.soup.main.find("aside", class_="share")
    assert share.find("button", attrs={"data-copy": page.canonical()})["hidden"] == ""
    mail = share.find("a", href=re.compile("^mailto:"))["href"]
    assert page.canonical() in unquote(mail)
    assert page.soup.h1.text.strip().replace("’", "'") in unquote(mail).replace("’", "'")


def test_the_code_holds_the_address_of_the_page(client, find):
    answer = client.get(f"/share/{find('联系我们').pk}/qr.svg")
    assert answer["Content-Type"] == "image/svg+xml"
    stream = io.BytesIO()
    segno.make_qr(f"{HOST}/contact/", error="m").save(stream, kind="svg", border=4, light="#fff", omitsize=True)
    assert answer.content == stream.getvalue()
    assert not ElementTree.fromstring(answer.content).findall(".//{*}script")  # noqa: S314 - our own answer


@pytest.mark.parametrize("path", ["/", "/en/", "/search/?q=2023", "/news/2023/", "/news/?page=2", "/nowhere/"])
def test_what_is_no_page_of_its_own_is_not_shared(client, path):
    assert visit(client, path).soup.find("aside", class_="share") is None


def test_a_release_shows_its_picture_early_and_large_enough_for_a_card(client):
    page = visit(client, "/" + RELEASE)
    first = page.soup.main.find("img")
    assert first["fetchpriority"] == "high" and "loading" not in first.attrs
    assert len(page.body.split(f'<img src="{first["src"]}')[0].encode()) < 20 * KILOBYTE
    assert settings.PICTURE_WIDTHS[-2] == 100  # in tests; 1200 pixels on a site


# --- pictures ------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("path", ["/", "/" + RELEASE, "/" + CONGRESS, "/association/posters/"])
def test_pictures_come_in_new_formats_with_a_jpeg_for_the_rest(client, path):
    pictures = visit(client, path).soup.main.find_all("picture")
    assert pictures
    for picture in pictures:
        assert [source["type"] for source in picture.find_all("source")] == ["image/avif", "image/webp"]
        assert all(source["srcset"] and source["sizes"] for source in picture.find_all("source"))
        assert picture.img["src"].endswith(".jpg") and picture.img["width"] and picture.img["height"]


def test_a_reader_never_waits_for_avif(client, find):
    image = find("第五届中国质量大会将于9月1日").lead_figure()["image"]
    image.renditions.filter(filter_spec__endswith="avif").delete()
    image = type(image).objects.get(pk=image.pk)
    assert offered(image).avif == []
    assert not image.renditions.filter(filter_spec__endswith="avif").exists()


@pytest.mark.parametrize(
    ("x", "y", "classes"), [(0, 0, "focus-x-0 focus-y-0"), (800, 1000, "focus-x-5 focus-y-10"), (None, None, "")]
)
def test_the_focal_point_of_a_picture_is_kept_in_view(find, x, y, classes):
    image = find("第五届中国质量大会将于9月1日").lead_figure()["image"]
    image.focal_point_x, image.focal_point_y = x, y
    image.focal_point_width = image.focal_point_height = x is not None and 10 or None
    assert (image.width, image.height) == (1600, 1000)
    assert focus_classes(image) == classes


# --- weight --------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("path", EVERYWHERE)
def test_a_page_is_light_and_asks_for_little(client, path):
    page = visit(client, path)
    assert len(page.body.encode()) <= 40 * KILOBYTE
    head = page.soup.head
    files = [link["href"] for link in head.find_all("link", rel=["stylesheet", "icon"])]
    scripts = [script["src"] for script in page.soup.find_all("script", src=True)]
    assert 1 + len(files) + len(scripts) <= 6
    assert weight(file for file in files if file.endswith(".css")) <= 12 * KILOBYTE
    assert weight(scripts) <= 8 * KILOBYTE


def weight(urls) -> int:
    """Bytes on the way, compressed as the server does."""
    paths = (finders.find(url.removeprefix(settings.STATIC_URL)) for url in urls)
    return sum(len(gzip.compress(Path(path).read_bytes())) for path in paths)


@pytest.mark.parametrize("path", EVERYWHERE)
def test_no_style_and_no_code_stands_in_a_page(client, path):
    page = visit(client, path)
    assert page.soup.find(style=True) is None and page.soup.find("style") is None
    inline = [script for script in page.soup.find_all("script") if not script.get("src")]
    assert all(script["type"] == "application/ld+json" for script in inline)
    assert not [name for element in page.soup.find_all(True) for name in element.attrs if name.startswith("on")]


# --- the notice of the site ----------------------------------------------------------------------------------
@pytest.mark.parametrize(("language", "path"), [("zh-hans", "/contact/"), ("en", "/en/contact/")])
def test_a_notice_stands_on_every_page_of_its_language_until_it_ends(client, find, language, path):
    from datetime import timedelta

    from django.utils import timezone

    from home.models import HomePage

    home = HomePage.objects.get(locale__language_code=language, depth=2)
    for ends, shown in ((timedelta(hours=1), True), (timedelta(hours=-1), False)):
        home.notice, home.notice_ends_at = "Notice 通知", timezone.now() + ends
        HomePage.objects.filter(pk=home.pk).update(notice=home.notice, notice_ends_at=home.notice_ends_at)
        find("联系我们").save()  # what was remembered of the front page is forgotten
        assert ("Notice" in visit(client, path).soup.body.get_text()) is shown

"""The files of an old site are taken in by one command, once each, whatever happens in between."""

from __future__ import annotations

import csv
import io
import json

import pytest
from django.core.management import CommandError, call_command
from django.utils.translation import gettext as _
from PIL import Image
from wagtail.contrib.redirects.models import Redirect

from intake import Refused
from news.importing import archive, categories
from news.importing.drafts import guessed_category
from news.models import NewsReleasePage

TEXT = "报告显示第{}批检验机构的能力稳步提升，社会各方对服务的满意程度继续提高。"
HEAD = "<!DOCTYPE html><!-- saved from url=(0040)http://www.old.example.org{} --><html><head><title>{}</title></head>"


def write(folder, name: str, title: str, number: int, date: str = "2019-05-06", address: str = "") -> None:
    body = f"<h1>{title}</h1><p>发布时间：{date} 来源：质量报</p><p>{TEXT.format(number)}</p>"
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text((HEAD.format(address, title) if address else "") + f"<body>{body}</body></html>", encoding="utf-8")


@pytest.fixture
def folder(tmp_path):
    """An old site: three releases, one without a date, an old Word file, and what a browser saved beside a page."""
    write(tmp_path, "2019/a.html", "第一批检验机构名单公布", 1, address="/news/a.asp?id=1")
    write(tmp_path, "2019/b.html", "第二批检验机构名单公布", 2, address="/news/b.asp?id=2")
    write(tmp_path, "c.html", "第三批检验机构名单公布", 3)
    (tmp_path / "undated.txt").write_text("没有日期的一篇稿件\n\n" + TEXT.format(4), encoding="gb18030")
    (tmp_path / "old.doc").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600)
    write(tmp_path, "2019/a_files/frame.html", "广告", 9)
    return tmp_path


def run(folder, *arguments) -> tuple[list[dict], str]:
    """The rows of the report, and what was said."""
    output = io.StringIO()
    call_command("import_archive", str(folder), *arguments, stdout=output, stderr=io.StringIO())
    with (folder / "import-report.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file)), output.getvalue()


def made():
    return NewsReleasePage.objects.filter(title__contains="批检验机构名单公布")


def test_every_file_is_in_the_report_and_none_is_published(folder):
    rows, said = run(folder)
    assert {row["file"]: row["status"] for row in rows} == {
        "2019/a.html": "new", "2019/b.html": "new", "c.html": "new", "old.doc": "refused", "undated.txt": "refused",
    }  # fmt: skip
    assert all(row["needs"] for row in rows if row["status"] == "refused")
    assert made().count() == 3
    assert not made().filter(live=True).exists()
    page = made().first()
    assert page.release_date.isoformat() == "2019-05-06"
    assert page.first_published_at is None
    assert "3" in said


def test_run_again_it_goes_on_where_it_was_stopped(folder, monkeypatch):
    taken, original = [], archive.draft_of

    def killed(release, *rest):
        if len(taken) == 1:
            raise KeyboardInterrupt
        taken.append(release)
        return original(release, *rest)

    monkeypatch.setattr(archive, "draft_of", killed)
    with pytest.raises(KeyboardInterrupt):
        run(folder)
    assert made().count() == 1
    monkeypatch.setattr(archive, "draft_of", original)
    rows, _said = run(folder)
    assert sorted(row["status"] for row in rows) == ["known", "new", "new", "refused", "refused"]
    run(folder)
    assert made().count() == 3
    assert Redirect.objects.filter(old_path__startswith="/news/").count() == 2


def test_an_old_address_leads_to_the_page_from_the_day_that_it_is_public(client, folder):
    run(folder)
    page = made().get(title__startswith="第一批")
    assert client.get("/news/a.asp?id=1").status_code == 404
    page.summary = "名单公布。"
    page.save_revision().publish()
    answer = client.get("/news/a.asp?id=1")
    assert answer.status_code == 301
    assert answer.url.endswith(page.url)
    NewsReleasePage.objects.get(pk=page.pk).unpublish()
    assert client.get("/news/a.asp?id=1").status_code == 404


def test_a_list_of_addresses_counts_more_than_the_page(folder, tmp_path_factory):
    names = tmp_path_factory.mktemp("list") / "addresses.csv"
    names.write_text(
        "文件,网址\n2019/a.html,/html/1.htm\nc.html,http://www.old.example.org/html/3.htm\n", encoding="gb18030"
    )
    rows, _said = run(folder, "--addresses", str(names))
    assert {row["file"]: row["address"] for row in rows if row["status"] == "new"} == {
        "2019/a.html": "/html/1.htm",
        "2019/b.html": "http://www.old.example.org/news/b.asp?id=2",
        "c.html": "http://www.old.example.org/html/3.htm",
    }
    assert Redirect.objects.get(old_path="/html/3.htm").redirect_page.draft_title == "第三批检验机构名单公布"


def test_an_address_that_leads_elsewhere_is_left_and_told(folder):
    other = NewsReleasePage.objects.filter(live=True).first()
    Redirect.objects.create(old_path="/news/a.asp?id=1", redirect_page=other)
    rows, _said = run(folder)
    row = next(row for row in rows if row["file"] == "2019/a.html")
    assert not row["redirects"] and "/news/a.asp?id=1" in row["needs"]
    assert Redirect.objects.get(old_path="/news/a.asp?id=1").redirect_page_id == other.pk


def test_one_address_for_two_texts_is_told(tmp_path):
    write(tmp_path, "a.html", "第一批检验机构名单公布", 1, address="/index.asp")
    write(tmp_path, "b.html", "第二批检验机构名单公布", 2, address="/index.asp")
    rows, _said = run(tmp_path)
    assert [row["status"] for row in rows] == ["new", "known"]
    assert rows[1]["needs"]


def test_the_report_can_be_json(folder):
    run(folder)
    call_command(
        "import_archive", str(folder), "--report", str(folder / "r.json"), stdout=io.StringIO(), stderr=io.StringIO()
    )
    rows = json.loads((folder / "r.json").read_text(encoding="utf-8"))
    assert [row["status"] for row in rows] == ["refused", "refused", "known", "known", "known"]
    assert all(row["needs"] for row in rows[:2])


def test_a_guessed_category_is_a_note_and_no_work_for_a_person(tmp_path):
    write(tmp_path, "a.html", "关于举办2031年全国“质量月”活动的通知", 1)
    rows, said = run(tmp_path)
    assert (rows[0]["status"], rows[0]["needs"]) == ("new", "")
    assert rows[0]["notes"]
    assert "0" in said.splitlines()[1]


def test_what_needs_a_person_stands_first(tmp_path):
    write(tmp_path, "a.html", "关于举办2031年全国“质量月”活动的通知", 1)
    write(tmp_path, "b.html", "关于举办2032年全国“质量月”活动的通知", 2)
    picture = '<p><img src="http://www.old.example.org/1.jpg" alt=""></p></body>'
    page = tmp_path / "b.html"
    page.write_text(page.read_text(encoding="utf-8").replace("</body>", picture), encoding="utf-8")
    (tmp_path / "c.txt").write_text("没有日期的一篇稿件\n\n" + TEXT.format(3), encoding="utf-8")
    write(tmp_path, "d.html", "某某食品公司新厂房落成", 4)
    rows, said = run(tmp_path)
    assert [row["file"] for row in rows] == ["c.txt", "b.html", "d.html", "a.html"]
    assert [bool(row["needs"]) for row in rows] == [True, True, True, False]
    assert "3" in said.splitlines()[1] and "4" in said.splitlines()[1]


def test_what_a_draft_lacks_for_its_publication_is_told(tmp_path):
    write(tmp_path, "a.html", "关于举办2031年全国“质量月”活动的通知", 1)
    Image.new("RGB", (900, 600), "red").save(tmp_path / "1.jpg")
    page = tmp_path / "a.html"
    picture = '<p><img src="1.jpg" alt=""></p></body>'
    page.write_text(page.read_text(encoding="utf-8").replace("</body>", picture), encoding="utf-8")
    (row,), said = run(tmp_path)
    assert row["needs"] == _("Pictures without an alternative text: %(count)d.") % {"count": 1}
    assert _("The summary is empty.") in row["notes"]
    assert said.splitlines()[2].startswith("1")
    made = NewsReleasePage.objects.get(pk=row["page"])
    made.body[-1].value["alt"], made.summary = "红色的画面", "活动的通知。"
    made.save_revision()
    (row,), said = run(tmp_path)
    assert (row["needs"], len(said.splitlines())) == ("", 2)


def test_a_spreadsheet_takes_no_title_for_a_formula(tmp_path):
    write(tmp_path, "a.html", "=HYPERLINK(检验机构名单)公布的情况", 1)
    rows, _said = run(tmp_path)
    assert rows[0]["title"].startswith("'=")


def test_a_folder_or_list_that_is_none_is_said(tmp_path):
    with pytest.raises(CommandError):
        call_command("import_archive", str(tmp_path / "none"))
    (tmp_path / "list.csv").write_text("a.html\n", encoding="utf-8")
    with pytest.raises(CommandError):
        call_command("import_archive", str(tmp_path), "--addresses", str(tmp_path / "list.csv"))
    with pytest.raises(Refused):
        archive.addresses_in(b"a.html,nowhere\nb.html,nowhere")


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("关于举办2032年全国“质量月”活动的通知", "quality-month"),
        ("第七届中国质量大会在某市开幕", "congress"),
        ("某某食品公司新厂房落成", None),
        ("", None),
    ],
)
def test_a_category_is_guessed_from_the_words_of_a_title_or_left_open(title, slug):
    guess = guessed_category(title)
    assert (guess.slug if guess else None) == slug


def test_words_that_stand_in_every_category_tell_none():
    examples = [(1, "检验协会发布年度报告"), (2, "检验协会发布年度公告")] * 3
    assert categories.guessed("检验协会发布年度清单", [(1, "甲类"), (2, "乙类")], examples) is None
    assert categories.guessed("检验协会发布年度公告", [(1, "甲类"), (2, "乙类")], examples) == 2

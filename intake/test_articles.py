"""A press officer imports a file or a page that holds more than the one article."""

from __future__ import annotations

import io

from docx import Document

from intake import read, recognise
from tests.releases.own_texts import PROSE, page, text


def test_a_paper_is_dated_by_its_signature_above_its_annex():
    paper = ["关于印发《管理办法》的通知", "各会员单位：", PROSE, "某省质量检验协会\n二〇二四年八月九日"]
    articles = [f"第{count}条 {PROSE}" for count in "一二三四五六七八"]
    release = text(*paper, "附件", "某省质量检验协会管理办法", "第一章 总则", *articles)
    assert (release.released, release.source, release.more) == ("2024-08-09", "某省质量检验协会", [])
    assert release.body[-1].text == f"第八条 {PROSE}"


def test_each_item_of_a_bulletin_is_an_article():
    document, data = Document(), io.BytesIO()
    for line in ("协会工作简报", "第12期（总第138期）", "某省质量检验协会秘书处 2024年12月30日"):
        document.add_paragraph(line)
    for title in ("协会召开会长办公会", "检验技能大赛落幕"):
        document.add_heading(title, 1)
        document.add_paragraph(PROSE)
    document.save(data)
    release = recognise(read(data.getvalue(), "a.docx"))
    assert [release.title, *[other.title for other in release.more]] == ["协会召开会长办公会", "检验技能大赛落幕"]


def test_texts_that_an_office_numbers_are_articles():
    one, two = ["【稿件一】", "协会考察团赴渝交流", PROSE], ["【稿件二】", "两地协会签署协议", PROSE]
    release = text(*one, "（来稿日期：2024年5月13日 作者：远山）", *two)
    assert [release.title, *[other.title for other in release.more]] == ["协会考察团赴渝交流", "两地协会签署协议"]
    assert (release.author, release.released) == ("远山", "2024-05-13")


def test_a_form_around_a_whole_page_hides_nothing_of_it():
    inside = f'<h2>专家来校讲学</h2><p>{PROSE}</p><p><img src="a.jpg" width="500"></p><p>{PROSE}</p>'
    release = page(f"<title>专家来校讲学-质量学院</title><form><div>{inside}</div></form>")
    assert release.title == "专家来校讲学"
    assert [block.file for block in release.body if block.kind == "figure"] == ["a.jpg"]

"""Labels, by-lines and dates as other systems set them at the head of a page."""

from __future__ import annotations

import pytest

from intake import Release, read, recognise
from intake.dates import find_dates

PROSE = "检验协会今天在京发布年度报告，报告显示全国检验机构数量继续增长，服务能力稳步提升。"
ENGLISH = "The association published its annual report on Monday, which counts more laboratories than last year."


def head(html: str, text: str = PROSE) -> Release:
    return recognise(read(f"<h1>年度报告发布</h1>{html}<p>{text}</p><p>{text}</p>".encode(), "a.html"))


@pytest.mark.parametrize(
    ("label", "value", "field"),
    [
        ("来源：", "中国质量报", "source"),
        ("Source:&nbsp;", "Consumer Daily", "source"),
        ("责任编辑：", "林丽华", "editor"),
    ],
)
def test_a_value_may_stand_below_its_label(label, value, field):
    release = head(f"<div>{label}</div><div>{value}</div>")
    assert getattr(release, field) == value
    assert value not in release.as_dict()["unplaced"]


def test_a_paragraph_below_a_bare_label_is_no_value():
    release = head("<div>来源：</div>")
    assert release.source is None
    assert len(release.body) == 2


@pytest.mark.parametrize(
    ("line", "day"),
    [("05/14/2024 - 09:30", "2024-05-14T09:30:00+08:00"), ("14/05/2024", "2024-05-14"), ("05/06/2024", None)],
)
def test_a_day_that_may_be_two_days_is_none(line, day):
    assert [found.iso() for found in find_dates(line)] == ([day] if day else [])


def test_who_submitted_a_page_is_no_part_of_its_text():
    release = head("<div>Submitted by admin on Tue, 05/14/2024 - 09:30</div>", ENGLISH)
    assert (release.released, release.author) == ("2024-05-14T09:30:00+08:00", None)


def test_a_release_for_immediate_release_has_a_date():
    assert head("<p>For immediate release, November 8, 2023</p>", ENGLISH).released == "2023-11-08"


def test_a_by_line_may_name_the_agency():
    release = head("<p>By Li Na, Xinhua</p>", ENGLISH)
    assert (release.author, release.source) == ("Li Na", "Xinhua")


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("编辑 张三 审核 李四", "editor", "张三"),
        ("（责任编辑 张三）", "editor", "张三"),
        ("（文/图：国际合作部 编辑：万晴）", "author", "国际合作部"),
        ("撰稿：舒心　　审稿：段誉", "author", "舒心"),
        ("作者：阮晴 · 1,024 阅读", "author", "阮晴"),
        ("（党群工作部　供稿）", "author", "党群工作部"),
        ("撰稿/张三 | 审稿/李四 | 核发/王小五", "author", "张三"),
        ("撰稿 张三 审核 李四 核发 王小五", "author", "张三"),
        ("撰稿·张三　编辑·李四", "editor", "李四"),
        ("Reporting by Sun Li; Editing by Wang Lei", "editor", "Wang Lei"),
        ("Text by Sun Li, photographs by Wang Lei", "author", "Sun Li"),
        ("（原载《质量研究》2024年第2期）", "source", "《质量研究》2024年第2期"),
    ],
)
def test_a_label_may_lack_its_colon(line, field, value):
    release = recognise(read(f"年度报告发布\n\n{PROSE}\n{PROSE}\n{line}".encode(), "a.txt"))
    assert getattr(release, field) == value
    assert len(release.body) == 2


@pytest.mark.parametrize("line", ["Phone: +86 571 8888 0000", "稿件来源：质量报"])
def test_a_title_is_neither_a_number_nor_a_source(line):
    text = f"稿件标题：年度报告发布\n{line}\n\n{PROSE}\n{PROSE}"
    assert recognise(read(text.encode(), "a.txt")).title == "年度报告发布"


def test_a_by_line_may_hold_its_medium_in_brackets():
    release = head("<p>By Li Na, Han Xin (Quality Online) 10:26, May 06, 2024</p>", ENGLISH)
    found = (release.author, release.source, release.released)
    assert found == ("Li Na, Han Xin", "Quality Online", "2024-05-06T10:26:00+08:00")


@pytest.mark.parametrize(("above", "in_text"), [("扫一扫在手机打开当前页", False), (PROSE, True)])
def test_who_runs_the_site_stands_below_its_buttons(above, in_text):
    text = f"年度报告发布\n发布时间：2024-04-17\n\n{PROSE}\n{PROSE}\n{above}\n主办单位：国家质量总局 地址：北京市"
    release = recognise(read(text.encode(), "a.txt"))
    assert any("主办单位" in block.text for block in release.body) == in_text


def test_a_sentence_of_editors_is_no_label():
    text = "协会请 编辑 张三 审核 全文后交稿。"
    assert recognise(read(f"年度报告发布\n\n{PROSE}\n{text}\n{PROSE}".encode(), "a.txt")).body[1].text == text


@pytest.mark.parametrize(
    "line",
    [
        "1,024 阅读 · 作者：阮晴 · 来源：质量报 · 2023-08-22",
        "2023-08-22 质量报 阮晴 335 次浏览",
        "阅读：1024 阮晴 质量报 2023-08-22",
        "来源：质量报 阅读量1.2万 2023-08-22 作者：阮晴",
    ],
)
def test_counters_of_readers_stand_anywhere_beside_the_names(line):
    release = head(f"<div>{line}</div>")
    assert (release.author, release.source, release.released) == ("阮晴", "质量报", "2023-08-22")
    assert len(release.body) == 2


def test_title_and_source_of_a_form_share_a_line():
    release = recognise(read(f"稿件标题：年度报告发布　稿件来源：质量报\n\n{PROSE}\n{PROSE}".encode(), "a.txt"))
    assert (release.title, release.source) == ("年度报告发布", "质量报")


def test_the_day_of_release_is_not_that_of_the_signature():
    release = head("<div>成文日期：2024年06月17日</div><div>发布日期：2024年06月18日</div><div>2024-06-18 10:15</div>")
    assert release.released == "2024-06-18T10:15:00+08:00"


def test_a_short_line_with_a_day_between_title_and_text_is_no_text():
    release = head("<div>Nairobi, 9 October 2023</div>", ENGLISH)
    assert (release.released, len(release.body)) == ("2023-10-09", 2)


def test_a_menu_is_no_title():
    text = f"首 页 | 协会概况 | 新闻中心 | 会员服务\n\n讣 告\n2023-08-22\n\n{PROSE}\n{PROSE}"
    assert recognise(read(text.encode(), "a.txt")).title == "讣告"


def test_an_unknown_zone_is_told():
    release = head("<div>2024-05-06 10:00 XYT</div>")
    assert release.released == "2024-05-06"
    assert "unknown-zone" in [finding.code for finding in release.findings]

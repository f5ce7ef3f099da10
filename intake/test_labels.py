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


@pytest.mark.parametrize(
    ("line", "author", "source"),
    [
        ("□ 本报记者 闻人杰 通讯员 竹青", "闻人杰 竹青", None),
        ("《江北质量报》记者 程以宁", "程以宁", "《江北质量报》"),
        ("来源：质量网 2023年8月22日 文：景行、卢溪 图：高岚", "景行、卢溪", "质量网"),
    ],
)
def test_who_has_written_is_told_in_many_ways(line, author, source):
    release = head(f"<p align='center'>{line}</p>")
    assert (release.author, release.source, len(release.body)) == (author, source, 2)


@pytest.mark.parametrize(
    ("line", "author", "source"),
    [
        ("By Yang Jun in Guiyang and Li Lei | China Daily | Updated: 2023-08-22", "Yang Jun and Li Lei", "China Daily"),
        ("By Sun Li in Hangzhou, Zhejiang | China Daily | 2023-08-22", "Sun Li", "China Daily"),
        ("Text: Moira Fenwick; pictures: Hamish Orr", "Moira Fenwick", None),
        ("Asia-Pacific Inspection Federation | 21 March 2025", None, "Asia-Pacific Inspection Federation"),
        ("Lakeland Chamber of Industry, 22 November 2025", None, "Lakeland Chamber of Industry"),
        ("Penang, 21 March 2025", None, None),
    ],
)
def test_an_english_head_says_who_and_for_whom(line, author, source):
    release = head(f"<p>{line}</p>", ENGLISH)
    assert (release.author, release.source, len(release.body)) == (author, source, 2)


def test_a_newspaper_may_stand_alone_between_by_line_and_date():
    release = head("<p>By Adeline Kwok</p><p>The Straits Courier</p><p>Published: June 29, 2025</p>", ENGLISH)
    assert (release.author, release.source, release.released) == ("Adeline Kwok", "The Straits Courier", "2025-06-29")


def test_whoever_has_a_line_of_their_own_is_named_with_the_author():
    page = f"<h1>年度报告发布</h1><p>{PROSE}</p><p>{PROSE}</p><p>记者：方舟</p><p>通讯员：包容</p><p>编辑：祁红</p>"
    release = recognise(read(page.encode(), "a.html"))
    assert (release.author, release.editor, release.as_dict()["unplaced"]) == ("方舟 包容", "祁红", [])


@pytest.mark.parametrize(
    ("foot", "editor", "source", "released"),
    [
        ("（原载2025年8月14日《质量报》第5版，责任编辑 汤雪）", "汤雪", "《质量报》", "2025-08-14"),
        ("（根据录音整理，责任编辑：费扬）", "费扬", None, None),
    ],
)
def test_brackets_at_the_foot_say_where_it_was_printed_and_who_was_in_charge(foot, editor, source, released):
    release = recognise(read(f"年度报告发布\n\n{PROSE}\n\n{PROSE}\n\n{foot}".encode(), "a.txt"))
    assert (release.editor, release.source, release.released) == (editor, source, released)
    assert len(release.body) == 2


@pytest.mark.parametrize(
    "line",
    ["雪域质检 2025年06月05日 09:00 西藏 听全文", "2025-06-05 09:00 雪域质检 3421"],
)
def test_an_account_is_the_source_beside_what_its_program_adds(line):
    release = head(f"<div>{line}</div>")
    assert (release.source, release.released) == ("雪域质检", "2025-06-05T09:00:00+08:00")


def test_a_form_of_four_columns_says_who_handed_it_in():
    form = (
        "<table border='1'><tr><td>报送单位</td><td>洮河市质量检验协会</td><td>报送日期</td><td>2025年2月26日</td></tr>"
        "<tr><td>标题</td><td>洮河协会举办沙龙</td><td></td><td></td></tr>"
        "<tr><td>作者</td><td>苏木</td><td>审稿人</td><td>谭笑</td></tr></table>"
    )
    release = recognise(read(f"<body>{form}<p>{PROSE}</p><p>{PROSE}</p></body>".encode(), "a.html"))
    assert (release.source, release.released, release.author) == ("洮河市质量检验协会", "2025-02-26", "苏木")


@pytest.mark.parametrize(
    ("line", "author", "source"),
    [
        ("2025年6月19日　来源：漓江质量网　记者 莫愁", "莫愁", "漓江质量网"),
        ("发布于 2024年10月23日 由 宣传部", "宣传部", None),
        ("作者：白术 ｜ 2025-05-15 ｜ 科普", "白术", None),
        ("By Jane Abbot | June 3, 2024 | Stories | 3 Comments", "Jane Abbot", None),
        ("Inspection Weekly, 9 August 2024", None, "Inspection Weekly"),
        ("发布：协会财务部　时间：2024-03-01", None, "协会财务部"),
        ("原创 2024-05-20 18:22 · 质量云课堂", None, "质量云课堂"),
        ("2024年6月6日　文/图 祁连", "祁连", None),
        ("（据《赤水日报》2024年4月9日第2版）", None, "《赤水日报》"),
    ],
)
def test_what_systems_set_below_a_title_says_who_and_for_whom(line, author, source):
    release = head(f"<div>{line}</div>")
    assert (release.author, release.source) == (author, source)

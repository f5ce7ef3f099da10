"""A press officer imports what offices, agencies and newspapers set below a release and between its paragraphs."""

from __future__ import annotations

import io

import pytest
from docx import Document
from docx.shared import Pt

from intake import read, recognise
from tests.releases.own_texts import ENGLISH, PROSE, kinds, page, text


def test_those_who_report_and_edit_may_be_named_with_their_places_at_the_foot():
    line = "(Reporting by Ann Lee in Brussels and Paolo Rinaldi in Milan; Editing by Anne Doyle)"
    release = text("Report out", ENGLISH, ENGLISH, line)
    assert (release.editor, kinds(release)) == ("Anne Doyle", ["paragraph", "paragraph"])
    assert release.author.startswith("Ann Lee")


def test_the_terms_of_a_site_name_no_source():
    terms = "凡本网注明“来源：质量时报”的所有作品，版权均属于质量时报社，未经授权不得转载。"
    assert text("年度报告发布", "2025-02-27 质量日报 □ 本报记者 苏禾", PROSE, PROSE, terms).source == "质量日报"


def test_a_sentence_that_begins_like_a_button_is_text():
    sentence = "扫一扫米袋上的二维码，播种时间、用药记录、检验报告一目了然，每一粒大米都有了身份证。"
    assert text("一粒米的旅程", sentence, PROSE).body[0].text == sentence
    assert len(text("一粒米的旅程", PROSE, PROSE, "扫一扫，关注协会公众号，获取更多资讯。").body) == 2


@pytest.mark.parametrize("number", ["— 1 —", "- 2 -", "第 3 页 共 9 页", "Page 4 of 9"])
def test_a_paragraph_runs_on_over_the_number_of_a_page(number):
    rows = [f"　　{PROSE[:28]}", number, "", PROSE[28:], f"　　{PROSE}"]
    release = recognise(read("\n".join(["年度报告发布", "", *rows]).encode(), "a.txt"))
    assert number not in "".join(block.text for block in release.body)
    assert number in "".join(finding.excerpt for finding in release.findings)
    assert not any(block.text == number for block in release.body)


def test_letters_count_the_items_of_a_list():
    release = text("Statement", ENGLISH, "a) keep the evidence;\nb) sign the report.", ENGLISH)
    assert release.body[1].items == ["keep the evidence;", "sign the report."]


def test_names_below_one_another_are_no_headings():
    names = "（一）某省机械产品质量检验院\n（二）白石市纤维检验所"
    assert kinds(text("关于表扬先进单位的通报", PROSE, names, PROSE)) == ["paragraph"] * 4
    assert kinds(text("年度工作要点", PROSE, "（一）加强领导", PROSE, "（二）落实责任", PROSE))[1] == "heading"


def test_an_image_that_says_what_it_shows_has_its_credit_on_the_next_line():
    figure = "<figure><img src='f.jpg'><figcaption><p>Image: Spores glow along a hairline crack in a test beam.</p>"
    figure += "<p>Credit: University of Wexmoor/Lena Fischer</p></figcaption></figure>"
    block = page(f"<h1>Fungus warns inspectors</h1>{figure}<p>{ENGLISH}</p><p>{ENGLISH}</p>").body[0]
    assert block.caption.endswith("Spores glow along a hairline crack in a test beam.")
    assert block.credit == "University of Wexmoor/Lena Fischer"


def test_a_form_may_hold_the_whole_release():
    document = Document()
    table = document.add_table(rows=4, cols=2)
    pairs = [("投稿单位", "某市检验有限公司"), ("投稿日期", "2025年3月21日"), ("标题", "为锅炉把脉"), ("正文", "")]
    for row, (label, value) in zip(table.rows, pairs, strict=True):
        row.cells[0].text, row.cells[1].text = label, value
    table.rows[3].cells[1].text = PROSE
    table.rows[3].cells[1].add_paragraph(PROSE[:-1] + "！")
    data = io.BytesIO()
    document.save(data)
    release = recognise(read(data.getvalue(), "a.docx"))
    assert (release.title, release.source, release.released) == ("为锅炉把脉", "某市检验有限公司", "2025-03-21")
    assert [block.text for block in release.body] == [PROSE, PROSE[:-1] + "！"]


def test_text_and_pictures_may_be_credited_with_bars():
    release = text("年度报告发布", PROSE, PROSE, "文｜竹影　图｜晓风")
    assert (release.author, kinds(release)) == ("竹影", ["paragraph", "paragraph"])


@pytest.mark.parametrize(
    "line",
    ["Press contact: press@example.org", "Technical information: (202) 555-0143", "Media enquiries: +44 20 7000 0000"],
)
def test_whom_the_press_may_ask_is_no_text(line):
    release = text("New standard for elevators", "5 June 2025", ENGLISH, ENGLISH, line)
    assert (kinds(release), release.unplaced) == (["paragraph", "paragraph"], [line])


def test_a_caption_may_stand_below_its_table():
    rows = "Bridge\tRivets\nOld Bridge\t12,400\nNew Bridge\t9,800"
    table = text("A day on the bridge", ENGLISH, rows, "Table 1. Rivets tapped last year", ENGLISH).body[1]
    assert (table.kind, table.caption) == ("table", "Table 1. Rivets tapped last year")


def test_a_caption_above_a_bold_heading_is_a_caption():
    release = page(
        "<h1>探访实验室</h1>"
        f"<p>{PROSE}</p><p><img src='a.jpg'></p><p>碰撞试验瞬间</p><p><b>一次碰撞</b></p><p>{PROSE}</p>"
    )
    assert kinds(release) == ["paragraph", "figure", "heading", "paragraph"]


def test_when_and_where_a_meeting_was_held_is_text_of_its_minutes():
    lines = ["时间：2025年3月2日下午", "地点：协会三楼会议室", "参加人员：全体理事"]
    release = text("理事会会议纪要", *lines, PROSE, PROSE, "海西市质量检验协会秘书处", "2025年3月5日")
    assert release.released == "2025-03-05"
    assert [block.text for block in release.body][:3] == lines


def test_where_data_come_from_is_not_where_the_release_comes_from():
    release = text(
        "检验服务业营业收入增长", "检验协会统计信息部 2025年4月10日", PROSE, "数据来源：检验检测统计直报系统。", PROSE
    )
    assert release.source == "检验协会统计信息部"
    assert release.body[1].text == "数据来源：检验检测统计直报系统。"


@pytest.mark.parametrize(
    "line",
    [
        "返回搜索，查看更多",
        "平台声明：该文观点仅代表作者本人，本平台仅提供信息存储空间服务。",
        "READ MORE: Toy exports rise",
    ],
)
def test_what_portals_add_to_an_article_is_no_text(line):
    assert kinds(text("年度报告发布", PROSE, PROSE, line)) == ["paragraph", "paragraph"]


def test_a_table_of_contacts_at_the_foot_is_no_text():
    rows = "<table><tr><td>Media contact</td><td>Janis Ozols</td></tr><tr><td>E-mail</td><td>a@b.lv</td></tr></table>"
    release = page(f"<h1>Ports agree</h1><p>{ENGLISH}</p><p>{ENGLISH}</p>{rows}")
    assert kinds(release) == ["paragraph", "paragraph"]
    assert "Media contact Janis Ozols" in release.unplaced


def test_a_larger_line_of_a_word_file_is_a_heading_where_the_rest_says_no_size():
    document = Document()
    for line, size in [("田埂上的实验室", 26), (PROSE, 0), ("瓜农的定心丸", 16), (PROSE, 0), (PROSE, 0)]:
        run = document.add_paragraph().add_run(line)
        run.font.size = Pt(size) if size else None
    data = io.BytesIO()
    document.save(data)
    release = recognise(read(data.getvalue(), "a.docx"))
    assert release.title == "田埂上的实验室"
    assert kinds(release) == ["paragraph", "heading", "paragraph", "paragraph"]


def test_a_bare_number_above_a_bold_line_is_no_text():
    section = f"<p><b>1</b></p><p><b>错峰作业</b></p><p>{PROSE}</p><p><b>2</b></p><p><b>备足药品</b></p><p>{PROSE}</p>"
    assert kinds(page(f"<h1>高温作业提示</h1><p>{PROSE}</p>{section}")) == [
        "paragraph", "heading", "paragraph", "heading", "paragraph",
    ]  # fmt: skip


def test_an_end_mark_above_the_boilerplate_is_no_text():
    release = page(f"<h1>Open doors</h1><p>{ENGLISH}</p><p>{ENGLISH}</p><p>###</p><p>About the day: {ENGLISH}</p>")
    assert not any("#" in block.text for block in release.body)


def test_bullets_that_word_draws_as_letters_make_a_list():
    sign = '<span style="font-family:Wingdings;mso-list:Ignore">l<span>&nbsp;&nbsp;</span></span>'
    items = "".join(f"<p class=MsoListParagraph>{sign}<span>{item}</span></p>" for item in ("免费校准；", "真伪鉴别。"))
    release = page(f"<p align=center><b>我市启动开放日活动</b></p><p>{PROSE}</p>{items}<p>{PROSE}</p>")
    assert [block.items for block in release.body if block.kind == "list"] == [["免费校准；", "真伪鉴别。"]]


def test_questions_in_a_list_of_terms_do_not_end_the_text_around_them():
    terms = "".join(f"<dt>问题{count}</dt><dd>{PROSE}{PROSE}</dd>" for count in range(6))
    release = page(f"<h1>常见问题解答</h1><div><p>{PROSE}</p><dl>{terms}</dl><p>解释权归协会信息部。</p></div>")
    assert release.body[-1].text == "解释权归协会信息部。"


def test_the_mark_of_a_footnote_makes_no_heading_of_a_short_sentence():
    assert kinds(text("Fees stay flat", ENGLISH, "The decision covers 84 tests.[1]", ENGLISH)) == ["paragraph"] * 3


@pytest.mark.parametrize(
    "picture",
    [
        '<amp-img src="a.jpg" width="900" height="600"></amp-img>',
        '<img data-original="a.jpg" src="blank.gif">',
        '<img data-lazy="a.jpg" src="data:image/gif;base64,R0lGODlh"><noscript><img src="a.jpg"></noscript>',
        '<img srcset="a.jpg 1x, b.jpg 2x">',
    ],
)
def test_a_picture_that_is_loaded_late_is_found_once(picture):
    release = page(f"<h1>年度报告发布</h1><p>{PROSE}</p><p>{picture}</p><p>{PROSE}</p>")
    assert [block.file for block in release.body if block.kind == "figure"] == ["a.jpg"]


def test_whoever_wrote_the_text_is_named_before_the_pictures():
    assert text("桥梁体检", "2024-11-02", PROSE, PROSE, "文字：贺兰　图片：程江").author == "贺兰"


def test_markdown_may_have_a_quotation_above_its_labels_and_bold_words_in_its_text():
    release = recognise(
        read(f"# 小程序上线\n\n> 一部手机办完\n\n日期：2025-02-18\n\n可办理**入会**业务。{PROSE}".encode(), "a.md")
    )
    assert (release.released, release.unplaced) == ("2025-02-18", ["一部手机办完"])
    assert release.body[0].text == f"可办理入会业务。{PROSE}"


def test_numbers_that_stand_alone_count_the_items_below_them():
    items = "".join(
        f"<div><div>{at}.</div><div>{item}</div></div>" for at, item in enumerate(("排查；", "演练；", "建账。"), 1)
    )
    release = page(f"<h1>协会召开专题会</h1><p>{PROSE}</p>{items}<p>{PROSE}</p>")
    assert [block.items for block in release.body if block.kind == "list"] == [["排查；", "演练；", "建账。"]]


def test_a_heading_of_a_chinese_feature_may_have_a_comma():
    heading = "标准先行，让老味道有了新尺子"
    assert kinds(text("一碗米粉圈粉全国", PROSE, heading, PROSE)) == ["paragraph", "heading", "paragraph"]


def test_the_words_photo_caption_are_no_part_of_the_caption():
    figure = text(
        "Metro brakes pass", ENGLISH, "Photo caption: A train on ice.", "Photo credit: Bo Lund", ENGLISH
    ).body[1]
    assert (figure.caption, figure.credit) == ("A train on ice.", "Bo Lund")


def test_a_credit_may_stand_in_a_caption_without_a_space():
    caption = (
        '<span>The Ostrand tower.</span><span class="credit"><span>Credit...</span>Luis Amaro for The Times</span>'
    )
    figure = page(
        f'<h1>Tower</h1><figure><img src="a.jpg"><figcaption>{caption}</figcaption></figure><p>{ENGLISH}</p>'
    ).body[0]
    assert (figure.caption, figure.credit) == ("The Ostrand tower.", "Luis Amaro for The Times")


def test_the_first_line_of_a_text_may_be_a_heading_as_others_are():
    release = text("以案说法", "来源：质量报 2025-03-15", "案情回顾", PROSE, "法律依据", PROSE)
    assert kinds(release) == ["heading", "paragraph"] * 2


def test_whom_the_press_may_ask_may_stand_on_the_line_that_says_so():
    line = "Further information: Reto Frei, +41 58 000 00 00, media@metas.example"
    release = text("Clocks tested", "2 June 2025", ENGLISH, ENGLISH, line)
    assert (kinds(release), release.unplaced) == (["paragraph"] * 2, [line])

"""A press officer imports what offices, agencies and newspapers set above the text of a release."""

from __future__ import annotations

import pytest

from tests.releases.own_texts import ENGLISH, PROSE, kinds, page, text


@pytest.mark.parametrize(
    "name",
    ["INTERNATIONAL COUNCIL OF LABORATORIES", "Northern Calibration Society", "Institute of Weights and Measures"],
)
def test_the_organisation_above_a_title_is_its_source_and_no_title(name):
    release = text(name, "Technician honoured for a small discovery", "Geneva, 2 May 2025", ENGLISH, ENGLISH)
    assert (release.title, release.source) == ("Technician honoured for a small discovery", name)
    assert "source" in release.guesses


@pytest.mark.parametrize("above", ["Rue du Lac 12, 1000 Geneva", "120 Harbour View Road", "News from the Guild"])
def test_the_head_of_a_letter_is_no_title(above):
    assert text(above, "Technician honoured for a small discovery", "2 May 2025", ENGLISH, ENGLISH).title == (
        "Technician honoured for a small discovery"
    )


def test_place_and_day_above_a_title_are_no_title_but_its_date():
    release = page(f"<p>Singapore, 18 August 2025</p><p>Institutes agree to share</p><p>{ENGLISH}</p><p>{ENGLISH}</p>")
    assert (release.title, release.released) == ("Institutes agree to share", "2025-08-18")


@pytest.mark.parametrize(
    "start", ["WICHITA, Kan. (Sept. 5, 2025) – ", "LONDON (5 September 2025) -- ", "OSLO – 5 September 2025 – "]
)
def test_a_place_line_may_hold_the_day_in_brackets_or_between_dashes(start):
    release = text("Every car tested", start + ENGLISH, ENGLISH)
    assert (release.released, release.body[0].text) == ("2025-09-05", start + ENGLISH)


def test_a_bulletin_may_spread_its_name_and_note_something_above_the_title():
    note = "按：现将某市质量检验协会的做法刊发如下，供各单位学习参考，并请结合实际推广应用。"
    release = text(
        "质 检 工 作 简 报", "第18期", "某市质量检验协会编 2025年6月30日", note, "结对破解检验难题", PROSE, PROSE
    )
    assert (release.title, release.released) == ("结对破解检验难题", "2025-06-30")
    assert release.body[0].text == note


@pytest.mark.parametrize("name", ["匿名", "admin", "管理员"])
def test_what_a_system_says_where_it_knows_nobody_is_no_author(name):
    assert text("年度报告发布", f"作者：{name}　日期：2024-05-01", PROSE, PROSE).author is None
    assert (
        page(f'<meta name="author" content="{name}"><h1>年度报告发布</h1><p>{PROSE}</p><p>{PROSE}</p>').author is None
    )


def test_counts_of_comments_stand_beside_a_by_line_in_any_case():
    release = page(f"<h1>Report out</h1><p>by Ann Lee 4 Comments</p><p>{ENGLISH}</p><p>{ENGLISH}</p>")
    assert release.author == "Ann Lee"


def test_whoever_wrote_and_photographed_is_the_author():
    assert text("Report out", "Text and photos by Callum Reid, 21 March 2025", ENGLISH, ENGLISH).author == "Callum Reid"


def test_only_what_is_linked_is_the_source():
    head = '<p>2025-01-09　来源：<a href="https://a.cn/">北方晚报</a>　松江 </p>'
    release = page(f"<h1>年度报告发布</h1>{head}<p>{PROSE}</p><p>{PROSE}</p>")
    assert (release.source, release.unplaced) == ("北方晚报", ["松江"])


def test_a_description_that_was_cut_off_is_no_summary():
    cut = "检验协会今天在京发布年度报告，另有十二项措施同时公布，报告显示全国检验机构数量继续增长..."
    assert (
        page(f'<meta name="description" content="{cut}"><h1>年度报告</h1><p>{PROSE}</p><p>{PROSE}</p>').summary is None
    )


def test_a_newspaper_page_has_its_date_in_a_table_and_its_name_in_the_title_of_the_window():
    release = page(
        "<title>江南晚报数字报-老电梯的春天</title><table><tr><td>2025年07月22日 星期二</td><td>上一期 下一期</td></tr>"
        "<tr><td>上一版</td><td>第A08版：民生</td></tr></table><h1>老电梯的春天</h1>"
        f"<div><p>{PROSE}</p><p>{PROSE}</p></div>"
        "<table><tr><td><img src='a.jpg'></td></tr><tr><td class='caption'>检验电梯。本报记者 桑榆 摄</td></tr></table>"
    )
    assert (release.released, release.source) == ("2025-07-22", "江南晚报")
    assert [(block.caption, block.credit) for block in release.body[2:]] == [("检验电梯", "本报记者 桑榆")]


def test_year_day_and_hour_may_stand_in_elements_of_their_own():
    release = page(
        "<h1>年度报告发布</h1><div><span class='year'>2025</span><span class='day'><em>06</em>/<em>18</em></span>"
        f"<span class='time'>09:15:32</span></div><p>{PROSE}</p><p>{PROSE}</p>"
    )
    assert release.released == "2025-06-18T09:15:32+08:00"


def test_a_name_right_below_the_title_is_the_author():
    release = text("让检验数据活起来", "温如玉", "（《华中质量》2024年第6期）", PROSE, PROSE)
    assert (release.author, release.source) == ("温如玉", "《华中质量》2024年第6期")
    assert "author" in release.guesses


def test_a_column_in_brackets_is_no_title_and_a_bullet_may_stand_before_one():
    release = text("【协会简讯】", "时间：2025年11月20日", "■ 团体标准通过审查", PROSE, PROSE)
    assert release.title == "团体标准通过审查"


@pytest.mark.parametrize(
    "line", ["By noon he has found three that cough.", "By then the lights were out; nobody came."]
)
def test_a_sentence_that_begins_with_by_names_no_author(line):
    release = text("A day on the bridge", "19 September 2024", ENGLISH, line, ENGLISH)
    assert (release.author, len(release.body)) == (None, 3)


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Clara Nadal on 5 June 2025", "Clara Nadal"),
        ("By MARTA SILVA, The Continental Press", "MARTA SILVA"),
        ("By Grace Tan, staff writer", "Grace Tan"),
    ],
)
def test_a_by_line_ends_with_the_name(line, author):
    assert text("New standard for elevators", line, ENGLISH, ENGLISH).author == author


@pytest.mark.parametrize(
    "above", ["PRESS RELEASE No. 12/2025", "ICIB/PR/2025/7", "For use of information media • Not an official record"]
)
def test_what_numbers_a_release_is_no_title(above):
    assert text(above, "4 March 2025", "Bodies pledge to train", ENGLISH, ENGLISH).title == "Bodies pledge to train"


def test_source_and_caption_of_an_image_may_say_so_and_the_author_stand_below():
    release = page(
        "<h1>Rides fail checks</h1><figure><img src='a.jpg'><div>Image source, Isle Pictures</div>"
        "<figcaption>Image caption, Rides were inspected over the winter</figcaption></figure>"
        "<div class='byline'><strong>Owen Teale</strong><div>Safety correspondent, Isle News</div></div>"
        f"<p>{ENGLISH}</p><p>{ENGLISH}</p>"
    )
    assert (release.author, kinds(release)) == ("Owen Teale", ["figure", "paragraph", "paragraph"])
    assert (release.body[0].caption, release.body[0].credit) == (
        "Rides were inspected over the winter",
        "Isle Pictures",
    )


def test_pieces_of_a_row_with_a_date_are_set_apart():
    row = "<div class='any'><span>2025-10-13 20:09</span><span>大禹县融媒体中心</span><span>阅读 5621</span></div>"
    release = page(f"<h1>放心秤进乡村</h1>{row}<p>{PROSE}</p><p>{PROSE}</p>")
    assert (release.source, release.released) == ("大禹县融媒体中心", "2025-10-13T20:09:00+08:00")


def test_a_title_may_break_before_what_is_held():
    release = text("中原省召开检验检测机构\n诚信建设现场推进会", "时间：2024年1月3日", PROSE, PROSE)
    assert release.title in {"中原省召开检验检测机构诚信建设现场推进会", "中原省召开检验检测机构 诚信建设现场推进会"}
    assert (
        text("中原省召开现场推进会\n全省协会负责人参加", "时间：2024年1月3日", PROSE, PROSE).title
        == "中原省召开现场推进会"
    )


def test_a_memo_comes_from_its_organisation():
    head = (
        "Date: 12 November 2024\nTo: All media\nFrom: Communications, Tasman Testing Authority\nSubject: Umbrellas fail"
    )
    release = text("MEDIA RELEASE", head, ENGLISH, ENGLISH)
    assert (release.title, release.source) == ("Umbrellas fail", "Communications, Tasman Testing Authority")


def test_whoever_is_linked_as_an_author_is_the_author():
    head = '<div>February 20, 2025 / <a href="/author/pete">Pete Novak</a> / <a href="/#respond">0 comments</a></div>'
    assert page(f"<h1>Why sandbags</h1>{head}<p>{ENGLISH}</p><p>{ENGLISH}</p>").author == "Pete Novak"


def test_a_name_behind_the_box_of_newspapers_is_the_author():
    assert text("机构如何应对人工智能", "□ 晏清", PROSE, PROSE).author == "晏清"


def test_an_unknown_label_ends_the_value_before_it():
    release = text("年度报告发布", "2024-05-01", PROSE, PROSE, "编辑：梅子　复勘：黄时雨")
    assert (release.editor, release.unplaced) == ("梅子", ["复勘：黄时雨"])


def test_an_embargo_may_be_announced_twice():
    line = "*** EMBARGOED: NOT FOR PUBLICATION BEFORE 10:00 CET ON 14 JANUARY 2026 ***"
    release = text(line, "Toys fail magnet test", ENGLISH, ENGLISH)
    assert (release.title, release.released) == ("Toys fail magnet test", "2026-01-14T17:00:00+08:00")


def test_a_badge_of_the_site_takes_nothing_away_from_the_line_it_stands_in():
    head = '<div><span id="copyright_logo">原创</span><span> 湘水质检 </span><em>2024年12月6日 18:30</em></div>'
    release = page(f"<h1>协会获评5A级社会组织</h1>{head}<div><p>{PROSE}</p><p>{PROSE}</p></div>")
    assert (release.source, release.released) == ("湘水质检", "2024-12-06T18:30:00+08:00")


def test_an_introduction_that_begins_the_text_as_well_is_its_summary():
    release = page(f'<h1>年度报告发布</h1><div class="intro">{PROSE}</div><div><p>{PROSE}</p><p>{ENGLISH}</p></div>')
    assert (release.summary, [block.text for block in release.body]) == (PROSE, [PROSE, ENGLISH])
    assert "summary" in release.guesses


def test_a_headline_that_ends_with_the_name_of_a_body_is_no_source():
    title = "Harbour Labs Opens Training Centre for Young Inspectors"
    release = text(title, "Forty places a year, free of charge", "March 5, 2025", ENGLISH, ENGLISH)
    assert (release.title, release.source) == (title, None)


def test_who_gives_a_speech_in_english_is_its_author_and_no_office():
    lines = ["Quality Has No Border", "Remarks at the Third Quality Forum", "Lin Yuanhang, Chairman of the Committee"]
    release = text(*lines, "September 20, 2024", ENGLISH, ENGLISH)
    assert (release.author, release.source) == ("Lin Yuanhang", None)
    assert "Chairman of the Committee" in release.unplaced


def test_what_a_page_tells_machines_names_its_author_and_site():
    data = (
        '{"@graph": [{"@type": "NewsArticle", "author": [{"name": "Lars Holm"}], "publisher": {"name": "Trade Post"}}]}'
    )
    script = f'<script type="application/ld+json">{data}</script>'
    meta = "<div><span>Lars Holm</span> <time>11 February 2025</time></div>"
    release = page(f"{script}<h1>Toy makers welcome one mark</h1>{meta}<p>{ENGLISH}</p><p>{ENGLISH}</p>")
    assert (release.author, release.source, release.unplaced) == ("Lars Holm", "Trade Post", [])
    assert {"author", "source"} <= release.guesses


def test_a_page_of_a_newspaper_names_paper_page_and_column_above_the_title():
    above = ["湘江质量报数字报\n2024年06月14日 星期五 上一期 下一期\n第04版：专题 上一版 下一版", "聚焦质量提升行动"]
    release = text(*above, "一碗米粉如何圈粉全国", "■ 本报记者 王一舟", PROSE, PROSE)
    assert (release.title, release.source, release.released) == ("一碗米粉如何圈粉全国", "湘江质量报", "2024-06-14")
    assert (release.author, release.unplaced) == ("王一舟", ["聚焦质量提升行动"])


def test_who_gives_a_speech_stands_below_a_subtitle_that_calls_it_one():
    head = ["守正创新 担当作为", "——在全省工作会议上的讲话（摘要）", "省市场监管局副局长 赵明远", "（2024年2月28日）"]
    assert text(*head, PROSE, PROSE).author == "赵明远"


def test_a_card_of_four_columns_says_when_a_paper_was_signed_and_when_released():
    rows = [
        ("发布机构", "云溪市市场监管局", "成文日期", "2024-01-05"),
        ("文号", "云市监〔2024〕2号", "发布日期", "2024-01-08"),
    ]
    card = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    release = page(f"<table>{card}</table><h2>关于做好统计工作的通知</h2><p>{PROSE}</p><p>{PROSE}</p>")
    assert (release.released, release.source) == ("2024-01-08", "云溪市市场监管局")


def test_the_entry_contact_of_a_menu_does_not_hide_the_title():
    menu = '<td><a href="/">Home</a><br><a href="/contact">Contact</a></td>'
    release = page(f"<table><tr>{menu}<td><b>Ask about ladders</b><p>{ENGLISH}</p><p>{ENGLISH}</p></td></tr></table>")
    assert release.title == "Ask about ladders"


def test_a_component_that_calls_itself_a_byline_names_author_and_medium():
    byline = "<time>3 May 2024</time><div><span>Gareth Pugh</span></div><div><span>Northland News</span></div>"
    release = page(
        f'<h1>Swings fail</h1><div data-component="byline-block">{byline}</div><p>{ENGLISH}</p><p>{ENGLISH}</p>'
    )
    assert (release.author, release.source, kinds(release)) == ("Gareth Pugh", "Northland News", ["paragraph"] * 2)


def test_the_day_of_a_meeting_is_not_that_of_the_notice():
    opening = "经研究，定于2025年4月18日召开第五届会员代表大会，现将有关事项通知如下："
    release = text("关于召开会员代表大会的通知", "各会员单位：", opening, PROSE, "某市质量检验协会\n2025年3月28日")
    assert (release.released, release.body[1].text, release.unplaced) == ("2025-03-28", opening, [])


def test_a_place_line_may_name_the_day_before_the_place():
    assert text("年度报告发布", f"（2025年5月21日，长安）{PROSE}", PROSE).released == "2025-05-21"


def test_whom_to_ask_about_a_mail_is_no_text_of_its_release():
    mail = "发件人：某市质检协会 <a@example.cn>\n收件人：新闻部\n主题：新闻稿：年度报告发布"
    release = text(mail, "各位老师：", PROSE, PROSE, "联系人：小李 0932-0000000")
    assert kinds(release) == ["paragraph"] * 2
    assert "联系人：小李 0932-0000000" in release.unplaced


def test_a_month_dates_nothing_but_shows_who_stands_at_the_head():
    release = text("五年工作总结", "协会秘书处", "2025年12月", PROSE, PROSE)
    assert (release.released, release.source, release.unplaced) == (None, "协会秘书处", ["2025年12月"])


def test_a_typed_form_above_a_text_is_none_of_it():
    form = "标题：沙地上的检测站\n作者：胡杨\n单位：塔里木检测有限公司\n联系电话：0999-0000000"
    release = text(form, "沙地上的检测站", PROSE, PROSE)
    assert (release.title, release.author, kinds(release)) == ("沙地上的检测站", "胡杨", ["paragraph"] * 2)


def test_press_information_above_a_title_is_no_contact():
    release = text(
        "Norvik Gauges\nPress Information", "Date: 11 February 2025", "NEW LAB IN PORTUGAL", ENGLISH, ENGLISH
    )
    assert (release.title, release.released) == ("NEW LAB IN PORTUGAL", "2025-02-11")


def test_a_subtitle_may_be_a_heading_and_the_author_a_link_below_it():
    head = '<h1>Round numbers</h1><h2>Notes with a clipboard</h2><div><a href="/@k">Kofi Mensah</a></div>'
    release = page(f"{head}<div>6 min read · Aug 19, 2024</div><p>{ENGLISH}</p><p>{ENGLISH}</p>")
    assert (release.author, release.released, release.unplaced) == (
        "Kofi Mensah",
        "2024-08-19",
        ["Notes with a clipboard"],
    )

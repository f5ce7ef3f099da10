"""A fifth lot: what content systems, wires and offices set around the text, which costs the text when it is misread."""

from __future__ import annotations

from docx import Document

from tests.releases.content import Sample, figure, heading, listing, paragraph, table
from tests.releases.varied import EN1, EN2, EN3, A, B, C, _saved, _text, _wanted
from tests.releases.words import picture

TITLE = "实验室开放日走近公众"
ENGLISH = "Laboratories open their doors to the public"


def _page(name: str, page: str, wanted: dict, furniture=()) -> Sample:
    return Sample(
        name, f'<html><head><meta charset="utf-8"></head><body>{page}</body></html>'.encode(), wanted, list(furniture)
    )


def standfirst_outside() -> Sample:
    """A standfirst, the date and a picture with a credit of its own above the element that holds the text."""
    page = f"""<main><p>NEWS</p><h1>{ENGLISH}</h1><div>One open day could change how a city looks at its laboratories.</div>
<div><time>June 5, 2024</time></div><figure><img src="a.jpg"><div class="field-caption">Visitors on Sunday.</div>
<div class="field-caption"><div>Credit:</div> Li Si/WRA</div></figure><div class="text"><p>{EN1}</p><p>{EN2}</p><p>{EN3}</p></div></main>"""
    body = [
        paragraph("One open day could change how a city looks at its laboratories."),
        figure("a.jpg", "", "Visitors on Sunday.", "Li Si/WRA"), paragraph(EN1), paragraph(EN2), paragraph(EN3),
    ]  # fmt: skip
    return _page("standfirst.html", page, _wanted(ENGLISH, "2024-06-05", body), ["NEWS"])


def wire_with_zone() -> Sample:
    """A wire: who provides it and when in New York, its source, and what the page leaves behind it."""
    text = f"{ENGLISH}\n\nNEWS PROVIDED BY\nWest River Association\nAug 22, 2023, 09:00 ET\n\n{EN1}\n\n{EN2}\n\nSOURCE West River Association\n\n×\nModal title\n"
    wanted = _wanted(ENGLISH, "2023-08-22T21:00:00+08:00", [paragraph(EN1), paragraph(EN2)], "West River Association")
    return _text("wire.txt", text, wanted, ["Modal"])


def under_embargo() -> Sample:
    """Who issues it above its kicker, an embargo without a colon, numbered notes behind the end."""
    text = (
        "West River Association\nNews release\n\nEMBARGOED UNTIL 00:01 GMT TUESDAY 5 NOVEMBER 2024\n\n"
        f"{ENGLISH.upper()}\n\n{EN1}\n\n{EN2}\n\n-ENDS-\n\nNotes to editors\n\n1. {EN3}\n2. {EN2}\n\nMedia enquiries\nLin Hai\npress@a.example\n"
    )
    body = [paragraph(EN1), paragraph(EN2), heading("Notes to editors"), listing([EN3, EN2], ordered=True)]
    return _text(
        "embargo.txt",
        text,
        _wanted(ENGLISH.upper(), "2024-11-05T08:01:00+08:00", body, "West River Association"),
        ["Lin Hai"],
    )


def media_advisory() -> Sample:
    """What, when and where below the title are the text."""
    text = f"MEDIA ADVISORY\n\n{ENGLISH}\n\n12 June 2024\n\nWHAT: Open day\nWHEN: 20 June 2024, 10:00-15:00\n\n{EN1}\n"
    body = [paragraph("WHAT: Open day"), paragraph("WHEN: 20 June 2024, 10:00-15:00"), paragraph(EN1)]
    return _text("advisory.txt", text, _wanted(ENGLISH, "2024-06-12", body), ["MEDIA"])


def paper_with_an_annex_behind() -> Sample:
    """A paper whose annex stands behind office and date."""
    page = f"""<p align="center">关于公布实验室开放名单的公告</p><p>{A}</p><p>{B}</p><p>附件：开放名单</p>
<p align="right">西河省质量检验协会</p><p align="right">2024年1月29日</p><p>附件</p><p align="center"><b>开放名单</b></p>
<table border="1"><tr><td>序号</td><td>单位</td></tr><tr><td>1</td><td>省计量院</td></tr></table>"""
    body = [
        paragraph(A), paragraph(B), paragraph("附件：开放名单"), paragraph("附件"), heading("开放名单"),
        table("", [["序号", "单位"], ["1", "省计量院"]]),
    ]  # fmt: skip
    return _page("annex.html", page, _wanted("关于公布实验室开放名单的公告", "2024-01-29", body, "西河省质量检验协会"))


def form_as_table() -> Sample:
    """A form above the text, some rows of which no release has a field for; pictures side by side in a table."""
    document = Document()
    form = document.add_table(rows=0, cols=4)
    for row in (
        ("稿件标题", TITLE, "供稿日期", "2024年4月28日"),
        ("供稿单位", "协会秘书处", "撰稿人", "路遥"),
        ("审核意见", "同意", "审核人", "马力"),
    ):
        for cell, text in zip(form.add_row().cells, row, strict=True):
            cell.text = text
    document.add_paragraph(A)
    shown = document.add_table(rows=2, cols=2)
    for at, text in enumerate(("开放日现场（路遥 摄）", "市民参观")):
        shown.cell(0, at).paragraphs[0].add_run().add_picture(picture(at))
        shown.cell(1, at).text = text
    document.add_paragraph(B)
    body = [
        paragraph(A), figure("image1.png", "", "开放日现场", "路遥"), figure("image2.png", "", "市民参观", ""), paragraph(B),
    ]  # fmt: skip
    return _saved(document, "form.docx", _wanted(TITLE, "2024-04-28", body, "协会秘书处", "路遥"), ["马力"])


def serial() -> Sample:
    """A serial of an office: its name and number above the title, who gets it below the text."""
    text = f"质量检验工作简报\n2024年第9期（总第128期）\n西河省质量检验协会编　　　　2024年9月23日\n\n{TITLE}\n\n　　{A}\n\n　　{B}\n\n报：省市场监管局　送：各会员单位\n"
    wanted = _wanted(TITLE, "2024-09-23", [paragraph(A), paragraph(B)], "西河省质量检验协会")
    return _text("serial.txt", text, wanted, ["送：", "第9期"])


def agency_and_photo_report() -> Sample:
    """The title again behind the place line of an agency; a report signed by who has written and photographed it."""
    again = f"西河社云陵4月11日电　题：{TITLE}"
    signed = "技术人员演示了食品的检测过程，并现场解答市民关心的质量问题。（郑小龙 摄影报道）"
    text = f"新闻视点丨{TITLE}\n2024-04-11 来源：西河网\n\n{again}\n西河社记者 周敏\n\n{A}\n\n{signed}\n"
    body = [paragraph(again.replace("\u3000", " ")), paragraph(A), paragraph(signed)]
    return _text("agency.txt", text, _wanted(f"新闻视点丨{TITLE}", "2024-04-11", body, "西河网", "周敏"))


def typed_numbers() -> Sample:
    """Numbers typed in paragraphs of a page make lists where they count from 1; a title of another site is none."""
    page = f"""<h1>{TITLE}</h1><p>2024-04-11 10:15</p><p>原标题：开放日</p><p>{A}</p><p>1. 食品；</p><p>2. 纺织品。</p><p>{B}</p>
<p>2. 不是清单的一段。</p><p>{C}</p><h3>Related</h3><p>另一条新闻</p>"""
    body = [
        paragraph(A), listing(["食品；", "纺织品。"], ordered=True), paragraph(B), paragraph("2. 不是清单的一段。"), paragraph(C),
    ]  # fmt: skip
    return _page("numbers.html", page, _wanted(TITLE, "2024-04-11T10:15:00+08:00", body), ["另一条", "原标题"])


def drawing_within() -> Sample:
    """Who has drawn a picture stands in the middle of the text, which goes on below; the last name is of the desk."""
    page = f"""<h1>{TITLE}</h1><p>西河日报　2024-04-11</p><p>{A}</p><p align="center"><img src="a.png"></p><p align="center">制图：夏雪</p>
<p>{B}</p><ul><li>食品；</li></ul><ul><li>纺织品。</li></ul><p>{C}</p><p>责任编辑：王生</p><div><p>附件：</p></div>"""
    body = [
        paragraph(A), figure("a.png", "", "", "夏雪"), paragraph(B), listing(["食品；", "纺织品。"]), paragraph(C),
    ]  # fmt: skip
    return _page("drawing.html", page, _wanted(TITLE, "2024-04-11", body, "西河日报", None, "王生"), ["附件"])


def index_of_a_government() -> Sample:
    """Rows of an index above the title, in a text copied from a page; whom it is sent to, below the title."""
    text = (
        "索 引 号：MB2F01234/2024-00871　　　主题分类：质量监督\n发布机构：西河省市场监督管理局　　发文日期：2024-09-10\n"
        f"名　　称：关于开放实验室情况的通报\n文　　号：西市监函〔2024〕66号\n\n关于开放实验室情况的通报\n\n各市、地市场监督管理局：\n　　{A}\n　　{B}\n"
    )
    body = [paragraph("各市、地市场监督管理局："), paragraph(A), paragraph(B)]
    wanted = _wanted("关于开放实验室情况的通报", "2024-09-10", body, "西河省市场监督管理局")
    return _text("index.txt", text, wanted, ["主题分类"])


def sent_on_by_an_agent() -> Sample:
    """A letter above a rule, the release below it; a writer and a photographer named as agencies do."""
    text = (
        f"Hi all,\n\nPlease find our press release below.\n\nBest regards,\nTom\n\n{'-' * 60}\n\n"
        f"PRESS RELEASE - FOR IMMEDIATE RELEASE\n\n{ENGLISH}\n\nInterview: Kenji Ross\n2024-01-31\n\n{EN1}\n\n{EN2}\n\n"
        "Visitors look at a kettle in Yunling on Sunday. (TNB Photo/Ana Couto)\n"
    )
    body = [
        paragraph(EN1), paragraph(EN2),
        figure(None, "", "Visitors look at a kettle in Yunling on Sunday.", "TNB Photo/Ana Couto"),
    ]  # fmt: skip
    return _text("agent.txt", text, _wanted(ENGLISH, "2024-01-31", body, None, "Kenji Ross"), ["Best regards"])


FIFTH = [
    standfirst_outside, wire_with_zone, under_embargo, media_advisory, paper_with_an_annex_behind, form_as_table, serial,
    agency_and_photo_report, typed_numbers, drawing_within, index_of_a_government, sent_on_by_an_agent,
]  # fmt: skip

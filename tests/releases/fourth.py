"""A fourth lot: what associations, agencies, mail programs and photo desks set around and between the text."""

from __future__ import annotations

from docx import Document

from tests.releases.content import Sample, figure, heading, listing, paragraph
from tests.releases.varied import EN1, EN2, A, B, C, _saved, _text, _wanted


def association_site() -> Sample:
    """Those who made the page named without colons, the paper it stood in, a disclaimer of two words."""
    page = f"""<html><head><meta charset="utf-8"><meta name="description" content="实验室开放日走近公众 云陵讯">
<title>实验室开放日走近公众</title></head><body><h1>实验室开放日走近公众</h1><p>2024-03-08 17:05 来源：协会秘书处</p><p>{A}</p><p>{B}</p>
<p>《 西河日报 》（ 2024年03月09日 10 版）</p><p>（编辑 张三 审核 李四）</p>
<p>版权与免责声明：凡本网注明来源的作品，版权均属于本网，转载请注明出处。</p></body></html>"""
    wanted = _wanted(
        "实验室开放日走近公众", "2024-03-08T17:05:00+08:00", [paragraph(A), paragraph(B)], "协会秘书处", None, "张三"
    )
    return Sample("site.html", page.encode(), wanted, ["10 版", "李四", "版权"])


def photo_desk() -> Sample:
    """Pictures first, their words as running text below, who took them on a line of its own."""
    day, other = "3月8日，检定员在云陵一处市场检定电子秤。", "3月8日，小学生在学习使用天平，了解计量知识。"
    page = f"""<html><head><meta charset="utf-8"></head><body><h1>云陵：计量进市场</h1><p>2024-03-08 17:05 来源：西河网</p>
<p><img src="a.jpg"></p><p>{day}</p><p>{C}</p><p>西河社记者 徐昱 摄</p><p><img src="b.jpg"></p><p>{other}</p><p>西河社发（金鹏 摄）</p></body></html>"""
    body = [
        figure("a.jpg", "", day[:-1], "西河社记者 徐昱"), paragraph(C), figure("b.jpg", "", other[:-1], "西河社发 金鹏"),
    ]  # fmt: skip
    return Sample(
        "photos.html", page.encode(), _wanted("云陵：计量进市场", "2024-03-08T17:05:00+08:00", body, "西河网")
    )


def mail_with_subject() -> Sample:
    """A saved mail: the title is its subject, and stands again above the text."""
    text = (
        "发件人：协会秘书处\n发送时间：2024年6月3日 9:12\n收件人：各媒体\n主题：转发：实验室开放日走近公众\n\n"
        f"【新闻通稿】实验室开放日走近公众\n\n{A}\n\n{B}\n"
    )
    wanted = _wanted("实验室开放日走近公众", "2024-06-03T09:12:00+08:00", [paragraph(A), paragraph(B)])
    return _text("subject.txt", text, wanted, ["收件人"])


def indented_and_wrapped() -> Sample:
    """Paragraphs known by their indent alone, broken at a fixed width; signed by an office and a name."""
    rows = [f"    {text[:34]}\n{text[34:]}\n" for text in (A, B)]
    text = f"实验室开放日走近公众\n\n{''.join(rows)}\n      （市局质量科  吕梁  文/图）\n          2022年12月9日\n"
    wanted = _wanted("实验室开放日走近公众", "2022-12-09", [paragraph(A), paragraph(B)], author="市局质量科 吕梁")
    return _text("indented.txt", text, wanted, [], "gb18030")


def speech() -> Sample:
    """A speech: who gives it stands below the title, behind the post."""
    text = f"在全省检验检测工作会议上的讲话\n\n西河省质量检验协会会长　吴建国\n\n（2023年12月18日）\n\n各位代表：\n\n{A}\n\n一、认清形势\n\n{B}\n"
    body = [paragraph("各位代表："), paragraph(A), heading("一、认清形势"), paragraph(B)]
    return _text("speech.txt", text, _wanted("在全省检验检测工作会议上的讲话", "2023-12-18", body, author="吴建国"))


def styled_interview() -> Sample:
    """Word's own styles for title and subtitle; in which journal it was printed, with the editor beside it."""
    document = Document()
    document.add_paragraph("检验检测如何服务产业", "Title")
    document.add_paragraph("访江南大学教授冯为民", "Subtitle")
    for text in ("本刊记者　柯岩", A, B, "（本文刊于《质量研究》2024年第2期，责任编辑：蓝天）"):
        document.add_paragraph(text)
    wanted = _wanted(
        "检验检测如何服务产业", None, [paragraph(A), paragraph(B)], "《质量研究》2024年第2期", "柯岩", "蓝天"
    )
    return _saved(document, "interview.docx", wanted, ["访江南"])


def ministry_abroad() -> Sample:
    """A ministry's page: its name is a link below a bare label."""
    page = f"""<html><head><meta charset="utf-8"></head><body><main><h1>Laboratories open their doors</h1><dl><dt>From:</dt>
<dd><a href="/o">Office for Product Safety</a></dd><dt>Published</dt><dd>7 February 2024</dd></dl><p>{EN1}</p><p>{EN2}</p></main></body></html>"""
    body = [paragraph(EN1), paragraph(EN2)]
    wanted = _wanted("Laboratories open their doors", "2024-02-07", body, "Office for Product Safety")
    return Sample("ministry.html", page.encode(), wanted)


def wire_service() -> Sample:
    """A wire: who provides the news stands below words without a colon, and again in capitals at the foot."""
    lead = f"WEST RIVER, China, April 11, 2024 /NewsWire/ -- {EN1}"
    text = (
        "Laboratories Open Their Doors\n\nNEWS PROVIDED BY\nWest River Testing Group\nApr 11, 2024\n\n"
        f"{lead}\n\n{EN2}\n\nSOURCE West River Testing Group\n"
    )
    body = [paragraph(lead), paragraph(EN2)]
    return _text(
        "wire.txt", text, _wanted("Laboratories Open Their Doors", "2024-04-11", body, "West River Testing Group")
    )


def account_of_an_office() -> Sample:
    """A post that says the province it was written in, without a word before it."""
    text = f"走进实验室\n\n法规处 江南市场监管 2023年12月1日 08:30 浙江\n\n{A}\n\n{B}\n\n编辑：许可\n"
    wanted = _wanted(
        "走进实验室", "2023-12-01T08:30:00+08:00", [paragraph(A), paragraph(B)], "江南市场监管", "法规处", "许可"
    )
    return _text("office.txt", text, wanted)


def labels_and_rings() -> Sample:
    """A title behind its label that ends like an office, and captions with ringed numbers."""
    text = f"标    题：江南省召开检验检测行业座谈会\n发布时间：2024年1月26日\n\n{A}\n{B}\n\n图① 工程师演示测试。\n图② 学生体验“拉力机”。\n"
    body = [
        paragraph(A), paragraph(B), figure(None, "", "图① 工程师演示测试", ""), figure(None, "", "图② 学生体验“拉力机”", ""),
    ]  # fmt: skip
    return _text("rings.txt", text, _wanted("江南省召开检验检测行业座谈会", "2024-01-26", body))


def typed_bullets() -> Sample:
    """Bullets typed by hand in a Word file; one alone is none."""
    document = Document()
    document.add_paragraph("Laboratories open their doors", "Title")
    for text in (EN1, "• toys", "• textiles", EN2, "- 12 laboratories opened in March, and 24 in April this year."):
        document.add_paragraph(text)
    body = [
        paragraph(EN1), listing(["toys", "textiles"]), paragraph(EN2),
        paragraph("- 12 laboratories opened in March, and 24 in April this year."),
    ]  # fmt: skip
    return _saved(document, "bullets.docx", _wanted("Laboratories open their doors", None, body), [])


FOURTH = [
    association_site, photo_desk, mail_with_subject, indented_and_wrapped, speech, styled_interview, ministry_abroad,
    wire_service, account_of_an_office, labels_and_rings, typed_bullets,
]  # fmt: skip

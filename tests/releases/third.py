"""A third lot of files as single programs and offices set them, written after the reader was thought done."""

from __future__ import annotations

from tests.releases.content import Sample, figure, heading, listing, paragraph, table
from tests.releases.varied import EN1, EN2, EN3, A, B, C, D, _text, _wanted


def account_page() -> Sample:
    """The saved page of a public account: nothing but styles parts its head, its headings are numbered."""
    page = f"""<!DOCTYPE html><html><head><meta charset="utf-8"><title></title></head><body><div><h1>开放日里的检验员</h1>
<div class="rich_media_meta_list"><span id="copyright_logo" class="rich_media_meta">原创</span><span class="rich_media_meta rich_media_meta_text">沈丹阳</span>
<span class="rich_media_meta rich_media_meta_nickname"><a href="javascript:void(0);">质检之声</a></span>
<em class="rich_media_meta rich_media_meta_text">2024-03-08 17:05</em><em class="rich_media_meta">发表于<span>北京</span></em></div>
<div id="js_content"><section><p>点击上方“蓝字”关注我们</p></section><section>{A}</section>
<section><img data-src="https://p.example.net/a"></section><p style="text-align:center">▲ 技术人员演示检测过程</p>
<p><strong>01</strong></p><p><strong>走近实验室</strong></p><p>{B}</p><p>{C}</p>
<p>来源 | 云陵市检验所</p><p>图片 | 云陵市检验所</p><p>编辑 | 郑好</p><section>END</section><p>往期推荐</p></div></div></body></html>"""
    body = [
        paragraph(A),
        figure("https://p.example.net/a", "", "技术人员演示检测过程", "云陵市检验所"),
        heading("走近实验室"),
        paragraph(B),
        paragraph(C),
    ]
    wanted = _wanted("开放日里的检验员", "2024-03-08T17:05:00+08:00", body, "云陵市检验所", "沈丹阳", "郑好")
    return Sample("account.html", page.encode(), wanted, ["蓝字", "往期推荐"])


def filtered_word() -> Sample:
    """What Word saves as a filtered page: numbers of its lists apart from their words, a date in Chinese numerals."""
    space = "<span style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span>"
    page = f"""<html><head><meta http-equiv=Content-Type content="text/html; charset=gb2312">
<meta name=Generator content="Microsoft Word 15 (filtered)"><style><!-- p.MsoNormal {{margin:0cm;}} --></style></head><body lang=ZH-CN><div class=WordSection1>
<p class=MsoNormal align=center><b><span lang=EN-US style='font-size:22.0pt'>2023</span></b><b><span
style='font-size:22.0pt'>年度检验行业统计公报发布</span></b></p>
<p class=MsoNormal align=center><span>来源：东海市场监管局　发布时间：二〇二四年六月五日</span></p>
<p class=MsoNormal>{A}</p><p class=MsoNormal><span>（一）{space}</span><b><span>机构规模</span></b></p><p class=MsoNormal>{D}</p>
<p class=MsoNormal align=right>（编辑：韩冰）</p></div></body></html>"""
    body = [paragraph(A), heading("（一）机构规模"), paragraph(D)]
    wanted = _wanted("2023年度检验行业统计公报发布", "2024-06-05", body, "东海市场监管局", None, "韩冰")
    return Sample("filtered.htm", page.encode("gbk"), wanted, [])


def office_suite() -> Sample:
    """An export that breaks its lines, with a title on two of them and its writer below."""
    page = f"""<!DOCTYPE HTML><html><head><meta charset="utf-8"/><meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/></head><body>
<p align="center"><font size="5" style="font-size: 18pt"><b>全省检测机构负责人座谈会</b></font></p>
<p align="center"><font size="5" style="font-size: 18pt"><b>在云陵召开</b></font></p><p align="center">（2024年4月11日）</p>
<p>{A[:26]}
{A[26:]}</p><p>{B}</p><p align="right">供稿：协会秘书处</p></body></html>"""
    wanted = _wanted(
        "全省检测机构负责人座谈会在云陵召开", "2024-04-11", [paragraph(A), paragraph(B)], None, "协会秘书处"
    )
    return Sample("suite.html", page.encode(), wanted, [])


def paper_with_annexes() -> Sample:
    """A red-head document down to its last line: annexes, signature, who gets a copy, who printed it."""
    text = (
        "西河省质量检验协会文件\n\n西质检协〔2023〕15号\n\n关于举办实验室开放日的通知\n\n各会员单位：\n\n"
        f"{C}\n\n一、联系方式\n\n联系电话：010-84620000\n\n附件：1. 参会回执\n\n2. 会场交通图\n\n西河省质量检验协会\n\n"
        "二〇二三年十月二十六日\n\n抄送：西河省市场监督管理局、西河省民政厅、云陵市人民政府。\n\n"
        "西河省质量检验协会秘书处　　　　2023年10月27日印发\n"
    )
    body = [
        paragraph("各会员单位："), paragraph(C), heading("一、联系方式"), paragraph("联系电话：010-84620000"),
        paragraph("附件：1. 参会回执"), paragraph("2. 会场交通图"),
    ]  # fmt: skip
    wanted = _wanted("关于举办实验室开放日的通知", "2023-10-26", body, "西河省质量检验协会")
    return _text("paper.txt", text, wanted, ["印发", "抄送"], "utf-16")


def from_a_printed_page() -> Sample:
    """Copied from a printed page: its folio above the title, two names with their posts, pictures named by place."""
    text = (
        "第05版：质量观察　　2023年9月6日 星期三\n\n小标尺撬动大民生\n——云陵市开放日见闻\n\n"
        f"■ 西河日报记者 沈佳音 特约通讯员 丁一 文/图\n\n{A}\n\n一台公平秤 称出一颗公平心\n\n{B}\n\n"
        f"下图：检定员正在市场校准电子秤。\n\n上图：市民扫码查询检定结果。　　丁一摄\n\n一张检定卡 管住一台加油机\n\n{C}\n"
    )
    body = [
        paragraph(A), heading("一台公平秤 称出一颗公平心"), paragraph(B),
        figure(None, "", "下图：检定员正在市场校准电子秤", ""), figure(None, "", "上图：市民扫码查询检定结果", "丁一"),
        heading("一张检定卡 管住一台加油机"), paragraph(C),
    ]  # fmt: skip
    wanted = _wanted("小标尺撬动大民生", "2023-09-06", body, "西河日报", "沈佳音 丁一")
    return _text("printed.txt", text, wanted, ["第05版"], "gb18030")


def caption_in_brackets() -> Sample:
    """Copied from a site: the caption and its credit in brackets, a button behind the editor."""
    text = (
        "实验室开放日走近公众\n2023-07-18 16:20:33 来源: 西河网 作者: 林先昌 责任编辑: 陈美 我来说两句\n"
        f"{A}\n（图：开放日现场。本报记者孙燕明/摄影报道）\n{B}\n栏目主编：孔令君 题图来源：赖鑫琳 摄\n"
    )
    body = [paragraph(A), figure(None, "", "开放日现场", "本报记者孙燕明"), paragraph(B)]
    wanted = _wanted("实验室开放日走近公众", "2023-07-18T16:20:33+08:00", body, "西河网", "林先昌", "陈美")
    return _text("brackets.txt", text, wanted, ["我来说两句"])


def english_bars() -> Sample:
    """An English release whose medium is known by its place between bars, with a caption within brackets."""
    text = (
        f"Laboratories Open Their Doors to the Public\n\nBy Liang Jun and Sophie Wu | westriver.example | "
        f"Updated: 2024-01-19 09:41\n\n{EN1}\n\n[Photo: A visitor tests a toy. (Photo by Lin Guanju/Xinhua)]\n\n"
        f"{EN2}\n\n- food\n- textiles\n\n{EN3}\n"
    )
    body = [
        paragraph(EN1), figure(None, "", "A visitor tests a toy.", "Lin Guanju/Xinhua"), paragraph(EN2),
        listing(["food", "textiles"]), paragraph(EN3),
    ]  # fmt: skip
    wanted = _wanted(
        "Laboratories Open Their Doors to the Public", "2024-01-19T09:41:00+08:00", body, "westriver.example",
        "Liang Jun and Sophie Wu",
    )  # fmt: skip
    return _text("bars.txt", text, wanted)


def english_daily_page() -> Sample:
    """An English daily: where its writer was, who provided the picture, how to write to her."""
    page = f"""<html><head><meta charset="utf-8"><title>Laboratories open their doors</title></head><body><h1>Laboratories open their doors</h1>
<div class="info">By QIU QUANLIN in Guangzhou | China Daily | Updated: 2023-10-12 07:58</div><div id="Content">
<figure><img src="//p.example.net/a.jpeg"/><figcaption>A visitor tests a toy. [Photo provided to China Daily]</figcaption></figure>
<p>{EN1}</p><p>{EN2}</p><table><tr><td>Food</td><td>12</td></tr><tr><td>Toys</td><td>9</td></tr></table><p>{EN3}</p><p>qiu@example.com</p></div></body></html>"""
    body = [
        figure("//p.example.net/a.jpeg", "", "A visitor tests a toy.", "China Daily"), paragraph(EN1), paragraph(EN2),
        table("", [["Food", "12"], ["Toys", "9"]]), paragraph(EN3),
    ]  # fmt: skip
    wanted = _wanted("Laboratories open their doors", "2023-10-12T07:58:00+08:00", body, "China Daily", "QIU QUANLIN")
    return Sample("daily.html", page.encode(), wanted, ["qiu@"])


THIRD = [
    account_page, filtered_word, office_suite, paper_with_annexes, from_a_printed_page, caption_in_brackets,
    english_bars, english_daily_page,
]  # fmt: skip

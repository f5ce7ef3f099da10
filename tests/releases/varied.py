"""Files as single offices, papers and programs really set them: each of another shape, with its fields known."""

from __future__ import annotations

import io

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Inches, Pt

from tests.releases.content import Sample, figure, heading, listing, paragraph, quote, table
from tests.releases.words import picture

A = "西河省质量检验协会昨天在云陵市举行实验室开放日活动，三十六家检验机构向社会公众开放，两千多名市民走进现场。"
B = "活动期间，技术人员演示了食品、纺织品和儿童用品的检测过程，并现场解答市民关心的质量问题。"
C = "协会负责人表示，今后每年都将举办开放日活动，让公众近距离了解检验检测工作，共同关注产品质量安全。"
D = "据介绍，全省现有获得资质认定的检验检测机构一千二百多家，从业人员超过三万人，年出具报告六百多万份。"
EN1 = "The West River Association for Quality Inspection opened thirty-six laboratories to the public on Sunday."
EN2 = "More than 2,000 visitors saw how food, textiles and toys are tested, and put their questions to the engineers."
EN3 = '"We want people to see how a test report is made," said Chen Wei, secretary-general of the association.'


def _wanted(title, released, body, source=None, author=None, editor=None, summary=None) -> dict:
    names = ("title", "released", "source", "author", "editor", "summary", "body")
    return dict(zip(names, (title, released, source, author, editor, summary, body), strict=True))


def _text(name: str, text: str, wanted: dict, furniture=(), encoding="utf-8") -> Sample:
    return Sample(name, text.encode(encoding), wanted, list(furniture))


def people_daily() -> Sample:
    """A party paper's site: time and source behind a bar, editors in brackets at the end."""
    text = f"实验室开放日走近公众\n\n2023年06月12日08:15 | 来源：民声网－民声日报\n小字号\n\n　　{A}\n\n　　{B}\n\n　　{C}\n\n(责编：张敏、李青山)\n\n分享让更多人看到"
    body = [paragraph(A), paragraph(B), paragraph(C)]
    wanted = _wanted(
        "实验室开放日走近公众", "2023-06-12T08:15:00+08:00", body, "民声网－民声日报", None, "张敏、李青山"
    )
    return _text("people.txt", text, wanted, ["小字号", "分享"])


def news_service() -> Sample:
    """A news service: wide spaces between date and source, the editor in thick brackets."""
    page = f"""<html><head><title>西河开放三十六家检验机构-要闻-西河新闻网</title></head><body>
<div class="crumbs">首页 &gt; 要闻</div><h1 class="content_left_title">西河开放三十六家检验机构</h1>
<div class="content_left_time">2023年06月12日 10:12&emsp;来源：西河新闻网 <a>参与互动</a></div>
<div class="left_zw"><p>　　西新网云陵6月11日电 (记者 王利华){A}</p><p>　　{B}</p>
<div class="pictext"><img src="https://i.example.net/a.jpg" alt=""></div><p>图为市民参观实验室。 西新社记者 王利华 摄</p><p>　　{C}(完)</p></div>
<div class="adEditor"><span>【编辑:赵岩】</span></div><div class="adInContent">更多精彩内容请进入社会频道</div></body></html>"""
    lead = "西新网云陵6月11日电 (记者 王利华)"
    body = [
        paragraph(lead + A),
        paragraph(B),
        figure("https://i.example.net/a.jpg", "", "图为市民参观实验室", "西新社记者 王利华"),
        paragraph(C + "(完)"),
    ]
    wanted = _wanted("西河开放三十六家检验机构", "2023-06-12T10:12:00+08:00", body, "西河新闻网", "王利华", "赵岩")
    return Sample("service.html", page.encode(), wanted, ["参与互动", "更多精彩"])


def dede() -> Sample:
    """A small site of the years around 2010: labels in <small>, admin as author, GB2312."""
    page = f"""<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>云陵举行实验室开放日_云陵质检</title></head><body>
<div class="place"><strong>当前位置:</strong> <a href="/">主页</a> &gt; <a href="/n/">新闻</a> &gt; </div>
<div class="viewbox"><div class="title"><h2>云陵举行实验室开放日</h2></div>
<div class="info"><small>时间:</small>2012-05-06 09:12<small>来源:</small>云陵日报 <small>作者:</small>林森 <small>点击:</small>23次</div>
<div class="content"><table><tr><td>
<div>{A}<br><br>{B}<br><br>{D}</div></td></tr></table></div></div>
<div class="handle"><div class="digg">顶一下(0)</div><div>(责任编辑：何田)</div></div>
<div class="context"><ul class="pre"><li>上一篇：<a>无</a></li><li>下一篇：<a>培训通知</a></li></ul></div></body></html>"""
    body = [paragraph(A), paragraph(B), paragraph(D)]
    wanted = _wanted("云陵举行实验室开放日", "2012-05-06T09:12:00+08:00", body, "云陵日报", "林森", "何田")
    return Sample("dede.html", page.encode("gb2312"), wanted, ["顶一下", "上一篇", "当前位置"])


def ministry_trs() -> Sample:
    """A ministry's site: date and source in spans without colons near the title, font buttons, attachments."""
    page = f"""<html><head><meta name="ArticleTitle" content="全省检验机构开放日活动举行"><meta name="PubDate" content="2023-06-12 16:40"><meta name="ContentSource" content="质量发展处"></head><body>
<div class="header"><a>首页</a><a>机构</a><a>公开</a></div><div class="con-title">全省检验机构开放日活动举行</div>
<div class="con-time"><span>发布时间：2023-06-12 16:40</span><span>信息来源：质量发展处</span><span>【字体：<a>大</a> <a>中</a> <a>小</a>】</span></div>
<div class="TRS_Editor"><p align="justify">　　{A}</p><p align="justify"><strong>　　一、活动情况</strong></p><p align="justify">　　{B}</p><p align="justify"><strong>　　二、下一步工作</strong></p><p align="justify">　　{C}</p>
<p>附件：<a href="./P02.docx">开放机构名单.docx</a></p></div>
<div class="footer">主办单位：西河省市场监督管理局　网站标识码：3300000012</div></body></html>"""
    body = [
        paragraph(A),
        heading("一、活动情况"),
        paragraph(B),
        heading("二、下一步工作"),
        paragraph(C),
        paragraph("附件：开放机构名单.docx"),
    ]
    wanted = _wanted("全省检验机构开放日活动举行", "2023-06-12T16:40:00+08:00", body, "质量发展处")
    return Sample("trs.html", page.encode(), wanted, ["字体", "网站标识码", "主办单位"])


def wechat_copied() -> Sample:
    """A post of a public account as one copies it from the phone."""
    text = f"走进实验室，看见质量\n原创 西河质检 西河质检 2023-06-12 18:30 发表于云陵\n\n{A}\n\n{B}\n\n01\n开放有看点\n\n{D}\n\nEND\n\n来源丨西河省质量检验协会\n编辑丨周倩\n审核丨吴凡\n\n点个“在看”再走吧"
    body = [paragraph(A), paragraph(B), heading("开放有看点"), paragraph(D)]
    wanted = _wanted("走进实验室，看见质量", "2023-06-12T18:30:00+08:00", body, "西河省质量检验协会", None, "周倩")
    return _text("wechat.txt", text, wanted, ["在看", "END"])


def text_and_picture() -> Sample:
    """A magazine: writer and photographer on one line, the source at the end in brackets."""
    text = (
        f"把实验室搬到市民身边\n文/王小明　图/李晓红\n2023年6月12日\n\n{A}\n{B}\n{C}\n（来源：《检验视界》2023年第6期）"
    )
    body = [paragraph(A), paragraph(B), paragraph(C)]
    return _text(
        "magazine.txt", text, _wanted("把实验室搬到市民身边", "2023-06-12", body, "《检验视界》2023年第6期", "王小明")
    )


def index_card() -> Sample:
    """An open-government page: a card of labels before the text."""
    text = f"索 引 号：11330000/2022-00123\n发布机构：西河省市场监管局\n成文日期：2022年03月15日\n标　　题：关于开展检验机构开放日活动的公告\n文　　号：西市监检〔2022〕7号\n主 题 词：检验 开放\n\n关于开展检验机构开放日活动的公告\n\n　　{A}\n　　{C}\n\n西河省市场监管局\n2022年3月15日"
    body = [paragraph(A), paragraph(C)]
    wanted = _wanted("关于开展检验机构开放日活动的公告", "2022-03-15", body, "西河省市场监管局")
    return _text("card.txt", text, wanted, ["索 引 号", "主 题 词"], "gb18030")


def local_paper() -> Sample:
    """A local paper: 本报讯 with reporter and correspondent, nothing else but a dated line."""
    text = f"三十六家实验室向市民开放\n2023-06-12　来源:云陵晚报\n\n本报讯（记者 陈洁 通讯员 高远）{A}\n{B}\n{D}\n"
    body = [paragraph(f"本报讯（记者 陈洁 通讯员 高远）{A}"), paragraph(B), paragraph(D)]
    return _text(
        "paper.txt", text, _wanted("三十六家实验室向市民开放", "2023-06-12", body, "云陵晚报", "陈洁 通讯员 高远")
    )


def agency() -> Sample:
    """The agency's site: time and source apart, a correction button and the editor at the foot."""
    text = f"西河：检验机构打开大门\n2023-06-12 15:42:10\n来源：西华网\n\n　　西华社云陵6月12日电（记者胡旭、谢青）{A}\n\n　　{C}\n\n　　这是市民在参观实验室（6月11日摄）。西华社记者 江宏 摄\n\n【纠错】 【责任编辑:王雪】"
    body = [
        paragraph(f"西华社云陵6月12日电（记者胡旭、谢青）{A}"),
        paragraph(C),
        figure(None, "", "这是市民在参观实验室（6月11日摄）", "西华社记者 江宏"),
    ]
    wanted = _wanted("西河：检验机构打开大门", "2023-06-12T15:42:10+08:00", body, "西华网", "胡旭、谢青", "王雪")
    return _text("agency.txt", text, wanted, ["纠错"])


def wordpress() -> Sample:
    """An English blog system: time element, by-line, categories, comments."""
    page = f"""<html><head><title>Laboratories open their doors – WRAQI</title></head><body class="single"><nav><a>Home</a><a>News</a></nav>
<article id="post-12" class="post"><header class="entry-header"><h1 class="entry-title">Laboratories open their doors</h1>
<div class="entry-meta"><span class="posted-on">Posted on <a><time class="entry-date published" datetime="2023-06-12T09:30:00+08:00">June 12, 2023</time></a></span> <span class="byline"> by <span class="author vcard"><a>Anna Smith</a></span></span></div></header>
<div class="entry-content"><p>{EN1}</p><figure class="wp-block-image"><img src="a.jpg" alt="Visitors in a laboratory"><figcaption>Visitors in the food laboratory. Photo: Li Ming</figcaption></figure><p>{EN2}</p><ul><li>food</li><li>textiles</li></ul><p>{EN3}</p></div>
<footer class="entry-footer"><span class="cat-links">Posted in <a>News</a></span><span class="tags-links">Tagged <a>quality</a></span></footer></article>
<div id="comments"><h2>Leave a Reply</h2><p>Your email address will not be published.</p></div></body></html>"""
    body = [
        paragraph(EN1),
        figure("a.jpg", "Visitors in a laboratory", "Visitors in the food laboratory.", "Li Ming"),
        paragraph(EN2),
        listing(["food", "textiles"]),
        paragraph(EN3),
    ]
    wanted = _wanted("Laboratories open their doors", "2023-06-12", body, None, "Anna Smith")
    return Sample("wordpress.html", page.encode(), wanted, ["Leave a Reply", "Tagged", "Posted in"])


def press_wire() -> Sample:
    """An English press release as agencies send them."""
    lead = "YUNLING, China, June 12, 2023 -- "
    text = f"FOR IMMEDIATE RELEASE\n\nThirty-six laboratories open to the public\n\nIssued by: West River Association for Quality Inspection\n\n{lead}{EN1}\n\n{EN2}\n\n{EN3}\n\n###\n\nMedia contact:\nLi Na, press@example.org, +86 10 5550 1234"
    body = [paragraph(lead + EN1), paragraph(EN2), paragraph(EN3)]
    wanted = _wanted(
        "Thirty-six laboratories open to the public",
        "2023-06-12",
        body,
        "West River Association for Quality Inspection",
    )
    return _text("wire.txt", text, wanted, ["###", "FOR IMMEDIATE"])


def english_agency() -> Sample:
    """An English agency page: source, time and editor behind bars."""
    text = f"Laboratories in West River welcome visitors\n\nSource: Westhua| 2023-06-12 17:34:15|Editor: huawei lin\n\nYUNLING, June 12 (Westhua) -- {EN1}\n\n{EN2} Enditem"
    body = [paragraph(f"YUNLING, June 12 (Westhua) -- {EN1}"), paragraph(f"{EN2} Enditem")]
    wanted = _wanted(
        "Laboratories in West River welcome visitors", "2023-06-12T17:34:15+08:00", body, "Westhua", None, "huawei lin"
    )
    return _text("agency_en.txt", text, wanted)


def _saved(document, name: str, wanted: dict, furniture=()) -> Sample:
    stream = io.BytesIO()
    document.save(stream)
    return Sample(name, stream.getvalue(), wanted, list(furniture))


def _line(document, text: str, centre=False, bold=False, size=0, right=False):
    line = document.add_paragraph()
    line.alignment = WD_ALIGN_PARAGRAPH.CENTER if centre else WD_ALIGN_PARAGRAPH.RIGHT if right else None
    run = line.add_run(text)
    run.bold = bold
    if size:
        run.font.size = Pt(size)
    return line


def red_head() -> Sample:
    """An office's document: red head, number, title on two lines, who is written to, signature, copies."""
    document = Document()
    _line(document, "西河省质量检验协会文件", True, True, 36)
    _line(document, "西质检协〔2023〕21号", True)
    _line(document, "关于举办2023年全省检验机构", True, True, 22)
    _line(document, "开放日活动的通知", True, True, 22)
    for text in ("各会员单位：", A, "一、活动时间", B, "二、有关要求", C):
        _line(document, text)
    _line(document, "西河省质量检验协会", right=True)
    _line(document, "二〇二三年六月十二日", right=True)
    _line(document, "抄送：西河省市场监督管理局。")
    body = [
        paragraph("各会员单位："),
        paragraph(A),
        heading("一、活动时间"),
        paragraph(B),
        heading("二、有关要求"),
        paragraph(C),
    ]
    wanted = _wanted("关于举办2023年全省检验机构开放日活动的通知", "2023-06-12", body, "西河省质量检验协会")
    return _saved(document, "redhead.docx", wanted, ["抄送"])


def fused_captions() -> Sample:
    """A reporter's Word file: pictures with fused captions, a table, the by-line at the end of the text."""
    document = Document()
    _line(document, "开放日里看检验", True, True, 18)
    _line(document, "2023年6月12日 来源：西河日报", True)
    _line(document, "　　" + A)
    document.add_picture(picture(30), Inches(3))
    _line(document, "市民在食品实验室参观。刘强摄", True)
    _line(document, "　　" + B)
    _line(document, "表1 开放机构")
    rows = [["类别", "数量"], ["食品", "12"], ["纺织品", "9"]]
    grid = document.add_table(3, 2)
    for row, cells in zip(grid.rows, rows, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text
    document.add_picture(picture(60), Inches(3))
    _line(document, "图2：技术人员在讲解（西河日报记者 马骏摄）", True)
    _line(document, "　　" + C + "（本报记者 赵敏）")
    body = [
        paragraph(A), figure("picture-1.png", "", "市民在食品实验室参观", "刘强"), paragraph(B), table("表1 开放机构", rows),
        figure("picture-2.png", "", "图2：技术人员在讲解", "西河日报记者 马骏"), paragraph(C + "（本报记者 赵敏）"),
    ]  # fmt: skip
    return _saved(document, "fused.docx", _wanted("开放日里看检验", "2023-06-12", body, "西河日报", "赵敏"))


def labelled_word() -> Sample:
    """A Word form: labels in a table before the text."""
    document = Document()
    grid = document.add_table(4, 2)
    cells = [("标题", "检验机构开放日在云陵举行"), ("来源", "协会秘书处"), ("作者", "孙莉"), ("日期", "2023年6月12日")]
    for row, (label, value) in zip(grid.rows, cells, strict=True):
        row.cells[0].text, row.cells[1].text = label, value
    for text in (A, B, C):
        _line(document, text)
    body = [paragraph(A), paragraph(B), paragraph(C)]
    return _saved(document, "form.docx", _wanted("检验机构开放日在云陵举行", "2023-06-12", body, "协会秘书处", "孙莉"))


VARIED = [
    people_daily, news_service, dede, ministry_trs, wechat_copied, text_and_picture, index_card, local_paper, agency,
    wordpress, press_wire, english_agency, red_head, fused_captions, labelled_word,
]  # fmt: skip


# --- a second lot, first read after the reader had learned from the first ---------------------------------------------
def committee_report() -> Sample:
    """An office's site of the nineties: centred <font>, date in square brackets, <br> as paragraphs."""
    page = f"""<html><head><title>欢迎访问东海质检</title></head><body bgcolor=#ffffff><table width=760 align=center><tr><td><a href=/>首页</a> | <a href=/a>概况</a> | <a href=/b>新闻</a></td></tr></table>
<center><font size=5 color=red><b>东海举办检验机构开放周</b></font></center><center><font size=2>[2008-9-16]　作者：办公室　来源：东海质检网　浏览：312 次</font></center><hr>
<font size=3>&nbsp;&nbsp;&nbsp;&nbsp;{A}<br>&nbsp;&nbsp;&nbsp;&nbsp;{B}<br>&nbsp;&nbsp;&nbsp;&nbsp;{D}<br></font><p align=right>【<a href="javascript:window.print()">打印本页</a>】【<a href="javascript:window.close()">关闭</a>】</p></body></html>"""
    body = [paragraph(A), paragraph(B), paragraph(D)]
    return Sample(
        "nineties.html",
        page.encode("gbk"),
        _wanted("东海举办检验机构开放周", "2008-09-16", body, "东海质检网", "办公室"),
        ["打印", "312", "概况"],
    )


def party_notice() -> Sample:
    """A notice typed without labels: title, office under it, date in brackets."""
    text = f"关于公布检验机构开放名单的公告\n东海省质量检验协会\n（2023年6月12日）\n\n{A}\n{C}\n特此公告。\n"
    body = [paragraph(A), paragraph(C), paragraph("特此公告。")]
    return _text(
        "notice.txt", text, _wanted("关于公布检验机构开放名单的公告", "2023-06-12", body, "东海省质量检验协会")
    )


def portal() -> Sample:
    """A portal: subtitle with a dash, source without label behind the time, editor with a code."""
    page = f"""<!DOCTYPE html><html><head><title>检验机构向公众敞开大门_东海网</title><meta property="og:title" content="检验机构向公众敞开大门"></head><body><div id="nav"><a>首页</a><a>本地</a></div>
<div class="main"><h1>检验机构向公众敞开大门</h1><div class="article-info"><span class="time">2023-06-12 07:05</span><span class="src">东海日报</span><span class="cmt">评论 3</span></div>
<div class="article-content"><p>{A}</p><p><img src="https://img.example.net/1.jpg"></p><p style="text-align:center"><span style="font-size:12px">市民观看检测演示　周平 摄</span></p><p>{B}</p><h3>走出去 请进来</h3><p>{D}</p></div>
<div class="article-editor">责任编辑：冯岚（EN056）</div><div class="related"><h4>相关推荐</h4><ul><li><a>某地举办培训班</a></li></ul></div></div></body></html>"""
    body = [
        paragraph(A),
        figure("https://img.example.net/1.jpg", "", "市民观看检测演示", "周平"),
        paragraph(B),
        heading("走出去 请进来"),
        paragraph(D),
    ]
    wanted = _wanted("检验机构向公众敞开大门", "2023-06-12T07:05:00+08:00", body, "东海日报", None, "冯岚（EN056）")
    return Sample("portal.html", page.encode(), wanted, ["评论", "相关推荐", "培训班"])


def mail() -> Sample:
    """A text sent by mail: greeting above, signature below, the release between lines of signs."""
    text = f"新闻稿\n\n检验机构开放日吸引两千市民\n\n（东海，2023年6月12日）{A}\n\n{B}\n\n{C}\n\n-完-\n\n新闻联系人：李娜 010-55501234"
    body = [paragraph(f"（东海，2023年6月12日）{A}"), paragraph(B), paragraph(C)]
    return _text("mail.txt", text, _wanted("检验机构开放日吸引两千市民", "2023-06-12", body), ["-完-"])


def bulletin() -> Sample:
    """A Word bulletin: everything in one style, the date at the right of the source, credits in a line of their own."""
    document = Document()
    _line(document, "工作简报", True, True, 28)
    _line(document, "开放日让检验走近生活", True, True, 16)
    _line(document, "协会秘书处　2023年6月12日", True)
    for text in (A, B):
        _line(document, text)
    document.add_picture(picture(50), Inches(2))
    _line(document, "技术人员演示检测过程", True)
    _line(document, "（图片由东海省质量检验协会提供）", True)
    _line(document, C)
    _line(document, "撰稿：秘书处 孙莉　审核：高远")
    body = [
        paragraph(A),
        paragraph(B),
        figure("picture-1.png", "", "技术人员演示检测过程", "东海省质量检验协会"),
        paragraph(C),
    ]
    return _saved(
        document,
        "bulletin.docx",
        _wanted("开放日让检验走近生活", "2023-06-12", body, "协会秘书处", "秘书处 孙莉"),
        ["审核"],
    )


def english_site() -> Sample:
    """A standards body's site: date above the title, writer under it, related stories below."""
    page = f"""<html lang="en"><head><title>Open day at the laboratories | Westlab</title></head><body><header><a>Menu</a></header><main>
<p class="date">12 June 2023</p><h1>Open day at the laboratories</h1><p class="lead">Visitors saw how tests are made.</p><p class="byline">By Anna Smith and Wei Chen</p>
<p>{EN1}</p><blockquote><p>{EN3}</p></blockquote><p>{EN2}</p></main><section class="related"><h2>Related stories</h2><a>Training course begins</a></section><footer>© Westlab</footer></body></html>"""
    body = [paragraph(EN1), quote(EN3), paragraph(EN2)]
    wanted = _wanted(
        "Open day at the laboratories",
        "2023-06-12",
        body,
        None,
        "Anna Smith and Wei Chen",
        None,
        "Visitors saw how tests are made.",
    )
    return Sample("english.html", page.encode(), wanted, ["Related", "©", "Menu"])


def numbered() -> Sample:
    """Answers to questions, numbered points, source and time on lines of their own behind the text."""
    text = f"开放日有关问题解答\n\n{A}\n\n问：怎样报名？\n答：可在协会网站填写报名表，工作人员会在三个工作日内与您联系。\n\n1. 请携带本人证件；\n2. 请听从引导；\n3. 请勿触摸仪器。\n\n来源：东海省质量检验协会\n时间：2023-06-12\n"
    body = [
        paragraph(A),
        paragraph("问：怎样报名？"),
        paragraph("答：可在协会网站填写报名表，工作人员会在三个工作日内与您联系。"),
        listing(["请携带本人证件；", "请听从引导；", "请勿触摸仪器。"], True),
    ]
    return _text("answers.txt", text, _wanted("开放日有关问题解答", "2023-06-12", body, "东海省质量检验协会"))


def evening_paper() -> Sample:
    """A paper's electronic edition: page, title, reporter under it without brackets."""
    text = f"第A05版：民生\n两千市民走进实验室\n东海晚报记者 周平 实习生 何小田\n2023年06月12日 星期一 东海晚报\n\n{A}\n{B}\n{D}\n\n上一篇　下一篇"
    body = [paragraph(A), paragraph(B), paragraph(D)]
    return _text(
        "edition.txt",
        text,
        _wanted("两千市民走进实验室", "2023-06-12", body, "东海晚报", "周平 实习生 何小田"),
        ["上一篇"],
    )


LATER = [committee_report, party_notice, portal, mail, bulletin, english_site, numbered, evening_paper]

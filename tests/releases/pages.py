"""Pages of HTML as the sites of offices, agencies and newspapers have them."""

from __future__ import annotations

from html import escape

from tests.releases.content import Content, Piece, Sample
from tests.releases.expecting import expected, with_stops

HEAD = '<!DOCTYPE html><html><head><meta charset="{charset}"><title>{title}</title>{meta}<script>var hits=1;</script></head><body>{body}</body></html>'
MENU = '<div class="nav"><ul><li><a href="/">首页</a></li><li><a href="/xw">新闻</a></li><li><a href="/gk">信息公开</a></li></ul></div>'
FOOT = '<div class="footer"><p>版权所有：某某市市场监督管理局　主办单位：某某市市场监督管理局</p><p>京ICP备12345678号　网站标识码：1100000001</p><p><a href="/map">网站地图</a></p></div>'
FURNITURE = ["打印", "分享", "上一篇", "下一篇", "版权", "ICP", "网站地图", "首页", "相关"]


def _html(
    piece: Piece,
    credit: str = "{} 摄",
    paragraph: str = "<p>{}</p>",
    figure: str = '<p align="center"><img src="{file}" alt="{alt}"></p><p align="center">{text}</p>',
) -> str:
    kind, text = piece["type"], escape(piece.get("text", ""))
    if kind == "heading":
        return f"<h2>{text}</h2>"
    if kind == "quote":
        return f"<blockquote><p>{text}</p></blockquote>"
    if kind == "list":
        tag = "ol" if piece["ordered"] else "ul"
        return f"<{tag}>" + "".join(f"<li>{escape(item)}</li>" for item in piece["items"]) + f"</{tag}>"
    if kind == "table":
        rows = "".join(
            "<tr>" + "".join(f"<td><p>{escape(cell)}</p></td>" for cell in row) + "</tr>" for row in piece["rows"]
        )
        return f"<table><caption>{piece['caption']}</caption><tbody>{rows}</tbody></table>"
    if kind == "figure":
        return figure.format(
            file=piece["file"],
            alt=piece["alt"],
            text=f"{piece['caption']}。" + credit.format(piece["credit"]),
            caption=piece["caption"],
            credit=piece["credit"],
        )
    return paragraph.format(text)


def _body(content: Content, lead: str = "", **how) -> str:
    pieces = [dict(piece) for piece in content.body]
    pieces[0]["text"] = lead + pieces[0]["text"]
    return "\n".join(_html(piece, **how) for piece in pieces)


def _page(
    content: Content, body: str, charset: str = "utf-8", site: str = "某某市市场监督管理局", meta: str = ""
) -> bytes:
    page = HEAD.format(charset=charset, title=f"{content.title}-{site}", meta=meta, body=body)
    return page.encode("gb18030" if charset.startswith("gb") else "utf-8")


def ministry(content: Content) -> Sample:
    """A ministry's page: date, source and size of type in one row under the title, editor at the foot."""
    meta = f'<meta name="ArticleTitle" content="{content.title}"><meta name="PubDate" content="{content.moment}"><meta name="ContentSource" content="{content.source}"><meta name="description" content="某某局官方网站发布权威信息">'
    body = f"""{MENU}<div class="BreadcrumbNav">首页 &gt; 新闻 &gt; 要闻</div><div class="article oneColumn"><h1>{content.title}</h1>
<div class="pages-date">{content.moment} <span class="font">来源： {content.source}</span> <span>字体：<a>大</a> <a>中</a> <a>小</a></span><span class="share"><a>打印</a> <a>分享</a></span></div>
<div class="pages_content" id="UCAP-CONTENT"><div class="TRS_Editor">{_body(content, paragraph='<p style="text-indent: 2em">　　{}</p>')}</div></div>
<div class="editor"><a>【我要纠错】</a><span>责任编辑：{content.editor}</span></div></div>
<div class="related"><h3>相关稿件</h3><ul><li><a href="/1">质量月活动启动</a></li><li><a href="/2">抽查结果公布</a></li></ul></div>{FOOT}"""
    wanted = expected(content, "source", "editor", released=content.released)
    return Sample("ministry.html", _page(content, body, meta=meta), wanted, FURNITURE)


def paper(content: Content) -> Sample:
    """A newspaper's page: date and source beside a bar, editor in brackets, a name that only its class calls the author."""
    zh = content.moment.replace("-", "年", 1).replace("-", "月", 1).replace(" ", "日") + (
        "" if " " in content.moment else "日"
    )
    body = f"""<div class="w1000"><span>人民网&gt;&gt;</span><a href="/">科技</a></div><div class="col col-1"><h1>{content.title}</h1>
<div class="author">{content.author}</div><div class="col-1-1">{zh} | 来源：<a href="http://paper.example.cn/">{content.source}</a></div>
<div class="rm_txt_con">{_body(content, paragraph="<p>	{}</p>", credit="{}摄")}<div class="edit cf">(责编：{content.editor})</div></div>
<p class="paper_num">分享让更多人看到<img src="/img/2020/code.png" width="30"></p></div>
<div class="hot"><h2>热门排行</h2><ul><li><a href="/3">一周要闻</a></li></ul></div>{FOOT}"""
    wanted = expected(content, "source", "author", "editor", released=content.released)
    return Sample("paper.html", _page(content, body, "gbk", "人民网"), wanted, FURNITURE)


def agency(content: Content) -> Sample:
    """An agency's page: the date in pieces, source and editor in labelled boxes, reporters in the text."""
    year, month, day = content.day.split("-")
    clock = (content.moment[11:] or "08:00") + ":00"
    lead = f"{content.place or '新华社北京' + str(int(month)) + '月' + str(int(day)) + '日电'}（记者{content.author}）"
    body = f"""<div class="header"><div class="header-top"><a>新华网首页</a></div><div class="header-cont"><div class="header-time left"><span class="year"><em>{year}</em></span> <span class="day"><em>{month}</em>/<em>{day}</em></span> <span class="time">{clock}</span></div>
<div class="source">来源：{content.source}</div></div><div class="head-line"><h1><span class="title">{content.title}</span></h1></div></div>
<div class="main"><div id="detail"><span id="detailContent">{_body(content, lead, figure='<p style="text-align:center"><img src="{file}" alt="{alt}"></p><p style="text-align:center"><font color="navy">{text}</font></p>')}</span>
<div id="articleEdit"><span class="jiucuo">【纠错】</span><span class="editor">【责任编辑:{content.editor}】</span></div></div></div><div class="foot">Copyright © 2000 - 2024 XINHUANET.com　All Rights Reserved.</div>"""
    released = content.released if " " in content.moment else f"{content.day}T08:00:00+08:00"
    wanted = expected(content, "source", "author", "editor", released=released, lead=lead)
    return Sample("agency.html", _page(content, body, site="新华网"), wanted, ["纠错", "Copyright"])


def old_site(content: Content) -> Sample:
    """A page of twenty years ago: tables inside tables, line breaks instead of paragraphs, GB2312."""
    parts = []
    for piece in content.body:
        if piece["type"] in {"paragraph", "heading"}:
            text = f"　　{piece['text']}" if piece["type"] == "paragraph" else f"<b>{piece['text']}</b>"
            parts.append(f"{text}<br>\n<br>")
        else:
            parts.append(
                _html(
                    piece, figure='<center><img src="{file}" alt="{alt}" width=500><br>{caption}（{credit}摄）</center>'
                )
            )
    body = f"""<table width=1000><tr><td><a href=/>首页</a> | <a href=/a>协会动态</a> | <a href=/b>会员服务</a></td></tr></table>
<table width=1000><tr><td width=200><table><tr><td><a href=/1>站内公告一则</a></td></tr><tr><td><a href=/2>培训通知</a></td></tr></table></td>
<td><table width=780><tr><td align=center><font size=5><b>{content.title}</b></font></td></tr>
<tr><td align=center>作者：{content.author}&nbsp;&nbsp;&nbsp;来源：{content.source}&nbsp;&nbsp;&nbsp;点击数：<script>document.write(hits)</script>315&nbsp;&nbsp;&nbsp;更新时间：{content.day}</td></tr>
<tr><td>{"".join(parts)}</td></tr><tr><td align=right>【<a href=#>打印此文</a>】【<a href="javascript:window.close()">关闭窗口</a>】</td></tr>
<tr><td>上一篇：<a href=/8>关于缴纳会费的通知</a><br>下一篇：没有了</td></tr></table></td></tr></table><table><tr><td align=center>Copyright © 2005 某某协会 All Rights Reserved</td></tr></table>"""
    wanted = expected(content, "source", "author", released=content.day)
    return Sample("old.htm", _page(content, body, "gb2312", "某某协会"), wanted, ["315", "关闭窗口", "Copyright"])


def wechat(content: Content) -> Sample:
    """A page of a public account: hidden until its script runs, pictures loaded later."""
    body = f"""<div id="js_article" class="rich_media"><div id="page-content"><div id="img-content"><h1 class="rich_media_title" id="activity-name">
{content.title}
</h1><div id="meta_content" class="rich_media_meta_list"><span class="rich_media_meta rich_media_meta_text">{content.author}</span> <span class="rich_media_meta rich_media_meta_nickname" id="profileBt"><a href="javascript:void(0);" id="js_name">{content.source}</a></span> <em id="publish_time" class="rich_media_meta rich_media_meta_text">{content.moment}</em></div>
<div class="rich_media_content" id="js_content" style="visibility: hidden; opacity: 0;">{_body(content, paragraph='<section style="margin: 8px"><section><p><span style="font-size: 15px">{}</span></p></section></section>', figure='<section style="text-align: center"><img class="rich_pages" data-src="https://mmbiz.example.cn/{file}" alt="{alt}"></section><section style="text-align: center"><span style="font-size: 12px">{text}</span></section>')}
<p><span>编辑：{content.editor}</span></p><p>审核：林海</p></div></div></div></div><p>扫一扫关注公众号</p><button>在看</button>"""
    wanted = expected(content, "source", "author", "editor", released=content.released)
    return Sample("wechat.html", _page(content, body, site="微信"), wanted, ["扫一扫", "在看"])


def modern(content: Content) -> Sample:
    """A page of today: elements that say what they are, related stories inside the article."""
    author = f'<span class="byline">作者：<a rel="author">{content.author}</a></span>' if content.author else ""
    summary = f'<p class="summary">{content.summary}</p>' if content.summary else ""
    body = f"""<header class="site"><nav><a>首页</a><a>要闻</a></nav></header><main><article><header><h1>{content.title}</h1><p class="meta"><time datetime="{content.moment}">{content.moment}</time><span class="source">来源：{content.source}</span>{author}</p></header>
{summary}{_body(content, figure='<figure><img src="{file}" alt="{alt}" loading="lazy"><figcaption>{caption} <small>图片来源：{credit}</small></figcaption></figure>')}
<aside><h2>相关阅读</h2><ul><li><a href="/a">去年的活动</a></li></ul></aside></article></main><footer><p>© 2024 某某传媒</p></footer>"""
    wanted = expected(content, "source", "author", "summary", released=content.released)
    return Sample("modern.html", _page(content, body, site="某某传媒"), wanted, ["相关阅读", "去年的活动"])


def fragment(content: Content) -> Sample:
    """What a person pastes from a page: no head, styles on everything."""
    body = f"""<h2 style="text-align:center">{content.title}</h2><p style="text-align:center"><span style="color:#999">发布时间：{content.day}</span>&nbsp;&nbsp;<span style="color:#999">作者：{content.author}</span>&nbsp;&nbsp;<span>来源：{content.source}</span></p>
{_body(content, paragraph='<p style="line-height:2"><span style="font-size:16px">{}</span></p>').replace("<h2>", "<p><strong>").replace("</h2>", "</strong></p>")}"""
    wanted = expected(content, "source", "author", released=content.day)
    return Sample("fragment.html", body.encode(), wanted)


def english_daily(content: Content) -> Sample:
    """An English daily of China."""
    body = f"""<div class="topNav"><a>HOME</a> <a>CHINA</a></div><div class="main_art"><div class="lft_art" id="lft-art"><h1>{escape(content.title)}</h1><div class="info"><span class="info_l">By {content.author} | {content.source} | Updated: {content.moment}</span><div class="fx"><a>Share</a></div></div>
<div id="Content">{_body(content, figure='<figure class="image"><img src="//img.example.cn/{file}" alt="{alt}"><figcaption>{caption}. [Photo by {credit}]</figcaption></figure>')}</div></div><div class="selectpage"></div><div class="relatedstory"><p>Related Stories</p><ul><li><a>Old story</a></li></ul></div></div><div class="footer">Copyright 1994 - 2024. All rights reserved.</div>"""
    wanted = with_stops(expected(content, "source", "author", released=content.released))
    return Sample(
        "daily.html", _page(content, body, site="Chinadaily.com.cn"), wanted, ["Related", "Copyright", "Share"]
    )


def english_agency(content: Content) -> Sample:
    """The English page of an agency."""
    lead = content.place + " " if content.place else ""
    body = f"""<div class="menu">Home | Business | World</div><div class="bigtit"><h1 class="Btitle">{escape(content.title)}</h1><i class="time">{content.moment}</i> <i class="source">Source: {content.source}</i> <span>Editor: {content.editor}</span></div>
<div class="content" id="detailContent">{_body(content, lead, figure='<p style="text-align:center"><img src="{file}" alt="{alt}"></p><p>{caption}. ({credit})</p>', paragraph="<p>    {}</p>")}</div><div class="share-tools">Share: Facebook Twitter</div>"""
    wanted = with_stops(expected(content, "source", "editor", released=content.released, lead=lead))
    return Sample("english-agency.html", _page(content, body, site="Xinhua"), wanted, ["Facebook", "Business"])

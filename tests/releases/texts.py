"""Plain texts, as press offices send them and as people copy them from pages."""

from __future__ import annotations

import textwrap

from tests.releases.content import Content, Piece, Sample
from tests.releases.expecting import expected, with_stops

PARAGRAPHS = "\n\n"
COPYRIGHT = "版权所有：东海省质量检验协会 备案号：浙ICP备12345678号-1"


def _zh_date(day: str) -> str:
    year, month, number = day.split("-")
    return f"{year}年{int(month)}月{int(number)}日"


def _lines(piece: Piece, indent: str = "", credit: str = "{}摄") -> list[str]:
    kind = piece["type"]
    if kind == "list":
        mark = (lambda n: f"{n}. ") if piece["ordered"] else (lambda n: "- ")
        return [mark(number) + item for number, item in enumerate(piece["items"], 1)]
    if kind == "table":
        return [piece["caption"], *("\t".join(row) for row in piece["rows"])]
    if kind == "figure":
        return [f"{piece['caption']}。" + credit.format(piece["credit"])]
    if kind == "quote":
        return [f"> {piece['text']}"]
    return [(indent if kind == "paragraph" else "") + piece["text"]]


def _body(content: Content, indent: str = "", lead: str = "", between: str = "\n", credit: str = "{}摄") -> str:
    pieces = [dict(piece) for piece in content.body]
    pieces[0]["text"] = lead + pieces[0]["text"]
    return between.join("\n".join(_lines(piece, indent, credit)) for piece in pieces)


def copied(content: Content) -> Sample:
    """Copied from a page with everything around it."""
    counter = (
        f"时间：{content.moment} 来源：{content.source} 作者：{content.author} 浏览次数：1024次 字号：[ 大 中 小 ]"
    )
    text = f"""当前位置：首页 > 新闻中心 > 行业要闻

{content.title}

{counter}

{_body(content, "　　", between=PARAGRAPHS)}

责任编辑：{content.editor}
打印本页 | 关闭窗口
上一篇：关于缴纳会费的通知
下一篇：秋季培训班开始报名
{COPYRIGHT}
"""
    wanted = expected(content, "source", "author", "editor", released=content.released, files=False)
    return Sample("copied.txt", text.encode(), wanted, ["打印", "上一篇", "下一篇", "版权", "1024"])


def newspaper(content: Content) -> Sample:
    """A newspaper's own form, in the encoding of old Chinese programs: reporter behind the place line."""
    lead = f"{content.place or '本报讯'}（记者 {content.author}）"
    text = f"{content.title}\r\n{_zh_date(content.day)}  来源：{content.source}\r\n\r\n"
    text += _body(content, "    ", lead).replace("\n", "\r\n") + f"\r\n（责任编辑：{content.editor}）\r\n"
    wanted = expected(content, "source", "author", "editor", released=content.day, lead=lead, files=False)
    return Sample("newspaper.txt", text.encode("gb18030"), wanted)


def labelled(content: Content) -> Sample:
    """One label a line, in UTF-16, with the names under the text."""
    text = f"标题：{content.title}\n发布日期：{content.day}\n信息来源：{content.source}\n\n{_body(content)}\n\n"
    text += f"撰稿：{content.author}\n审核：郑国强\n责编：{content.editor}\n"
    wanted = expected(content, "source", "author", "editor", released=content.day, files=False)
    return Sample("labelled.txt", text.encode("utf-16"), wanted)


def plain(content: Content) -> Sample:
    """Title, date and reporter as bare lines."""
    text = f"\ufeff{content.title}\n\n（{_zh_date(content.day)}）\n\n本报记者 {content.author}\n\n"
    text += _body(content, between="\n\n", credit="（{} 摄）")
    wanted = expected(content, "author", released=content.day, files=False)
    return Sample("plain.txt", text.encode(), wanted)


def sourced_below(content: Content) -> Sample:
    """The source and the date under the text, as many sites of local offices have it."""
    text = f"{content.title}\n\n{_body(content, '　　')}\n\n来源：{content.source}\n发布时间：{content.moment}\n编辑：{content.editor}\n"
    wanted = expected(content, "source", "editor", released=content.released, files=False)
    return Sample("below.txt", text.encode("gb18030"), wanted)


def marked_down(content: Content) -> Sample:
    """Markdown, as editors of the younger sort write it."""
    parts = [f"# {content.title}", f"来源：{content.source}　　发布时间：{_zh_date(content.day)}"]
    for piece in content.body:
        if piece["type"] == "heading":
            parts.append(f"## {piece['text']}")
        elif piece["type"] == "figure":
            parts.append(f"![{piece['alt']}]({piece['file']})\n{piece['caption']}（{piece['credit']} 摄）")
        elif piece["type"] == "table":
            rows = ["| " + " | ".join(row) + " |" for row in piece["rows"]]
            parts.append(piece["caption"] + "\n\n" + "\n".join([rows[0], "|---|---|---|", *rows[1:]]))
        else:
            parts.append("\n".join(_lines(piece)))
    wanted = expected(content, "source", released=content.day)
    return Sample("markdown.txt", "\n\n".join(parts).encode(), wanted)


def official(content: Content) -> Sample:
    """A document with a red head and its date in Chinese numerals at the foot."""
    signs = str.maketrans("0123456789", "〇一二三四五六七八九")
    year, month, day = content.day.split("-")
    tens = ["", "十", "二十", "三十"][int(day) // 10] + (
        "" if int(day) % 10 == 0 else str(int(day) % 10).translate(signs)
    )
    months = "十" * (int(month) >= 10) + (str(int(month) % 10).translate(signs) if int(month) % 10 else "")
    date = f"{year.translate(signs)}年{months}月{tens}日"
    text = f"{content.source}文件\n\n{content.number}\n\n{content.title}\n\n{_body(content, '　　')}\n\n"
    text += f"　　　　　　　　{content.source}\n　　　　　　　　{date}\n"
    wanted = expected(content, "source", released=content.day, files=False)
    return Sample("official.txt", text.encode(), wanted)


def wire(content: Content) -> Sample:
    """An agency's English text."""
    text = f"{content.title}\n\nSource: {content.source} | {content.moment} | Editor: {content.editor}\n\n"
    text += _body(content, lead=content.place + " " if content.place else "", between="\n\n", credit=" ({})")
    text = text.replace("。", ".")
    lead = content.place + " " if content.place else ""
    wanted = with_stops(expected(content, "source", "editor", released=content.released, lead=lead, files=False))
    return Sample("wire.txt", text.encode(), wanted)


def wrapped(content: Content) -> Sample:
    """An English mail wrapped at 72 columns, with typographic quotation marks of Windows."""
    lines = [f"Press release\n\n{content.title}\n\n{_en_date(content.day)}\nBy {content.author}"]
    for piece in content.body:
        parts = _lines(piece, credit=" Photo by {}")
        lines.append("\n".join(textwrap.fill(part, 72) if piece["type"] == "paragraph" else part for part in parts))
    text = "\n\n".join(lines).replace('"', "“", 1).replace('"', "”", 1).replace("'", "’")
    wanted = with_stops(expected(content, "author", released=content.day, files=False))
    for piece in wanted["body"]:
        if "text" in piece:
            piece["text"] = piece["text"].replace('"', "“", 1).replace('"', "”", 1).replace("'", "’")
        piece["items"] = [item.replace("'", "’") for item in piece.get("items", [])]
    return Sample("wrapped.txt", text.replace("。", ".").encode("cp1252"), wanted)


def _en_date(day: str) -> str:
    months = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ]
    year, month, number = day.split("-")
    return f"{months[int(month) - 1]} {int(number)}, {year}"

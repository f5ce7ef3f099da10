"""Word files as different programs and people set them, written with python-docx."""

from __future__ import annotations

import io

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Inches, Pt
from PIL import Image

from tests.releases.content import Content, Piece, Sample
from tests.releases.expecting import expected, with_stops


def picture(colour: int = 90, size: tuple[int, int] = (120, 80)) -> io.BytesIO:
    stream = io.BytesIO()
    Image.new("L", size, colour).save(stream, "PNG")
    return stream


def _saved(document, name: str, wanted: dict) -> Sample:
    stream = io.BytesIO()
    document.save(stream)
    return Sample(name, stream.getvalue(), wanted)


def _table(document, piece: Piece) -> None:
    rows = piece["rows"]
    table = document.add_table(len(rows), len(rows[0]))
    for row, cells in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, cells, strict=True):
            cell.text = text


def _centred(document, text: str, size: int = 0, bold: bool = False):
    found = document.add_paragraph()
    found.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = found.add_run(text)
    run.bold = bold
    if size:
        run.font.size = Pt(size)
    return found


def styled(content: Content) -> Sample:
    """Somebody who knows Word: styles for title, headings, lists, captions and quotations."""
    document = Document()
    document.add_paragraph(content.title, style="Title")
    document.add_paragraph(f"发布时间：{content.moment}　来源：{content.source}　作者：{content.author}")
    for number, piece in enumerate(content.body):
        if piece["type"] == "heading":
            document.add_heading(piece["text"], 1)
        elif piece["type"] == "list":
            for item in piece["items"]:
                document.add_paragraph(item, style="List Number" if piece["ordered"] else "List Bullet")
        elif piece["type"] == "quote":
            document.add_paragraph(piece["text"], style="Quote")
        elif piece["type"] == "table":
            document.add_paragraph(piece["caption"], style="Caption")
            _table(document, piece)
        elif piece["type"] == "figure":
            document.add_picture(picture(number), Inches(3))
            document.add_paragraph(f"{piece['caption']}（{piece['credit']} 摄）", style="Caption")
        else:
            document.add_paragraph(piece["text"])
    document.add_paragraph(f"责任编辑：{content.editor}")
    return _saved(document, "styled.docx", expected(content, "source", "author", "editor", released=content.released))


def by_hand(content: Content) -> Sample:
    """The usual office: no styles, everything centred, bold and sized by hand, lists typed."""
    document = Document()
    half = content.title.find(" ") if " " in content.title else len(content.title)
    for part in filter(None, (content.title[:half], content.title[half:].strip())):
        _centred(document, part, 22, bold=True)
    year, month, day = content.day.split("-")
    _centred(document, f"（{year}年{int(month)}月{int(day)}日）", 14)
    _centred(document, f"{content.source}　记者 {content.author}", 14)
    for number, piece in enumerate(content.body):
        if piece["type"] == "heading":
            document.add_paragraph().add_run(piece["text"]).bold = True
        elif piece["type"] == "list":
            for place, item in enumerate(piece["items"], 1):
                document.add_paragraph(
                    item, style="List Number" if piece["ordered"] else "List Bullet"
                ) if place else None
        elif piece["type"] == "table":
            _centred(document, piece["caption"])
            _table(document, piece)
        elif piece["type"] == "figure":
            _centred(document, "").add_run().add_picture(picture(number), Inches(3))
            _centred(document, f"{piece['caption']}。{piece['credit']}摄", 10)
        else:
            found = document.add_paragraph()
            found.paragraph_format.first_line_indent = Pt(32)
            found.add_run(piece["text"]).font.size = Pt(16)
    wanted = expected(content, "source", "author", released=content.day)
    wanted["body"] = [piece | {"type": "paragraph"} if piece["type"] == "quote" else piece for piece in wanted["body"]]
    return _saved(document, "by-hand.docx", wanted)


def _post(piece: Piece) -> str:
    return piece["credit"] if "记者" in piece["credit"] else f"本报记者 {piece['credit']}"


def reported(content: Content) -> Sample:
    """A reporter's manuscript: by-line under the title, place line, editor in brackets at the end."""
    document = Document()
    lead = f"{content.place or '本报讯'} "
    document.add_heading(content.title, 1)
    document.add_paragraph(f"□ 本报记者 {content.author}")
    pieces = [dict(piece) for piece in content.body]
    pieces[0]["text"] = lead + pieces[0]["text"]
    for number, piece in enumerate(pieces):
        if piece["type"] == "heading":
            document.add_heading(piece["text"], 2)
        elif piece["type"] == "list":
            for item in piece["items"]:
                document.add_paragraph(item, style="List Number" if piece["ordered"] else "List Bullet")
        elif piece["type"] == "table":
            document.add_paragraph(piece["caption"])
            _table(document, piece)
        elif piece["type"] == "figure":
            document.add_paragraph().add_run().add_picture(picture(number), Inches(3))
            document.add_paragraph(f"图为{piece['caption']}。{_post(piece)} 摄")
        elif piece["type"] == "quote":
            document.add_paragraph(piece["text"], style="Intense Quote")
        else:
            document.add_paragraph(piece["text"])
    document.add_paragraph(f"（责任编辑：{content.editor}）")
    document.sections[0].footer.paragraphs[0].text = "第 1 页 共 2 页"
    wanted = expected(content, "author", "editor", lead=lead)
    for piece in wanted["body"]:
        if piece["type"] == "figure":
            piece |= {"caption": f"图为{piece['caption']}", "credit": _post(piece)}
    return _saved(document, "reported.docx", wanted)


def english(content: Content) -> Sample:
    """An English release with its labels and a contact below."""
    document = Document()
    document.add_paragraph("FOR IMMEDIATE RELEASE")
    document.add_paragraph(content.title, style="Title")
    document.add_paragraph(f"Date: {content.day}")
    document.add_paragraph(f"Source: {content.source}")
    lead = content.place + " " if content.place else ""
    pieces = [dict(piece) for piece in content.body]
    pieces[0]["text"] = lead + pieces[0]["text"]
    for number, piece in enumerate(pieces):
        if piece["type"] == "heading":
            document.add_heading(piece["text"], 2)
        elif piece["type"] == "list":
            for item in piece["items"]:
                document.add_paragraph(item, style="List Bullet")
        elif piece["type"] == "table":
            document.add_paragraph(piece["caption"], style="Caption")
            _table(document, piece)
        elif piece["type"] == "figure":
            document.add_picture(picture(number), Inches(3))
            document.add_paragraph(f"{piece['caption']}. Photo: {piece['credit']}")
        elif piece["type"] == "quote":
            document.add_paragraph(piece["text"], style="Quote")
        else:
            document.add_paragraph(piece["text"])
    document.add_paragraph(f"Editor: {content.editor}")
    return _saved(
        document, "english.docx", with_stops(expected(content, "source", "editor", released=content.day, lead=lead))
    )

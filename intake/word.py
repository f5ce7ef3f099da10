"""Word files (.docx), through mammoth: text, lists, tables and pictures; what mammoth leaves behind is found again."""

from __future__ import annotations

import hashlib
import io
from posixpath import basename
from statistics import median
from zipfile import ZipFile

import mammoth
from django.utils.translation import gettext as _
from mammoth import documents, transforms

from intake import archive, word_parts
from intake.blocks import PICTURE, TEXT, Document, Line, Picture
from intake.characters import fingerprint
from intake.findings import Refused
from intake.pictures import report
from intake.webpage import html_document

_STYLES = {
    "author": "byline", "作者": "byline",
    "title": "title", "标题": "title", "doctitle": "title", "subtitle": "subtitle", "副标题": "subtitle",
    "caption": "caption", "题注": "caption", "image caption": "caption", "figure": "caption",
    "table caption": "caption", "quotations": "quote",
    "quote": "quote", "intense quote": "quote", "引用": "quote", "明显引用": "quote", "block text": "quote",
}  # fmt: skip
_KINDS = {
    "": "p",
    "title": "p.intake-title",
    "subtitle": "p.intake-subtitle",
    "caption": "p.caption",
    "byline": "p.byline",
    "quote": "blockquote > p",
}
_KINDS |= {f"h{level}": f"h{level}" for level in range(1, 7)}
_LOOKS = [
    f"{align}{size}" for align in ("", " centre", " right") for size in ("", " large", " large largest", " small")
]


def _style_map() -> str:
    """A style of ours for each kind of paragraph and each look, so that mammoth hands the look on as classes."""
    rules = []
    for kind, path in _KINDS.items():
        for look in _LOOKS:
            classes = "".join(f".intake-{word}" for word in look.split())
            rules.append(f"p[style-name='intake {kind}{look}'] => {path}{classes}:fresh")
    return "\n".join(rules)


_MAP = _style_map()
_USUAL = 12.0  # points of a text most of which does not say its size


def read_word(data: bytes, name: str = "") -> Document:
    """The document in a Word file. Raises Refused when it is damaged, locked, dangerous or another format."""
    opened = archive.opened(data)
    pictures = _Pictures(opened)
    try:
        result = mammoth.convert_to_html(
            io.BytesIO(data),
            style_map=_MAP,
            convert_image=mammoth.images.img_element(pictures.source),
            transform_document=_with_looks,
            external_file_access=False,
        )
        document = html_document(result.value, name, pictures.loaded)
        document.kind = "word"
        _add_what_is_missing(document, opened, pictures)
    except (Refused, MemoryError):
        raise
    except RecursionError as error:
        raise Refused("nesting", _("The file nests its parts too deeply to be read.")) from error
    except Exception as error:  # a damaged file fails in mammoth in any way
        raise archive.damaged() from error
    document.findings = word_parts.findings(opened) + document.findings + report(document)
    return document.numbered()


class _Pictures:
    """The pictures of the archive by the name they have in it."""

    def __init__(self, opened: ZipFile):
        names = [name for name in opened.namelist() if archive.PICTURE.match(name)]
        self.data = {basename(name): archive.part(opened, name, archive.MAX_TOTAL) for name in names}
        self.names = {hashlib.sha256(data).digest(): name for name, data in reversed(self.data.items())}
        self.external = word_parts.external_pictures(opened)
        self.shown: set[str] = set()

    def source(self, image: documents.Image) -> dict[str, str]:
        """The address under which mammoth writes a picture: its name, or where it lies on another server."""
        try:
            with image.open() as stream:
                data = stream.read(archive.MAX_TOTAL)
        except (KeyError, OSError, ValueError, mammoth.docx.files.InvalidFileReferenceError):
            return {"src": self.external.pop(0) if self.external else ""}
        name = self.names.get(hashlib.sha256(data).digest(), "")
        self.shown.add(name)
        return {"src": name}

    def loaded(self, path: str) -> bytes | None:
        return self.data.get(path)


def _with_looks(document: documents.Document) -> documents.Document:
    """The document with a style of ours on each paragraph that is not in a list."""
    paragraphs = transforms.get_descendants_of_type(document, documents.Paragraph)
    found = [_size(paragraph) for paragraph in paragraphs if _has_text(paragraph)]
    sizes = [size for size in found if size]
    usual = (median(sizes) if len(sizes) * 2 > len(found) else min(_USUAL, *sizes)) if sizes else 0
    most = max(sizes, default=0)
    return transforms.paragraph(lambda paragraph: _with_look(paragraph, usual, most))(document)


def _has_text(paragraph: documents.Paragraph) -> bool:
    return bool(transforms.get_descendants_of_type(paragraph, documents.Text))


def _with_look(paragraph: documents.Paragraph, usual: float, most: float) -> documents.Paragraph:
    kind = _kind(paragraph)
    if paragraph.numbering and not kind:
        return paragraph
    align = {"center": " centre", "right": " right", "end": " right"}.get(paragraph.alignment or "", "")
    size = _size(paragraph)
    look = "" if not size or not usual else " large" if size > 1.15 * usual else " small" if size < 0.85 * usual else ""
    if look == " large" and size == most:
        look = " large largest"
    return paragraph.copy(style_id=None, style_name=f"intake {kind}{align}{look}", numbering=None)


def _kind(paragraph: documents.Paragraph) -> str:
    name = (paragraph.style_name or "").lower().strip()
    for word in ("heading", "标题"):
        level = name.removeprefix(word).strip()
        if name.startswith(word) and level.isdigit() and 1 <= int(level) <= 6:
            return f"h{level}"
    return _STYLES.get(name, "")


def _size(paragraph: documents.Paragraph) -> float | None:
    """The size of most of the text of a paragraph, where its runs say it."""
    runs = transforms.get_descendants_of_type(paragraph, documents.Run)
    sizes = [run.font_size for run in runs if run.font_size and run.children]
    return max(set(sizes), key=sizes.count) if sizes and len(sizes) * 2 >= len(runs) else None


def _add_what_is_missing(document: Document, opened: ZipFile, pictures: _Pictures) -> None:
    """Text in boxes, formulas, heads and feet of pages, and pictures that mammoth does not show."""
    for line in document.lines:
        line.text = line.text.removesuffix(" ↑").removesuffix("↑") if line.links else line.text
    known = {fingerprint(line.text) for line in document.lines}
    whole = "".join(fingerprint(line.text) for line in document.lines if line.kind != PICTURE)
    for pieces in word_parts.paragraphs(opened, "word/document.xml"):
        text = "".join(pieces)
        if fingerprint(text) in known:
            continue
        if any(fingerprint(piece) not in whole for piece in pieces):
            document.lines.append(Line(text.strip(), TEXT, hints=frozenset({"outside", "box"})))
            known.add(fingerprint(text))
    for text in word_parts.margins(opened):
        document.lines.append(Line(text, TEXT, hints=frozenset({"outside", "margin"})))
    for name, data in pictures.data.items():
        if name not in pictures.shown and data not in (pictures.data[shown] for shown in pictures.shown if shown):
            line = Line("", PICTURE, hints=frozenset({"outside", "margin"}), picture=Picture(name, "", data))
            document.lines.append(line)

"""Bad files: each is refused with a message, or read with a finding; none costs much time."""

from __future__ import annotations

import base64
import io
import zipfile

import pytest

from intake import Refused, read, recognise
from tests.releases import words
from tests.releases.chinese import CHINESE

WORD = words.styled(CHINESE[0]).data
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500
SENTENCE = "正文第一段，内容完整，没有任何遗漏，可以放心阅读。"


def rebuilt(extra: dict[str, bytes] | None = None, without: str = "", **changes) -> bytes:
    """The Word file with parts added, left out or changed; `document` and `rels` name a part."""
    names = {"document": "word/document.xml", "rels": "word/_rels/document.xml.rels"}
    changed = {names[key]: change for key, change in changes.items()}
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(WORD)) as old, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name != without:
                new.writestr(name, changed.get(name, bytes)(old.read(name)))
        for name, data in (extra or {}).items():
            new.writestr(name, data)
    return stream.getvalue()


def in_body(xml: str):
    return lambda data: data.replace(b"<w:body>", b"<w:body>" + xml.encode())


def relation(kind: str, target: str):
    one = (
        f'<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}" '
        f'Target="{target}" TargetMode="External"/></Relationships>'
    )
    return lambda data: data.replace(b"</Relationships>", one.encode())


DEEP = "<w:tbl><w:tr><w:tc>" * 5000 + "</w:tc></w:tr></w:tbl>" * 5000
REFUSED = {
    "empty": (b"", "empty"),
    "only spaces": (b"\xef\xbb\xbf \r\n\t", "empty"),
    "an old Word file": (OLE + "WordDocument".encode("utf-16-le"), "format"),
    "a password": (OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
    "Pages": (rebuilt({"Index/Document.iwa": b"x"}, without="word/document.xml"), "format"),
    "PDF": (b"%PDF-1.7\n", "format"),
    "RTF": (b"{\\rtf1 x}", "format"),
    "macros": (rebuilt({"word/vbaProject.bin": b"x"}), "macros"),
    "a bomb": (rebuilt({"word/media/image9.png": b"\0" * 50_000_000}), "bomb"),
    "a bomb of XML": (rebuilt(document=in_body(" " * 30_000_000)), "bomb"),
    "3,000 pictures": (rebuilt({f"word/media/image{n}.png": b"x" for n in range(50, 3050)}), "pictures"),
    "entities": (rebuilt(document=lambda data: data.replace(b"?>", b"?><!DOCTYPE a>", 1)), "entities"),
    "half a file": (WORD[: len(WORD) // 2], "damaged"),
    "half a part": (rebuilt(document=lambda data: data[: len(data) // 2]), "damaged"),
    "no text part": (rebuilt(without="word/document.xml"), "damaged"),
    "deep nesting": (rebuilt(document=in_body(DEEP)), "nesting"),
    "another archive": (rebuilt(without="word/document.xml").replace(b"word/", b"wxyz/"), "format"),
    "one line of 2 MB": (b"word, " * 350_000, "long-line"),
    "too large": (b"a\n" * 13_000_000, "size"),
    "bytes": (bytes(range(256)) * 100, "binary"),
    "pictures of a page": (b"<p>x</p>" + b"<img src='http://a.example/a.png'>" * 3000, "pictures"),
}  # fmt: skip


@pytest.mark.parametrize(("data", "code"), REFUSED.values(), ids=REFUSED.keys())
def test_a_bad_file_is_refused_with_a_message(data, code):
    with pytest.raises(Refused) as refusal:
        read(data, "a.docx")
    assert refusal.value.code == code
    assert 10 < len(refusal.value.message) < 200
    assert len(refusal.value.message.splitlines()) == 1


def codes(data: bytes, name: str = "a.docx") -> list[str]:
    return [finding.code for finding in recognise(read(data, name)).findings]


@pytest.mark.parametrize("kind", ["image", "attachedTemplate", "oleObject"])
def test_references_to_other_places_are_told_and_not_followed(kind):
    data = rebuilt(rels=relation(kind, "http://elsewhere.example/x"))
    finding = next(one for one in recognise(read(data)).findings if one.code == "external-reference")
    assert finding.excerpt == "http://elsewhere.example/x"


def test_a_link_in_a_word_file_is_no_such_reference():
    assert "external-reference" not in codes(rebuilt(rels=relation("hyperlink", "http://elsewhere.example/")))


def test_text_that_mammoth_leaves_behind_is_listed():
    box = (
        "<w:p><w:r><mc:AlternateContent "
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        '<mc:Choice Requires="wps"><w:txbxContent><w:p><w:r><w:t>文本框里的话</w:t></w:r></w:p></w:txbxContent>'
        "</mc:Choice>"
        "</mc:AlternateContent></w:r></w:p>"
    )
    assert "文本框里的话" in recognise(read(rebuilt(document=in_body(box)))).unplaced


def test_drawings_of_vectors_are_named():
    data = rebuilt({"word/media/image7.emf": b"\x01\0\0\0emf"})
    finding = next(one for one in recognise(read(data)).findings if one.code == "unreadable-picture")
    assert finding.excerpt == "image7.emf"


def test_active_content_of_a_page_is_left_out():
    page = f"""<p>{SENTENCE}<a href="javascript:alert(1)" onclick="x()">这里</a></p><script>alert(2)</script>
    <img src="data:image/png;base64,AAAA"><img src="//elsewhere.example/x.jpg" onerror="x()">"""
    release = recognise(read(page.encode(), "a.html"))
    assert {"active-content", "unsafe-link", "remote-picture", "unreadable-picture"} <= {
        one.code for one in release.findings
    }
    assert "alert" not in str([block.as_dict() for block in release.body])
    assert all(not block.links for block in release.body)


@pytest.mark.parametrize("tag", ["div", "span", "b", "table><tr><td", "ul><li", "blockquote"])
def test_5000_nested_elements_are_read(tag):
    page = f"<html><body>{f'<{tag}>' * 5000}{SENTENCE}"
    release = recognise(read(page.encode(), "a.html"))
    assert SENTENCE in str(release.as_dict())


@pytest.mark.parametrize("piece", ["<!--", "<a ", "</", '<a href="', "<![CDATA[", "<script>", "<", "&", "<a '>"])
def test_unclosed_markup_takes_no_long_time(piece):
    assert SENTENCE in str(recognise(read(f"<p>{SENTENCE}</p>{piece * 20_000}".encode(), "a.html")).as_dict())


@pytest.mark.parametrize(
    ("name", "data"),
    {
        "UTF-8": SENTENCE.encode(),
        "with a mark": SENTENCE.encode("utf-8-sig"),
        "GB18030": SENTENCE.encode("gb18030"),
        "UTF-16": SENTENCE.encode("utf-16"),
        "UTF-16 without a mark": f"标题一行\n{SENTENCE}".encode("utf-16-le"),
        "big-endian": "\ufeff".encode("utf-16-be") + SENTENCE.encode("utf-16-be"),
    }.items(),
)
def test_the_encoding_is_found(name, data):
    assert SENTENCE in str(recognise(read(data, "a.txt")).as_dict())


def test_mixed_encodings_are_read_and_told():
    data = f"{SENTENCE}\n".encode() * 2 + "另一段文字，来自另一个程序，也没有丢失一个字。\n".encode("gb18030")
    release = recognise(read(data, "a.txt"))
    assert "mixed-encoding" in [one.code for one in release.findings]
    assert "也没有丢失一个字" in str(release.as_dict())


def test_a_page_saved_in_one_file_brings_its_pictures():
    picture = words.picture().getvalue()
    saved = (
        'From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="B"\r\n\r\n--B\r\n'
        "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n"
        "Content-Location: http://a.example/x\r\n\r\n"
        f'<html><body><p>{SENTENCE}</p><p>{SENTENCE}</p><img src="/a.png" alt="图"></body></html>\r\n--B\r\n'
        "Content-Type: image/png\r\n"
        "Content-Transfer-Encoding: base64\r\nContent-Location: http://a.example/a.png\r\n\r\n"
        f"{base64.b64encode(picture).decode()}\r\n--B--\r\n"
    )
    release = recognise(read(saved.encode(), "a.mhtml"))
    assert [block.picture.data for block in release.body if block.picture] == [picture]

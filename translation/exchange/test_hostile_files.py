"""A file that is broken, foreign or hostile is refused in words; nothing is half written, and nothing takes long."""

from __future__ import annotations

import io
import re
import time
import zipfile

import pytest
from django.utils import translation as language
from lxml import etree
from wagtail_localize.models import StringTranslation

from tests.desk import person
from translation.exchange.conftest import WITH_TAGS
from translation.exchange.po import export_po, import_po
from translation.exchange.reading import MAX_BYTES, UnreadableFile
from translation.exchange.tmx import export_tmx, import_tmx
from translation.exchange.xliff import export_xliff, import_xliff

IMPORTS = {"xliff": import_xliff, "tmx": import_tmx, "po": import_po}
EXPORTS = {"xliff": export_xliff, "tmx": export_tmx, "po": export_po}
LONG = 3  # seconds of CPU that no file may take


def archive() -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as zipped:
        zipped.writestr("page.xlf", "<xliff/>")
    return file.getvalue()


LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
HOSTILE = {
    "nothing": b"",
    "white space": b" \n\t ",
    "one letter": b"x",
    "binary": bytes(range(256)) * 20,
    "an archive": archive(),
    "a page of HTML": b"<html><body><p>text</p></body></html>",
    "10 MB of text": b"<xliff><file><body>" + b"x" * 10_000_000 + b"</body></file></xliff>",
    "not well-formed": b"<xliff><file></xliff>",
    "billion laughs": f'<!DOCTYPE xliff [<!ENTITY l0 "lol">{LAUGHS}]><xliff><file>&l9;</file></xliff>'.encode(),
    "a file of the server": b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><xliff><file>&e;</file></xliff>',
    "an address elsewhere": b'<!DOCTYPE x [<!ENTITY % e SYSTEM "http://127.0.0.1:9/">%e;]><xliff/>',
    "5,000 levels": b"<xliff>" + b"<g>" * 5_000 + b"</g>" * 5_000 + b"</xliff>",
    "100,000 units": b"<xliff><file><body>" + b'<trans-unit id="a"/>' * 100_000 + b"</body></file></xliff>",
    "wrong encoding": '<?xml version="1.0" encoding="utf-8"?><xliff>质量</xliff>'.encode("gbk"),
    "an unknown encoding": b'<?xml version="1.0" encoding="klingon"?><xliff/>',
    "no texts": b"<xliff/>",
    "no pairs": b"<tmx><body/></tmx>",
    "100,000 pairs": b"<tmx><body>" + b"<tu/>" * 100_000 + b"</body></tmx>",
    "entries without a header": 'msgid "合作"\nmsgstr "Cooperation"\n'.encode(),
    "half an entry": b'msgid "a\nmsgstr',
    "100,000 entries": b'msgid "a"\nmsgstr "b"\n' * 100_000,
    "the name of a file": b"/etc/passwd",
    "a zero byte": b'msgid "a\x00"\nmsgstr "b"\n',
    "many quotes": b'msgid "' + b'\\"' * 500_000 + b'"\nmsgstr ""\n',
}


@pytest.mark.parametrize("format_", IMPORTS)
@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE)
def test_a_useless_file_is_refused_in_the_users_language(translation, format_, data):
    start = time.process_time()
    with language.override("zh-hans"), pytest.raises(UnreadableFile) as refusal:
        IMPORTS[format_](translation, data, person("translator"))
    assert str(refusal.value).strip()
    assert "root:" not in str(refusal.value)
    assert time.process_time() - start < LONG
    assert not StringTranslation.objects.filter(context__object_id=translation.source.object_id).exists()


@pytest.mark.parametrize("format_", ["xliff", "tmx"])
def test_a_truncated_file_is_refused(translation, translated, format_):
    data = EXPORTS[format_](translation)
    for cut in range(10, len(data) - 12, 97):
        with language.override("zh-hans"), pytest.raises(UnreadableFile) as refusal:
            IMPORTS[format_](translation, data[:cut], person("translator"))
        assert not re.search(r"\b(data|tag|start|document|premature)\b", str(refusal.value).lower())


def test_of_a_truncated_po_file_what_is_whole_is_taken(translation, translated):
    """A PO file has no end that could be missed; half a text is no valid entry."""
    data = export_po(translation)
    for cut in range(10, len(data) - 12, 97):
        try:
            report = import_po(translation, data[:cut], person("translator"))
        except UnreadableFile:
            continue
        assert report.written == 0


@pytest.mark.parametrize("format_", ["xliff", "po"])
def test_a_file_of_another_page_is_refused(translation, translated, format_):
    other = type(translation).objects.exclude(pk=translation.pk).first()
    with language.override("en"), pytest.raises(UnreadableFile, match="another page"):
        IMPORTS[format_](other, EXPORTS[format_](translation), person("translator"))


def test_of_a_memory_of_another_page_nothing_fits(translation, translated):
    other = type(translation).objects.exclude(pk=translation.pk).first()
    report = import_tmx(other, export_tmx(translation), person("translator"))
    assert (report.written, len(report.unused)) == (0, 4)


def test_a_file_in_another_language_is_refused(translation, translated):
    data = export_xliff(translation).replace(b'target-language="en"', b'target-language="fr-FR"')
    with language.override("en"), pytest.raises(UnreadableFile, match="another language: fr-FR"):
        import_xliff(translation, data, person("translator"))
    with language.override("en"), pytest.raises(UnreadableFile, match="two languages"):
        import_tmx(translation, export_tmx(translation).replace(b'"en"', b'"fr"'), person("translator"))


TARGETS = {
    "a script": "<script>alert(1)</script>",
    "an attribute": '<b onclick="alert(1)">x</b>',
    "a picture": '<img src="x" onerror="alert(1)">',
    "a comment that a browser ends early": "<!--><script>alert(1)</script>-->",
    "a declaration": "<!DOCTYPE html>x",
    "CDATA": "<![CDATA[<script>]]>",
    "an address of its own": '<a href="https://evil.example">x</a>',
    "a link that the source has not": '<a id="a7">x</a>',
    "tags in tags in tags": "<b>" * 5_000 + "x" + "</b>" * 5_000,
    "far too long": "x" * 60_000,
}


@pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS)
def test_markup_that_is_not_allowed_is_listed_with_its_text_and_the_rest_is_taken(translation, stored, target):
    file = export_po(translation).decode()
    escaped = target.replace('"', '\\"')
    file = file.replace('msgid "合作"\nmsgstr ""', f'msgid "合作"\nmsgstr "{escaped}"')
    file = file.replace('msgid "摘要一句。"\nmsgstr ""', 'msgid "摘要一句。"\nmsgstr "A summary."')
    report = import_po(translation, file.encode(), person("translator"))
    [refused] = report.refused
    assert (refused.source, refused.target) == ("合作", target)
    assert refused.reason
    assert (stored("合作"), stored("摘要一句。")) == (None, "A summary.")


def test_a_title_that_no_page_can_have_is_refused(translation):
    file = export_po(translation).decode()
    source = translation.source.object_repr
    file = file.replace(f'msgid "{source}"\nmsgstr ""', f'msgid "{source}"\nmsgstr "{"x" * 300}"')
    report = import_po(translation, file.encode(), person("translator"))
    assert [entry.source for entry in report.refused] == [source]


def test_a_script_written_as_text_stays_text(translation, stored):
    root = etree.fromstring(export_xliff(translation))
    unit = next(unit for unit in root.iter("{*}trans-unit") if unit.find("{*}source").text == "合作")
    unit.find("{*}target").text = "<script>alert(1)</script>"
    import_xliff(translation, etree.tostring(root), person("translator"))
    assert stored("合作") == "&lt;script&gt;alert(1)&lt;/script&gt;"


def test_when_one_text_cannot_be_written_none_is(translation, stored, monkeypatch):
    file = export_po(translation).decode()
    for source in ("合作", "摘要一句。"):
        file = file.replace(f'msgid "{source}"\nmsgstr ""', f'msgid "{source}"\nmsgstr "New"')
    save, calls = StringTranslation.save, []

    def failing(self, **options):
        calls.append(self)
        if len(calls) == 2:
            raise RuntimeError
        save(self, **options)

    monkeypatch.setattr(StringTranslation, "save", failing)
    with pytest.raises(RuntimeError):
        import_po(translation, file.encode(), person("translator"))
    assert (stored("合作"), stored("摘要一句。")) == (None, None)


def test_two_translations_of_one_text_in_a_file_are_both_told(translation, stored):
    file = export_po(translation).decode().replace('msgid "合作"\nmsgstr ""', 'msgid "合作"\nmsgstr "One"')
    entry = file[file.index("msgctxt", file.index('msgid "合作"') - 80) :].split("\n\n")[0].replace("One", "Two")
    report = import_po(translation, f"{file}\n{entry}\n".encode(), person("translator"))
    assert stored("合作") == "One"
    assert [(unused.target, unused.stored) for unused in report.unused] == [("Two", "One")]


def test_links_of_an_xliff_file_lead_where_the_page_says(translation, stored):
    """A file names links by number, so it cannot bring an address of its own."""
    root = etree.fromstring(export_xliff(translation))
    unit = next(unit for unit in root.iter("{*}trans-unit") if "成都" in "".join(unit.itertext()))
    link = '<g id="9" ctype="x-html-a-a1" href="https://evil.example">x</g>'
    target = f'<target>{link} <g ctype="x-html-script">y</g></target>'
    unit.replace(unit.find("{*}target"), etree.fromstring(target))
    import_xliff(translation, etree.tostring(root), person("translator"))
    assert stored(WITH_TAGS) == '<a id="a1">x</a> y'


def test_the_largest_file_that_is_read_takes_no_longer_than_a_moment(translation):
    unit = '<trans-unit id="x"><source>质量</source><target>' + "quality " * 25 + "</target></trans-unit>"
    units = unit * (MAX_BYTES // len(unit.encode()) - 1)
    start = time.process_time()
    report = import_xliff(translation, f"<xliff><file><body>{units}</body></file></xliff>".encode(), None)
    assert len(report.unused) > 15_000
    assert time.process_time() - start < LONG

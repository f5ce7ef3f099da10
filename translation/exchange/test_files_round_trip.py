"""A file that goes out and comes back brings its texts home, and loses nothing on the way."""

from __future__ import annotations

import shutil
import subprocess
from copy import deepcopy
from os import environ

import polib
import pytest
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from wagtail_localize.models import StringTranslation

from tests.desk import person
from translation.exchange import tmx_inline, xliff_inline
from translation.exchange.conftest import ENGLISH, WITH_TAGS
from translation.exchange.po import export_po, import_po
from translation.exchange.tmx import export_tmx, import_tmx
from translation.exchange.xliff import export_xliff, import_xliff
from translation.markup import tidy
from translation.models import SegmentVersion

FORMATS = {"xliff": (export_xliff, import_xliff), "po": (export_po, import_po), "tmx": (export_tmx, import_tmx)}


def take_in(translation, format_: str, data: bytes, **options):
    return FORMATS[format_][1](translation, data, person("translator"), **options)


def rows(translation):
    return StringTranslation.objects.filter(context__object_id=translation.source.object_id)


# --- there and back --------------------------------------------------------------------------------


@pytest.mark.parametrize("format_", FORMATS)
def test_a_file_brings_every_text_back(translation, translated, format_):
    data = FORMATS[format_][0](translation)
    rows(translation).delete()
    report = take_in(translation, format_, data)
    assert (report.filled, report.not_stored) == (len(ENGLISH), [])
    assert {row.translation_of.data: row.data for row in rows(translation)} == ENGLISH
    assert {row.last_translated_by.username for row in rows(translation)} == {"translator"}


@pytest.mark.parametrize("format_", FORMATS)
def test_a_file_that_came_back_unchanged_changes_nothing(translation, translated, format_):
    before = list(rows(translation).values_list("pk", "updated_at"))
    report = take_in(translation, format_, FORMATS[format_][0](translation))
    assert (report.unchanged, report.written, report.not_stored) == (len(ENGLISH), 0, [])
    assert list(rows(translation).values_list("pk", "updated_at")) == before


@pytest.mark.parametrize("format_", ["xliff", "po"])
def test_a_text_changed_in_the_file_is_changed_on_the_site(translation, translated, stored, format_):
    data = FORMATS[format_][0](translation).replace(b"Cooperation", b"Working together")
    report = take_in(translation, format_, data)
    assert report.changed == 1
    assert stored("合作") == "Working together"
    versions = SegmentVersion.objects.filter(string__data="合作", data="Working together")
    assert versions.get().origin == SegmentVersion.Origin.FILE


@pytest.mark.parametrize("format_", FORMATS)
def test_what_was_changed_on_the_site_meanwhile_is_not_overwritten(translation, translated, stored, format_):
    data = FORMATS[format_][0](translation).replace(b"Cooperation", b"Working together")
    stored("合作", "Collaboration")
    report = take_in(translation, format_, data)
    [conflict] = report.conflicts
    assert (conflict.source, conflict.target, conflict.stored) == ("合作", "Working together", "Collaboration")
    assert stored("合作") == "Collaboration"
    kept = SegmentVersion.objects.get(data="Working together")
    assert (kept.origin, kept.user) == (SegmentVersion.Origin.CONFLICT, person("translator"))


@pytest.mark.parametrize("format_", FORMATS)
def test_it_is_overwritten_when_a_person_wants_it(translation, translated, stored, format_):
    data = FORMATS[format_][0](translation).replace(b"Cooperation", b"Working together")
    stored("合作", "Collaboration")
    assert take_in(translation, format_, data, overwrite=True).changed == 1
    assert stored("合作") == "Working together"


def test_a_newer_text_on_the_site_is_no_conflict_when_the_file_left_it_alone(translation, translated, stored):
    data = export_xliff(translation)
    stored("合作", "Collaboration")
    report = import_xliff(translation, data, person("translator"))
    assert (report.conflicts, stored("合作")) == ([], "Collaboration")


@pytest.mark.parametrize("format_", FORMATS)
def test_texts_that_left_the_page_are_listed_with_their_words(translation, translated, format_):
    data = FORMATS[format_][0](translation)
    translation.source.stringsegment_set.filter(string__data="合作").delete()
    rows(translation).filter(translation_of__data="合作").delete()
    report = take_in(translation, format_, data)
    assert [(entry.source, entry.target) for entry in report.unused] == [("合作", "Cooperation")]


def test_a_block_made_anew_still_gets_its_text(translation, translated, stored):
    data = export_xliff(translation)
    rows(translation).delete()
    page = translation.source.get_source_instance()
    for block in (raw := list(page.body.raw_data)):
        block.pop("id")
    page.body = raw
    page.save_revision(user=person("press")).publish(user=person("editor"))
    assert import_xliff(translation, data, person("translator")).filled == len(ENGLISH)
    assert stored("合作") == "Cooperation"


# --- XLIFF -----------------------------------------------------------------------------------------


def xliff_of(translation):
    root = etree.fromstring(export_xliff(translation))
    return {"".join(unit.find("{*}source").itertext()): unit for unit in root.iter("{*}trans-unit")}


def test_tags_are_elements_and_every_unit_says_where_it_stands(translation, translated):
    unit = xliff_of(translation)["大会在成都召开，官网发布。"]
    numbers = {element.get("ctype"): element.get("id") for element in unit.find("{*}source").iter("{*}g")}
    assert numbers == {"bold": "1", "x-html-a-a1": "2"}
    assert {g.get("ctype"): g.get("id") for g in unit.find("{*}target").iter("{*}g")} == numbers
    assert unit.get("resname").startswith("body.")
    assert "body." in unit.find("{*}note").text


def test_the_state_tells_a_person_from_a_machine_and_from_the_memory(translation, translated):
    rows(translation).filter(data="Cooperation").update(translation_type="machine")
    rows(translation).filter(data__startswith="First").update(tool_name="memory")
    states = {
        source: (unit.find("{*}target").get("state"), unit.find("{*}target").get("state-qualifier"))
        for source, unit in xliff_of(translation).items()
    }
    assert states["合作"] == ("needs-review-translation", "leveraged-mt")
    assert states["第一行第二行"] == ("translated", "exact-match")
    assert states["甲 & 乙 <丙>"] == ("translated", None)
    assert states["摘要一句。"] == ("needs-translation", None)


def test_a_machine_text_that_a_translator_confirms_in_the_file_is_a_persons(translation, translated):
    rows(translation).filter(data="Cooperation").update(translation_type="machine")
    data = export_xliff(translation)
    assert import_xliff(translation, data, person("translator")).changed == 0
    confirmed = data.replace(b'state="needs-review-translation"', b'state="translated"')
    assert import_xliff(translation, confirmed, person("translator")).changed == 1
    assert rows(translation).get(data="Cooperation").translation_type == "manual"


def test_chinese_that_a_tool_copied_into_the_target_is_no_translation(translation):
    root = etree.fromstring(export_xliff(translation))
    for unit in root.iter("{*}trans-unit"):
        source, target = unit.find("{*}source"), unit.find("{*}target")
        target.text, target[:] = source.text, deepcopy(source)[:]
    report = import_xliff(translation, etree.tostring(root), person("translator"))
    assert (report.filled, report.empty) == (0, 6)


def test_codes_of_other_tools_and_segments_of_a_tool_are_read(translation, stored):
    root = etree.fromstring(export_xliff(translation))
    unit = next(unit for unit in root.iter("{*}trans-unit") if "成都" in "".join(unit.find("{*}source").itertext()))
    target = (
        '<target state="translated"><mrk mtype="seg" mid="1"><bpt id="1">&lt;b&gt;</bpt>Chengdu<ept id="1">x</ept> '
        '<bx id="2" rid="2"/>site<ex id="3" rid="2"/></mrk></target>'
    )
    unit.replace(unit.find("{*}target"), etree.fromstring(target))
    assert import_xliff(translation, etree.tostring(root), person("translator")).filled == 1
    assert stored(WITH_TAGS) == '<b>Chengdu</b> <a id="a1">site</a>'


def test_xliff_2_is_read(translation, stored):
    unit = xliff_of(translation)["大会在成都召开，官网发布。"].get("id")
    data = f"""<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="zh" trgLang="en">
      <file id="f" original="{translation.uuid}"><unit id="{unit}"><segment state="translated">
      <source>大会</source><target>In <pc id="1">Chengdu</pc></target></segment></unit></file></xliff>"""
    assert import_xliff(translation, data.encode(), person("translator")).filled == 1
    assert stored(WITH_TAGS) == "In <b>Chengdu</b>"


# --- TMX -------------------------------------------------------------------------------------------


def tmx(*pairs: tuple[str, str], languages=("zh-CN", "EN-US")) -> bytes:
    units = "".join(
        f'<tu><tuv xml:lang="{languages[0]}"><seg>{source}</seg></tuv>'
        f'<tuv xml:lang="{languages[1]}"><seg>{target}</seg></tuv></tu>'
        for source, target in pairs
    )
    return (
        f'<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd"><tmx version="1.4"><body>{units}</body></tmx>'
    ).encode()


def test_the_memory_of_another_tool_fills_the_same_texts(translation, stored):
    code = (
        "大会在<bpt i='1'>&lt;b></bpt>成都<ept i='1'>&lt;/b></ept>召开,<bpt i='2'>&lt;a id=\"a1\"></bpt>官网<ept i='2'>"
    )
    source = f"{code}&lt;/a></ept>发布."
    report = import_tmx(translation, tmx(("合作", "Cooperation"), (source, "Held")), person("translator"))
    assert report.filled == 2
    assert (stored("合作"), stored(WITH_TAGS)) == ("Cooperation", "Held")


def test_a_memory_without_tags_does_not_match_a_text_with_tags(translation):
    report = import_tmx(translation, tmx(("大会在成都召开，官网发布。", "Held")), person("translator"))
    assert (report.filled, len(report.unused)) == (0, 1)


def test_codes_that_mean_nothing_here_are_left_out(translation, stored):
    target = r"Coope<ph>{\f1 }</ph>ration<it pos='begin'>&lt;script></it>"
    import_tmx(translation, tmx(("合作", target)), person("translator"))
    assert stored("合作") == "Cooperation"


# --- PO --------------------------------------------------------------------------------------------


def test_a_text_that_stands_twice_in_a_block_is_one_entry(translation, translated):
    file = polib.pofile(export_po(translation).decode())
    assert [entry.msgstr for entry in file if entry.msgid == "合作"] == ["Cooperation"]


@pytest.mark.skipif(not (shutil.which("msgfmt") or "REQUIRE_GETTEXT" in environ), reason="needs gettext")
def test_gettext_takes_the_file(translation, translated, stored, tmp_path):
    stored("摘要一句。", "\nA summary.\n")
    translation.source.stringsegment_set.filter(string__data="第一行<br/>第二行").delete()
    path = tmp_path / "page.po"
    path.write_bytes(export_po(translation))
    checked = subprocess.run(  # noqa: S603
        ["msgfmt", "-c", "-o", str(tmp_path / "page.mo"), str(path)],  # noqa: S607
        capture_output=True,
        text=True,
        check=False,
    )
    assert (checked.returncode, checked.stderr) == (0, "")
    assert "#~ msgid" in path.read_text("utf-8")


def test_what_is_marked_as_fuzzy_is_listed_and_not_taken(translation, stored):
    file = polib.pofile(export_po(translation).decode())
    entry = next(entry for entry in file if entry.msgid == "合作")
    entry.msgstr, entry.flags = "Guess", ["fuzzy"]
    report = import_po(translation, str(file).encode(), person("translator"))
    assert [entry.target for entry in report.unused] == ["Guess"]
    assert stored("合作") is None


def test_ends_of_lines_that_only_python_knows_come_back(translation, stored):
    stored("合作", "Co\u2028ope\x85ration")
    data = export_po(translation)
    assert import_po(translation, data, person("translator")).unchanged == 1
    rows(translation).delete()
    import_po(translation, data, person("translator"))
    assert stored("合作") == "Co\u2028ope\x85ration"


def test_a_file_that_wagtail_localize_wrote_is_read(translation, translated, stored):
    data = str(translation.export_po()).replace("Cooperation", "Working together").encode()
    assert import_po(translation, data, person("translator")).changed == 1
    assert stored("合作") == "Working together"


# --- any segment -----------------------------------------------------------------------------------

words = st.text(st.sampled_from("质量 ab&<>;'\"\n，。😀\u00a0"), max_size=6)
names = st.sampled_from(["b", "i", 'a id="a1"', "em", "strong", "code"])
fragments = st.recursive(
    words.map(lambda text: tidy(text.replace("&", "&amp;").replace("<", "&lt;"))) | st.just("<br/>"),
    lambda inner: st.lists(
        st.builds(lambda name, text: f"<{name}>{text}</{name.split()[0]}>", names, inner) | inner, max_size=3
    ).map("".join),
    max_leaves=8,
)


@pytest.mark.parametrize("inline", [xliff_inline, tmx_inline])
@given(source=fragments, target=fragments)
def test_every_segment_comes_back_as_it_was(inline, source, target):
    like, like_target = etree.Element("source"), etree.Element("target")
    inline.write_segment(like, source)
    inline.write_segment(like_target, target, source)
    read = etree.fromstring(etree.tostring(like)), etree.fromstring(etree.tostring(like_target))
    assert [inline.read_segment(element) for element in read] == [source, target]
    if inline is xliff_inline:
        assert [inline.read_segment(element, source) for element in read] == [source, target]


def test_the_time_of_the_file_is_the_time_of_its_export(translation):
    file = etree.fromstring(export_xliff(translation)).find("{*}file")
    assert file.get("date")[:10] == timezone.now().date().isoformat()

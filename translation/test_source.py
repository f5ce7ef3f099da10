"""What becomes of the English when the Chinese is edited."""

from __future__ import annotations

import copy
import uuid

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Locale
from wagtail_localize.models import StringSegment, StringTranslation, TranslationContext, TranslationSource

from tests.desk import draft_by, now, person
from translation.models import QueueEntry, SegmentVersion
from translation.segments import SegmentSet
from translation.source import take_over
from translation.strings import submit
from translation.upstream import stock_refresh_segments

State = QueueEntry.State


@pytest.fixture
def release(find):
    """A published Chinese release with a published English one."""
    return find("将于9月1日在成都开幕")


@pytest.fixture
def translation(release):
    return TranslationSource.objects.get_for_instance(release).translations.get()


def publish(page, **changes):
    """Edit a page as press does and have it published."""
    for name, value in changes.items():
        setattr(page, name, value)
    page.save_revision(user=person("press")).publish(user=person("editor"))
    return now(page)


def entry_of(page) -> QueueEntry:
    return QueueEntry.objects.get(translation_key=page.translation_key)


def body_of(page) -> list:
    return copy.deepcopy(list(page.body.raw_data))


def first(blocks: list, kind: str) -> dict:
    return next(block for block in blocks if block["type"] == kind)


# --- nothing is lost -------------------------------------------------------------------------------
def test_an_edited_text_offers_the_english_it_had(release, translation):
    before = next(segment for segment in SegmentSet(translation) if segment.path == "summary")
    publish(release, summary=release.summary.replace("850", "880") + "新")
    segments = SegmentSet(translation)
    assert [segment.path for segment in segments.missing] == ["summary"]
    assert segments.former(segments.missing[0]).data == before.target


def test_every_edited_text_of_a_page_offers_the_english_it_had(release, translation):
    texts = {segment.path: segment.target for segment in SegmentSet(translation)}
    blocks = body_of(release)
    for block in blocks:
        if block["type"] == "paragraph":
            block["value"] = block["value"].replace("</p>", "又</p>")
    publish(release, title=release.title + "又", summary=release.summary + "又", body=blocks)
    segments = SegmentSet(translation)
    assert len(segments.missing) > 5
    assert [segments.former(segment).data for segment in segments.missing] == [
        texts[segment.path] for segment in segments.missing
    ]


def test_an_edited_text_among_others_of_its_block_gets_its_own_english_back(translation, release):
    one, two = "<p>质量大会九月开幕。</p>", "<p>展览会面积二点二万平方米。</p>"
    release = publish(release, body=[{"type": "paragraph", "id": str(uuid.uuid4()), "value": one + two}])
    for segment, english in zip(SegmentSet(translation).missing, ["Opening.", "Exhibition."], strict=True):
        save(translation, segment, english)
    publish(release, body=[release.body.raw_data[0] | {"value": one + two.replace("二点二", "三")}])
    segments = SegmentSet(translation)
    assert segments.former(segments.missing[0]).data == "Exhibition."


def save(translation, segment, text: str) -> StringTranslation:
    return StringTranslation.objects.update_or_create(
        translation_of_id=segment.string_id,
        context_id=segment.context_id,
        locale=translation.target_locale,
        defaults={"data": text, "translation_type": "manual", "last_translated_by": person("translator")},
    )[0]


# --- what keeps its English ------------------------------------------------------------------------
def test_a_moved_paragraph_keeps_every_translation(release, translation):
    publish(release, body=body_of(release)[::-1])
    assert SegmentSet(translation).missing == []


def test_a_block_made_anew_keeps_every_translation_and_changes_nothing_for_readers(release, translation):
    blocks = body_of(release)
    for block in blocks:
        block["id"] = str(uuid.uuid4())
    publish(release, body=blocks)
    assert SegmentSet(translation).missing == []
    assert entry_of(release).state == State.PUBLISHED


def test_an_item_of_a_list_made_anew_keeps_its_translation(find):
    page = find("宗旨")
    translation = TranslationSource.objects.get_for_instance(page).translations.get()
    tenets = copy.deepcopy(list(page.tenets.raw_data))
    for tenet in tenets:
        tenet["id"] = str(uuid.uuid4())
        for phrase in tenet["value"]["phrases"]:
            phrase["id"] = str(uuid.uuid4())
    publish(page, tenets=tenets)
    assert SegmentSet(translation).missing == []


def test_an_inserted_row_of_a_table_keeps_the_other_cells(release, translation):
    columns = [{"type": "text", "heading": head} for head in ("届次", "城市")]
    rows = [{"values": ["第一届", "北京"]}, {"values": ["第二届", "上海"]}]
    table = {"type": "table", "id": str(uuid.uuid4()), "value": {"columns": columns, "rows": rows, "caption": "历届"}}
    release = publish(release, body=[table])
    for segment in SegmentSet(translation).missing:
        save(translation, segment, f"English {segment.pk}")
    rows.insert(1, {"values": ["另一届", "深圳"]})
    publish(release, body=[table])
    assert [segment.source for segment in SegmentSet(translation).missing] == ["另一届", "深圳"]


@pytest.mark.parametrize(
    "edit",
    [
        lambda text: text.replace("，", ","),
        lambda text: text.replace("9月1日", " 9月1日 "),
        lambda text: text.replace("9月1日", "９月１日"),
    ],
)
def test_width_punctuation_and_spacing_are_no_changes(release, translation, edit):
    summary = edit(release.summary)
    assert summary != release.summary
    publish(release, summary=summary)
    assert SegmentSet(translation).missing == []
    assert entry_of(release).state == State.PUBLISHED


def test_a_carried_text_keeps_its_translator_and_its_date(release, translation):
    long_ago = timezone.now() - timezone.timedelta(days=30)
    StringTranslation.objects.filter(context__object_id=release.translation_key).update(updated_at=long_ago)
    publish(release, body=[block | {"id": str(uuid.uuid4())} for block in body_of(release)])
    carried = StringTranslation.objects.filter(
        context__object_id=release.translation_key, context__path__startswith="body"
    )
    assert {row.updated_at for row in carried} == {long_ago}
    assert {row.last_translated_by for row in carried} == {person("translator")}


# --- states ----------------------------------------------------------------------------------------
def test_a_changed_page_is_out_of_date_at_once(release):
    assert entry_of(release).state == State.PUBLISHED
    publish(release, title="第五届中国质量大会将于9月2日在成都开幕")
    entry = entry_of(release)
    assert (entry.state, entry.changed, entry.missing) == (State.OUT_OF_DATE, 1, 1)


def test_a_changed_date_alone_makes_it_out_of_date_too(release):
    publish(release, release_date="2023-08-23")
    entry = entry_of(release)
    assert (entry.state, entry.changed) == (State.OUT_OF_DATE, 0)


def test_a_publication_that_changes_nothing_leaves_it_published(release):
    before = entry_of(release).source_changed_at
    publish(release)
    entry = entry_of(release)
    assert (entry.state, entry.source_changed_at) == (State.PUBLISHED, before)


def test_a_draft_of_the_chinese_changes_nothing_for_the_english(release, translation):
    release.title = "只是草稿"
    release.save_revision(user=person("press"))
    assert SegmentSet(translation).missing == []
    assert entry_of(release).state == State.PUBLISHED


def test_of_a_page_that_was_never_public_the_newest_draft_is_translated():
    draft = draft_by("press")
    translation = submit(draft, Locale.objects.get(language_code="en"))
    draft.title = "改过的草稿"
    draft.save_revision(user=person("press"))
    assert next(iter(SegmentSet(translation))).source == "改过的草稿"


def test_every_text_of_a_page_has_its_history(release, translation):
    publish(release, title="第五届中国质量大会将于9月2日在成都开幕")
    segments = SegmentSet(translation)
    for text in ("First try", "Second try", "Second try"):
        save(translation, segments.missing[0] if segments.missing else segments.segments[0], text)
    versions = SegmentVersion.objects.filter(context__object_id=release.translation_key, context__path="title")
    assert [version.data for version in versions][:2] == ["Second try", "First try"]
    assert {version.user for version in versions[:2]} == {person("translator")}


# --- the rows ---------------------------------------------------------------------------------------
def rows_of(source: TranslationSource) -> list:
    rows = StringSegment.objects.filter(source=source).order_by("order")
    return list(rows.values_list("context__path", "context__field_path", "string__data", "order", "attrs"))


@pytest.mark.parametrize("title", ["第五届中国质量大会", "质量之光", "业务范围", "宗旨", "中国质量检验协会"])
def test_segments_are_those_that_wagtail_localize_would_write(find, title):
    source = TranslationSource.objects.get_for_instance(find(title))
    ours = rows_of(source)
    for rows in (source.stringsegment_set, source.templatesegment_set, source.overridablesegment_set):
        rows.all().delete()
    TranslationContext.objects.filter(object_id=source.object_id, translations=None).delete()
    stock_refresh_segments(source)
    assert rows_of(source) == ours


def test_taking_over_a_long_page_costs_no_more_queries_than_a_short_one(release):
    source = TranslationSource.objects.get_for_instance(release)
    counts = []
    for length in (20, 200):
        release.body = [
            {"type": "paragraph", "id": str(uuid.uuid4()), "value": f"<p>第{number}段。</p>"}
            for number in range(length)
        ]
        with CaptureQueriesContext(connection) as captured:
            take_over(source, release)
        counts.append(len(captured))
    assert counts[1] <= counts[0] + 4

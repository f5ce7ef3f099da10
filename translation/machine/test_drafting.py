"""Empty texts are filled, each whole or not at all, and never over a person's words."""

from __future__ import annotations

import json

import pytest
from wagtail_localize.machine_translators.libretranslate import LibreTranslator
from wagtail_localize.models import StringTranslation

from tests.desk import person
from translation.history import Origin
from translation.machine.batches import MAX_TEXTS
from translation.machine.conftest import answers, english, good, send, status
from translation.machine.deepl import BritishDeepLTranslator
from translation.machine.drafting import draft, empty_texts
from translation.machine.errors import Failure, Reason
from translation.machine.reviewed import is_unreviewed, unreviewed
from translation.models import QueueEntry, SegmentVersion
from translation.segments import SegmentSet


@pytest.fixture
def run(translation, machine):
    return lambda translator=machine: draft(translation, translator, person("translator"))


@pytest.fixture
def pauses(monkeypatch):
    monkeypatch.setattr("translation.machine.client.time.sleep", lambda seconds: None)


def stored(translation) -> dict:
    """Every stored text of the page, as (text, kind)."""
    return {
        segment.key: (segment.target, segment.translation.translation_type)
        for segment in SegmentSet(translation)
        if segment.translation
    }


def save(segment, translation, text: str) -> StringTranslation:
    """What another person saves while the machine works."""
    return StringTranslation.objects.create(
        translation_of_id=segment.string_id,
        context_id=segment.context_id,
        locale=translation.target_locale,
        data=text,
        translation_type="manual",
        last_translated_by=person("editor"),
    )


def test_every_empty_text_is_filled_and_no_other(run, translation):
    before, empty = stored(translation), empty_texts(translation)
    assert before
    assert len(empty) > 1
    report = run()
    assert (report.filled, report.total, report.unusable.total()) == (len(empty), len(empty), 0)
    after = stored(translation)
    assert {key: after[key] for key in before} == before
    assert {after[segment.key][1] for segment in empty} == {"machine"}
    assert empty_texts(translation) == []


def test_a_draft_says_who_made_it(run, translation):
    segment = empty_texts(translation)[0]
    run()
    row = StringTranslation.objects.get(translation_of=segment.string_id, context=segment.context_id)
    assert (row.translation_type, row.tool_name, row.has_error) == ("machine", "test-model", False)
    assert row.last_translated_by.username == "translator"
    version = SegmentVersion.objects.get(string=segment.string_id, context=segment.context_id)
    assert (version.origin, version.data) == (Origin.MACHINE, row.data)


def test_a_draft_is_unreviewed_until_a_person_saves_it(run, translation):
    run()
    segments = SegmentSet(translation)
    drafts = unreviewed(segments)
    assert drafts
    assert len(drafts) < len(segments)
    row = drafts[0].translation
    assert is_unreviewed(row)
    row.translation_type = "manual"
    row.save()
    assert not is_unreviewed(row)
    assert len(unreviewed(SegmentSet(translation))) == len(drafts) - 1


def test_the_queue_knows_at_once(run, translation):
    run()
    entry = QueueEntry.objects.get(translation_key=translation.source.object_id, locale=translation.target_locale)
    assert entry.missing == 0


def test_nothing_is_asked_when_nothing_is_empty(run, service):
    run()
    asked = len(service.requests)
    assert (run().total, len(service.requests)) == (0, asked)


def test_a_blank_text_is_filled(run, translation):
    segment = empty_texts(translation)[0]
    row = save(segment, translation, " ")
    run()
    row.refresh_from_db()
    assert (row.data[:5], row.translation_type) == ("Draft", "machine")


def test_a_wrong_text_of_a_person_stays(run, translation):
    row = save(empty_texts(translation)[0], translation, "<table>not allowed</table>")
    assert row.has_error
    run()
    row.refresh_from_db()
    assert (row.data, row.translation_type) == ("<table>not allowed</table>", "manual")


def test_what_a_person_saved_meanwhile_stays(run, service, translation, monkeypatch, machine):
    segment = empty_texts(translation)[0]
    ask = machine.answers

    def slowly(*args):
        found = ask(*args)
        if not StringTranslation.objects.filter(data="By hand").exists():
            save(segment, translation, "By hand")
        return found

    monkeypatch.setattr(machine, "answers", slowly)
    report = run()
    row = StringTranslation.objects.get(translation_of=segment.string_id, context=segment.context_id)
    assert (row.data, row.translation_type, row.last_translated_by.username) == ("By hand", "manual", "editor")
    assert (report.overtaken, report.filled) == (1, report.total - 1)


def test_a_text_that_vanished_meanwhile_gets_none(run, translation, monkeypatch, machine):
    segment = empty_texts(translation)[0]
    ask = machine.answers

    def slowly(*args):
        found = ask(*args)
        translation.source.stringsegment_set.filter(pk=segment.pk).delete()
        return found

    monkeypatch.setattr(machine, "answers", slowly)
    report = run()
    assert report.overtaken == 1
    assert not StringTranslation.objects.filter(translation_of=segment.string_id, context=segment.context_id).exists()


def test_what_is_unusable_stays_empty_and_the_rest_is_filled(run, service, translation):
    service.replies = [answers(lambda items: [items[0] | {"text": "<script>x</script>"}, *items[1:]])]
    report = run()
    assert report.unusable == {Reason.MARKUP: 1}
    assert (report.filled, len(empty_texts(translation))) == (report.total - 1, 1)


@pytest.mark.parametrize(
    ("reply", "failure"),
    [
        (status(401), Failure.UNAUTHORISED),
        (status(503), Failure.BROKEN),
        (status(200, b"<html>"), Failure.NOT_UNDERSTOOD),
    ],
)
def test_what_came_before_a_failure_stays(run, service, translation, pauses, monkeypatch, reply, failure):
    monkeypatch.setattr("translation.machine.batches.MAX_TEXTS", 1)
    service.replies, service.default = [good], reply
    report = run()
    assert (report.filled, report.stopped.failure) == (1, failure)
    service.default = good
    again = run()
    assert (again.total, again.filled) == (report.total - 1, report.total - 1)
    assert empty_texts(translation) == []


def test_the_time_of_one_go_is_limited(run, service, machine, translation, monkeypatch):
    def good_but_slow(handler, body):
        handler.service.stopped.wait(0.3)
        good(handler, body)

    monkeypatch.setattr("translation.machine.batches.MAX_TEXTS", 1)
    service.default, machine.options["TIMEOUT"] = good_but_slow, 0.5
    report = run()
    assert report.stopped.failure == Failure.TIMEOUT
    assert report.filled == 1
    assert len(empty_texts(translation)) == report.total - 1


def test_a_text_that_stands_twice_is_asked_for_once(run, service, translation):
    first, *others = empty_texts(translation)
    second = next(segment for segment in others if segment.context_id != first.context_id)
    translation.source.stringsegment_set.filter(pk=second.pk).update(string_id=first.string_id)
    report = run()
    sent = [text["text"] for body in service.requests for text in json.loads(body["messages"][1]["content"])["texts"]]
    assert len(sent) == len(set(sent)) == report.total - 1
    assert report.filled == report.total


# --- the translators of wagtail-localize ---------------------------------------------------------


def libre(handler, body):
    """LibreTranslate, as far as it is spoken here."""
    send(handler, json.dumps({"translatedText": [english(text) for text in body["q"]]}).encode())


def without_tags(handler, body):
    send(handler, json.dumps({"translatedText": ["Plain words" for text in body["q"]]}).encode())


@pytest.fixture
def libretranslate(service):
    service.default = libre
    return LibreTranslator({"LIBRETRANSLATE_URL": service.url, "API_KEY": "", "TIMEOUT": 5})


@pytest.fixture
def tagged(translation):
    """An empty text with a tag in it; the other empty ones have none."""
    segment = empty_texts(translation)[0]
    String = type(translation.source.stringsegment_set.first().string)
    text = String.objects.create(
        locale=translation.source.locale, data="<b>质量</b>提升", data_hash=String._get_data_hash("<b>质量</b>提升")
    )
    translation.source.stringsegment_set.filter(pk=segment.pk).update(string=text)
    return text


def test_libretranslate_fills_the_page(run, libretranslate, service, translation):
    report = run(libretranslate)
    assert (report.filled, report.stopped, report.name) == (report.total, None, "LibreTranslate")
    assert set(service.paths) == {"/v1/translate"}
    assert empty_texts(translation) == []


def test_what_another_translator_returns_passes_the_same_rules(run, libretranslate, service, tagged):
    service.default = without_tags
    report = run(libretranslate)
    assert report.unusable == {Reason.TAGS_LOST: 1}
    assert report.filled == report.total - 1


@pytest.mark.parametrize(
    ("reply", "failure"),
    [
        (status(403), Failure.UNAUTHORISED),
        (status(429), Failure.BUSY),
        (status(500), Failure.BROKEN),
        (status(400), Failure.NOT_ACCEPTED),
        (status(200, b"<html>"), Failure.NOT_UNDERSTOOD),
        (status(200, b'{"translatedText": ["one"]}'), Failure.NOT_UNDERSTOOD),
        (status(200, b'{"error": "no"}'), Failure.NOT_UNDERSTOOD),
        (lambda handler, body: handler.service.stopped.wait(5), Failure.TIMEOUT),
    ],
)
def test_its_failures_are_told_and_not_raised(run, libretranslate, service, translation, reply, failure):
    before = stored(translation)
    service.default, libretranslate.options["TIMEOUT"] = reply, 1
    report = run(libretranslate)
    assert (report.filled, report.stopped.failure) == (0, failure)
    assert stored(translation) == before


@pytest.fixture
def deepl(service, monkeypatch):
    """DeepL with its address here instead of there."""
    monkeypatch.setattr(BritishDeepLTranslator, "get_api_endpoint", lambda self: service.url)
    return BritishDeepLTranslator({"AUTH_KEY": "k:fx", "TIMEOUT": 5})


def deepl_speaks(handler, form):
    texts = [{"text": english(text)} for text in form["text"]]
    send(handler, json.dumps({"translations": texts}).encode())


def test_deepl_is_asked_for_a_few_british_texts_at_a_time(run, deepl, service):
    service.default = deepl_speaks
    report = run(deepl)
    assert (report.filled, report.stopped, report.name) == (report.total, None, "DeepL")
    assert service.headers[0]["Authorization"] == "DeepL-Auth-Key k:fx"
    assert {(*form["source_lang"], *form["target_lang"]) for form in service.requests} == {("ZH", "EN-GB")}
    assert max(len(form["text"]) for form in service.requests) <= MAX_TEXTS


@pytest.mark.parametrize(
    ("reply", "failure"),
    [
        (status(403), Failure.UNAUTHORISED),
        (status(456), Failure.NOT_ACCEPTED),  # the quota is used up
        (status(302, Location="http://127.0.0.1:1/"), Failure.NOT_UNDERSTOOD),
        (status(200, b'{"message": "no"}'), Failure.NOT_UNDERSTOOD),
    ],
)
def test_what_deepl_refuses_is_told(run, deepl, service, reply, failure):
    service.default = reply
    report = run(deepl)
    assert (report.filled, report.stopped.failure) == (0, failure)
    assert len(service.requests) == 1

"""What no draft may be, whoever wrote it."""

from __future__ import annotations

import pytest

from translation.machine.acceptance import accepted, is_refusal
from translation.machine.errors import Reason, Unusable

CHINESE = "第五届中国质量大会在成都开幕"


@pytest.mark.parametrize(
    ("source", "answer"),
    [
        (CHINESE, "The 5th China Quality Conference opens in Chengdu"),
        ("刘三江", "Liu Sanjiang (刘三江)"),
        ("2023", "2023"),
        ("发改委", "National Development and Reform Commission"),
        ("见 www.caqi.example", "See www.caqi.example"),
        (CHINESE, "It’s “open” – 5 °C, naïve 😀"),
    ],
)
def test_a_translation_is_stored_as_it_is(source, answer):
    assert accepted(source, answer) == answer


def test_line_breaks_become_spaces():
    assert accepted(CHINESE, " The\r\nconference\u2028opens \n") == "The conference opens"


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ("", Reason.EMPTY),
        (" \n\u3000", Reason.EMPTY),
        (CHINESE, Reason.UNTRANSLATED),
        ("第五届大会 in 成都隆重开幕", Reason.UNTRANSLATED),
        ("I cannot help with that request.", Reason.REFUSED),
        ("I'm sorry, but I can't translate this.", Reason.REFUSED),
        ("抱歉，我无法翻译 this text of the press office, I am afraid.", Reason.REFUSED),
        ("x" * 1000, Reason.TOO_LONG),
        ("Opens in Chengdu, see https://evil.example/a", Reason.ADDRESS),
        ("Opens in Chengdu, write to me@evil.example", Reason.ADDRESS),
        ("Opens\x00 in Chengdu", Reason.UNREADABLE),
        ("Opens \ud800 in Chengdu", Reason.UNREADABLE),
        ("Opens \u202egnorw in Chengdu", Reason.UNREADABLE),
        ("<p>Opens</p>", Reason.MARKUP),
        ('<b onclick="x()">Opens</b>', Reason.MARKUP),
        ("<b>Opens</b>", Reason.TAGS_LOST),
        ("Opens<!-- in Chengdu -->", Reason.MARKUP),
    ],
)
def test_an_unusable_answer_is_left_out(answer, reason):
    with pytest.raises(Unusable) as refused:
        accepted(CHINESE, answer)
    assert refused.value.reason == reason


@pytest.mark.parametrize("text", ["I can assure the public", "As a result", "Sorry sights", "I will translate policy"])
def test_ordinary_sentences_are_no_refusals(text):
    assert not is_refusal(text)

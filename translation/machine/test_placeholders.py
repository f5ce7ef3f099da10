"""Tags and fixed pieces come back as they were, or the answer is not used."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wagtail_localize.strings import StringValue

from translation.machine.acceptance import accepted
from translation.machine.errors import Reason, Unusable
from translation.machine.placeholders import protect

LINK = '关于<a id="a1">质量</a>和<b>发展</b><br/>全文'


@pytest.mark.parametrize(
    ("source", "sent"),
    [
        ("质量月", "质量月"),
        (LINK, "关于<x1>质量</x1>和<x2>发展</x2><x3/>全文"),
        ('<a id="a1"><b>质量</b></a>', "<x1><x2>质量</x2></x1>"),
        ("R&amp;D 小于 &lt;5", "R&D 小于 <5"),
        ("见https://caqi.example/a?b=1&amp;c=2，谢谢", "见<x1/>，谢谢"),
        ("请写信至press@caqi.example。", "请写信至<x1/>。"),
        ("共%(count)s项，{name}", "共<x1/>项，<x2/>"),
        ("文中写着&lt;x1&gt;", "文中写着<x1/>"),
    ],
)
def test_what_is_sent(source, sent):
    protected = protect(source)
    assert protected.text == sent
    assert StringValue.from_translated_html(protected.restore(sent)).data == source


@pytest.mark.parametrize(
    ("answer", "stored"),
    [
        (
            "About <x1>quality</x1> and <x2>growth</x2><x3/>text",
            'About <a id="a1">quality</a> and <b>growth</b><br/>text',
        ),
        ("<x2>Growth</x2> < X1 >quality</x1>< x3 />", '<b>Growth</b> <a id="a1">quality</a><br/>'),
        (
            "<x1>R&amp;D</x1>, <x2>5 < 6</x2> & more<x3/>x",
            '<a id="a1">R&amp;D</a>, <b>5 &lt; 6</b> &amp; more<br/>x',
        ),
    ],
)
def test_tags_may_move(answer, stored):
    assert accepted(LINK, protect(LINK).restore(answer)) == stored


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ("About quality and growth", Reason.TAGS_LOST),
        ("<x1>quality</x1> <x2>growth<x3/>", Reason.TAGS_LOST),
        ("<x1>a</x1> <x1>b</x1> <x2>growth</x2><x3/>", Reason.TAGS_LOST),
        ("<x1>a</x1> <x2>b</x2><x3/><x4/>", Reason.TAGS_LOST),
        ("<x1>a <x2>b</x2></x1><x3/>", Reason.TAGS_LOST),
        ("<x1>a<x2></x1>b</x2><x3/>", Reason.TAGS_LOST),
        ("about quality <x1></x1> and <x2>b</x2><x3/>", Reason.TAGS_LOST),
        ("</x1>a<x1> <x2>b</x2><x3/>", Reason.TAGS_LOST),
        ("<x1>a</x1> <x2>b</x2><x3/><script>alert(1)</script>", Reason.MARKUP),
        ("<x1>a</x1> <x2>b</x2><x3/>&lt;img src=x onerror=alert(1)&gt;", Reason.MARKUP),
        ("<x1>a</x1> <x2>b</x2><x3/><!-- note -->", Reason.MARKUP),
    ],
)
def test_an_answer_with_other_tags_is_not_used(answer, reason):
    with pytest.raises(Unusable) as refused:
        accepted(LINK, protect(LINK).restore(answer))
    assert refused.value.reason == reason


@given(st.text(max_size=60))
def test_nothing_in_an_answer_becomes_markup(answer):
    try:
        stored = accepted("质量月", protect("质量月").restore(answer))
    except Unusable:
        return
    assert "<" not in stored


PIECES = ["质量", "&lt;x1&gt;", "<b>大会</b>", "R&amp;D &lt;", "{name}", "http://a.b/c", "<br/>"]


@given(st.lists(st.sampled_from(PIECES), max_size=8).map("".join))
def test_what_comes_back_unchanged_is_the_source(source):
    protected = protect(source)
    assert protected.restore(protected.text) == source

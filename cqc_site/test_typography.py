"""English texts get their quotation marks; nothing else is touched."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cqc_site.typography import curly_quotes


@pytest.mark.parametrize(
    ("typed", "set_"),
    [
        ("<p>the theme &quot;Quality First&quot;, today</p>", "<p>the theme “Quality First”, today</p>"),
        ("<p>People&#x27;s Government</p>", "<p>People’s Government</p>"),
        ("<p>&quot;Quality&quot;</p>", "<p>“Quality”</p>"),
        ("<p>(&quot;Quality&quot;)</p>", "<p>(“Quality”)</p>"),
        ("<p>said <b>&quot;yes&quot;</b></p>", "<p>said <b>“yes”</b></p>"),
        ("<p>the <b>Ministry</b>&#x27;s</p>", "<p>the <b>Ministry</b>’s</p>"),
        ("<p>Fish &amp; chips</p>", "<p>Fish &amp; chips</p>"),
        ('<a title="It\'s">x</a>', '<a title="It\'s">x</a>'),
        ('<script>{"a":"b"}</script>', '<script>{"a":"b"}</script>'),
        ("<code>a='b'</code>", "<code>a='b'</code>"),
        ("<p>“done” already</p>", "<p>“done” already</p>"),
    ],
)
def test_quotation_marks_are_set_as_english_sets_them(typed, set_):
    assert curly_quotes(typed) == set_


@given(st.text(alphabet=st.sampled_from("ab &;'\"<p>/()x27#quot"), max_size=60))
def test_no_letter_is_lost(text):
    words = re.compile(r"&quot;|&#x27;|&#39;|[\"'“”‘’]")
    assert words.sub("'", curly_quotes(text)) == words.sub("'", text)

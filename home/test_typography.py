"""English texts get their quotation marks, headings keep their dates whole; nothing else is touched."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from home.typography import curly_quotes, unbroken


@pytest.mark.parametrize(
    ("typed", "set_"),
    [
        ("<p>the theme &quot;Quality First&quot;, today</p>", "<p>the theme “Quality First”, today</p>"),
        ("<p>People&#x27;s Government</p>", "<p>People’s Government</p>"),
        ("<p>&quot;Quality&quot;</p>", "<p>“Quality”</p>"),
        ("<p>(&quot;Quality&quot;)</p>", "<p>(“Quality”)</p>"),
        ("<p>said <b>&quot;yes&quot;</b></p>", "<p>said <b>“yes”</b></p>"),
        ("<p>the <b>Ministry</b>&#x27;s</p>", "<p>the <b>Ministry</b>’s</p>"),
        ("<p>Done.</p><p>&quot;Quality&quot;</p>", "<p>Done.</p><p>“Quality”</p>"),
        ('A guide to the "Light of Quality"', "A guide to the “Light of Quality”"),
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


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("大会将于9月1日至2日在成都召开", ["9月1日", "2日"]),
        ("第五届中国质量大会", ["第五届"]),
        ("2023年度质量报告", ["2023年度"]),
        ("1200多家企业、3.5亿元", ["1200多家", "3.5亿元"]),
        ("2023年“质量月”宣传画", ["2023年", "质量月"]),
        ("2023中国质量大会", []),
        ("Opens on 1 September 2023", ["1 September"]),
        ("Opens on September 1, 2023", ["September 1"]),
        ("Held on 1–2 September and on September 16–17", ["1–2 September", "September 16–17"]),
        ("September 2023", []),
    ],
)
def test_a_heading_keeps_a_date_and_a_number_with_its_unit_on_one_line(text, kept):
    set_ = unbroken(f'<h2 class="x"><a href="/9月1日/">{text}</a></h2>')
    assert re.findall(r'<span class="nb">(.*?)</span>', set_) == kept
    assert re.sub(r'</?span(?: class="nb")?>', "", set_) == f'<h2 class="x"><a href="/9月1日/">{text}</a></h2>'


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("展览于9月1日至3日举行，共3.5万人，历时3年。", ["9月1日", "3日"]),
        ("Held on 16–17 September 2025 by 8 ministries.", ["16–17 September"]),
        ("<b>1 September</b> and <time>2 September</time>", ["1 September"]),
        ("<svg><title>x</title><text>9月1日</text></svg>", []),
        ("<textarea>9月1日</textarea>", []),
    ],
)
def test_running_text_keeps_its_dates_on_one_line_and_may_end_a_line_anywhere_else(text, kept):
    for element in ("p", "li", "figcaption"):
        assert re.findall(r'<span class="nb">(.*?)</span>', unbroken(f"<{element}>{text}</{element}>")) == kept


def test_a_lead_is_set_with_the_care_of_a_heading_and_what_follows_as_running_text():
    assert unbroken('<p class="lead">第6届<br>9月1日</p><p>第6届</p>') == (
        '<p class="lead"><span class="nb">第6届</span><br><span class="nb">9月1日</span></p><p>第6届</p>'
    )

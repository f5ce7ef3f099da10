"""The text of a feed is plain and whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from news.feed_text import plain_html

BASE = "https://example.org/"


@pytest.mark.parametrize(
    ("markup", "plain"),
    [
        ('<p class="x" onclick="run()">文</p>', "<p>文</p>"),
        ('<a href="/news/">新闻</a>', '<a href="https://example.org/news/">新闻</a>'),
        ('<a href="javascript:run()">文</a>', "<a>文</a>"),
        ('<a href="mailto:a@example.org">文</a>', '<a href="mailto:a@example.org">文</a>'),
        ("<script>run()</script><p>文</p>", "<p>文</p>"),
        ("<marquee>文</marquee>", "文"),
        ('<img src="data:text/html,x" alt="图">', '<img alt="图">'),
        ("前<!-- 注 -->后", "前后"),
        ("", ""),
    ],
)
def test_what_readers_do_not_know_or_should_not_run_is_gone(markup, plain):
    assert plain_html(markup, BASE) == plain


@given(st.text(alphabet=st.sampled_from("<>/=\"' abp文字&;script-!"), max_size=60))
def test_whatever_it_is_given_nothing_runs(markup):
    for element in html.fragment_fromstring(plain_html(markup, BASE), create_parent="div").iter():
        assert element.tag not in ("script", "iframe")
        assert not any(name.startswith("on") for name in element.attrib)

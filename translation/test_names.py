"""Chinese names on English pages."""

import pytest
from bs4 import BeautifulSoup
from django.utils.html import escape
from hypothesis import given
from hypothesis import strategies as st

from translation.names import mark_originals


@pytest.mark.parametrize(
    ("html", "marked"),
    [
        ("<p>Liu Sanjiang (刘三江)</p>", '<p>Liu Sanjiang (<span lang="zh-Hans">刘三江</span>)</p>'),
        ("<p>中国质量（成都）大会 opens</p>", '<p><span lang="zh-Hans">中国质量（成都）大会</span> opens</p>'),
        ("<p>刘 and 吴</p>", '<p><span lang="zh-Hans">刘</span> and <span lang="zh-Hans">吴</span></p>'),
        ('<a lang="zh-Hans" href="/">中文</a>', None),
        ('<div lang="zh-Hans"><div>中</div><p>文</p></div>', None),
        (
            '<div lang="zh-Hans"><div>中</div></div><p>文</p>',
            '<div lang="zh-Hans"><div>中</div></div><p><span lang="zh-Hans">文</span></p>',
        ),
        ("<title>中文</title>", None),
        ("<script>let a = '中文'</script>", None),
        ('<img alt="中文"><input value="中 > 文">', None),
        ("<!-- 中文 -->", None),
        ("<p>No Chinese</p>", None),
    ],
)
def test_each_chinese_name_is_told_apart(html, marked):
    assert mark_originals(html) == (marked or html)


TEXTS = st.text(alphabet="ab 中文，（）<>&\"'=!-").map(escape)
ELEMENTS = st.sampled_from(
    ["<p>{}</p>", '<p lang="zh-Hans">{}</p>', "<b>{}</b><br>", "<title>{}</title>", "<!-- {} -->"]
)
PAGES = st.recursive(TEXTS, lambda inner: st.lists(st.builds(str.format, ELEMENTS, inner)).map("".join))


@given(PAGES)
def test_no_text_is_lost_and_no_name_marked_twice(html):
    once = mark_originals(html)
    assert BeautifulSoup(once, "html.parser").get_text() == BeautifulSoup(html, "html.parser").get_text()
    assert mark_originals(once) == once

"""Addresses made from titles."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from home.slugs import MAX_LENGTH, available_slug, pinyin_slug


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("第五届中国质量大会", "di-wu-jie-zhong-guo-zhi-liang-da-hui"),
        ("重庆银行行长", "chong-qing-yin-hang-hang-zhang"),
        ("2023年“质量月”", "2023-nian-zhi-liang-yue"),
        ("Quality Month 2023", "quality-month-2023"),
        ("T/CAQI 12—2023标准", "tcaqi-122023-biao-zhun"),
        ("！！！", "page"),
    ],
)
def test_titles_become_pinyin(title, slug):
    assert pinyin_slug(title) == slug


@given(st.text(max_size=200))
def test_every_title_has_a_short_ascii_address(title):
    slug = pinyin_slug(title)
    assert slug
    assert len(slug) <= MAX_LENGTH
    assert slug == slug.lower()
    assert all(character.isascii() and (character.isalnum() or character in "-_") for character in slug)


@given(st.text(min_size=1, max_size=200))
def test_the_same_title_has_the_same_address(title):
    assert pinyin_slug(title) == pinyin_slug(title)


def test_a_taken_address_is_numbered_within_the_limit():
    taken = {"a" * 60, "a" * 58 + "-2"}
    assert available_slug("a" * 60, lambda slug: slug not in taken) == "a" * 58 + "-3"

"""Titles are broken as a typesetter would, and fit the picture whatever they are."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from home.share_pictures import drawing, fonts
from home.share_pictures.drawing import Words, draw, fitting, mark
from home.share_pictures.line_breaking import NOT_AT_END, NOT_AT_START, break_lines


def at_most(number):
    return lambda line: len(line) <= number


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("质量大会在成都召开会议", 4, ["质量大会", "在成都召", "开会议"]),
        ("市场监管总局，发布的公报", 6, ["市场监管", "总局，发", "布的公报"]),
        ("介绍《质量强国建设纲要》", 3, ["介绍", "《质量", "强国建", "设纲", "要》"]),
        ("大会将于9月1日在南京召开", 5, ["大会将于", "9月1日在", "南京召开"]),
        ("Quality makes the world better", 13, ["Quality makes", "the world", "better"]),
        ("第5届China Quality大会召开", 9, ["第5届China", "Quality大会召开"]),
    ],
)
def test_a_title_is_broken_where_its_language_allows(text, width, lines):
    broken = break_lines(text, at_most(width))
    assert broken == lines
    assert all(line[0] not in NOT_AT_START and line[-1] not in NOT_AT_END for line in broken)


def test_no_character_is_left_alone_on_the_last_line():
    assert break_lines("全国质量工作会议召开了", at_most(10)) == ["全国质量工作会议", "召开了"]


@given(st.text(alphabet=st.sampled_from("质量，。《》（）“”9月1日ABc%—…"), max_size=60), st.integers(1, 20))
def test_no_word_is_lost_and_no_line_begins_with_a_closing_mark(text, width):
    lines = break_lines(text, at_most(width))
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(line[0] not in NOT_AT_START for line in lines[1:])


@pytest.mark.skipif(fonts.bold_font("zh-hans", 40) is None, reason="no Chinese font on this machine")
@settings(deadline=None, max_examples=20)
@given(st.text(alphabet=st.sampled_from("质量检验协会，《》2023A "), min_size=1, max_size=255))
def test_any_title_fits_the_picture(title):
    room = 300
    font, lines, step = fitting(Words(title, "", "zh-hans"), room)
    assert len(lines) * step <= room
    assert all(font.getlength(line) <= drawing.WIDTH for line in lines)


@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_a_picture_has_the_size_that_networks_ask_for_and_is_light(language):
    png = draw(Words("第五届中国质量大会" if language == "zh-hans" else "The 5th Conference", "2023", language))
    assert Image.open(io.BytesIO(png)).size == (1200, 630)
    assert len(png) < 60_000


def test_without_a_font_the_picture_does_without_text(monkeypatch):
    monkeypatch.setattr(drawing, "bold_font", lambda language, size: None)
    blank = draw(Words("任何标题", "", "zh-hans"))
    assert blank == draw(Words("另一标题", "2023", "zh-hans"))
    assert Image.open(io.BytesIO(blank)).size == (1200, 630)


def test_the_mark_is_drawn_on_nothing_or_on_its_field():
    assert mark(64).getpixel((2, 32))[3] == 0
    assert mark(64, "#9e1b23").getpixel((4, 32))[:3] == (0x9E, 0x1B, 0x23)

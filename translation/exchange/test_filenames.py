"""A file that is downloaded is named after its page, in Chinese too."""

from __future__ import annotations

import re
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translation.exchange.filenames import LONGEST, attachment, file_name

NAMES = [
    ("第五届中国质量大会", "第五届中国质量大会"),
    ("质量 / 安全: “月”?", "质量 安全 “月”"),
    ("../../etc/passwd", "etc passwd"),
    ("a\r\nSet-Cookie: x=1", "a Set-Cookie x=1"),
    ("  .  ", "translation"),
    ("", "translation"),
    ("\u202egnp.exe", "gnp.exe"),
    ("长" * 300, "长" * LONGEST),
]


@pytest.mark.parametrize(("title", "name"), NAMES)
def test_the_name_of_a_file(title, name):
    assert file_name(title) == name


def test_the_header_has_the_title_twice():
    header = attachment("中国质量大会", "xlf")
    assert header.startswith("attachment; filename=\"ZhongGuoZhiLiangDaHui.xlf\"; filename*=UTF-8''")
    assert unquote(header.partition("UTF-8''")[2]) == "中国质量大会.xlf"


@given(st.text())
def test_the_header_is_one_header_whatever_the_title(title):
    header = attachment(title, "po")
    assert re.fullmatch(r'attachment; filename="[A-Za-z0-9-]+\.po"; filename\*=UTF-8\'\'[A-Za-z0-9%._~-]+', header)

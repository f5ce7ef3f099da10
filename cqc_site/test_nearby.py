"""What a wrong address may have meant."""

import pytest

from cqc_site.nearby import OFFERED, Known, _words, resembling

KNOWN = [
    Known(1, "Business scope", "business scope"),
    Known(2, "Mission", "mission"),
    Known(3, "第五届中国质量大会将于9月1日开幕", "di wu jie zhong guo zhi liang da hui jiang yu 9 yue 1 ri zai"),
    Known(4, "业务范围", "business scope"),
    Known(5, "联系我们", "contact"),
]


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("buisness-scope", 1),
        ("mision", 2),
        ("contact-us", 5),
        ("业务范围", 4),
        ("di-wu-jie-zhong-guo", 3),
    ],
)
def test_a_slip_of_the_key_finds_the_page(asked, meant):
    assert meant in resembling(_words(asked), KNOWN)[:2]


@pytest.mark.parametrize("asked", ["", "x", "wp-login.php", "nowhere", ".env", "phpmyadmin", "🙂🙂"])
def test_what_resembles_nothing_finds_nothing(asked):
    assert resembling(_words(asked), KNOWN) == []


def test_never_more_than_a_few_are_offered():
    assert len(resembling("mission", [Known(n, "Mission", "mission") for n in range(50)])) == OFFERED

"""A lost “not”, and one that came from nowhere."""

from __future__ import annotations

import pytest

from translation.checks.negation import check_negation
from translation.checks.segment import parse


def _found(source: str, target: str) -> list[tuple[str, str]]:
    return [(found.severity, found.excerpt) for found in check_negation(parse(source), parse(target))]


@pytest.mark.parametrize(
    ("source", "right", "wrong", "excerpt"),
    [
        ("本会不收取任何费用。", "The association charges no fee.", "The association charges a fee.", "不收取"),
        ("不得转让证书。", "Certificates are not transferable.", "Certificates are transferable.", "不得"),
        ("不得转让证书。", "It is prohibited to transfer certificates.", "Holders may transfer certificates.", "不得"),
        ("结果尚未公布。", "The results have yet to be published.", "The results have been published.", "尚未"),
        ("证书可以转让。", "Certificates may be transferred.", "Certificates may not be transferred.", "may not"),
        ("大会在成都举行。", "The conference is held in Chengdu.", "The conference isn’t held in Chengdu.", "isn’t"),
    ],
)
def test_a_sentence_that_says_its_opposite_is_noticed(source, right, wrong, excerpt):
    assert _found(source, right) == []
    assert _found(source, wrong) == [("warning", excerpt)]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("质量水平不断提高。", "Quality has steadily improved."),
        ("不少企业参加。", "Many companies took part."),
        ("未来五年", "The next five years"),
        ("不得不推迟。", "It had to be postponed."),
        ("不能不重视。", "It must be taken seriously."),
        ("无人机展区", "Drone exhibition area"),
        ("不锈钢制品抽查合格。", "The stainless steel products passed."),
        ("仅限会员。", "It is not open to the public."),
        ("不仅要快，还要好。", "It must not only be fast but also good."),
    ],
)
def test_words_that_only_look_like_a_no_are_none(source, target):
    assert _found(source, target) == []

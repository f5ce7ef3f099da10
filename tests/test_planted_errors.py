"""Errors planted one at a time into clean passages are found; the passages themselves are left alone."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings

from proofreading import Text, proofread
from translation.glossary import Glossary
from translation.glossary.csv_format import read

DATA = Path(__file__).parent / "data"
PASSAGES = {path.stem: path.read_text(encoding="utf-8").split("\n") for path in sorted(DATA.glob("clean/*.txt"))}
PLANTED = json.loads((DATA / "planted.json").read_text(encoding="utf-8"))
AROUND = {"zh-hans": PASSAGES["zh-interview"], "en": PASSAGES["en-feature"]}
RELEASED = date(2025, 6, 10)


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    return Glossary(read(Path(settings.BASE_DIR, "demo", "glossary.csv").read_bytes()).entries)


def read_with(glossary: Glossary, lines: list[str], language: str, released: date | None = None):
    texts = [Text(str(number), line) for number, line in enumerate(lines)]
    return proofread(texts, language=language, glossary=glossary, release_date=released)


@pytest.mark.parametrize("kind", PLANTED)
def test_each_error_is_found(glossary, kind):
    planted = PLANTED[kind]
    passage = AROUND[planted["language"]]
    for text in planted["texts"]:
        lines = [*passage[:3], *text.split("\n"), *passage[3:]]
        found = {finding.code for finding in read_with(glossary, lines, planted["language"], RELEASED)}
        assert found & set(planted["codes"]), text


def test_clean_passages_have_nothing_to_mend(glossary):
    for name, lines in PASSAGES.items():
        language = "zh-hans" if name.startswith("zh") else "en"
        assert [finding.excerpt for finding in read_with(glossary, lines, language)] == [], name


@pytest.mark.parametrize(
    "text",
    [
        "冰箱合格率为98.6%，空调合格率为96.8%。",  # two things
        "全国营业收入4875.97亿元，规模以上机构营业收入达到3964.12亿元。",  # so precise that they are two numbers
        "按照议程，会议9月1日开幕，为了便于参会，9月2日上午举行闭幕式。",  # later than the release, and still to come
        "本报北京6月10日讯 近日，标准通过审定。",  # a place line is set apart by a space
        "由承办单位负责，由主办方解释。",  # nobody is missing
        "前进，前进，前进！",
    ],
)
def test_what_only_looks_like_an_error_is_left_alone(glossary, text):
    assert read_with(glossary, [text], "zh-hans", RELEASED) == []


@pytest.mark.parametrize(
    "text",
    [
        "The China Quality Conferences of 2014 and 2017 were held in Beijing and Shanghai.",
        "See GB/T 2099-2008 for details. The office is open from 9 a.m. to 5 p.m.",
        "It tested the products again and again and again.",
    ],
)
def test_nor_is_english_that_only_looks_like_one(glossary, text):
    assert read_with(glossary, [text], "en", RELEASED) == []

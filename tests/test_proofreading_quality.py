"""Proof-reading on clean official texts, which it leaves alone, and on the same with one error each, which it finds."""

from __future__ import annotations

import json
import random
from datetime import date
from pathlib import Path

import pytest
from django.conf import settings
from wagtail.models import Page

from proofreading import TITLE, Text, proofread
from proofreading.pages import proofread_page
from proofreading.texts import texts_of_page
from tests.official_texts import CHINESE, ENGLISH, RIGHT, SEEDS, spoilt
from tests.releases.chinese import CHINESE as CHINESE_RELEASES
from tests.releases.english import ENGLISH as ENGLISH_RELEASES
from translation.glossary import Glossary
from translation.glossary.csv_format import read

MOST = 1 / 1000  # findings a character of clean text
DICE = 20230901


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    return Glossary(read(Path(settings.BASE_DIR, "demo", "glossary.csv").read_bytes()).entries)


def press(side: str) -> list[list[Text]]:
    lines = Path(__file__).parent.joinpath("data", "press.jsonl").read_text(encoding="utf-8").splitlines()
    return [[Text("text", json.loads(line)[side])] for line in lines]


def releases(contents) -> list[list[Text]]:
    return [
        [
            Text("title", content.title, role=TITLE),
            *(Text(f"b{place}", piece["text"]) for place, piece in enumerate(content.body) if "text" in piece),
        ]
        for content in contents
    ]


CLEAN = {
    "official Chinese": ("zh-hans", [[Text("text", text)] for text in CHINESE]),
    "official English": ("en", [[Text("text", text)] for text in ENGLISH]),
    "press texts, Chinese": ("zh-hans", press("source")),
    "press texts, English": ("en", press("target")),
    "releases, Chinese": ("zh-hans", releases(CHINESE_RELEASES)),
    "releases, English": ("en", releases(ENGLISH_RELEASES)),
}


@pytest.mark.parametrize("name", CLEAN)
def test_clean_texts_raise_at_most_one_finding_in_a_thousand_characters(name, glossary):
    language, pages = CLEAN[name]
    findings = [finding for texts in pages for finding in proofread(texts, language=language, glossary=glossary)]
    size = sum(len(text.text) for texts in pages for text in texts)
    assert len(findings) <= size * MOST, findings


@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_the_demonstration_raises_hardly_anything(language):
    pages = Page.objects.filter(depth__gt=1, live=True, locale__language_code=language).specific()
    size = sum(len(text.text) for page in pages for text in texts_of_page(page))
    assert size > 10_000
    assert sum(proofread_page(page).count for page in pages) <= size * MOST


@pytest.mark.parametrize("seed", SEEDS)
def test_seeded_errors_are_found(seed, glossary):
    dice = random.Random(DICE)
    texts = [*CHINESE, RIGHT, *(text.text for page in releases(CHINESE_RELEASES) for text in page)]
    wrong = [one for text in texts if (one := spoilt(text, seed, dice))]
    missed = [
        text
        for text in wrong
        if seed not in {finding.code for finding in proofread([("text", text)], language="zh-hans", glossary=glossary)}
    ]
    assert wrong
    assert len(missed) <= 0.1 * len(wrong), missed


def test_every_hole_of_a_damaged_page_is_found_with_the_right_proposal(glossary):
    damaged = (
        "8月21日, 在成都召开新闻发布会,介绍第五届中国质量大会有关情况。\n"
        "大会由 、四川省人民政府、成都市人民政府主办,四川省市场监管局、成都市市场监管局承办。新闻发布会上, 质量发展局"
        "局长刘三江、四川省市场监管局局长陈凯分别介绍了有关情况。\n"
        "国家\n认可与检验检测监督管理司\n国家\n质量发展局 中国经济网\n国家\n产品质量安全监督管理司\n"
        "国家市场监督管理总局(简称 )2018年4月正式成立之前,业务主管部门为原国家质量监督检验检疫总局(简称原质检总局)。"
    )
    found = proofread([("text", damaged)], language="zh-hans", glossary=glossary, release_date=date(2023, 8, 22))
    holes = [finding for finding in found if finding.code == "stripped-name"]
    full, short = "国家市场监督管理总局", "市场监管总局"
    assert [finding.fixes[0].shown for finding in holes] == [short, full, short, full, full, full, short]
    assert all(fix.proposal for finding in holes for fix in finding.fixes)

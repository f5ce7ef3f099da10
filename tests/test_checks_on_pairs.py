"""The checks on good translations, and on the same with one error each: nearly all found, hardly any false alarm.

The pairs of every second line were looked at when the checks were made; the others were not.
"""

from __future__ import annotations

import csv
import json
import random
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from django.conf import settings

from demo.content import entry_of, read_files
from tests.seeded_errors import SEEDS
from translation.checks.findings import ERROR, WARNING
from translation.checks.run import check
from translation.glossary import Glossary
from translation.glossary.csv_format import read

FORBIDDEN = {
    "国家市场监督管理总局": "State Market Supervision Administration",
    "中国质量检验协会": "China Quality Inspection Association",
    "中国质量大会": "China Quality Congress",
}
DICE = 20230901
LINK = '<a id="a1">%s</a>'


@pytest.fixture(scope="module")
def glossary() -> Glossary:
    """The glossary of the demonstration, with a few renderings forbidden."""
    entries = read(Path(settings.BASE_DIR, "demo", "glossary.csv").read_bytes()).entries
    return Glossary(
        replace(entry, forbidden=(FORBIDDEN[entry.zh],)) if entry.zh in FORBIDDEN else entry for entry in entries
    )


def collected_pairs() -> list[tuple[str, str]]:
    with open(Path(__file__).parent / "data" / "pairs.tsv", encoding="utf-8", newline="") as file:
        return [tuple(row) for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)]


def demo_pairs() -> list[tuple[str, str]]:
    memories = [entry_of(data).memory for data in read_files() if "type" in data]
    return [(source, target) for memory in memories for source, targets in memory.items() for target in targets]


PAIRS = {"seen": collected_pairs()[0::2], "unseen": collected_pairs()[1::2], "demonstration": demo_pairs()}


def adorned(source: str, target: str) -> tuple[str, str]:
    """The pair with a format, a link, a placeholder and addresses on both sides."""
    return (
        f"<b>{source}</b>详见{LINK % '公告'}：https://www.caqi.org.cn/notice/2023，press@caqi.org.cn，%(name)s",
        f"<b>{target}</b> See {LINK % 'this'}: https://www.caqi.org.cn/notice/2023, press@caqi.org.cn, %(name)s",
    )


@pytest.mark.parametrize("name", PAIRS)
@pytest.mark.parametrize(("severity", "most"), [(ERROR, 0.03), (WARNING, 0.06)])
def test_good_translations_raise_hardly_anything(name, severity, most, glossary):
    raised = {
        pair: findings
        for pair in PAIRS[name]
        if (findings := [found for found in check(*pair, glossary=glossary) if found.severity == severity])
    }
    assert len(raised) <= most * len(PAIRS[name]), raised


def wrong_pairs(seed: str, name: str, glossary: Glossary) -> Iterator[tuple[str, str]]:
    dice = random.Random(DICE)
    pairs = PAIRS[name]
    if seed in ("tag lost", "link lost", "address changed", "placeholder changed"):
        pairs = [adorned(*pair) for pair in pairs if "<" not in pair[0]]
    for source, target in pairs:
        wrong = SEEDS[seed](source, target, glossary, dice)
        if wrong is not None and wrong != target:
            yield source, wrong


@pytest.mark.parametrize("name", PAIRS)
@pytest.mark.parametrize("seed", SEEDS)
def test_seeded_errors_are_found(seed, name, glossary):
    wrong = list(wrong_pairs(seed, name, glossary))
    missed = [pair for pair in wrong if not check(*pair, glossary=glossary)]
    assert len(wrong) > 2
    assert len(missed) <= 0.08 * len(wrong), missed


def test_the_same_chinese_translated_otherwise_is_found(glossary):
    others = [target for _, target in demo_pairs()]
    dice = random.Random(DICE)
    sentences = [pair for pair in demo_pairs() if len(pair[0]) > 12]
    codes = [
        {finding.code for finding in check(*pair, glossary=glossary, others=[dice.choice(others)])}
        for pair in sentences
    ]
    assert sum("inconsistent" in found for found in codes) > 0.97 * len(sentences)


def test_press_texts_of_every_sort_raise_hardly_anything(glossary):
    lines = Path(__file__).parent.joinpath("data", "press.jsonl").read_text(encoding="utf-8").splitlines()
    found = [check(pair["source"], pair["target"], glossary=glossary) for pair in map(json.loads, lines)]
    for severity, most in ((ERROR, 0.01), (WARNING, 0.03)):
        assert sum(severity in {one.severity for one in findings} for findings in found) <= most * len(found)

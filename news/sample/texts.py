"""Texts of sample releases: the same number always gives the same release, in both languages."""

from __future__ import annotations

import random
import tomllib
from datetime import date, time, timedelta
from functools import cache
from pathlib import Path
from typing import NamedTuple

FIRST_DAY = date(2004, 1, 5)
DAYS = 7_000  # over which releases are spread; the last of them lies in March 2023
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October"]
MONTHS += ["November", "December"]
Both = tuple[str, str]  # Chinese and English


class SampleTexts(NamedTuple):
    """What one release says in both languages."""

    day: date
    time: time | None
    title: Both
    summary: Both
    source: Both
    paragraphs: list[Both]
    quote: Both | None
    dice: random.Random  # to choose category, congress and picture by


@cache
def _material() -> dict:
    return tomllib.loads((Path(__file__).parent / "texts.toml").read_text(encoding="utf-8"))


def texts_of(number: int) -> SampleTexts:
    """The texts of the release with this number."""
    dice = random.Random(number)  # noqa: S311 - nothing secret
    material = _material()
    day = FIRST_DAY + timedelta(days=dice.randrange(DAYS))
    facts = _facts(dice, material["facts"], day)
    count = dice.randint(3, 5)
    return SampleTexts(
        day,
        time(dice.randint(8, 18), dice.choice([0, 15, 30])) if dice.random() < 0.5 else None,
        _capitalised(_said(dice.choice(material["titles"]["all"]), facts)),
        _said(dice.choice(material["summaries"]["all"]), facts),
        tuple(dice.choice(material["facts"]["source"])),
        [_said(pair, facts) for pair in dice.sample(material["paragraphs"]["all"], count)],
        _said(dice.choice(material["quotes"]["all"]), facts) if dice.random() < 0.3 else None,
        dice,
    )


def _facts(dice: random.Random, names: dict, day: date) -> list[dict]:
    """The facts in Chinese and in English."""
    numbers = {
        "year": day.year,
        "month": day.month,
        "day": day.day,
        "english_month": MONTHS[day.month - 1],
        "people": dice.randint(24, 960),
        "batch": dice.randint(1, 40),
        "standard": dice.randint(100, 990),
        "days": dice.randint(2, 20),
        "rate": f"{dice.randint(850, 999) / 10}",
    }
    chosen = {name: dice.choice(pairs) for name, pairs in names.items()}
    return [numbers | {name: pair[side] for name, pair in chosen.items()} for side in (0, 1)]


def _said(pair: list[str], facts: list[dict]) -> Both:
    return pair[0].format_map(facts[0]), pair[1].format_map(facts[1])


def _capitalised(title: Both) -> Both:
    return title[0], title[1][0].upper() + title[1][1:]

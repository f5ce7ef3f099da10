"""Errors put into good translations, one kind at a time, as hands and programs make them."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

from translation.checks.segment import parse
from translation.glossary import Glossary, TermEntry
from translation.glossary.kinds import Kind

RUN = re.compile(r"[\u4e00-\u9fff]{2,6}")
LINK = re.compile(r"</?a\b[^>]*>")
FORMAT = re.compile(r"</?(?:b|i|em|strong)>")
ADDRESS = re.compile(r"https?://[^\s<]+|www\.[^\s<]+")
MAIL = re.compile(r"[\w.]+@[\w.-]+\w")
PLACEHOLDER = re.compile(r"%\(\w+\)s|\{\w+\}")
WIDE = {",": "，", ".": "。", ":": "：", ";": "；", "(": "（", ")": "）", '"': "”"}
WRONG_WORDS = ["Bureau", "Institute", "Council", "Supervision", "Central", "Innovation"]

Seed = Callable[[str, str, Glossary, random.Random], str | None]


def empty(source, target, glossary, dice):
    return dice.choice(["", "  ", "<b></b>", "&nbsp;", "\u200b", "<br/>"])


def untouched(source, target, glossary, dice):
    return dice.choice([source, f" {source} ", source.replace("，", ",")]) if RUN.search(source) else None


def chinese_left(source, target, glossary, dice):
    runs, words = RUN.findall(source), target.split(" ")
    if not runs or "<" in target or "{" in target:
        return None
    words.insert(dice.randrange(len(words) + 1), dice.choice(runs)[: dice.randint(1, 6)])
    return " ".join(words)


def tag_lost(source, target, glossary, dice):
    return FORMAT.sub("", target) if FORMAT.search(target) else None


def link_lost(source, target, glossary, dice):
    if not LINK.search(target):
        return None
    return dice.choice([LINK.sub("", target), LINK.sub("", target, count=2), target.replace('"a1"', '"a7"')])


def address_changed(source, target, glossary, dice):
    for pattern in (MAIL, ADDRESS):
        if match := pattern.search(target):
            changed = _misspelt(match.group(), dice)
            return target.replace(match.group(), changed)
    return None


def placeholder_changed(source, target, glossary, dice):
    match = PLACEHOLDER.search(target)
    return target.replace(match.group(), dice.choice(["", "%(nome)s", "{cuont}", "% (name) s"])) if match else None


def wrong_name(source, target, glossary, dice):
    entry = _official_name(source, target, glossary, dice)
    return entry and target.replace(entry.en, _wrong(entry, glossary, dice))


def forbidden_rendering(source, target, glossary, dice):
    entry = _official_name(source, target, glossary, dice)
    return target.replace(entry.en, entry.forbidden[0]) if entry and entry.forbidden else None


def full_width(source, target, glossary, dice):
    places = [at for at, mark in enumerate(target) if mark in WIDE]
    if not places or "<" in target or "://" in target:
        return None
    at = dice.choice(places)
    return target[:at] + WIDE[target[at]] + target[at + 1 :]


def wrong_length(source, target, glossary, dice):
    if parse(source).chinese_count < 8 or "<" in target:
        return None
    words = target.split()
    sentences = re.split(r"(?<=[.!?]) ", target)
    ways = [" ".join(words[: max(len(words) // 3, 1)]), f"{target} {target}", f"{target} {target} {target}"]
    return dice.choice(ways + [sentences[0]] * (len(sentences) > 2))


def _official_name(source: str, target: str, glossary: Glossary, dice: random.Random) -> TermEntry | None:
    """A name of the source that the target has once, in its preferred form."""
    entries = {match.entry for match in glossary.terms_in(source)}
    names = [entry for entry in entries if entry.kind is not Kind.LABEL and entry.kind is not Kind.COMMON]
    once = sorted((entry for entry in names if target.count(entry.en) == 1), key=lambda entry: entry.zh)
    return dice.choice(once) if once else None


def _wrong(entry: TermEntry, glossary: Glossary, dice: random.Random) -> str:
    words = entry.en.split()
    if len(words) < 3:
        return _misspelt(entry.en, dice)
    at = dice.randrange(len(words))
    small = {"for": "of", "of": "for", "and": "or"}
    if words[at] in small:
        return " ".join([*words[:at], small[words[at]], *words[at + 1 :]])
    other = dice.choice([name.en for name in glossary.entries if name.kind is Kind.NAME and name != entry])
    exchanged = " ".join([*words[:at], dice.choice(WRONG_WORDS), *words[at + 1 :]])
    return dice.choice([exchanged, " ".join(words[:at] + words[at + 1 :]), other])


def _misspelt(word: str, dice: random.Random) -> str:
    """A letter left out of the inside, or exchanged for the next in the alphabet."""
    at = dice.choice([at for at in range(1, len(word)) if word[at].isalpha()])
    return word[:at] + dice.choice(["", chr(ord(word[at].lower()) % 122 + 1).lower()]) + word[at + 1 :]


SEEDS: dict[str, Seed] = {
    "empty": empty,
    "untouched": untouched,
    "Chinese left": chinese_left,
    "tag lost": tag_lost,
    "link lost": link_lost,
    "address changed": address_changed,
    "placeholder changed": placeholder_changed,
    "wrong name": wrong_name,
    "forbidden rendering": forbidden_rendering,
    "full-width punctuation": full_width,
    "length": wrong_length,
}

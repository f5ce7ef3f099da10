"""Whatever the file: it is read or refused with a message, and no word of it is lost."""

from __future__ import annotations

import json
import random
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from intake import Refused, read, recognise
from tests.releases.corpus import samples

ALL = [sample for half in (False, True) for _name, sample in samples(half)]
TEXTS = [read_as for sample in ALL if sample.name.endswith(".txt") for read_as in [sample.data]]
PAGES = [
    sample.data.decode("gb18030" if b'charset="gb' in sample.data else "utf-8")
    for sample in ALL
    if "htm" in sample.name
]
WORDS = [sample.data for sample in ALL if sample.name.endswith(".docx")]
SEEDS = st.integers(0, 2**32)


def patiently(examples: int) -> settings:
    return settings(max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)


def said_of(data: bytes, name: str) -> str:
    """The JSON of the release in a file, every line of which has its fate."""
    release = recognise(read(data, name))
    assert all(line.fates for one in [release, *release.more] for line in one.lines)
    return json.dumps(release.as_dict(), ensure_ascii=False)


def as_text(data: bytes) -> str:
    for encoding in ("utf-8-sig", "utf-16" if data[:1] in b"\xff\xfe" else "gb18030", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise AssertionError("a sample in an unknown encoding")


LINES = [line for data in TEXTS for line in as_text(data).splitlines() if line.strip()]


def marked(line: str, number: int, chance: random.Random) -> str:
    """A line with a word of its own somewhere in it."""
    at = chance.choice([0, len(line), chance.randrange(len(line) + 1)])
    return f"{line[:at]} zq{number}x {line[at:]}"


@given(seed=SEEDS)
@patiently(300)
def test_no_word_of_a_text_is_lost(seed):
    chance = random.Random(seed)
    lines = [marked(chance.choice(LINES), number, chance) for number in range(chance.randrange(1, 40))]
    said = said_of(chance.choice(["\n", "\n\n", "\r\n"]).join(lines).encode(), "a.txt")
    assert [number for number in range(len(lines)) if f"zq{number}x" not in said] == []


@given(seed=SEEDS)
@patiently(120)
def test_no_word_of_a_page_is_lost_when_its_elements_are_broken(seed):
    chance = random.Random(seed)
    source = re.sub(r"(?s)<(title|script)\b.*?</\1>|<meta[^>]*>", "", chance.choice(PAGES))
    parts = re.split(r"(<[^>]*>)", source)
    number = 0
    for at, part in enumerate(parts):
        if part.startswith("<") and chance.random() < 0.05:
            parts[at] = chance.choice(
                ["", "<div>", "</div>", "<table>", "<td>", "</p>", "<ul><li>", "<b>", part + part]
            )
        elif part.strip() and not part.startswith("<"):
            parts[at] = f"{part} zq{number}x "
            number += 1
    said = said_of("".join(parts).encode(), "a.html")
    assert [one for one in range(number) if f"zq{one}x" not in said] == []


@pytest.mark.parametrize(
    ("files", "name"), [(TEXTS, "a.txt"), ([page.encode() for page in PAGES], "a.html"), (WORDS, "a.docx")]
)
@given(seed=SEEDS)
@patiently(200)
def test_a_mutated_file_is_read_or_refused(files, name, seed):
    chance = random.Random(seed)
    data = bytearray(chance.choice(files))
    for _ in range(chance.randrange(1, 30)):
        at = chance.randrange(len(data))
        data[at : at + chance.randrange(4)] = chance.randbytes(chance.randrange(4)) or b"<"
    try:
        said_of(bytes(data), name)
    except Refused as refusal:
        assert 10 < len(refusal.message) < 300


@given(data=st.binary(max_size=400), name=st.sampled_from(["a.txt", "a.html", "a.docx", ""]))
@patiently(200)
def test_any_bytes_are_read_or_refused(data, name):
    try:
        said_of(data, name)
    except Refused as refusal:
        assert refusal.message


@given(text=st.text(max_size=300))
@patiently(200)
def test_any_text_is_read_or_refused(text):
    try:
        said_of(text.encode("utf-8", "surrogatepass"), "a.txt")
    except Refused as refusal:
        assert refusal.message

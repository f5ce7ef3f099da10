"""What proof-reading costs: a Chinese release of 10,000 characters, with a glossary of 130 and of 3,000 terms.

Run from the project folder: `python bench/proofreading.py`
"""

from __future__ import annotations

import json
import os
import sys
import time
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cqc_site.settings.local")

import django

django.setup()

from demo.content import entry_of, read_files
from proofreading import Text, proofread
from translation.glossary import Glossary, TermEntry
from translation.glossary.csv_format import read

TIMES, LENGTH = 7, 10_000


def paragraphs(sentences: list[str]) -> list[Text]:
    """Paragraphs of six sentences each, until there are enough characters."""
    texts: list[Text] = []
    while sum(len(text.text) for text in texts) < LENGTH and len(texts) * 6 < len(sentences):
        texts.append(Text(f"b{len(texts)}", "".join(sentences[len(texts) * 6 :][:6])))
    return texts


def press() -> list[str]:
    """Sentences that are full of numbers."""
    lines = (ROOT / "tests" / "data" / "press.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["source"] for line in lines]


def demonstration() -> list[str]:
    """The Chinese of the demonstration."""
    return [source for data in read_files() if "type" in data for source in entry_of(data).memory]


def main() -> None:
    entries = read((ROOT / "demo" / "glossary.csv").read_bytes()).entries
    many = [
        *entries,
        *(
            TermEntry(f"{a}{b}省质量技术研究中心", f"Quality Research Centre {a}{b}")
            for a in "东南西北中上下前后左右内外高低"
            for b in _letters(190)
        ),
    ]
    for kind, sentences in (("pages of the demonstration", demonstration()), ("sentences full of numbers", press())):
        texts = paragraphs(sentences)
        for glossary in (Glossary(entries), Glossary(many)):
            print(f"{kind}, {len(glossary)} terms: {_measured(texts, glossary)}")  # noqa: T201


def _measured(texts: list[Text], glossary: Glossary) -> str:
    proofread(texts, language="zh-hans", glossary=glossary)  # prepares the glossary, once for a process
    spent = []
    for _ in range(TIMES):
        start = time.process_time()
        proofread(texts, language="zh-hans", glossary=glossary, release_date=date(2023, 8, 22))
        spent.append(time.process_time() - start)
    size = sum(len(text.text) for text in texts)
    return f"{size} characters in {sorted(spent)[TIMES // 2] * 1000:.0f} ms of CPU"


def _letters(number: int) -> list[str]:
    return [chr(0x4E00 + 37 * place) for place in range(number)]


if __name__ == "__main__":
    main()

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

from proofreading import Text, proofread
from translation.glossary import Glossary, TermEntry
from translation.glossary.csv_format import read

TIMES, LENGTH = 7, 10_000


def release() -> list[Text]:
    """Paragraphs of six press sentences each, until there are enough characters."""
    lines = (ROOT / "tests" / "data" / "press.jsonl").read_text(encoding="utf-8").splitlines()
    sentences = [json.loads(line)["source"] for line in lines]
    texts: list[Text] = []
    while sum(len(text.text) for text in texts) < LENGTH:
        texts.append(Text(f"b{len(texts)}", "".join(sentences[len(texts) * 6 :][:6])))
    return texts


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
    texts = release()
    size = sum(len(text.text) for text in texts)
    for name, glossary in (("glossary of the demonstration", Glossary(entries)), ("large glossary", Glossary(many))):
        proofread(texts, language="zh-hans", glossary=glossary)  # prepares the glossary, once for a process
        spent = []
        for _ in range(TIMES):
            start = time.process_time()
            proofread(texts, language="zh-hans", glossary=glossary, release_date=date(2023, 8, 22))
            spent.append(time.process_time() - start)
        print(f"{name}, {len(glossary)} terms: {size} characters in {sorted(spent)[TIMES // 2] * 1000:.0f} ms of CPU")  # noqa: T201


def _letters(number: int) -> list[str]:
    return [chr(0x4E00 + 37 * place) for place in range(number)]


if __name__ == "__main__":
    main()

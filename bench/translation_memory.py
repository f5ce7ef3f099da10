"""The translation memory with 50,000 pairs: `python bench/translation_memory.py [pairs]`.

Prints CPU time as a multiple of a constant Django view, for an ordinary memory and for one whose texts are all alike,
and how often the index finds the text that comparing with every text would find. Works on a test database of its own.
"""

from __future__ import annotations

import os
import random
import sys
import uuid
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cqc_site.settings.test")

import django

django.setup()


from django.test.utils import setup_databases, teardown_databases
from django.utils import timezone
from rapidfuzz import process
from rapidfuzz.distance import Indel
from wagtail.models import Locale

from bench.constant_view import cpu_of, cpu_of_constant_view
from translation.memory import Pair, forget_page, remember_page, suggestions
from translation.models import MemoryGram, MemoryPair
from translation.normalise import normalise, without_tags

SEGMENTS = 25  # of a page
BUDGET = 250  # constant views for the suggestions of one segment
WHO = "协会、会员企业、检验机构、省市场监管局、专家组、组委会、高等院校、认证机构、消费者、秘书处、理事会、技术委员会"
WHEN = "上半年、今年三月、近日、会议期间、质量月期间、年底前、本周、五年来、日前、第四季度"
WHERE = "成都、杭州、深圳、上海、南京、青岛、长沙、西安、沈阳、昆明、合肥、福州"
DOES = "举办、启动、发布、完成、组织、推动、介绍、总结、审议、部署、交流、开展"
WHAT = "质量提升行动、检验能力比对、标准宣贯培训、产品抽查结果、年度工作报告、品牌培育方案、计量惠民活动、认证监管经验"
WHY = "助力企业降本增效、服务高质量发展、回应社会关切、夯实技术基础、促进区域协作、提高供给水平、保障消费安全"
rng = random.Random(2023)  # noqa: S311 - the same texts in every run


def one_of(words: str) -> str:
    return rng.choice(words.split("、"))


def ordinary() -> str:
    """One to four clauses of the trade's vocabulary, with figures."""
    clauses = [
        f"{one_of(WHEN)}，{one_of(WHO)}在{one_of(WHERE)}{one_of(DOES)}{one_of(WHAT)}，"
        f"共{rng.randint(2, 9999)}{rng.choice(['人', '家', '项', '批次'])}参加，{one_of(WHY)}"
        for _ in range(rng.choice([1, 1, 1, 2, 3, 4]))
    ]
    return "；".join(clauses) + "。"


def alike() -> str:
    """The same sentence but for three figures."""
    return (
        f"第{rng.randint(1, 99)}届中国质量大会于9月{rng.randint(1, 30)}日在成都召开，"
        f"来自各地的{rng.randint(100, 9999)}名代表围绕经济复苏中的质量变革与合作交流经验。"
    )


def changed(text: str) -> str:
    """The text as the next year's press officer writes it: some characters less, a word more."""
    start = rng.randrange(max(1, len(text) - 8))
    return text[:start] + one_of(WHERE) + text[start + 5 :]


def fill(locale: Locale, make, pairs: int) -> list[str]:
    """Pages of 25 segments until there are so many pairs; the texts."""
    texts = [make() for _ in range(pairs)]
    for start in range(0, pairs, SEGMENTS):
        page = [Pair(text, f"English of {text}", str(n)) for n, text in enumerate(texts[start : start + SEGMENTS])]
        remember_page(uuid.uuid4(), locale, "第五届中国质量大会", page, timezone.now())
    return texts


def show(what: str, seconds: float, constant: float) -> None:
    sys.stdout.write(f"  {what:52} {seconds * 1000:7.1f} ms CPU {seconds / constant:7.0f} x\n")


def measure(locale: Locale, make, texts: list[str], constant: float) -> None:
    asked = [changed(rng.choice(texts)) for _ in range(100)]
    first, *rest = asked
    show("suggestions, first call", cpu_of(lambda: suggestions(first, locale)), constant)
    times = sorted(cpu_of(lambda text=text: suggestions(text, locale)) for text in rest)
    show("suggestions, mean of 99 segments", sum(times) / len(times), constant)
    show(f"suggestions, the slowest (budget {BUDGET} x)", times[-1], constant)
    for name, text in {
        "empty": "",
        "one character": "质",
        "two characters": "质量",
        "10 kB": "；".join(make() for _ in range(200))[:3400],
        "1 MB": make() * 10_000,
    }.items():
        show(f"suggestions, {name}", cpu_of(lambda text=text: suggestions(text, locale)), constant)
    page = [Pair(make(), "New", str(number)) for number in range(SEGMENTS)]
    key = uuid.uuid4()
    show(
        "publishing a page of 25 new segments",
        cpu_of(lambda: remember_page(key, locale, "题", page, timezone.now())),
        constant,
    )
    show("publishing it again", cpu_of(lambda: remember_page(key, locale, "题", page, timezone.now())), constant)
    show("forgetting it", cpu_of(lambda: forget_page(key, locale)), constant)
    sys.stdout.write(f"  the best match is found for {recall(locale, texts, asked)} of {len(asked)} segments\n")


def recall(locale: Locale, texts: list[str], asked: list[str]) -> int:
    """For how many segments the first suggestion is as good as comparing with every text would give."""
    plains = [without_tags(normalise(text)) for text in texts]
    found = 0
    for text in asked:
        best = process.extractOne(without_tags(normalise(text)), plains, scorer=Indel.normalized_similarity)
        offered = suggestions(text, locale, limit=1)
        percentage = offered[0].percentage if offered else 0
        found += percentage >= min(int(best[1] * 100), 99) or best[1] < 0.6
    return found


def main(pairs: int) -> None:
    databases = setup_databases(verbosity=0, interactive=False, aliases={"default"})
    locale = Locale.objects.get_or_create(language_code="en")[0]
    constant = cpu_of_constant_view()
    sys.stdout.write(f"constant view: {constant * 1000:.2f} ms CPU\n")
    for make in (ordinary, alike):
        sys.stdout.write(f"{pairs} pairs, {make.__name__}\n")
        for model in (MemoryPair, MemoryGram):
            model.objects.all()._raw_delete("default")
        texts = []
        seconds = cpu_of(lambda: texts.extend(fill(locale, make, pairs)))  # noqa: B023 - called at once
        show("filling, a page", seconds * SEGMENTS / pairs, constant)
        measure(locale, make, texts, constant)
    teardown_databases(databases, verbosity=0)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 50_000)

"""How long a search takes among many pages: `DATABASE_URL=… python bench/search_scale.py 10000` on a scratch database.

Fills the database with notices of tests/search_corpus.py and prints CPU milliseconds, median and 95th percentile, of
finding and of the whole page, on the database named by DATABASE_URL (or VAR_DIR), which must hold the demonstration.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path
from statistics import median, quantiles

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cqc_site.settings.local")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import django

django.setup()

from django.db import connection
from django.test import Client

from search.pages import answer
from tests.search_corpus import Corpus, locales

COMMON = ["质量", "检验", "2023年", "协会", "国家市场监督管理总局", "企业 责任", "the list"]


def milliseconds(act, *arguments) -> float:
    # On PostgreSQL much of the work is another process, so there the clock on the wall counts.
    clock = time.process_time if connection.vendor == "sqlite" else time.perf_counter
    start = clock()
    act(*arguments)
    return (clock() - start) * 1000


def told(name: str, times: list[float]) -> None:
    print(f"{name}: median {median(times):.1f} ms, p95 {quantiles(times, n=20)[-1]:.1f} ms, most {max(times):.1f} ms")  # noqa: T201


def main(number: int) -> None:
    start = time.perf_counter()
    corpus = Corpus(7, True, chinese=number * 3 // 4, english=number // 4)
    print(f"{number} pages written and indexed in {time.perf_counter() - start:.0f} s")  # noqa: T201
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
    known, client = locales(), Client()
    queries = [(query.text, query.language, query.kind) for query in corpus.queries(each=4)]
    queries += [(text, "zh-hans", "common") for text in COMMON]
    answer("大会", known["zh-hans"])
    found = {query: milliseconds(answer, query[0], known[query[1]]) for query in queries}
    paths = {"zh-hans": "/search/", "en": "/en/search/"}
    pages = {query: milliseconds(client.get, paths[query[1]], {"q": query[0]}) for query in queries}
    told("finding", list(found.values()))
    told("whole page", list(pages.values()))
    for query, took in sorted(pages.items(), key=lambda pair: -pair[1])[:12]:
        print(f"  {took:.0f} ms ({found[query]:.0f} finding): {query[2]}, {query[0]}")  # noqa: T201


main(int(sys.argv[1]))

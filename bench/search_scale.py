"""How long a search takes among many pages: `python bench/search_scale.py [releases]`.

Measures on the site of VAR_DIR or DATABASE_URL as it is, or after `load_sample` filled it with so many releases, each
in two languages. Prints milliseconds by kind of query: of finding, of the whole page, of what is proposed while
somebody is typing; on the CPU (of Python, then of Python and PostgreSQL together where both are on this machine) and
on the clock.
"""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import median, quantiles

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cqc_site.settings.local")
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import django

django.setup()

from django.core.management import call_command
from django.db import connection
from django.test import Client, override_settings
from wagtail.models import Locale, Page

from bench.constant_view import cpu_of_constant_view
from bench.database_cpu import database_cpu
from bench.search_queries import Asked, asked, typing
from search.pages import answer

EACH = 20
CLOCKS = ("  CPU", " both", "clock")
PATHS = {"zh-hans": "/search/", "en": "/en/search/"}


class Took:
    """Milliseconds by kind of query, of this process's CPU and on the clock."""

    def __init__(self, name: str):
        self.name = name
        self.times: dict[str, list[tuple[float, float, Asked]]] = {}

    def note(self, one: Asked, call: Callable[[], object]) -> None:
        before = _clocks()
        call()
        spent = [(after - start) * 1000 for start, after in zip(before, _clocks(), strict=True)]
        self.times.setdefault(one.kind, []).append((*spent, one))

    def tell(self) -> None:
        clocks = (0, 1, 2) if connection.vendor == "postgresql" else (0, 2)
        heads = "".join(f"   {CLOCKS[clock]} p50    p95    max" for clock in clocks)
        say(f"\n{self.name:20}      n{heads}")
        every = [row for rows in self.times.values() for row in rows]
        for kind, rows in [*self.times.items(), ("all", every)]:
            cells = "   ".join(f"{_figures([row[clock] for row in rows])}" for clock in clocks)
            say(f"  {kind:20} {len(rows):5}   {cells}")
        for row in sorted(every, key=lambda row: -row[1])[:6]:
            say(
                f"    {row[0]:.0f} / {row[1]:.0f} / {row[2]:.0f} ms: {row[3].kind}, {row[3].text} {row[3].chosen or ''}"
            )


def _clocks() -> tuple[float, float, float]:
    cpu = time.process_time()
    return cpu, cpu + database_cpu(), time.perf_counter()


def say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def _figures(times: list[float]) -> str:
    last = quantiles(times, n=20, method="inclusive")[-1] if len(times) > 1 else times[0]
    return f"{median(times):7.1f} {last:6.1f} {max(times):6.1f}"


def measure(queries: Iterable[Asked], typed: Iterable[Asked]) -> None:
    known = {locale.language_code: locale for locale in Locale.objects.all()}
    client = Client()
    finding, page, proposing = Took("finding"), Took("the whole page"), Took("while typing")
    for text in ("预热 质量", "warming up"):
        answer(text, known["zh-hans"])
        client.get("/search/", {"q": text})
    gc.collect()
    gc.freeze()  # as a worker of the server does, see deploy/gunicorn.conf.py
    for one in queries:
        finding.note(one, lambda: answer(one.text, known[one.language]))  # noqa: B023 - called at once
    for one in queries:
        page.note(one, lambda: client.get(PATHS[one.language], {"q": one.text, **one.chosen}))  # noqa: B023
    for one in typed:
        proposing.note(one, lambda: client.get(f"{PATHS[one.language]}propose/", {"q": one.text}))  # noqa: B023
    for took in (finding, page, proposing):
        took.tell()


def main(releases: int) -> None:
    if releases:
        call_command("load_sample", releases)
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("VACUUM ANALYZE")
    before = cpu_of_constant_view() * 1000
    with override_settings(PAGE_CACHE=False):
        measure(asked(EACH), typing(3))
    constant = min(before, cpu_of_constant_view() * 1000)
    say(f"\n{Page.objects.count():,} pages, {connection.vendor}; a constant view {constant:.2f} ms of CPU; "
        f"load {os.getloadavg()[0]:.1f}")  # fmt: skip


main(int(sys.argv[1]) if len(sys.argv) > 1 else 0)

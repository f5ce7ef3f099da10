"""What pages cost as the site grows, beside a constant view and Wagtail's own way, in one run: `make bench`.

Builds the demonstration in a scratch folder (SQLite) or in the empty database of DATABASE_URL, fills it with sample
releases step by step and measures at each step. Times are CPU milliseconds of this process, the least of interleaved
rounds; on PostgreSQL, where another process works as well, times on the clock.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cqc_site.settings.local")
os.environ.setdefault("VAR_DIR", tempfile.mkdtemp(prefix="bench-"))
sys.path.insert(0, str(ROOT))

import django

django.setup()

from django.core.management import call_command
from django.core.paginator import Paginator
from django.db import connection
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext

from bench.constant_view import cpu_of_constant_view
from bench.trivial_page import trivial_page
from news.models import NewsIndexPage, NewsReleasePage

ROUNDS = 10
COMPARED = ("home", "listing", "release")
clock = time.process_time if connection.vendor == "sqlite" else time.perf_counter


def say(text: str = "") -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def least(calls: dict[str, Callable[[], object]], rounds: int = ROUNDS) -> dict[str, float]:
    """Milliseconds of each call; the first, which fills what is remembered, does not count."""
    for call in calls.values():
        call()
    best = dict.fromkeys(calls, float("inf"))
    for _ in range(rounds):
        for name, call in calls.items():
            start = clock()
            call()
            best[name] = min(best[name], (clock() - start) * 1000)
    return best


def addresses() -> dict[str, str]:
    """What is measured, by what it is."""
    index = NewsIndexPage.objects.get(locale__language_code="zh-hans")
    number = index.releases().count()
    middle = index.releases()[number // 2]
    return {
        "home": "/",
        "listing": "/news/",
        "last page": f"/news/?page={-(-number // index.page_size)}",
        "archive": f"/news/{middle.release_date.year}/",
        "release": middle.get_url(),
        "feed": "/news/feed/atom/",
        "search": "/search/?q=首席质量官培训班 成都",
        "common word": "/search/?q=质量",
    }


def queries_of(client: Client, address: str) -> int:
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        client.get(address)
    return len(captured)


def getting(client: Client, address: str) -> Callable[[], object]:
    return lambda: client.get(address)


def measure() -> dict[str, tuple[int, float]]:
    """Queries and milliseconds of each page that is not remembered."""
    client, at = Client(), addresses()
    with override_settings(PAGE_CACHE=False):
        queries = {name: queries_of(client, address) for name, address in at.items()}
        times = least({name: getting(client, address) for name, address in at.items()})
        times["sitemap, an address"] = _sitemap(client)
        times["stock last page"] = min(least({"": _stock_last_page}, 2).values())
    return {name: (queries.get(name, 0), took) for name, took in times.items()}


def _sitemap(client: Client) -> float:
    """Milliseconds of one address of a part of the sitemap in the middle."""
    parts = re.findall(rb"/sitemap-\d+\.xml", client.get("/sitemap.xml").content)
    address = parts[len(parts) // 2].decode()
    size = client.get(address).content.count(b"<url>")
    return least({"": getting(client, address)}, 3)[""] / size


def _stock_last_page() -> list:
    """A list as Wagtail's documentation writes it."""
    index = NewsIndexPage.objects.get(locale__language_code="zh-hans")
    releases = NewsReleasePage.objects.child_of(index).live().order_by("-release_date")
    pages = Paginator(releases, index.page_size)
    return list(pages.page(pages.num_pages))


def remembered() -> None:
    """Pages from memory beside a constant view and beside themselves when they are made anew."""
    client, at = Client(), addresses()
    calls = {name: getting(client, at[name]) for name in COMPARED}
    with override_settings(PAGE_CACHE=False):
        made = least(calls)
    with override_settings(PAGE_CACHE=True):
        hits = least(calls, 300)
        with CaptureQueriesContext(connection) as captured:
            for call in calls.values():
                call()
    constant = cpu_of_constant_view() * 1000
    with trivial_page() as address:
        stock = Client()  # a client keeps the middleware that it met first
        queries, floor = queries_of(stock, address), least({"": getting(stock, address)})[""]
    say(f"\nA constant view without middleware: {constant:.3f} ms; an empty page, stock: {queries} q, {floor:.1f} ms.")
    for name in COMPARED:
        say(
            f"{name:12} made {made[name]:6.1f} ms = {made[name] / floor:4.1f} × the empty page; "
            f"from memory {hits[name]:.3f} ms = {hits[name] / constant:.2f} × the view, 1/{made[name] / hits[name]:.0f}"
        )
    say(f"Queries of {len(calls)} pages from memory: {len(captured)}.")


def main(sizes: list[int]) -> None:
    call_command("migrate", verbosity=0)
    call_command("demo", stdout=open(os.devnull, "w"))  # noqa: SIM115
    found = {}
    for size in sizes:
        start = time.perf_counter()
        call_command("load_sample", size)
        say(f"{size:,} releases after {time.perf_counter() - start:.0f} s")
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("ANALYZE")
        found[size] = measure()
    say("\n" + " " * 20 + "".join(f"{size:>22,}" for size in sizes) + "    growth")
    for name in found[sizes[0]]:
        cells = "".join(f"{found[size][name][0]:>8} q {found[size][name][1]:9.2f} ms" for size in sizes)
        say(f"{name:20}{cells}{found[sizes[-1]][name][1] / found[sizes[0]][name][1]:10.2f}")
    remembered()


main([int(size) for size in sys.argv[1:]] or [100, 10_000, 100_000])

"""What pages cost as the site grows, and beside Django, Wagtail and stock code in the same run: `make bench`.

Builds the demonstration in a scratch folder (or in the PostgreSQL database of DATABASE_URL), fills it with sample
releases step by step and measures at each step. Times are CPU milliseconds of this process, rounds interleaved, the
least of all rounds; on PostgreSQL, where another process works as well, they are times on the clock.
"""

from __future__ import annotations

import argparse
import os
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

from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test import Client, override_settings
from django.test.utils import CaptureQueriesContext

from bench import yardsticks
from news.models import NewsIndexPage, NewsReleasePage

SIZES = (100, 10_000, 100_000)
ROUNDS = 12
clock = time.process_time if connection.vendor == "sqlite" else time.perf_counter


def say(text: str = "") -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def least(calls: dict[str, Callable[[], object]], rounds: int = ROUNDS) -> dict[str, float]:
    """Milliseconds of each call, the least of interleaved rounds; the first, which fills what is remembered, not."""
    for call in calls.values():
        call()
    best = dict.fromkeys(calls, float("inf"))
    for _ in range(rounds):
        for name, call in calls.items():
            start = clock()
            call()
            best[name] = min(best[name], (clock() - start) * 1000)
    return best


def pages_of_the_site() -> dict[str, str]:
    """The addresses that are measured, by what they are."""
    index = NewsIndexPage.objects.get(locale__language_code="zh-hans")
    releases = index.releases()
    pages = -(-releases.count() // index.page_size)
    middle = releases[releases.count() // 2]
    return {
        "home": "/",
        "listing": "/news/",
        "last page": f"/news/?page={pages}",
        "archive": f"/news/{middle.release_date.year}/",
        "category": f"/news/category/{middle.category.slug}/",
        "release": middle.get_url(),
        "feed": "/news/feed/atom/",
        "search": "/search/?q=首席质量官培训班 成都",
        "common word": "/search/?q=质量",
        "sitemap": "/sitemap.xml",
    }


def queries_of(client: Client, address: str) -> int:
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200, address
    return len(captured)


def measure(size: int) -> dict[str, tuple[int, float]]:
    """Queries and milliseconds of each page, uncached."""
    client, found = Client(), {}
    with override_settings(PAGE_CACHE=False):
        addresses = pages_of_the_site()
        queries = {name: queries_of(client, address) for name, address in addresses.items()}
        slow = {name for name in addresses if name == "sitemap" and size > 1_000}
        quick = {name: (lambda at=at: client.get(at)) for name, at in addresses.items() if name not in slow}
        times = least(quick)
        times |= least({name: (lambda at=addresses[name]: client.get(at)) for name in slow}, 1)
        found = {name: (queries[name], times[name]) for name in addresses}
    return found


def compare() -> None:
    """The pages beside the constant view, the trivial page and stock code; and pages from memory."""
    client = Client()
    addresses = pages_of_the_site()
    calls = {name: (lambda at=addresses[name]: client.get(at)) for name in ("home", "listing", "release", "search")}
    with override_settings(PAGE_CACHE=False), yardsticks.urls():
        stock = {name: (lambda at=at: client.get(at)) for name, at in yardsticks.addresses().items()}
        with override_settings(ROOT_URLCONF=settings.ROOT_URLCONF):
            pass
        times = least(stock)
    with override_settings(PAGE_CACHE=False):
        times |= least(calls)
    with override_settings(PAGE_CACHE=True):
        hits = least({f"{name}, remembered": call for name, call in calls.items()}, 200)
        with CaptureQueriesContext(connection) as captured:
            for call in calls.values():
                call()
    constant = yardsticks.constant_view(clock, 200)
    say(f"\nA constant view takes {constant:.3f} ms. Beside it and the trivial page of Wagtail:")
    for name, took in (times | hits).items():
        say(f"  {name:24} {took:8.2f} ms  {took / constant:7.1f} constant views  {took / times['trivial page']:6.2f} trivial pages")
    say(f"  Pages from memory asked {len(captured)} queries.")
    for name in calls:
        say(f"  {name}: {times[name] / hits[f'{name}, remembered']:.0f} × the throughput when it is remembered")

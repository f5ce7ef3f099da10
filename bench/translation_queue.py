"""The queue at 1,000 and at 20,000 pages: `python bench/translation_queue.py [pages ...]`.

Prints the queries of one page of the list, its CPU time as a multiple of a constant Django view, and how long the check
of all rows takes. Works on a test database of its own.
"""

from __future__ import annotations

import io
import os
import sys
import time
from pathlib import Path

sys.path[0] = str(Path(__file__).resolve().parents[1])  # this folder would hide the standard module `queue`
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cqc_site.settings.test")

import django

django.setup()

from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext, setup_databases, teardown_databases

from bench.constant_view import cpu_of, cpu_of_constant_view
from tests.desk import person
from tests.many_pages import make_pages
from translation.models import QueueEntry, Term

ADDRESSES = {
    "first page": "/admin/translation/queue/",
    "last page": "/admin/translation/queue/?p=9999",
    "out of date, by title": "/admin/translation/queue/?state=out_of_date&ordering=title",
    "search": "/admin/translation/queue/?q=第1",
    "front page of the admin": "/admin/",
    "disagreements, first part": "/admin/glossary/disagreements/",
}


def measure(client: Client, constant: float) -> None:
    """Print queries and CPU time of each address."""
    for what, address in ADDRESSES.items():
        client.get(address)
        with CaptureQueriesContext(connection) as captured:
            response = client.get(address)
            number = len(captured)
        if response.status_code != 200:
            raise SystemExit(f"{address}: {response.status_code}")
        seconds = cpu_of(lambda address=address: client.get(address), 5)
        sys.stdout.write(f"  {what:28} {number:3} queries {seconds * 1000:7.1f} ms {seconds / constant:6.0f} x\n")


def first_look(client: Client) -> None:
    """What the list costs when all its lines have to be computed, and the change of a term that stands everywhere."""
    QueueEntry.objects.update(texts_key="another")
    measure_once(client, "first page, all stale", ADDRESSES["first page"])
    start = time.perf_counter()
    term = Term.objects.create(chinese="已译文本", english="Agreed text")
    sys.stdout.write(f"  a term that all pages hold is added in {time.perf_counter() - start:.2f} s\n")
    measure_once(client, "first page after that", ADDRESSES["first page"])
    measure_once(client, "its disagreements", f"/admin/glossary/disagreements/{term.pk}/")
    term.delete()


def measure_once(client: Client, what: str, address: str) -> None:
    """Print queries and time of an answer that is another the second time."""
    start = time.process_time()
    with CaptureQueriesContext(connection) as captured:
        client.get(address)
        number = len(captured)
    sys.stdout.write(f"  {what:28} {number:3} queries {(time.process_time() - start) * 1000:7.1f} ms\n")


def check(*options: str) -> float:
    """Seconds of one run of the check."""
    start = time.perf_counter()
    call_command("check_queue", *options, stdout=io.StringIO())
    return time.perf_counter() - start


def main(sizes: list[int]) -> None:
    databases = setup_databases(verbosity=0, interactive=False, aliases={"default"})
    try:
        call_command("demo", verbosity=0)
        constant, made = cpu_of_constant_view(), 0
        client = Client()
        client.force_login(person("translator"), backend="django.contrib.auth.backends.ModelBackend")
        for size in sizes:
            make_pages(size - made)
            made = size
            repaired = check("--repair")
            sys.stdout.write(f"{QueueEntry.objects.count()} rows, written in {repaired:.0f} s\n")
            measure(client, constant)
            first_look(client)
            check("--repair")
            sys.stdout.write(f"  checked in {check():.0f} s\n")
    finally:
        teardown_databases(databases, verbosity=0)


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [1_000, 20_000])

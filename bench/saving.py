"""What it costs to save a page with the site's search index, beside Wagtail's own: `python bench/saving.py`.

Works on the site of VAR_DIR. CPU milliseconds, the least of interleaved rounds; the page is saved as it is.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cqc_site.settings.local")
sys.path.insert(0, str(ROOT))

import django

django.setup()

from django.db import connection
from django.test import override_settings
from django.test.utils import CaptureQueriesContext
from wagtail.search import index

from bench.constant_view import cpu_of_constant_view
from news.models import NewsReleasePage

ROUNDS = 15
BACKENDS = {"Wagtail's index": "wagtail.search.backends.database", "the site's index": "search.backend"}


def main() -> None:
    page = NewsReleasePage.objects.filter(live=True, locale__language_code="zh-hans").order_by("-release_date").first()
    acts = {
        "the index alone": lambda: index.insert_or_update_object(page),
        "saving": page.save,
        "a draft": page.save_revision,
        "publishing": lambda: page.save_revision().publish(),
    }
    constant = cpu_of_constant_view() * 1000
    write = sys.stdout.write
    write(f"A constant view: {constant:.3f} ms.\n{'':18}" + "".join(f"{name:>32}" for name in BACKENDS) + "  more\n")
    for what, act in acts.items():
        found = {name: (float("inf"), 0) for name in BACKENDS}
        for _ in range(ROUNDS):
            for name, backend in BACKENDS.items():
                found[name] = min(found[name], once(act, backend))
        cells = "".join(f"{took:18.1f} ms {queries:6} q  " for took, queries in found.values())
        stock, own = (took for took, _ in found.values())
        write(f"{what:18}{cells}{own - stock:8.1f} ms\n")


def once(act, backend: str) -> tuple[float, int]:
    """CPU milliseconds and queries of one call."""
    backends = {"default": {"BACKEND": backend}}
    with override_settings(WAGTAILSEARCH_BACKENDS=backends), CaptureQueriesContext(connection) as captured:
        start = time.process_time()
        act()
        took = (time.process_time() - start) * 1000
    return took, len(captured)


main()

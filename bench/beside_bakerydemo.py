"""This site beside Wagtail's bakerydemo, in one run: `python bench/beside_bakerydemo.py FOLDER [PYTHON]`.

FOLDER is a checkout of github.com/wagtail/bakerydemo whose initial data is loaded and whose static files are collected, PYTHON an interpreter that has its
packages; for a fair measure with the same versions of Wagtail and Django as here. VAR_DIR names a folder with our
demonstration. Each site is a process that makes its pages anew (nothing remembered, no DEBUG) when it is asked; they are
asked in turn, and what is printed are queries, bytes and the least CPU milliseconds of a page.
"""

from __future__ import annotations

import gzip
import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
ROUNDS = 60
PAGES = {  # what is compared: our address, bakerydemo's, and how much of its time ours may take
    "home": ("/", "/", 0.30),
    "listing": ("/news/", "/blog/", 0.35),
    "detail": ("", "/blog/wild-yeast/", 0.45),
    "search": ("/search/?q=质量", "/search/?q=bread", None),
    "home, English": ("/en/", "/", 0.30),
}


class Site:
    """One of the two, in a process of its own."""

    def __init__(self, folder: Path, python: str, settings: str):
        environment = os.environ | {"DJANGO_SETTINGS_MODULE": settings, "PYTHONPATH": str(folder)}
        command = [python, str(Path(__file__).resolve()), "--answer"]
        self.process = subprocess.Popen(  # noqa: S603
            command, cwd=folder, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def ask(self, line: str) -> list[str]:
        """What it answers to one line."""
        print(line, file=self.process.stdin, flush=True)
        return self.process.stdout.readline().split()


def answer() -> None:
    """Be one of the sites: for every address on standard input one line with milliseconds, queries, bytes, gzipped."""
    sys.path[0] = str(Path.cwd())  # not bench/, whose modules are no packages of either site
    import django

    django.setup()
    from django.conf import settings
    from django.db import connection
    from django.test import Client
    from django.test.utils import CaptureQueriesContext

    settings.DEBUG = settings.PAGE_CACHE = False
    settings.ALLOWED_HOSTS = ["*"]
    client, out = Client(), sys.stdout
    sys.stdout = sys.stderr  # whatever a site prints is not an answer
    for line in sys.stdin:
        address = line.strip()
        if address == "a release":
            from news.models import NewsReleasePage

            page = NewsReleasePage.objects.live().filter(locale__language_code="zh-hans").order_by("-release_date")[0]
            print(page.get_url(), file=out, flush=True)
            continue
        start = time.process_time()
        response = client.get(address)
        took = (time.process_time() - start) * 1000
        with CaptureQueriesContext(connection) as captured:
            client.get(address)
        if response.status_code != 200:
            raise SystemExit(f"{address}: {response.status_code}")
        print(took, len(captured), len(response.content), len(gzip.compress(response.content)), file=out, flush=True)


def main(folder: str, python: str = sys.executable) -> None:
    ours = Site(ROOT, sys.executable, "cqc_site.settings.local")
    theirs = Site(Path(folder).resolve(), python, "bakerydemo.settings.dev")
    release = ours.ask("a release")[0]
    print(f"{'':16}{'ours':>32}{'bakerydemo':>32}   ratio (goal)")  # noqa: T201
    for name, (own, other, goal) in PAGES.items():
        rows = [(ours.ask(own or release), theirs.ask(other)) for _ in range(ROUNDS)]
        cells, least = "", []
        for side in (0, 1):
            _, queries, size, gzipped = rows[-1][side]
            least.append(min(float(row[side][0]) for row in rows))
            cells += f"{queries:>4} q {least[-1]:6.1f} ms {int(size):7,}/{int(gzipped):6,} B"
        print(f"{name:16}{cells}   {least[0] / least[1]:.2f}" + (f" (≤ {goal:.2f})" if goal else ""))  # noqa: T201


if sys.argv[1:] == ["--answer"]:
    answer()
else:
    main(*sys.argv[1:3])

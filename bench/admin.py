"""What screens and actions of the admin ask and cost as the site grows: `python bench/admin.py [releases ...]`.

Builds the demonstration in a scratch folder (or in VAR_DIR, where content that exists stays), fills it with sample
releases step by step and measures at each step. Times are CPU milliseconds of this process, the least of some rounds.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cqc_site.settings.local")
os.environ.setdefault("VAR_DIR", tempfile.mkdtemp(prefix="bench-"))
sys.path.insert(0, str(ROOT))

import django

django.setup()

from django.contrib.auth.models import User
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.urls import reverse

from bench.constant_view import cpu_of_constant_view
from news.models import NewsIndexPage, NewsReleasePage

ROUNDS = 3
MOST_QUERIES = 300


def say(text: str = "") -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def screens(index: NewsIndexPage) -> dict[str, str]:
    """What is looked at, by what it is."""
    number = index.releases().count()
    page = index.releases()[number // 2].pk
    explorer, queue = reverse("wagtailadmin_explore", args=[index.pk]), reverse("translation_queue")
    chooser = reverse("wagtailadmin_choose_page_child", args=[index.pk])
    all_of_index = f"?id=all&childOf={index.pk}"
    return {
        "front page": "/admin/",
        "explorer": explorer,
        "explorer by title": f"{explorer}?ordering=title",
        "explorer by status": f"{explorer}?ordering=live",
        "explorer by hand": f"{explorer}?ordering=ord",
        "explorer, last page": f"{explorer}?p={-(-number // 50)}",
        "explorer, search": f"{explorer}?q=质量",
        "explorer, filter": f"{explorer}?has_child_pages=true",
        "search in all pages": "/admin/pages/search/?q=质量",
        "page chooser": chooser,
        "page chooser, search": "/admin/choose-page/search/?q=质量&page_type=wagtailcore.page",
        "images": "/admin/images/?q=质量",
        "image chooser": "/admin/images/chooser/",
        "translation queue": queue,
        "queue, last page": f"{queue}?p=9999",
        "queue, search": f"{queue}?q=质量",
        "queue, out of date": f"{queue}?state=out_of_date&ordering=title",
        "edit": reverse("wagtailadmin_pages:edit", args=[page]),
        "history": reverse("wagtailadmin_pages:history", args=[page]),
        "usage": reverse("wagtailadmin_pages:usage", args=[page]),
        "workflow report": "/admin/reports/workflow/",
        "site history": "/admin/reports/site-history/",
        "aging pages": "/admin/reports/aging-pages/",
        "aging pages, last": f"/admin/reports/aging-pages/?p={-(-number // 50)}",
        "locked pages": "/admin/reports/locked/",
        "background work": reverse("background_work"),
        "newsroom": reverse("newsroom"),
        "disagreements": "/admin/glossary/disagreements/",
        "publish all": reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"]) + all_of_index,
    }


def actions(client: Client, index: NewsIndexPage) -> dict:
    """What is done, by what it is: each time to another page."""
    pages = iter(NewsReleasePage.objects.child_of(index).live().order_by("-pk")[:200])
    # The sample releases are translated; a copy is not.
    untranslated = [{"slug": f"bench-{number}-{time.time_ns()}"} for number in range(ROUNDS + 2)]
    original = index.releases()[0]
    to_submit = iter([original.copy(update_attrs=attributes, copy_revisions=False) for attributes in untranslated])

    def press(name: str, page, **data):
        expect_done(client.post(reverse(f"wagtailadmin_pages:{name}", args=[page.pk]), data))

    def publish():
        page = next(pages)
        page.save_revision().publish()

    def submit():
        page = next(to_submit)
        address = reverse("wagtail_localize:submit_page_translation", args=[page.pk])
        locales = [locale.pk for locale in type(page.locale).objects.exclude(pk=page.locale_id)]
        expect_done(client.post(address, {"locales": locales}))

    return {
        "save and publish": publish,
        "unpublish": lambda: press("unpublish", next(pages)),
        "submit for translation": submit,
    }


def expect_done(response) -> None:
    """An action leads on to another screen; one that does not was not done."""
    if response.status_code != 302:
        raise SystemExit(f"{response.request['PATH_INFO']}: {response.status_code}")


def measured(act) -> tuple[int, float]:
    """Queries of the second call, and the CPU milliseconds of the quickest of some more."""
    queries = []

    def note(execute, sql, *rest):
        queries.append(sql)
        return execute(sql, *rest)

    act()
    with connection.execute_wrapper(note):
        act()
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.process_time()
        act()
        best = min(best, (time.process_time() - start) * 1000)
    return len(queries), best


def measure() -> dict[str, tuple[int, float]]:
    """Queries and milliseconds of everything."""
    client = Client()
    client.force_login(User.objects.get(username="admin"), backend="django.contrib.auth.backends.ModelBackend")
    index = NewsIndexPage.objects.get(locale__language_code="zh-hans")
    found = {}
    for name, address in screens(index).items():
        found[name] = measured(lambda address=address: client.get(address))
    for name, act in actions(client, index).items():
        found[name] = measured(act)
    return found


def main(sizes: list[int]) -> None:
    call_command("migrate", verbosity=0)
    call_command("demo", stdout=open(os.devnull, "w"))  # noqa: SIM115
    found = {}
    for size in sizes:
        call_command("load_sample", size, stdout=open(os.devnull, "w"))  # noqa: SIM115
        found[size] = measure()
    constant = cpu_of_constant_view() * 1000
    say(f"A constant view: {constant:.3f} ms.\n\n" + " " * 24 + "".join(f"{size:>24,}" for size in sizes) + "  growth")
    for name in found[sizes[0]]:
        cells = "".join(f"{found[size][name][0]:>6} q {found[size][name][1]:12.0f} ms" for size in sizes)
        say(f"{name:24}{cells}{found[sizes[-1]][name][1] / found[sizes[0]][name][1]:9.2f}")
    many = {name for size in sizes for name, (queries, _) in found[size].items() if queries > MOST_QUERIES}
    say(f"\nMore than {MOST_QUERIES} queries: {', '.join(sorted(many)) or 'none'}.")


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [100, 10_000])

"""Opening a page of 500 texts in the editor and in wagtail-localize's own: `python bench/translation_desk.py [texts]`.

Prints CPU time and queries of both, measured in turn in one run, and their ratio. Works on a test database of its own.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cqc_site.settings.test")

import django

django.setup()


from django.contrib.auth.models import User
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext, setup_databases, teardown_databases
from django.urls import reverse
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, Translation

from translation.queue.store import computed_once
from translation.segments import SegmentSet
from translation.strings import submit

ROUNDS = 10
SHARE, QUERIES = 0.40, 30  # of the stock editor's CPU time; of the database
PARAGRAPH = "<p>第{0}段：大会于<b>9月1日</b>在成都开幕，共{0}名代表参加。</p>"


def long_page(texts: int) -> Translation:
    """A release whose every paragraph is translated."""
    from news.models import NewsReleasePage

    source = NewsReleasePage.objects.filter(locale__language_code="zh-hans").first()
    paragraphs = texts - 2  # title and summary
    source.body = [{"type": "paragraph", "value": PARAGRAPH.format(number)} for number in range(paragraphs)]
    source.save_revision().publish()
    translation = submit(source, Locale.objects.get(language_code="en"))
    with computed_once():
        for number, segment in enumerate(SegmentSet(translation).missing):
            StringTranslation.objects.create(
                translation_of_id=segment.string_id,
                context_id=segment.context_id,
                locale=translation.target_locale,
                data=f"Part {number}: opened on <b>1 September</b> with {number} delegates.",
                translation_type="manual",
            )
    return translation


def cost(client: Client, url: str) -> tuple[float, int]:
    """CPU seconds and queries of one request."""
    with CaptureQueriesContext(connection) as captured:
        response = client.get(url)
        queries = len(captured)
    if response.status_code != 200:
        raise RuntimeError(f"{url}: {response.status_code}")
    start = time.process_time()
    client.get(url)
    return time.process_time() - start, queries


def main() -> int:
    """Measure and print; the exit code says whether the budget is kept."""
    texts = int(sys.argv[1]) if len(sys.argv) > 1 else 500
    databases = setup_databases(verbosity=0, interactive=False)
    try:
        call_command("demo", verbosity=0)
        translation = long_page(texts)
        client = Client()
        client.force_login(User.objects.get(username="editor"), "django.contrib.auth.backends.ModelBackend")
        ours_at = reverse("translation_desk", args=[translation.pk])
        stock_at = reverse("wagtailadmin_pages:edit", args=[translation.get_target_instance().pk]) + "?stock=1"
        runs = [(cost(client, stock_at), cost(client, ours_at)) for _ in range(ROUNDS)][1:]
    finally:
        teardown_databases(databases, verbosity=0)
    stock, ours = (sorted(run[place][0] for run in runs)[len(runs) // 2] for place in (0, 1))
    queries = [runs[-1][place][1] for place in (0, 1)]
    is_kept = ours <= SHARE * stock and queries[1] <= QUERIES
    sys.stdout.write(
        f"{texts} texts\n"
        f"stock  {stock * 1000:6.0f} ms CPU  {queries[0]:5} queries\n"
        f"ours   {ours * 1000:6.0f} ms CPU  {queries[1]:5} queries\n"
        f"ratio  {ours / stock:.0%} (budget {SHARE:.0%})  {'kept' if is_kept else 'BROKEN'}\n"
    )
    return 0 if is_kept else 1


if __name__ == "__main__":
    sys.exit(main())

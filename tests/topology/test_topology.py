"""Two web processes on PostgreSQL, Redis and an object store behind nginx: readers notice nothing of what happens.

The site is that of the test suite, so this runs where the suite runs on PostgreSQL.
"""

from __future__ import annotations

import io
import os
import threading
import time

import psycopg
import pytest
import requests
from django.db import connection
from django.utils.html import strip_tags
from PIL import Image

from cqc_site.backup import databases
from deploy.processes import HOST, missing_programs, status_of, wait_until
from deploy.topology import NEXT_WEB_AFTER, Topology
from tests.desk import PUBLISH, news_index, release_form
from tests.topology.people import Colleague, Readers, text_at

MISSING = [] if os.environ.get("REQUIRE_TOPOLOGY") else missing_programs()
pytestmark = [
    pytest.mark.topology,
    pytest.mark.skipif(connection.vendor != "postgresql", reason="the site of this run is not on PostgreSQL"),
    pytest.mark.skipif(bool(MISSING), reason=f"not installed: {', '.join(MISSING)}"),
]
SETTINGS, NEXT_RELEASE = "tests.topology.settings", "tests.topology.next_release.settings"
PAGES = ["/", "/en/"]


@pytest.fixture(scope="module")
def site(django_db_setup, django_db_blocker, tmp_path_factory):
    """The topology, serving the demonstration site."""
    dump = tmp_path_factory.mktemp("dump") / "site.dump"
    with django_db_blocker.unblock():
        databases.dump(dump)
    with Topology(dump, SETTINGS) as topology:
        yield topology


@pytest.fixture(scope="module")
def desk(site):
    """Who writes and who publishes, logged in by one process and known to both."""
    return Colleague("press", site.web_ports[0]), Colleague("editor", site.web_ports[1])


@pytest.fixture
def release(site, desk):
    """A release under a title, published by one of the two processes: `release("标题", by=1)`; returns its address."""
    press, editor = desk
    index = news_index()

    def publish(title: str, by: int = 0, body: list | None = None) -> str:
        form = release_form(title, body, slug="topology")
        known = _id_of(site, "topology")
        path = f"pages/{known}/edit/" if known else f"pages/add/news/newsreleasepage/{index.pk}/"
        press.post(site.web_ports[1 - by], f"/admin/{path}", form)
        editor.post(site.web_ports[by], f"/admin/pages/{_id_of(site, 'topology')}/edit/", form | PUBLISH)
        return f"{index.url}topology/"

    return publish


def _id_of(site: Topology, slug: str) -> int | None:
    with psycopg.connect(site.postgres.url) as database:
        row = database.execute("SELECT id FROM wagtailcore_page WHERE slug = %s", [slug]).fetchone()
    return row and row[0]


def work_is_done(site: Topology) -> bool:
    """Whether nothing waits that follows a publication: a share picture that is drawn changes pages once more."""
    with psycopg.connect(site.postgres.url) as database:
        waiting = "SELECT 1 FROM django_tasks_database_dbtaskresult WHERE status IN ('READY', 'RUNNING') LIMIT 1"
        return database.execute(waiting).fetchone() is None


def titles(site: Topology, path: str) -> set[str]:
    """What either process and the web server say the page is called."""
    pages = [text_at(port, path) for port in (*site.web_ports, site.port)]
    return {strip_tags(page.partition("<h1>")[2].partition("</h1>")[0]) for page in pages}


def test_a_publication_by_one_process_is_read_on_both_at_once(site, release):
    for number in range(6):
        title = f"第{number}次发布"
        assert titles(site, release(title, by=number % 2)) == {title}


def test_a_process_that_is_killed_costs_no_reader_a_page(site):
    with Readers(site.port, PAGES) as readers:
        readers.read_more()
        site.webs[0].kill()
        readers.read_more(40)
        site.webs[0].start()
        site.wait_for_web(0)
        time.sleep(NEXT_WEB_AFTER)
        readers.read_more()
    assert readers.failures == []


def test_a_rolling_restart_costs_no_reader_a_page_and_ends_no_answer_that_has_begun(site):
    late = []
    waiting = threading.Thread(target=lambda: late.append(text_at(site.web_ports[0], "/slow/")))
    with Readers(site.port, PAGES) as readers:
        readers.read_more()
        waiting.start()
        time.sleep(1)
        assert site.restart_webs() == [0, 0]
        readers.read_more()
    waiting.join()
    assert readers.failures == []
    assert late == ["late"]


def test_without_redis_pages_are_served_and_fresh_and_afterwards_too(site, release):
    address = release("Redis 停止之前")
    assert titles(site, address) == {"Redis 停止之前"}
    with Readers(site.port, PAGES) as readers:
        site.redis.stop()
        readers.read_more()
        assert titles(site, release("Redis 停止之时")) == {"Redis 停止之时"}
        site.redis.start()
        assert titles(site, address) == {"Redis 停止之时"}
        readers.read_more()
        assert titles(site, release("Redis 恢复之后", by=1)) == {"Redis 恢复之后"}
    assert readers.failures == []


def test_a_restart_of_postgresql_is_got_over_by_itself(site, release):
    wait_until(lambda: work_is_done(site), "What follows the publications")
    remembered = [text_at(site.port, path) for path in PAGES]
    site.postgres.stop()
    try:
        assert [text_at(site.port, path) for path in PAGES] == remembered
        assert status_of(site.web_ports[0], "/health/ready/") == 503
        assert status_of(site.web_ports[0], "/health/live/") == 200
        assert status_of(site.port, "/?anew=0") == 503
    finally:  # the tests that follow need it, whatever was found here
        site.postgres.start()
    for port in site.web_ports:
        assert status_of(port, "/?anew=1", timeout=60) == 200
    assert titles(site, release("数据库重启之后")) == {"数据库重启之后"}
    assert site.worker.is_alive


def test_a_file_of_the_store_is_sent_by_the_web_server_from_the_hour_of_its_page(site, desk, release):
    content = io.BytesIO()
    Image.new("RGB", (300, 200), "navy").save(content, "PNG")
    press, _ = desk
    press.post(
        site.web_ports[0],
        "/admin/images/add/",
        {"title": "会场", "alt": "会场", "credit": "", "collection": 1, "tags": ""},
        {"file": ("会场 一.png", content.getvalue())},
    )
    picture, path = _newest_picture(site)
    url = f"http://{HOST}:{site.port}/media/{path}"
    assert requests.get(url, timeout=60).status_code == 404
    assert press.session.get(url, timeout=60).content == content.getvalue()
    release("有图", body=[("figure", {"image": picture, "alt": "会场", "caption": "", "credit": ""})])
    answer = requests.get(url, timeout=60)
    assert (answer.status_code, answer.content) == (200, content.getvalue())
    assert answer.headers["Content-Type"] == "image/png"
    assert answer.headers["Cache-Control"] == "public, max-age=86400, s-maxage=60"
    told = " ".join(f"{name}: {value}" for name, value in answer.headers.items()).lower()
    assert not [word for word in ("signature", "x-stored", "x-accel", str(site.store_port)) if word in told]
    part = requests.get(url, headers={"Range": "bytes=0-7"}, timeout=60)
    assert (part.status_code, part.content) == (206, content.getvalue()[:8])
    again = requests.get(url, headers={"If-None-Match": answer.headers["ETag"]}, timeout=60)
    assert (again.status_code, again.content) == (304, b"")
    assert requests.head(url, timeout=60).status_code == 200
    assert requests.get(f"http://{HOST}:{site.port}/protected-store/", timeout=60).status_code == 404
    site.store.stop()
    later = requests.get(url, timeout=60)
    assert (later.status_code, later.headers["Retry-After"]) == (503, "30")
    assert "no-store" in later.headers["Cache-Control"]
    site.store.start()


def _newest_picture(site: Topology) -> tuple[int, str]:
    with psycopg.connect(site.postgres.url) as database:
        return database.execute("SELECT id, file FROM home_siteimage ORDER BY id DESC LIMIT 1").fetchone()


def test_the_next_release_comes_in_while_readers_read(site):
    """Migrations first, under the program of before; then one process after the other."""
    with Readers(site.port, PAGES) as readers:
        readers.read_more()
        site.manage("migrate", "-v", "0", settings=NEXT_RELEASE)
        readers.read_more()
        site.restart_webs(NEXT_RELEASE)
        readers.read_more()
    assert readers.failures == []
    with psycopg.connect(site.postgres.url) as database:
        assert database.execute("SELECT count(*) FROM next_release_note").fetchone() == (0,)


def test_a_worker_that_is_asked_to_end_does_so_in_peace(site):
    assert site.worker.is_alive
    assert site.worker.stop() == 0

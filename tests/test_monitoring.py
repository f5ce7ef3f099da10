"""Whoever runs the site sees whether it is alive, what went wrong and what is slow, and strangers see none of it."""

from __future__ import annotations

import json
import logging
import os
import secrets
import subprocess
import sys

import pytest
from django.conf import settings
from django.db import DatabaseError, InterfaceError, OperationalError, connection

from cqc_site.monitoring import health, slow_queries
from cqc_site.monitoring.health import LIVE, READY, HealthMiddleware


def test_a_process_that_answers_is_alive_without_asking_the_database(client, django_assert_num_queries):
    with django_assert_num_queries(0):
        answer = client.get(LIVE)
    assert (answer.status_code, answer.json(), answer["Cache-Control"]) == (200, {"status": "ok"}, "no-store")


@pytest.mark.parametrize("address", [LIVE, READY])
def test_a_watcher_needs_no_host_name_and_no_certificate(client, settings, address):
    settings.SECURE_SSL_REDIRECT = True
    assert client.get(address, headers={"host": "10.0.0.7:8000"}).status_code == 200


def test_a_process_is_not_ready_before_the_migrations_are_done(rf, monkeypatch):
    monkeypatch.setattr(health, "_waiting_migrations", lambda: ["news.0002"])
    middleware = HealthMiddleware(None)
    answer = middleware(rf.get(READY))
    assert (answer.status_code, json.loads(answer.content)["reason"]) == (503, "migrations")
    monkeypatch.setattr(health, "_waiting_migrations", list)
    assert middleware(rf.get(READY)).status_code == 200


def test_a_process_without_its_database_is_alive_and_not_ready(rf):
    def gone(*arguments):
        raise DatabaseError("gone")

    with connection.execute_wrapper(gone):
        answer = HealthMiddleware(None)(rf.get(READY))
        assert HealthMiddleware(None)(rf.get(LIVE)).status_code == 200
    assert (answer.status_code, json.loads(answer.content)["reason"]) == (503, "database")
    assert "gone" not in answer.content.decode()


@pytest.mark.parametrize(("wrong", "status"), [(OperationalError, 503), (InterfaceError, 503), (ValueError, 500)])
def test_readers_are_asked_to_come_again_while_the_database_is_away(client, monkeypatch, wrong, status):
    def gone(*arguments):
        raise wrong("gone")

    monkeypatch.setattr("cqc_site.serve.find_route", gone)
    client.raise_request_exception = False
    answer = client.get("/", {"anew": 1})
    assert (answer.status_code, answer.get("Retry-After")) == (status, "30" if status == 503 else None)
    assert "暂时无法显示此页" in answer.content.decode()
    assert "gone" not in answer.content.decode()


def test_every_answer_has_an_id_and_that_of_the_server_in_front_is_kept(client):
    assert client.get("/")["X-Request-ID"] != client.get("/")["X-Request-ID"]
    theirs = "0123456789abcdef0123456789abcdef"
    assert client.get("/", headers={"x-request-id": theirs})["X-Request-ID"] == theirs


@pytest.mark.parametrize("forged", ['"><script>', "a" * 5000, "0123"])
def test_an_id_that_is_none_is_replaced(client, forged):
    assert client.get("/", headers={"x-request-id": forged})["X-Request-ID"] != forged


def test_the_log_is_a_line_of_json_with_the_id_of_the_request(tmp_path):
    logged = run("import logging; logging.getLogger('news').warning('截稿 %s', 1)", tmp_path, LOG_FORMAT="json").stderr
    line = json.loads(logged.splitlines()[-1])
    assert (line["message"], line["level"], line["logger"]) == ("截稿 1", "WARNING", "news")
    assert {"time", "request"} <= line.keys()


def test_a_slow_query_is_logged_without_its_values(settings, caplog):
    settings.SLOW_QUERY_MS = 1
    with caplog.at_level(logging.WARNING, slow_queries.__name__), connection.cursor() as cursor:
        cursor.execute(SLOW[connection.vendor], ["wang@example.org"])
    [record] = caplog.records
    assert record.milliseconds >= 1
    assert "wang" not in record.sql + record.getMessage()


SLOW = {
    "sqlite": "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200000)"
    " SELECT COUNT(*), %s FROM n",
    "postgresql": "SELECT pg_sleep(0.02), %s",
}


def test_a_connection_is_watched_once():
    wrappers = type("Connection", (), {"execute_wrappers": []})()
    slow_queries._watch_connection(wrappers)
    slow_queries._watch_connection(wrappers)
    assert wrappers.execute_wrappers == [slow_queries._timed]


def test_without_a_token_there_are_no_metrics(client):
    assert client.get("/metrics/").status_code == 404


METRICS = """
import django; django.setup()
from django.test import Client
statuses = [Client().get("/metrics/", headers=headers).status_code for headers in (
    {}, {"authorization": "Bearer "}, {"authorization": "Bearer wrong"}, {"authorization": "Bearer %(token)s"})]
text = Client().get("/metrics/", headers={"authorization": "Bearer %(token)s"}).content.decode()
print(statuses, "django_http_requests_total_by_method_total" in text)
"""


def test_metrics_are_for_who_holds_the_token(tmp_path):
    token = secrets.token_urlsafe()
    done = run(METRICS % {"token": token}, tmp_path, METRICS_TOKEN=token)
    assert done.stdout.strip() == "[401, 401, 401, 200] True", done.stderr


def run(code: str, folder, **environment: str) -> subprocess.CompletedProcess:
    """A piece of Python in a site of its own."""
    environment |= {"PATH": os.environ["PATH"], "VAR_DIR": str(folder), "PYTHONUTF8": "1"}
    environment["DJANGO_SETTINGS_MODULE"] = "cqc_site.settings.local"
    setup = "import django; django.setup();" if "setup()" not in code else ""
    command = [sys.executable, "-c", setup + code]
    return subprocess.run(command, cwd=settings.BASE_DIR, env=environment, capture_output=True, text=True)  # noqa: S603

"""Publishes on one server process and reads on another, in turn: `python bench/publish_and_read.py 500`.

Two gunicorn masters share the database of VAR_DIR (or DATABASE_URL) and, if REDIS_URL is set, Redis. A release gets a
new title by the code that the admin calls, on whose commit the next request to either server has to show it. Ctrl+C
ends it early and tells what was done.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from urllib.request import urlopen

ROOT = Path(__file__).resolve().parents[1]
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cqc_site.settings.local")
sys.path.insert(0, str(ROOT))

import django

django.setup()

from django.db import connection
from tqdm import tqdm

from news.models import NewsReleasePage


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def serve(port: int) -> subprocess.Popen:
    command = [sys.executable, "-m", "gunicorn", "--bind", f"127.0.0.1:{port}", "--log-level", "error"]
    return subprocess.Popen([*command, "cqc_site.wsgi:application"], cwd=ROOT)  # noqa: S603 - our own arguments


def read(port: int, path: str) -> str:
    with urlopen(f"http://127.0.0.1:{port}{path}", timeout=60) as answer:
        return answer.read().decode()


def wait_for(port: int) -> None:
    for _ in range(300):
        try:
            read(port, "/robots.txt")
        except OSError:
            time.sleep(0.2)
        else:
            return
    raise SystemExit("A server did not start.")


def main(rounds: int) -> None:
    release = NewsReleasePage.objects.published().filter(locale__language_code="zh-hans").order_by("-pk").first()
    title, path = release.title, release.get_url()
    done = old = 0
    ports = [free_port(), free_port()]
    servers = [serve(port) for port in ports]
    try:
        for port in ports:
            wait_for(port)
        for _ in tqdm(range(rounds)):
            old += not _shows(release, f"发布{done:05}", path, ports)
            done += 1
    except KeyboardInterrupt:
        pass  # what was done counts
    finally:
        release.title = title
        release.save_revision().publish()
        for server in servers:
            server.send_signal(signal.SIGTERM)
            server.wait(30)
    told = "with Redis" if os.environ.get("REDIS_URL") else "without Redis"
    print(f"{done} publications on {connection.vendor}, {told}: {old} times an old page was read.")  # noqa: T201
    sys.exit(bool(old) or not done)


def _shows(release, title: str, path: str, ports: list[int]) -> bool:
    """Publish, and read twice on each server: the second answer comes from memory."""
    release.title = title
    release.save_revision().publish()
    return all(f"<h1>{title}</h1>" in read(port, path) for port in ports for _ in range(2))


main(int(sys.argv[1]))

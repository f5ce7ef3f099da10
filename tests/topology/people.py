"""Readers who read without pause, and colleagues who work through one of the web processes."""

from __future__ import annotations

import re
import threading
import time
from itertools import count, cycle
from urllib.request import urlopen

import requests

from demo.accounts import PASSWORD
from deploy.processes import HOST


class Readers:
    """Two people at a time who read pages through the web server; whatever they do not get is written down.

    `with Readers(port, paths) as readers:`. Every other page is asked for with something that no memory knows, so it is
    made anew.
    """

    PEOPLE = 2

    def __init__(self, port: int, paths: list[str]):
        self.port, self.paths = port, paths
        self.read, self.failures = 0, []
        self._stopped = threading.Event()
        self._threads = [threading.Thread(target=self._go_on) for _ in range(self.PEOPLE)]

    def __enter__(self) -> Readers:
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *error) -> None:
        self._stopped.set()
        for thread in self._threads:
            thread.join()

    def _go_on(self) -> None:
        paths = cycle(self.paths)
        for number in count():
            if self._stopped.is_set():
                return
            path = next(paths) + (f"?anew={number}" if number % 2 else "")
            try:
                text_at(self.port, path)
            except OSError as error:
                self.failures.append(f"{path}: {error}")
            self.read += 1

    def read_more(self, pages: int = 20, seconds: float = 60) -> None:
        """Wait until so many more pages were read."""
        wanted, end = self.read + pages, time.monotonic() + seconds
        while self.read < wanted:
            assert time.monotonic() < end, "nobody reads any more"
            time.sleep(0.05)


def text_at(port: int, path: str) -> str:
    """A page as it is read. Raises OSError for every answer but 200, and for none."""
    with urlopen(f"http://{HOST}:{port}{path}", timeout=60) as answer:
        return answer.read().decode()


class Colleague:
    """Somebody at the admin, logged in once; each act says by which process it goes."""

    def __init__(self, name: str, port: int):
        self.session = requests.Session()
        answer = self.post(port, "/admin/login/", {"username": name, "password": PASSWORD, "next": "/admin/"})
        assert "sessionid" in self.session.cookies, answer.text[:500]

    def post(self, port: int, path: str, form: dict, files: dict | None = None) -> requests.Response:
        """Send a form as a browser does, which has fetched the page of the form before."""
        url = f"http://{HOST}:{port}{path}"
        if "csrftoken" not in self.session.cookies:
            self.session.get(url, timeout=60)
        form = {"csrfmiddlewaretoken": self.session.cookies["csrftoken"], **form}
        answer = self.session.post(url, form, files=files, timeout=60, allow_redirects=False)
        assert answer.status_code == 302, _complaint(answer.text)
        return answer


def _complaint(html: str) -> str:
    """What a refused form says."""
    return " ".join(re.findall(r'class="error-message"[^>]*>([^<]*)', html)) or html[:2000]

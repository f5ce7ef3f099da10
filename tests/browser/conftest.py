"""A real Chromium in front of a real server of the demonstration site.

Tests wait with `expect(…)`: `page.wait_for_function` evaluates text as code, which the site's security policy refuses
whenever the page is not ready at the first look.
"""

from __future__ import annotations

import os
import shutil

import pytest
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.test.testcases import LiveServerThread

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]


@pytest.fixture(scope="session")
def address(django_db_setup, django_db_blocker):
    """The address of the running site."""
    with django_db_blocker.unblock():
        server = LiveServerThread("127.0.0.1", StaticFilesHandler)
        server.daemon = True
        server.start()
        server.is_ready.wait()
        assert server.error is None
        yield f"http://127.0.0.1:{server.port}"
        server.terminate()


@pytest.fixture(scope="session")
def chromium():
    """The browser; missing, it skips the test, or fails it where it is required."""
    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        message = "no Chromium on this machine: install the package chromium"
        (pytest.fail if os.environ.get("REQUIRE_BROWSER") else pytest.skip)(message)
    sync_api = pytest.importorskip("playwright.sync_api")
    # Playwright keeps an event loop in this thread, which Django would take for asynchronous code.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def open_page(chromium, address):
    """`open_page("/en/")` shows a page; options are those of a Playwright context (viewport, color_scheme …)."""
    contexts = []

    def open_page(path: str, **options):
        context = chromium.new_context(base_url=address, **options)
        contexts.append(context)
        page = context.new_page()
        page.complaints = []
        page.on("console", lambda message: message.type == "error" and page.complaints.append(message.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on("request", lambda request: _note_third_party(page, request.url, address))
        page.goto(path)
        return page

    yield open_page
    for context in contexts:
        context.close()


def _note_third_party(page, url: str, address: str) -> None:
    if not url.startswith((address, "data:", "blob:")):
        page.complaints.append(f"third party: {url}")

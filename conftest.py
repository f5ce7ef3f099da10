"""Fixtures of the whole suite: the demonstration site, built once, and a browser session for each role."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import setup_databases, teardown_databases
from wagtail.models import Page


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment, django_db_blocker):
    """The test database holds the demonstration site; each test undoes what it changes.

    Instead of pytest-django's own, which makes no database for a run of browser tests alone.
    """
    with django_db_blocker.unblock():
        databases = setup_databases(verbosity=0, interactive=False, aliases={"default"})
        call_command("demo", verbosity=0)
    yield
    with django_db_blocker.unblock():
        _end_other_sessions()
        teardown_databases(databases, verbosity=0)


def _end_other_sessions():
    """The server of the browser tests may still be answering a page that was closed; PostgreSQL would wait for it."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )


@pytest.fixture(autouse=True)
def _database(request):
    """Every test may use the site, and what was remembered of it in another test is forgotten.

    Not the browser's: it talks to a server of its own, which would wait for the transaction of the test.
    """
    if not request.node.get_closest_marker("browser"):
        request.getfixturevalue("db")
        cache.clear()


def pytest_collection_modifyitems(items):
    """The browser comes last: what it does is not undone."""
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)


def _logged_in(name: str) -> Client:
    client = Client()
    client.force_login(User.objects.get(username=name), backend="django.contrib.auth.backends.ModelBackend")
    return client


@pytest.fixture
def press():
    return _logged_in("press")


@pytest.fixture
def editor():
    return _logged_in("editor")


@pytest.fixture
def translator():
    return _logged_in("translator")


@pytest.fixture
def admin():
    return _logged_in("admin")


@pytest.fixture
def find():
    """The specific page whose Chinese or English title contains a text: `find("业务范围")`."""

    def find(title: str, language: str = "zh-hans") -> Page:
        pages = Page.objects.filter(title__contains=title, locale__language_code=language).order_by("path")
        return pages.first().specific

    return find

"""Fixtures of the whole suite: the demonstration site, built once, and a browser session for each role."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from django.core.management import call_command
from django.test import Client
from wagtail.models import Page


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """The test database holds the demonstration site; each test undoes what it changes."""
    with django_db_blocker.unblock():
        call_command("demo", verbosity=0)


@pytest.fixture(autouse=True)
def _database(db):
    """Every test may read the site."""


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

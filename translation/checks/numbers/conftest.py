"""These tests are of pure functions: they need no site and no database."""

from __future__ import annotations

import pytest
from django.utils import translation


@pytest.fixture(autouse=True)
def _database():
    """In place of the fixture of the whole suite, which builds the demonstration site."""


@pytest.fixture(autouse=True)
def _english():
    """Messages are looked at as they are written."""
    with translation.override("en"):
        yield

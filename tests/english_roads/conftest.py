"""English pages in the states that a road may meet them in, and everybody who may go it."""

from __future__ import annotations

import pytest
from wagtail.models import Page


@pytest.fixture
def english(find):
    """A public English release."""
    return find("5th China Quality Conference to open", "en")


@pytest.fixture
def chinese(find):
    """The Chinese that it translates."""
    return find("将于9月1日在成都开幕")


@pytest.fixture
def half():
    """A release of which half is translated, not public in English."""
    return Page.objects.filter(locale__language_code="en", live=False, alias_of=None).first().specific


@pytest.fixture
def client_of(request):
    """The session of a role."""
    return request.getfixturevalue

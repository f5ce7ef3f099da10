"""A Chinese page and its English."""

from __future__ import annotations

import pytest


@pytest.fixture
def chinese(find):
    """A public Chinese release with public English."""
    return find("将于9月1日在成都开幕")


@pytest.fixture
def english(find):
    """Its English."""
    return find("5th China Quality Conference to open", "en")

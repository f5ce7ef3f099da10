"""An English page, finished, and handed over to its reviewers."""

from __future__ import annotations

import pytest
from django.core import mail

from tests.desk import now
from tests.english import BETTER, segment_at, write
from tests.english_review.review import hand_over
from translation.checks.findings import error
from translation.models import QueueEntry

State = QueueEntry.State


@pytest.fixture
def english(find):
    """A public English release."""
    return find("5th China Quality Conference to open", "en")


@pytest.fixture
def handed_over(translator, english):
    """The release with a better title, handed over by the translator."""
    write(english, BETTER)
    write(english, segment_at(english, "summary").target, path="summary")
    hand_over(translator, english, note="标题已改")
    mail.outbox.clear()
    return now(english)


@pytest.fixture
def wrong(monkeypatch):
    """The checks find an error in each text that says WRONG."""

    def check(source, target, **kwargs):
        return [error("number", "这里应为 850。", "WRONG")] if "WRONG" in target else []

    monkeypatch.setattr("translation.findings.check", check)


@pytest.fixture
def with_error(translator, english, wrong):
    """The release with an error in its title, handed over."""
    write(english, "A WRONG title")
    hand_over(translator, english)
    return now(english)

"""Pages in the states of the queue."""

from __future__ import annotations

import pytest
from wagtail.models import Page

from tests.translation_queue.listed import State
from translation.models import QueueEntry


@pytest.fixture
def not_started():
    entry = QueueEntry.objects.get(state=State.NOT_STARTED, is_source_live=True)
    return Page.objects.get(translation_key=entry.translation_key)


@pytest.fixture
def half():
    key = QueueEntry.objects.get(state=State.IN_PROGRESS).translation_key
    return Page.objects.get(translation_key=key, locale__language_code="zh-hans")


@pytest.fixture
def published(find):
    return find("将于9月1日在成都开幕")

"""The list of the queue, read as a person reads it."""

from __future__ import annotations

import csv
import io
import re

from translation.models import QueueEntry

State = QueueEntry.State
QUEUE = "/admin/translation/queue/"
COLUMNS = [
    "title",
    "target_title",
    "type",
    "state",
    "texts",
    "translated",
    "changed",
    "errors",
    "note",
    "waiting_since",
    "days_waiting",
    "source_published",
    "target_published",
    "lag",
    "assignee",
    "due_on",
]


def entry_of(page) -> QueueEntry:
    return QueueEntry.objects.get(translation_key=page.translation_key)


def titles(client, query: str = "") -> list[str]:
    """The Chinese titles of one page of the list, in its order."""
    html = client.get(QUEUE + query).content.decode()
    return re.findall(r'id="queue-title-\d+"\s+lang="zh-Hans">([^<]*)<', html)


def set_entry(page, **fields) -> None:
    QueueEntry.objects.filter(translation_key=page.translation_key).update(**fields)


def exported(client, query: str = "") -> list[dict]:
    response = client.get(f"{QUEUE}?export=csv{query}")
    text = b"".join(response.streaming_content).decode("utf-8-sig")
    first, *lines = csv.reader(io.StringIO(text))
    assert len(first) == len(COLUMNS)
    return [dict(zip(COLUMNS, line, strict=True)) for line in lines]

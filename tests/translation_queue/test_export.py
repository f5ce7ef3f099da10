"""The queue as a file that opens in Excel."""

from __future__ import annotations

import io

import pytest
from django.core.management import call_command
from django.utils import timezone
from openpyxl import load_workbook
from wagtail.models import Page

from tests.many_pages import make_pages
from tests.translation_queue.listed import QUEUE, exported, set_entry
from translation.models import QueueEntry

# --- export --------------------------------------------------------------------------------------


def test_the_csv_opens_in_excel_and_holds_what_is_filtered(translator, half):
    response = translator.get(f"{QUEUE}?export=csv&state=in_progress")
    content = b"".join(response.streaming_content)
    assert content.startswith("\ufeff".encode())
    assert f"translation-queue-{timezone.localdate():%Y-%m-%d}.csv" in response["Content-Disposition"]
    assert [line["title"] for line in exported(translator, "&state=in_progress")] == [half.title]


def test_the_csv_holds_all_pages_of_the_list(translator):
    make_pages(60, ["not_started"])
    call_command("check_queue", "--repair", stdout=io.StringIO())
    assert len(exported(translator)) == QueueEntry.objects.count() > 100


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_no_title_runs_as_a_formula(translator, not_started, kind):
    Page.objects.filter(pk=not_started.pk).update(title="=1+1", draft_title="=1+1")
    set_entry(not_started, title="=1+1")
    response = translator.get(f"{QUEUE}?export={kind}&state=not_started")
    content = b"".join(response.streaming_content)
    if kind == "csv":
        assert "'=1+1" in content.decode()
    else:
        cell = load_workbook(io.BytesIO(content)).active["A2"]
        assert (cell.value, cell.data_type) == ("'=1+1", "s")


def test_the_excel_file_holds_days_as_days(translator, half):
    set_entry(half, due_on=timezone.localdate())
    response = translator.get(f"{QUEUE}?export=xlsx&state=in_progress")
    sheet = load_workbook(io.BytesIO(b"".join(response.streaming_content))).active
    assert sheet.max_row == 2
    assert sheet["A2"].value == half.title
    assert sheet.cell(2, sheet.max_column).value.date() == timezone.localdate()

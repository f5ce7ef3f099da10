"""`manage.py lint_translation`: one answer a line, whatever the line."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from time import process_time

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import DatabaseError
from wagtail_localize.models import StringTranslation

GLOSSARY = str(Path(settings.BASE_DIR, "demo", "glossary.csv"))
WRONG_NAME = {
    "id": 7,
    "source": "国家市场监督管理总局发布公告。",
    "target": "The State Administration of Market Regulation issued a notice.",
}
CLEAN = {"id": "x", "source": "质量强国", "target": "quality powerhouse"}


@pytest.fixture
def lint(monkeypatch, capsys):
    """Answers, messages and exit code for lines given as objects or bytes."""

    def lint(*lines, **options):
        data = b"\n".join(line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines)
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
        code = 0
        try:
            call_command("lint_translation", **options)
        except SystemExit as end:
            code = end.code
        out, err = capsys.readouterr()
        return [json.loads(line) for line in out.splitlines()], err, code

    return lint


def test_each_pair_is_answered_in_its_turn(lint):
    answers, _, code = lint(WRONG_NAME, CLEAN, {"id": None, "source": "质量", "target": ""})
    assert [answer["id"] for answer in answers] == [7, "x", None]
    assert [[finding["code"] for finding in answer["findings"]] for answer in answers] == [["term"], [], ["empty"]]
    assert set(answers[0]["findings"][0]) == {"code", "severity", "message"}
    assert code == 0


@pytest.mark.parametrize(("language", "word"), [("en", "in English"), ("zh-hans", "国家市场监督管理总局")])
def test_messages_are_in_the_language_asked_for(lint, language, word):
    answers, _, _ = lint(WRONG_NAME, language=language)
    assert word in answers[0]["findings"][0]["message"]


BAD_LINES = {
    "not JSON": b"{oops",
    "a list": b"[1]",
    "nothing but brackets": b"[" * 100_000,
    "no target": b'{"id": 3, "source": "a"}',
    "a number": b'{"id": 3, "source": "a", "target": 5}',
    "NUL": b'{"id": 3, "source": "a", "target": "\\u0000"}',
    "not a number": b'{"id": NaN, "source": "a", "target": "b"}',
    "not UTF-8": b'{"id": 3, "source": "\xff", "target": "a"}',
    "10 MB": b'{"id": 3, "source": "' + b"a" * 10_000_000 + b'", "target": "b"}',
}


@pytest.mark.parametrize("line", BAD_LINES.values(), ids=BAD_LINES)
def test_a_bad_line_is_told_and_the_next_is_read(lint, line):
    answers, err, code = lint(line, WRONG_NAME)
    assert answers[0]["error"]
    assert answers[1]["id"] == 7
    assert ("1" in err, code) == (True, 1)


def test_half_a_character_is_answered(lint):
    answers, _, code = lint({"id": "\ud800", "source": "质量\ud800", "target": "quality \udfff"})
    assert (answers[0]["id"], code) == ("\ud800", 0)


def test_the_same_chinese_in_other_words_is_told_after_a_clean_pair(lint):
    sentence = {"source": "质量第一最重要", "target": "Quality comes first"}
    other = {"source": "质量第一最重要", "target": "Quality matters above all"}
    wrong = {"source": "质量第一最重要", "target": "Quality 第一 first"}
    answers, _, _ = lint({"id": 1} | wrong, {"id": 2} | sentence, {"id": 3} | other, {"id": 4} | sentence)
    codes = [[finding["code"] for finding in answer["findings"]] for answer in answers]
    assert codes == [["chinese"], [], ["inconsistent"], []]


def test_a_file_stands_for_the_glossary_of_the_site(lint, tmp_path):
    file = tmp_path / "terms.csv"
    file.write_text("zh,en\n公告,Public Notice\nQuality,质量\n", encoding="utf-8")
    answers, err, _ = lint(WRONG_NAME, glossary=str(file))
    assert "Public Notice" in answers[0]["findings"][0]["message"]
    assert "3" in err


@pytest.mark.parametrize("content", [None, b"", b"\x00\x01"])
def test_a_glossary_that_cannot_be_read_is_told(lint, tmp_path, content):
    file = tmp_path / "terms.csv"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(CommandError):
        lint(CLEAN, glossary=str(file))


def test_the_published_site_has_no_errors(lint):
    answers, _, code = lint(site=True)
    assert code == 0
    assert all(finding["severity"] == "warning" for answer in answers for finding in answer["findings"])


def test_an_error_on_the_published_site_is_an_exit_code(lint):
    translation = StringTranslation.objects.filter(data__contains="Chengdu").first()
    StringTranslation.objects.filter(pk=translation.pk).update(data="")
    answers, _, code = lint(site=True)
    assert code == 1
    assert "empty" in {finding["code"] for answer in answers for finding in answer["findings"]}


def run(data: bytes, tail: str = "") -> subprocess.CompletedProcess:
    """The command in a shell, with a database that cannot be reached."""
    command = f"{sys.executable} manage.py lint_translation --glossary {GLOSSARY}{tail}"
    environment = os.environ | {"DATABASE_URL": "postgres://nobody@127.0.0.1:1/nothing"}
    return subprocess.run(command, shell=True, cwd=settings.BASE_DIR, input=data, env=environment, capture_output=True)  # noqa: S602


def test_it_needs_no_database_where_it_has_a_file():
    done = run(json.dumps(WRONG_NAME).encode())
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["findings"][0]["code"] == "term"


def test_it_ends_quietly_when_nobody_reads_on():
    done = run(json.dumps(CLEAN).encode() + b"\n" + (json.dumps(CLEAN).encode() + b"\n") * 5000, " | head -1")
    assert (done.stdout.count(b"\n"), done.stderr) == (1, b"")


@pytest.mark.parametrize("stream", ["stdin", "stdout"])
def test_a_closed_stream_is_a_message(monkeypatch, stream):
    monkeypatch.setattr(sys, stream, None)
    with pytest.raises(CommandError, match="must be open"):
        call_command("lint_translation", glossary=GLOSSARY, language="en")


def test_a_database_without_tables_is_a_message(monkeypatch):
    def unreadable():
        raise DatabaseError("no such table")

    monkeypatch.setattr("translation.management.commands.lint_translation.published_pairs", unreadable)
    with pytest.raises(CommandError, match="cannot be read"):
        call_command("lint_translation", site=True, glossary=GLOSSARY, language="en")


@pytest.mark.parametrize("piece", ["1", "一", "one-"], ids=["figures", "numerals", "words"])
def test_a_text_of_nothing_but_numbers_is_soon_answered(lint, piece):
    started = process_time()
    lint({"id": 1, "source": piece * 100_000, "target": piece * 100_000 + "1"})
    assert process_time() - started < 5

"""The glossary in the admin: who may do what, files in and out, and what a changed term leads to."""

from __future__ import annotations

import csv
import io

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import CommandError, call_command
from django.urls import reverse

from tests.desk import told
from translation.glossary import csv_format
from translation.glossary.store import current_glossary, glossary_version
from translation.models import Term

HEADER = "zh,en,abbr,synonyms,alternatives,forbidden,note,status,source\n"
ROW = "国际质量科学院,International Academy for Quality,IAQ,,,Academy of Quality,,approved,\n"


def form(**fields) -> dict:
    values = {"chinese": "国际质量科学院", "english": "International Academy for Quality", "status": "working"}
    blank = dict.fromkeys(("synonyms", "alternatives", "forbidden", "abbreviation", "note", "source"), "")
    return blank | values | fields


def samr() -> Term:
    return Term.objects.get(chinese="国家市场监督管理总局")


def upload(client, data: bytes | str, name: str = "terms.csv"):
    content = data if isinstance(data, bytes) else data.encode()
    return client.post(reverse("glossary:import"), {"file": SimpleUploadedFile(name, content)})


# --- who may do what --------------------------------------------------------------------------------
def test_the_demonstration_has_its_131_terms():
    assert Term.objects.count() == 131
    assert Term.objects.filter(status="working").count() == 23


@pytest.mark.parametrize("role", ["press", "editor", "translator", "admin"])
def test_everybody_looks_terms_up(role, request):
    client = request.getfixturevalue(role)
    page = client.get(reverse("glossary:index"), {"q": "市场监管总局", "status": "approved"}).content.decode()
    assert "State Administration for Market Regulation" in page
    assert "Ministry of Education" not in page
    assert client.get(reverse("glossary:inspect", args=[samr().pk])).status_code == 200
    assert reverse("glossary:index") in client.get("/admin/").content.decode()


@pytest.mark.parametrize(("role", "may"), [("press", False), ("translator", True), ("editor", True), ("admin", True)])
def test_press_only_looks(role, may, request):
    client, term = request.getfixturevalue(role), samr()
    client.post(reverse("glossary:add"), form())
    client.post(reverse("glossary:edit", args=[term.pk]), form(chinese=term.chinese, english="Market Administration"))
    assert Term.objects.filter(chinese="国际质量科学院").exists() is may
    assert (samr().english == "Market Administration") is may
    assert (client.get(reverse("glossary:import")).status_code == 200) is may


@pytest.mark.parametrize(("role", "may"), [("press", False), ("translator", False), ("editor", True), ("admin", True)])
def test_editors_delete(role, may, request):
    request.getfixturevalue(role).post(reverse("glossary:delete", args=[samr().pk]))
    assert Term.objects.filter(chinese="国家市场监督管理总局").exists() is not may


def test_strangers_see_nothing(client):
    for name in ("index", "export", "import", "disagreements"):
        assert client.get(reverse(f"glossary:{name}")).status_code == 302


# --- the form ---------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"chinese": "Quality"}, "chinese"),
        ({"chinese": "…"}, "chinese"),
        ({"chinese": "国家市场监督管理总局"}, "chinese"),
        ({"chinese": "国家市场 监督管理总局"}, "chinese"),
        ({"chinese": "质" * 201}, "chinese"),
        ({"english": "质量 Academy"}, "english"),
        ({"english": ""}, "english"),
        ({"synonyms": "国际质量\nIAQ"}, "synonyms"),
        ({"forbidden": "International Academy for Quality"}, "forbidden"),
        ({"alternatives": "x" * 2001}, "alternatives"),
        ({"note": "a\x07"}, "note"),
    ],
)
def test_a_wrong_value_is_told_at_its_field(translator, fields, field):
    response = translator.post(reverse("glossary:add"), form(**fields))
    assert response.status_code == 200
    assert list(response.context["form"].errors) == [field]


def test_values_are_tidied(translator):
    translator.post(
        reverse("glossary:add"), form(synonyms=" 国际质量院 \n\n质量院|国际质量院", english=" Int.  Academy")
    )
    term = Term.objects.get(chinese="国际质量科学院")
    assert (term.synonyms, term.english) == ("国际质量院\n质量院", "Int. Academy")


# --- what a changed term leads to ---------------------------------------------------------------------
def test_a_changed_term_leads_to_the_pages_that_disagree(translator, find):
    term = Term.objects.get(chinese="中国质量大会")
    response = translator.post(
        reverse("glossary:edit", args=[term.pk]), form(chinese=term.chinese, english="China Congress on Quality")
    )
    assert response.url == reverse("glossary:term_disagreements", args=[term.pk])
    page = translator.get(response.url).content.decode()
    edition = find("China Quality Conference", "en")
    assert "China Congress on Quality" in page
    assert reverse("wagtailadmin_pages:edit", args=[edition.pk]) in page or edition.title in page


def test_a_term_that_changes_nothing_leads_back_to_the_list(translator):
    assert translator.post(reverse("glossary:add"), form()).url == reverse("glossary:index")


def test_the_whole_report_names_few_texts_of_the_demonstration(editor):
    response = editor.get(reverse("glossary:disagreements"))
    assert len(response.context["lines"]) < 5


def test_a_draft_is_not_published_and_not_reported(editor, find):
    Term.objects.filter(chinese="中国质量大会").update(english="China Congress on Quality")
    before = len(editor.get(reverse("glossary:disagreements")).context["lines"])
    find("5th China Quality Conference to open", "en").unpublish()
    assert len(editor.get(reverse("glossary:disagreements")).context["lines"]) < before


@pytest.mark.parametrize("address", ["?after=x", "?after=1-", "?after=99999999999999999999-1"])
def test_a_garbled_place_in_the_report_is_its_beginning(editor, address):
    Term.objects.filter(chinese="中国质量大会").update(english="China Congress on Quality")
    assert editor.get(reverse("glossary:disagreements") + address).context["lines"]


def test_a_long_report_is_read_in_parts_that_leave_nothing_out(editor, monkeypatch):
    Term.objects.filter(chinese="中国质量大会").update(english="China Congress on Quality")
    whole = [line.chinese for line in editor.get(reverse("glossary:disagreements")).context["lines"]]
    monkeypatch.setattr("translation.glossary.disagreements.LOOKED_AT", 60)
    monkeypatch.setattr("translation.published.AT_ONCE", 3)
    address, read, parts = reverse("glossary:disagreements"), [], 0
    while address:
        response = editor.get(address)
        read += [line.chinese for line in response.context["lines"]]
        address = response.context["next"] and f"{reverse('glossary:disagreements')}?after={response.context['next']}"
        parts += 1
    assert read == whole
    assert parts > 3


def test_the_report_asks_few_questions(editor, django_assert_max_num_queries):
    Term.objects.filter(chinese="成都").update(english="Cheng-tu City")
    with django_assert_max_num_queries(60):
        editor.get(reverse("glossary:disagreements"))


# --- versions -----------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "change",
    [
        lambda: Term.objects.filter(chinese="成都").update(note="x"),
        lambda: Term.objects.filter(chinese="成都").delete(),
        lambda: Term.objects.get(chinese="成都").save(),
        lambda: Term.objects.create(chinese="质量周", english="Quality Week"),
        lambda: Term.objects.bulk_create([Term(chinese="质量周", english="Quality Week", key="质量周")]),
        lambda: Term.objects.bulk_update([samr()], ["note"]),
    ],
)
def test_every_change_is_noticed(change):
    version, glossary = glossary_version(), current_glossary()
    assert current_glossary() is glossary
    change()
    assert glossary_version() != version
    assert current_glossary() is not glossary


def test_an_unchanged_glossary_costs_one_query(django_assert_num_queries):
    current_glossary()
    with django_assert_num_queries(1):
        current_glossary()


# --- files --------------------------------------------------------------------------------------------
def test_what_is_exported_can_be_imported_and_changes_nothing(editor):
    file = editor.get(reverse("glossary:export"))
    assert file.content.startswith(b"\xef\xbb\xbf")
    response = upload(editor, file.content)
    assert response.context["counts"] == {"added": 0, "changed": 0, "same": 131, "refused": 0}


@pytest.mark.parametrize("text", ["=1+1", "+86", "-x", "@SUM(A1)", "\tx"])
def test_no_spreadsheet_calculates_an_exported_cell(text):
    term = Term(chinese="质量周", english=text, note=text)
    exported = csv_format.write([term.entry()])
    rows = list(csv.reader(io.StringIO(exported.removeprefix("\ufeff"))))
    assert rows[1][1] == rows[1][6] == "'" + text
    assert csv_format.read(exported.encode()).rows[0].entry.note == text


def test_an_import_shows_what_it_will_do_and_then_does_it(translator):
    file = HEADER + ROW + "成都,Chengdu City,,,,,,approved,\nQuality,质量,,,,,,approved,\n"
    response = upload(translator, file)
    outcomes = [(step.outcome, step.row.line) for step in response.context["steps"]]
    assert outcomes == [("added", 2), ("changed", 3), ("refused", 4)]
    assert not Term.objects.filter(chinese="国际质量科学院").exists()
    translator.post(reverse("glossary:import"), {"confirm": "yes"})
    added = Term.objects.get(chinese="国际质量科学院")
    assert (added.abbreviation, added.forbidden, added.status) == ("IAQ", "Academy of Quality", "approved")
    assert Term.objects.get(chinese="成都").english == "Chengdu City"
    assert Term.objects.count() == 132


def test_columns_that_a_file_lacks_stay(translator):
    upload(translator, "zh,en\n国家市场监督管理总局,State Administration for Market Regulation of China\n")
    translator.post(reverse("glossary:import"), {"confirm": "yes"})
    assert (samr().abbreviation, samr().status) == ("SAMR", "approved")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_files_come_in_the_encodings_of_this_country(translator, encoding):
    assert upload(translator, (HEADER + ROW).encode(encoding)).context["counts"]["added"] == 1


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_files_come_with_other_delimiters(translator, delimiter):
    assert upload(translator, (HEADER + ROW).replace(",", delimiter)).context["counts"]["added"] == 1


BAD_FILES = {
    "empty": b"",
    "blank": b" \n\n",
    "only a header": HEADER.encode(),
    "no columns": "中文,英文\n质量,quality\n".encode(),
    "truncated": (HEADER + '质量周,"Quality We').encode(),
    "picture": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)),
    "spreadsheet": b"PK\x03\x04\x14\x00\x06\x00\x08\x00" + bytes(200),
    "half a UTF-16 file": (HEADER + ROW).encode("utf-16")[:-1],
    "10 MB": (HEADER + ROW * 130_000).encode(),
    "a cell without end": (HEADER + "质" * 300_000).encode(),
    "an escape": (HEADER + "质量周\x1b,Quality Week\n").encode(),
}


@pytest.mark.parametrize("data", BAD_FILES.values(), ids=BAD_FILES)
def test_a_bad_file_is_refused_in_words_and_changes_nothing(translator, data):
    response = upload(translator, data)
    assert response.status_code == 200
    assert response.context["form"].errors["file"]
    translator.post(reverse("glossary:import"), {"confirm": "yes"})
    assert Term.objects.count() == 131


@pytest.mark.parametrize(
    "row",
    [
        "质量周,Quality Week,,,,,,approved\n",
        "质量周,Quality Week,,,,,,approved,,more\n",
        "质量周,Quality Week,,,,,,perhaps,\n",
        "质量周,,,,,,,approved,\n",
        f"{'质' * 201},Quality Week,,,,,,approved,\n",
        "国际 质量科学院,Another,,,,,,approved,\n",
    ],
)
def test_a_bad_line_is_refused_alone(translator, row):
    response = upload(translator, HEADER + ROW + row)
    assert response.context["counts"] == {"added": 1, "changed": 0, "same": 0, "refused": 1}
    assert response.context["steps"][-1].row.problems


def test_a_confirmation_without_a_file_is_told(translator):
    response = translator.post(reverse("glossary:import"), {"confirm": "yes"}, follow=True)
    assert told(response)
    assert translator.post(reverse("glossary:import"), {}).context["form"].errors["file"]


# --- the command ------------------------------------------------------------------------------------
def test_the_command_imports_and_can_only_look(tmp_path, capsys):
    file = tmp_path / "terms.csv"
    file.write_text(HEADER + ROW + "Quality,质量,,,,,,approved,\n", encoding="utf-8")
    call_command("import_glossary", file, "--dry-run")
    assert Term.objects.count() == 131
    call_command("import_glossary", file)
    assert Term.objects.count() == 132
    assert "3" in capsys.readouterr().err


def test_the_command_tells_what_it_cannot_read(tmp_path):
    with pytest.raises(CommandError):
        call_command("import_glossary", tmp_path / "nothing.csv")

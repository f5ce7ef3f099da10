"""The words that staff and readers see: every one in Chinese, none stale, none broken."""

from __future__ import annotations

import os
import re
import shutil
from datetime import timedelta
from pathlib import Path

import polib
import pytest
from django.conf import settings
from django.contrib.humanize.templatetags.humanize import naturaltime
from django.core.management import call_command
from django.utils import timezone
from django.utils.translation import gettext, ngettext, override, to_locale

from tests.upstream_catalogues import holes

OWN, SUPPLEMENT = map(Path, settings.LOCALE_PATHS)
LANGUAGE = settings.LANGUAGE_CODE
LOCALE = to_locale(LANGUAGE)
CATALOGUES = sorted(path for folder in (OWN, SUPPLEMENT) for path in folder.rglob("*.po"))
PLACEHOLDER = re.compile(r"%(?:\(\w+\))?[a-z]|\{\w*\}")
TAG = re.compile(r"</?[a-z][^>]*>")
HALF_WIDTH = re.compile(r"[\u3400-\u9fff][,;?!]")
SAMPLES = {
    "Search": "搜索",
    "Hosts": "主办单位",
    "Editor in charge": "责任编辑",
    "Morning": "上午",
    "Page not found": "未找到页面",
    "Demonstration text": "演示文本",
    "more than %(number)s": "超过%(number)s",
    "Copy for translation": "复制以供翻译",  # Wagtail's, from the supplement
}


@pytest.fixture(params=CATALOGUES, ids=lambda path: str(path.relative_to(OWN.parent)))
def catalogue(request):
    return polib.pofile(str(request.param))


def own_catalogue() -> polib.POFile:
    return polib.pofile(str(OWN / LOCALE / "LC_MESSAGES" / "django.po"))


def identity(entry: polib.POEntry | polib.MOEntry) -> tuple[str, str, str]:
    return entry.msgctxt or "", entry.msgid, entry.msgid_plural or ""


def originals(entry: polib.POEntry) -> list[str]:
    return [entry.msgid_plural or entry.msgid]


def translations(entry: polib.POEntry | polib.MOEntry) -> list[str]:
    return [text for _, text in sorted(entry.msgstr_plural.items())] if entry.msgid_plural else [entry.msgstr]


def marks(pattern: re.Pattern, texts: list[str]) -> list[list[str]]:
    return [sorted(pattern.findall(text)) for text in texts]


def what_is_said(catalogue: polib.POFile | polib.MOFile) -> dict:
    return {identity(entry): translations(entry) for entry in catalogue.translated_entries()}


# --- complete ------------------------------------------------------------------------------------
def test_every_string_is_translated(catalogue):
    assert [entry.msgid for entry in catalogue.untranslated_entries()] == []


def test_no_translation_is_a_guess(catalogue):
    assert [entry.msgid for entry in catalogue.fuzzy_entries()] == []
    assert not catalogue.metadata_is_fuzzy


def test_no_translation_is_left_over(catalogue):
    assert [entry.msgid for entry in catalogue.obsolete_entries()] == []


def no_source(folder: str, names: list[str]) -> list[str]:
    """What the search for strings need not see: anything but folders, code and templates."""
    return [name for name in names if name[0] == "." or name == "var" or not _may_hold_strings(Path(folder, name))]


def _may_hold_strings(path: Path) -> bool:
    return path.is_dir() or path.suffix in {".py", ".html", ".txt"}


def require_gettext():
    """Without gettext there is nothing to compare with; where it is promised, that is a failure."""
    if not shutil.which("xgettext"):
        give_up = pytest.fail if os.environ.get("REQUIRE_GETTEXT") else pytest.skip
        give_up("gettext is not installed: the strings of the code cannot be collected")


@pytest.fixture
def strings_of_the_code(tmp_path, settings, monkeypatch):
    """What `makemessages` collects from a copy of the code into an empty catalogue."""
    require_gettext()
    copy = tmp_path / "site"
    shutil.copytree(settings.BASE_DIR, copy, ignore=no_source)
    settings.LOCALE_PATHS = [copy / OWN.relative_to(settings.BASE_DIR)]
    monkeypatch.chdir(copy)
    call_command("makemessages", locale=[LOCALE], no_location=True, verbosity=0)
    collected = polib.pofile(str(settings.LOCALE_PATHS[0] / LOCALE / "LC_MESSAGES" / "django.po"))
    return {identity(entry) for entry in collected}


def test_the_catalogue_holds_exactly_the_strings_of_the_code(strings_of_the_code):
    translated = {identity(entry) for entry in own_catalogue()}
    assert strings_of_the_code - translated == set(), "not in the catalogue: run `make messages`"
    assert translated - strings_of_the_code == set(), "no longer in the code: run `make messages`"


# --- loaded --------------------------------------------------------------------------------------
def test_the_compiled_catalogue_is_fresh(catalogue):
    compiled = polib.mofile(str(Path(catalogue.fpath).with_suffix(".mo")))
    assert what_is_said(compiled) == what_is_said(catalogue)


def test_every_compiled_catalogue_has_its_source():
    compiled = {path.with_suffix(".po") for folder in (OWN, SUPPLEMENT) for path in folder.rglob("*.mo")}
    assert compiled == set(CATALOGUES)


@pytest.mark.parametrize("folder", [OWN, SUPPLEMENT], ids=lambda folder: folder.name)
def test_the_folder_is_named_as_django_looks_for_it(folder):
    assert LOCALE == "zh_Hans"
    assert [path.name for path in folder.iterdir() if path.is_dir()] == [LOCALE]


@pytest.mark.parametrize(("english", "chinese"), SAMPLES.items())
def test_django_speaks_chinese(english, chinese):
    with override(LANGUAGE):
        assert gettext(english) == chinese
    with override("en"):
        assert gettext(english) == english


def test_one_and_many_are_counted_alike():
    one, many = next((entry.msgid, entry.msgid_plural) for entry in own_catalogue() if entry.msgid_plural)
    with override(LANGUAGE):
        assert ngettext(one, many, 1) == ngettext(one, many, 2) != one


# --- sound ---------------------------------------------------------------------------------------
def test_placeholders_survive_the_translation(catalogue):
    for entry in catalogue:
        assert marks(PLACEHOLDER, translations(entry)) == marks(PLACEHOLDER, originals(entry)), entry.msgid


def test_tags_survive_the_translation(catalogue):
    for entry in catalogue:
        assert marks(TAG, translations(entry)) == marks(TAG, originals(entry)), entry.msgid


def test_chinese_has_chinese_punctuation(catalogue):
    texts = [text for entry in catalogue for text in translations(entry)]
    assert [text for text in texts if HALF_WIDTH.search(text)] == []


def test_the_header_says_the_language_and_names_nobody(catalogue):
    header = catalogue.metadata
    assert header["Language"] == LOCALE
    assert header["Plural-Forms"] == "nplurals=1; plural=0;"
    assert not header.get("Last-Translator")
    assert not any("@" in value for value in header.values())


# --- Wagtail and the other packages -----------------------------------------------------------------
def test_no_word_of_wagtail_is_left_in_english():
    assert holes(SUPPLEMENT) == []


@pytest.mark.parametrize("seconds", [0, 1.5, 30, 90, 600, 5000, 9000, 300_000, 4_000_000, 40_000_000])
def test_spans_of_time_are_said_in_chinese(seconds):
    """Wagtail borrows these words from `django.contrib.humanize`, whose own catalogue is not loaded."""
    span = timedelta(seconds=seconds)
    with override(LANGUAGE):
        assert not re.search("[a-z]", str(naturaltime(timezone.now() - span)))
        assert not re.search("[a-z]", str(naturaltime(timezone.now() + span)))


@pytest.mark.parametrize(
    "sentence",
    [
        "“%(title)s” is withdrawn.",
        "“%(title)s” goes out on %(moment)s, Beijing time.",
        "Page '%(page_title)s' has been published.",  # Wagtail's own
    ],
)
def test_a_title_that_begins_with_a_quotation_mark_stands_in_marks_of_its_own_kind(sentence):
    """《“质量之光”成果展参观指南》, as Chinese names a text, not a quotation within a quotation."""
    with override(LANGUAGE):
        assert re.search(r"《%\((page_)?title\)s》", gettext(sentence))

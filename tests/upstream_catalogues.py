"""Which strings of Wagtail, wagtail-localize and the other packages have no Simplified Chinese yet."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import polib
from django.apps import apps
from django.conf import settings

DOMAINS = ("django", "djangojs")
# Imported by installed packages, so that their words are seen too, though their own catalogues are not loaded.
IMPORTED = ("django_tasks", "modelsearch")
# The place of the msgid among the arguments; one after the context where there is a context.
GETTEXT = dict.fromkeys(("_", "gettext", "gettext_lazy", "ngettext", "ngettext_lazy"), 0)
GETTEXT |= dict.fromkeys(("pgettext", "pgettext_lazy", "npgettext", "npgettext_lazy"), 1)
NOT_SEEN = {"migrations", "tests", "test"}


class Text(NamedTuple):
    """A string as gettext tells it apart from others."""

    context: str
    msgid: str


class Hole(NamedTuple):
    """A string that would be shown in English."""

    package: str
    domain: str
    text: Text


def texts_of(catalogue: polib.POFile | polib.MOFile) -> set[Text]:
    """The strings that a catalogue translates."""
    return {Text(entry.msgctxt or "", entry.msgid) for entry in catalogue.translated_entries()}


def holes(supplement: Path) -> list[Hole]:
    """Strings of the installed packages that neither their own Chinese nor the one in `supplement` translates."""
    return [hole for domain in DOMAINS for hole in _holes_of_domain(supplement, domain)]


def _holes_of_domain(supplement: Path, domain: str) -> Iterator[Hole]:
    packages = _packages()
    own = {package: _translated(_folder(package) / "locale", domain) for package in packages}
    ours = _translated(supplement, domain)
    everywhere = set().union(ours, *own.values())
    for package in packages:
        offered = _offered(package, domain)
        known = own[package] | ours
        if offered is None:
            offered, known = _written_in(_folder(package)) if domain == "django" else set(), everywhere
        yield from (Hole(package, domain, text) for text in sorted(offered - known))


def _packages() -> list[str]:
    """Every package whose strings people can see; `django.conf` holds the catalogue of Django itself."""
    installed = [app.name for app in apps.get_app_configs() if not _is_ours(Path(app.path))]
    return ["django.conf", *installed, *IMPORTED]


def _is_ours(folder: Path) -> bool:
    return folder.parent == settings.BASE_DIR


def _folder(package: str) -> Path:
    return Path(find_spec(package).origin).parent


def _catalogue(locale_folder: Path, language: str, domain: str) -> polib.POFile | polib.MOFile | None:
    """The catalogue as a translator wrote it, or as compiled where a package ships nothing else."""
    path = locale_folder / language / "LC_MESSAGES" / f"{domain}.po"
    if path.exists():
        return polib.pofile(str(path))
    compiled = path.with_suffix(".mo")
    return polib.mofile(str(compiled)) if compiled.exists() else None


def _translated(locale_folder: Path, domain: str) -> set[Text]:
    return texts_of(_catalogue(locale_folder, "zh_Hans", domain) or polib.POFile())


def _offered(package: str, domain: str) -> set[Text] | None:
    """The strings of the package's English catalogue; None when it has none."""
    english = _catalogue(_folder(package) / "locale", "en", domain)
    if english is None:
        return None
    return {Text(entry.msgctxt or "", entry.msgid) for entry in english if entry.msgid and not entry.obsolete}


def _written_in(folder: Path) -> set[Text]:
    """The strings that a package hands to gettext in its Python code."""
    files = (file for file in folder.rglob("*.py") if not NOT_SEEN & set(file.relative_to(folder).parts))
    trees = (ast.parse(file.read_text(encoding="utf-8")) for file in files)
    found = (_text_of_call(node) for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call))
    return {text for text in found if text}


def _text_of_call(call: ast.Call) -> Text | None:
    place = GETTEXT.get(getattr(call.func, "id", None) or getattr(call.func, "attr", ""))
    if place is None:
        return None
    values = [getattr(argument, "value", None) for argument in call.args[: place + 1]]
    if len(values) <= place or not all(isinstance(value, str) for value in values):
        return None
    return Text(values[0] if place else "", values[-1])

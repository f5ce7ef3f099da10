"""PO files: those of wagtail-localize, made so that every tool of gettext takes them, and read without accidents."""

from __future__ import annotations

import re

import polib
from django.contrib.auth.models import AbstractBaseUser
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail_localize.models import StringTranslation, Translation

from translation.exchange.importing import Entry, ImportReport, Terms, Unit, hash_of, rows_of, take_in
from translation.exchange.languages import time_of
from translation.exchange.places import labels_of
from translation.exchange.reading import UnreadableFile, refuse_number, refuse_size
from translation.markup import UNSTORABLE

TOOL = "PO File"  # as wagtail-localize names it
ID = "X-WagtailLocalize-TranslationID"
# polib takes these for ends of lines, though they may stand in a text.
SEPARATORS = {"\x85": "\ue085", "\u2028": "\ue128", "\u2029": "\ue129"}
HIDE = str.maketrans(SEPARATORS)
SHOW = str.maketrans({hidden: shown for shown, hidden in SEPARATORS.items()})
QUOTED = re.compile(r'\s*(?:msg\S+\s*)?"')
WRITTEN = "POT-Creation-Date"


def export_po(translation: Translation) -> bytes:
    """The PO file of wagtail-localize, each text of a place once and with a whole header.

    The same pair of context and text twice, which the library writes for a text that stands twice in a block, makes
    every other tool refuse the file (wagtail-localize#624). What a machine translated is marked as fuzzy.
    """
    file = translation.export_po()
    file.metadata = _header(translation)
    file.wrapwidth = 0  # a text on one line: when the file is cut off, it shows
    machine = _made_by_machine(translation)
    label = labels_of(translation)
    entries = {}
    for entry in file:
        entries.setdefault((entry.msgctxt, entry.msgid), entry)
    file[:] = [_fit(entry, machine, label) for entry in sorted(entries.values(), key=lambda entry: entry.obsolete)]
    return str(file).encode()


def import_po(
    translation: Translation, data: bytes, user: AbstractBaseUser | None, overwrite: bool = False
) -> ImportReport:
    """Take the translated texts of a PO file into a translation; what is marked as fuzzy is listed and left out.

    Raises UnreadableFile when it is none, or belongs to another translation; then nothing was written.
    """
    file = _read(data)
    if file.metadata.get(ID) is None:
        raise UnreadableFile(_("The file has lost its header, which says to which page it belongs."))
    if file.metadata[ID] != str(translation.uuid):
        raise UnreadableFile(_("The file belongs to another page."))
    entries = [entry for entry in file if not entry.obsolete]
    units = (_unit(entry) for entry in entries if not entry.fuzzy)
    report = take_in(translation, units, Terms(user, TOOL, time_of(file.metadata.get(WRITTEN)), overwrite))
    reason = _("The file marks the text as fuzzy, that is not finished.")
    report.unused += [Entry(entry.msgid, entry.msgstr, reason) for entry in entries if entry.fuzzy and entry.msgstr]
    return report


def _header(translation: Translation) -> dict[str, str]:
    now = timezone.now()
    return {
        "Project-Id-Version": UNSTORABLE.sub("", translation.source.object_repr),
        WRITTEN: str(now),
        "PO-Revision-Date": now.strftime("%Y-%m-%d %H:%M%z"),
        "Last-Translator": "",
        "Language-Team": "",
        "Language": translation.target_locale.language_code.replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        ID: str(translation.uuid),
    }


def _made_by_machine(translation: Translation) -> set[tuple[str, str]]:
    rows = rows_of(translation).filter(translation_type=StringTranslation.TRANSLATION_TYPE_MACHINE)
    return {(row.context.path, row.translation_of.data) for row in rows}


def _fit(entry: polib.POEntry, machine: set, label) -> polib.POEntry:
    """The entry as gettext wants it: a text and its translation begin and end with a new line both or not at all."""
    if (entry.msgctxt, entry.msgid) in machine:
        entry.flags.append("fuzzy")
    if not entry.obsolete:
        entry.comment = UNSTORABLE.sub("", label(entry.msgctxt))
    core = UNSTORABLE.sub("", entry.msgstr).replace("\r", "").strip("\n")
    before = "\n" if entry.msgid.startswith("\n") else ""
    after = "\n" if entry.msgid.endswith("\n") else ""
    entry.msgstr = f"{before}{core}{after}" if core else ""
    return entry


def _read(data: bytes) -> polib.POFile:
    refuse_size(data)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableFile(_("The file is not encoded in UTF-8.")) from error
    refuse_number(text.count("\nmsgid"))
    if UNSTORABLE.search(text):
        raise UnreadableFile(_("The text holds characters that cannot be stored."))
    if any(QUOTED.match(line) and not line.rstrip().endswith('"') for line in text.split("\n")):
        raise UnreadableFile(_("The file is cut off or damaged: a text in it has no end."))
    try:
        # With a new line before it, the text cannot be taken for the name of a file on this machine.
        return polib.pofile(f"\n{text.translate(HIDE)}", check_for_duplicates=False)
    except (OSError, ValueError, IndexError) as error:  # polib's own errors are OSError
        raise UnreadableFile(_("The file does not follow the rules of PO files.")) from error


def _unit(entry: polib.POEntry) -> Unit:
    path, source, target = ((text or "").translate(SHOW) for text in (entry.msgctxt, entry.msgid, entry.msgstr))
    return Unit(source, target, path, hash_of(source), is_confirmed=True)

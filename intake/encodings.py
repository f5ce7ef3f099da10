"""Which encoding a text is written in: UTF-8, GB18030, UTF-16, or a mixture of them line by line."""

from __future__ import annotations

import codecs
import re

from django.utils.translation import gettext as _

from intake.characters import HAN
from intake.findings import Finding, Refused, shortened

_BOMS = [
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
]
_USUAL = re.compile(rf"[\t\r\n\x20-\x7e{HAN}\u2010-\u2027\u3000-\u3011\uff00-\uffef]")
_CHINESE = re.compile(f"[{HAN}]")
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]+)|<\?xml[^>]{0,100}encoding=["']([\w-]+)""", re.I
)
_ALIASES = {"gb2312": "gb18030", "gbk": "gb18030", "gb_2312-80": "gb18030", "iso-8859-1": "cp1252", "ascii": "utf-8"}


def decoded(data: bytes) -> tuple[str, list[Finding]]:
    """The text in some bytes, and what a person should know of its encoding. Raises Refused when it is no text."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _by(data[len(mark) :], encoding)
    if b"\0" in data or _looks_like_utf16(data):
        return _without_mark(data), []
    lines = data.split(b"\n")
    foreign = [line for line in lines if not line.isascii()]
    odd = [line for line in foreign if not _is_utf8(line)]
    if not odd:
        return data.decode("utf-8"), []
    if _is_western(odd) and _is_western(foreign):
        return data.decode("cp1252", "replace"), []
    if len(odd) == len(foreign):
        return _by(data, "gb18030")
    return _mixed(lines)


def declared(data: bytes) -> str | None:
    """The encoding that a page of HTML names for itself, when Python knows it."""
    match = _DECLARED.search(data[:4096])
    name = (match[1] or match[2] or b"").decode("ascii", "ignore").lower() if match else ""
    try:
        return codecs.lookup(_ALIASES.get(name, name)).name if name else None
    except LookupError:
        return None


def decoded_page(data: bytes) -> tuple[str, list[Finding]]:
    """The text of a page of HTML: the encoding that it names, when its bytes agree, or else the one detected."""
    encoding = declared(data)
    if encoding and not encoding.startswith("utf") and not any(data.startswith(mark) for mark, _name in _BOMS):
        try:
            return data.decode(encoding), []
        except (UnicodeDecodeError, ValueError, LookupError):
            pass
    return decoded(data)


def _by(data: bytes, encoding: str) -> tuple[str, list[Finding]]:
    try:
        return data.decode(encoding), []
    except UnicodeDecodeError:
        text = data.decode(encoding, "replace")
    lost = text.count("\ufffd")
    if lost * 50 > len(text):
        raise not_a_text()
    message = _("%(count)d characters could not be read; they are marked with %(mark)s.")
    message %= {"count": lost, "mark": "\ufffd"}
    line = next(line for line in text.splitlines() if "\ufffd" in line)
    return text, [Finding("unreadable-characters", message, shortened(line.strip()))]


def not_a_text() -> Refused:
    """The refusal of bytes that are no text in any encoding we know."""
    return Refused("encoding", _("The text is in no known encoding. Please save it as UTF-8 and try again."))


def _is_utf8(line: bytes) -> bool:
    """Whether a line is UTF-8, and not two characters of GB18030 that happen to look like a Latin letter of it."""
    try:
        text = line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    if any(ord(char) > 0x7FF for char in text):
        return True
    try:
        return not re.fullmatch(f"[\\x00-\\x7f{HAN}]+", line.decode("gb18030")) or len(line) > 8
    except UnicodeDecodeError:
        return True


def _is_western(lines: list[bytes]) -> bool:
    """Whether the bytes beyond ASCII stand alone between letters, as quotation marks of Windows-1252 do."""
    runs = [run for line in lines for run in re.findall(rb"[\x80-\xff]+", line)]
    alone = sum(len(run) == 1 for run in runs)
    return alone * 10 >= len(runs) * 9 and sum(map(len, runs)) * 20 < sum(map(len, lines))


def _looks_like_utf16(data: bytes) -> bool:
    if len(data) % 2 or len(data) < 4 or data.isascii():
        return False
    try:
        data[:4000].decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start < 3990 and max(map(_share_of_usual, _utf16(data))) > 0.95:
            return _share_of_usual(data[:4000].decode("gb18030", "replace")) < 0.9
    return False


def _utf16(data: bytes) -> tuple[str, str]:
    part = data[:4000]
    return part.decode("utf-16-le", "replace"), part.decode("utf-16-be", "replace")


def _without_mark(data: bytes) -> str:
    if len(data) % 2 == 0:
        little, big = map(_share_of_usual, _utf16(data))
        if max(little, big) > 0.8:
            return _by(data, "utf-16-le" if little >= big else "utf-16-be")[0]
    text = data.replace(b"\0", b"")
    if len(text) * 100 < len(data) * 99 or not _is_utf8(text):
        raise Refused("binary", _("This is not a text: the file holds bytes that no text has."))
    return text.decode("utf-8")


def _share_of_usual(text: str) -> float:
    return len(_USUAL.findall(text)) / max(1, len(text))


def _mixed(lines: list[bytes]) -> tuple[str, list[Finding]]:
    """Each line in its own encoding."""
    texts, others = [], []
    for line in lines:
        try:
            texts.append(line.decode("utf-8"))
        except UnicodeDecodeError:
            texts.append(line.decode("gb18030", "replace"))
            others.append(texts[-1].strip())
    if sum(text.count("\ufffd") for text in texts) * 50 > sum(map(len, texts)):
        raise not_a_text()
    message = _("The file mixes encodings: %(count)d lines are not UTF-8 and were read as GB18030. Please check them.")
    return "\n".join(texts), [Finding("mixed-encoding", message % {"count": len(others)}, shortened("\n".join(others)))]

"""What counts as the same text: width, form of punctuation and spacing do not matter, numbers and tags do."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from html import escape, unescape

TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9]*)([^<>]*)>")
ID = re.compile(r"""\bid\s*=\s*["']?([\w-]+)""")
INVISIBLE = re.compile("[\x00-\x08\x0e-\x1b\x7f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
GAP = re.compile(r"(?:<[^<>]*>|\s)+")
FULL_STOP = re.compile("。(?![0-9])|(?<![0-9])。")  # 15。5 is the end of a sentence, 15.5 is a number
ELLIPSIS = re.compile(r"(?:…|⋯|\.{3,})+")
DASHES = re.compile("[-‐‑−‒–—―─]+")
SIGNS = "-‐‑−"

WIDTHS = ("<wide>", "<narrow>", "<small>", "<vertical>")
FORMS = {
    '"': "“”„‟「」〝〞",
    "'": "‘’‚‛『』",
    "[": "〔【〖",
    "]": "〕】〗",
    "·": "・•‧∙⋅",
    ":": "∶",
    "~": "〜∼",
}


def _folding() -> dict[int, str]:
    """Every character that is another one in a different width or form."""
    table = {ord(form): mark for mark, forms in FORMS.items() for form in forms}
    for code in (*range(0xFE10, 0xFE70), *range(0xFF00, 0xFFF0)):
        width, _, codes = unicodedata.decomposition(chr(code)).partition(" ")
        if width in WIDTHS:
            plain = "".join(chr(int(part, 16)) for part in codes.split())
            table[code] = plain.translate(table)
    return table


FOLDING = _folding()


def normalise(text: str) -> str:
    """The form of a segment that is equal for texts which mean the same to a translator.

    Takes a segment of wagtail-localize: light HTML. Equal are full and half width, the forms of quotation marks,
    brackets, dashes and full stops, and any white space. Different stay letters, their case, tags and their ids,
    and whatever may change a number: its separators, its sign, and a space between two figures.
    The result is again a segment, and normalising it once more changes nothing.
    """
    return _between_tags(_same_marks, _unspaced(_between_tags(_same_width, text)))


def without_tags(normalised: str) -> str:
    """The bare characters of a segment, to measure how alike two texts are."""
    return unescape(TAG.sub("", normalised))


def _between_tags(change: Callable[[str], str], text: str) -> str:
    parts = []
    position = 0
    for tag in TAG.finditer(text):
        parts += [change(text[position : tag.start()]), _plain_tag(tag)]
        position = tag.end()
    return "".join([*parts, change(text[position:])])


def _plain_tag(tag: re.Match) -> str:
    closing, name, attributes = tag.groups()
    name = name.lower()
    if name == "br":
        return "<br/>"
    identity = None if closing else ID.search(attributes)
    return f'<{name} id="{identity[1]}">' if identity else f"<{closing}{name}>"


def _same_width(text: str) -> str:
    return escape(INVISIBLE.sub("", unescape(text)).translate(FOLDING), quote=False)


def _same_marks(text: str) -> str:
    """Full stops, dots and dashes. A mark is judged by what stands beside it, so the spaces are gone before."""
    text = unicodedata.normalize("NFC", text)
    return DASHES.sub(_dash, ELLIPSIS.sub("…", FULL_STOP.sub(".", text)))


def _dash(run: re.Match) -> str:
    """All dashes are one, except before a figure: 为——3度 is not 为-3度, nor is 5℃—-3℃ 5℃—3℃; 1日—3日 is 1日-3日."""
    before, after = run.string[max(run.start() - 2, 0) : run.start()], run.string[run.end() : run.end() + 1]
    if not _is_figure(after):
        return "-"
    if run[0][-1] in SIGNS and len(run[0]) > 1:
        return "--"
    is_range = any(_is_figure(character) for character in before)
    return "-" if is_range or run[0][-1] in SIGNS else "—"


def _unspaced(text: str) -> str:
    """Without white space, but for one space where leaving it out would change a number or join two words."""
    return GAP.sub(_gap, text)


def _gap(gap: re.Match) -> str:
    tags = "".join(tag[0] for tag in TAG.finditer(gap[0]))
    if len(tags) == len(gap[0]):
        return tags
    before, after = gap.string[max(gap.start() - 2, 0) : gap.start()], gap.string[gap.end() : gap.end() + 2]
    return tags + " " if before and after and _parts(before, after) else tags


def _parts(before: str, after: str) -> bool:
    """Whether the space between these two characters on either side has to stay."""
    if _is_figure(before[-1]):
        return _is_figure(after[0]) or (after[0] in SIGNS and _is_figure(after[1:]))
    if before[-1] in ".," and _is_figure(before[:-1]):
        return _is_figure(after[0])
    return _is_letter(before[-1]) and _is_letter(after[0])


def _is_figure(character: str) -> bool:
    return character != "" and character in "0123456789"


def _is_letter(character: str) -> bool:
    """A letter of a script that parts its words by spaces."""
    return character.isalpha() and unicodedata.category(character) != "Lo"

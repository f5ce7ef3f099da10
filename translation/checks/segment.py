"""A text as the checks see it: the words that a reader reads, and the tags around them."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)((?:\s[^<>]*|/)?)>")
ATTRIBUTE = re.compile(r"""(?<![^\s"'/])([A-Za-z_:][-\w:.]{0,40})\s{0,9}(?:=\s{0,9}("[^"]*"|'[^']*'|[^\s"'>]+))?""")
CHINESE = (
    r"\u2e80-\u2fd5"  # radicals
    r"\u3005\u3007\u3021-\u3029\u3038-\u303b"  # 々 〇 and the numerals of Suzhou
    r"\u3105-\u312f\u31a0-\u31bf"  # bopomofo
    r"\u31c0-\u31e3\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
    r"\U00020000-\U000323af"
)
CHINESE_CHARACTER = re.compile(f"[{CHINESE}]")
HTML_TAGS = """
a abbr acronym address area article aside audio b base bdi bdo big blockquote body br button canvas caption center cite
code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer
form frame frameset h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li link main map mark
marquee math menu meta meter nav noscript object ol optgroup option output p param picture pre progress q rp rt ruby s
samp script section select slot small source span strike strong style sub summary sup svg table tbody td template
textarea tfoot th thead time title tr track tt u ul var video wbr
"""
WORDS = re.compile(r"[^\W_]")


KNOWN = frozenset(HTML_TAGS.split())


@dataclass(frozen=True)
class Tag:
    """One tag: `<a id="a1">` has the name `a` and the attributes `{"id": "a1"}`."""

    name: str
    closes: bool
    attributes: tuple[tuple[str, str], ...]
    start: int
    end: int

    def attribute(self, name: str) -> str | None:
        """The value of an attribute, None when the tag has none of that name."""
        return next((value for key, value in self.attributes if key == name), None)


@dataclass(frozen=True)
class Segment:
    """A text of wagtail-localize or a plain one. `text` is what is read: no tags, no entities."""

    raw: str
    text: str
    tags: tuple[Tag, ...]

    @property
    def has_chinese(self) -> bool:
        """Whether a Chinese character is read in it."""
        return CHINESE_CHARACTER.search(self.text) is not None

    @property
    def chinese_count(self) -> int:
        """How many Chinese characters are read in it."""
        return len(CHINESE_CHARACTER.findall(self.text))

    @property
    def has_words(self) -> bool:
        """Whether a letter, character or figure is read in it."""
        return WORDS.search(self.text) is not None


def parse(raw: str) -> Segment:
    """Take a text apart. Only what HTML knows as a tag is one: `<China Daily>` and `p < 0.05` are words."""
    tags = [_tag(match) for match in TAG.finditer(raw) if match.group(2).lower() in KNOWN]
    pieces, at = [], 0
    for tag in tags:
        pieces.append(raw[at : tag.start])
        pieces.append("\n" if tag.name == "br" else "")
        at = tag.end
    pieces.append(raw[at:])
    return Segment(raw, html.unescape("".join(pieces)), tuple(tags))


def _tag(match: re.Match) -> Tag:
    found = ATTRIBUTE.findall(match.group(3).rstrip("/"))
    attributes = tuple((name.lower(), html.unescape(value.strip("\"'"))) for name, value in found)
    return Tag(match.group(2).lower(), bool(match.group(1)), attributes, match.start(), match.end())

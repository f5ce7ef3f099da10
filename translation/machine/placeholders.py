"""Tags and fixed pieces of a text as numbered placeholders, so that a machine can move them but not change them."""

from __future__ import annotations

import html
import re
from collections import Counter
from dataclasses import dataclass, field

from bs4 import BeautifulSoup, Comment, NavigableString, Tag

from translation.machine.errors import Reason, Unusable

TOKEN = re.compile(r"<\s*(/?)\s*[xX](\d+)\s*(/?)\s*>")
# What a translation must repeat letter by letter; also a text that looks like one of our placeholders.
FIXED = re.compile(
    r"https?://[^\s<>\"'，。；：、！？（）《》“”\u4e00-\u9fff]*[\w/]"
    r"|[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+"
    r"|%\([A-Za-z_]\w*\)[sd]"
    r"|\{\{?\s*[A-Za-z_][\w.]*\s*\}?\}"
    r"|" + TOKEN.pattern.replace("(", "(?:")
)
MARKUP = re.compile(r"<[A-Za-z/!?]")
ENTITY = re.compile(r"&(?:[A-Za-z]+|#\d+|#[xX][0-9A-Fa-f]+);")


@dataclass
class Protected:
    """A text as it is sent: plain, with `<x1>…</x1>` and `<x2/>` in the place of its tags and fixed pieces."""

    text: str = ""
    originals: dict[str, str] = field(default_factory=dict)  # HTML by placeholder

    def restore(self, answer: str) -> str:
        """The HTML of an answer. Raises Unusable unless it holds every placeholder once, and no markup else."""
        if not ENTITY.search(self.text):
            answer = html.unescape(answer)  # some write `&amp;` for a plain `&`
        tokens = [_canonical(match) for match in TOKEN.finditer(answer)]
        if Counter(tokens) != Counter(self.originals.keys()):
            raise Unusable(Reason.TAGS_LOST)
        texts = _between(answer)
        if _markup_in(texts) > _markup_in(_between(self.text)):
            raise Unusable(Reason.MARKUP)
        pieces = [html.escape(texts[0], quote=False)]
        for token, text in zip(tokens, texts[1:], strict=True):
            pieces += [self.originals[token], html.escape(text, quote=False)]
        return "".join(pieces)


def protect(source: str) -> Protected:
    """A text of wagtail-localize (HTML with inline tags) made ready for sending."""
    protected = Protected()
    _Writer(protected).write(BeautifulSoup(source, "html.parser"))
    return protected


class _Writer:
    def __init__(self, protected: Protected):
        self.protected = protected
        self.count = 0

    def write(self, element: Tag) -> None:
        for child in element.children:
            if isinstance(child, Comment):
                continue
            if isinstance(child, NavigableString):
                self._write_text(str(child))
            else:
                self._write_tag(child)

    def _write_text(self, text: str) -> None:
        end = 0
        for match in FIXED.finditer(text):
            self.protected.text += text[end : match.start()]
            self._write_token("<x{}/>", html.escape(match[0], quote=False), self._next())
            end = match.end()
        self.protected.text += text[end:]

    def _write_tag(self, tag: Tag) -> None:
        number = self._next()
        if not tag.contents:
            self._write_token("<x{}/>", str(tag), number)
            return
        attributes = "".join(f' {name}="{html.escape(str(value))}"' for name, value in tag.attrs.items())
        self._write_token("<x{}>", f"<{tag.name}{attributes}>", number)
        self.write(tag)
        self._write_token("</x{}>", f"</{tag.name}>", number)

    def _write_token(self, form: str, original: str, number: int) -> None:
        token = form.format(number)
        self.protected.originals[token] = original
        self.protected.text += token

    def _next(self) -> int:
        self.count += 1
        return self.count


def _canonical(match: re.Match) -> str:
    """`< X1 />` as `<x1/>`."""
    return f"<{match[1]}x{match[2]}{match[3]}>"


def _between(text: str) -> list[str]:
    """What stands before, between and after the placeholders."""
    return re.split(TOKEN.pattern.replace("(", "(?:"), text)


def _markup_in(texts: list[str]) -> int:
    return sum(len(MARKUP.findall(text)) for text in texts)

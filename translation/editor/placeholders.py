"""Texts as translators see them: no entities, line breaks as line breaks, tags as placeholders that keep whole.

`Fish &amp; <b>chips</b><br/><a id="a1">more</a>` is shown as `Fish & ⟦b⟧chips⟦/b⟧`, a new line, `⟦a1⟧more⟦/a1⟧`.
A bracket ⟦ that stands in the text itself is doubled. Plain texts have no placeholders.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape, unescape

from django.utils.html import escape as escape_for_page
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from wagtail_localize.strings import INLINE_TAGS, StringValue

PAIRED = {tag for tag in INLINE_TAGS if tag != "br"}
TAG = re.compile(r"<(?P<close>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]*)(?:\s+id=\"(?P<id>a\d+)\")?\s*/?>")
PLACEHOLDER = re.compile(r"⟦⟦|⟦(?P<close>/?)(?P<name>[a-z]+\d*)⟧")
LINK = re.compile(r"a\d+")
SPACE = re.compile(r"[\r\n\t\f\v]+")


class BrokenPlaceholder(ValueError):
    """The placeholders of a text do not stand in pairs; says which one."""


def shown(data: str, is_rich: bool) -> str:
    """A stored text as it stands in the editor."""
    if not any(mark in data for mark in "<&⟦\r\n\t"):
        return data
    parts, position, links = [], 0, []
    for tag in TAG.finditer(data):
        parts += [_shown_text(data[position : tag.start()], is_rich), _shown_tag(tag, is_rich, links)]
        position = tag.end()
    return "".join([*parts, _shown_text(data[position:], is_rich)])


def stored(text: str, is_rich: bool) -> str:
    """What is stored for a text that was typed; the inverse of `shown`, but for white space at both ends.

    Raises BrokenPlaceholder when a placeholder has lost its other half.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    if not is_rich:
        return StringValue.from_plaintext(text).data
    return StringValue.from_translated_html("".join(_stored_parts(text))).data


def marked(text: str) -> SafeString:
    """A text of the editor as HTML for reading, each placeholder set apart."""
    parts, position = [], 0
    for token in PLACEHOLDER.finditer(text):
        parts.append(escape_for_page(text[position : token.start()]))
        parts.append("⟦" if token[0] == "⟦⟦" else f'<span class="desk-tag">{token["close"]}{token["name"]}</span>')
        position = token.end()
    return mark_safe("".join([*parts, escape_for_page(text[position:])]))  # noqa: S308 - all of it is escaped


def pairs_in(text: str) -> list[str]:
    """The names of the placeholder pairs of a text, each once, in their order: `["b", "a1"]`."""
    found = (token["name"] for token in PLACEHOLDER.finditer(text) if token["name"] and not token["close"])
    return list(dict.fromkeys(found))


def _shown_text(text: str, is_rich: bool) -> str:
    plain = unescape(SPACE.sub(" ", text))
    return plain.replace("⟦", "⟦⟦") if is_rich else plain


def _shown_tag(tag: re.Match, is_rich: bool, links: list[str]) -> str:
    """`links` are the names of the links that are open: a closing tag does not say which one it closes."""
    name = tag["name"].lower()
    if name == "br":
        return "\n"
    if not is_rich:
        return ""
    if name not in PAIRED:
        return tag[0]
    if name == "a" and tag["close"]:
        name = links.pop() if links else name
    elif tag["id"]:
        name = tag["id"]
        links.append(name)
    return f"⟦{tag['close']}{name}⟧"


def _stored_parts(text: str) -> Iterator[str]:
    open_names: list[str] = []
    position = 0
    for token in PLACEHOLDER.finditer(text):
        yield _stored_text(text[position : token.start()])
        position = token.end()
        yield _stored_token(token, open_names)
    yield _stored_text(text[position:])
    if open_names:
        raise BrokenPlaceholder(_("%(mark)s has no end.") % {"mark": f"⟦{open_names[-1]}⟧"})


def _stored_text(text: str) -> str:
    return escape(text, quote=False).replace("\n", "<br/>")


def _stored_token(token: re.Match, open_names: list[str]) -> str:
    name = token["name"]
    if token[0] == "⟦⟦":
        return "⟦"
    if LINK.fullmatch(name):
        tag, opening = "a", f'<a id="{name}">'
    elif name in PAIRED:
        tag, opening = name, f"<{name}>"
    else:
        raise BrokenPlaceholder(_("%(mark)s is not a placeholder of this text.") % {"mark": token[0]})
    if not token["close"]:
        open_names.append(name)
        return opening
    if not open_names or name != open_names[-1]:
        raise BrokenPlaceholder(_("%(mark)s stands without its beginning, or out of order.") % {"mark": token[0]})
    open_names.pop()
    return f"</{tag}>"

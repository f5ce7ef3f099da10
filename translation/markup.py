"""Which markup the English of a text may hold, whoever wrote it."""

from __future__ import annotations

import re

from bs4 import BeautifulSoup
from bs4.element import PreformattedString
from django.utils.translation import gettext as _
from wagtail_localize.strings import StringValue, validate_translation_links

from translation.normalise import TAG

DEEPEST = 50  # tags within one another
LONGEST = 50_000  # characters of one text
UNSTORABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")  # by XML, or by PostgreSQL


def refused_markup(source: str, target: str) -> str:
    """Why this text cannot be the translation of that segment, in the user's language; empty when it can."""
    if len(target) > LONGEST:
        return _("The text is too long: %(length)s characters.") % {"length": len(target)}
    if UNSTORABLE.search(target):
        return _("The text holds characters that cannot be stored.")
    if not any(mark in target for mark in "<&"):
        return ""
    if _depth(target) > DEEPEST:
        return _("The tags of the text are nested too deep.")
    # A browser and our parser may not agree where a comment ends, so none is let in.
    if BeautifulSoup(target, "html.parser").find(string=lambda text: isinstance(text, PreformattedString)):
        return _("The text holds a comment or a declaration, which is not allowed.")
    try:
        StringValue.from_translated_html(target)
        validate_translation_links(source, target)
    except ValueError as error:
        return str(error)
    return ""


def tidy(text: str) -> str:
    """The same text with its tags closed and its characters escaped as wagtail-localize does. For allowed markup."""
    return StringValue.from_translated_html(text).data if any(mark in text for mark in "<>&") else text


def _depth(text: str) -> int:
    deepest = depth = 0
    for tag in TAG.finditer(text):
        if tag[2].lower() != "br":
            depth += -1 if tag[1] else 1
            deepest = max(deepest, depth)
    return deepest

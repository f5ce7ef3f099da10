"""HTML that no text of this site may hold."""

from __future__ import annotations

import re

from django.utils.translation import gettext as _

from translation.checks.findings import Finding, error, warning
from translation.checks.segment import KNOWN, Segment, Tag
from translation.checks.tags import INLINE

COMMENT = re.compile(r"<!--|<!\[CDATA\[|<!doctype|<\?[a-z]", re.IGNORECASE)
UNKNOWN_TAG = re.compile(r"<([A-Za-z][\w.:-]{0,40})(?:\s[^<>]{0,200})?/?>")
ENTITY = re.compile(r"&(?:amp|nbsp|lt|gt|quot|apos|#\d{1,6}|#x[0-9a-fA-F]{1,5});")
MOST = 5  # tags named one by one


def check_markup(source: Segment, target: Segment) -> list[Finding]:
    """`markup`: scripts, blocks, pictures and attributes that the Chinese does not have; entities shown as such."""
    html = _tags(source, target) + _comments(source, target) + _unknown_tags(source, target)
    return html[:MOST] + _entities(source, target)


def _tags(source: Segment, target: Segment) -> list[Finding]:
    known = {(tag.name, tag.closes, tag.attributes) for tag in source.tags}
    strange = [
        tag for tag in target.tags if (tag.name, tag.closes, tag.attributes) not in known and not _may_stand(tag)
    ]
    texts = dict.fromkeys(target.raw[tag.start : tag.end][:60] for tag in strange)
    return [error("markup", _("HTML that is not allowed here: %(html)s") % {"html": text}, text) for text in texts]


def _may_stand(tag: Tag) -> bool:
    """Whether this is a format, or a link as wagtail-localize writes it; the check of tags has its own say on those."""
    allowed = {"id"} if tag.name == "a" else set()
    return tag.name in INLINE and {name for name, _value in tag.attributes} <= allowed


def _comments(source: Segment, target: Segment) -> list[Finding]:
    match = COMMENT.search(target.raw)
    if not match or COMMENT.search(source.raw):
        return []
    return [error("markup", _("HTML that is not allowed here: %(html)s") % {"html": match.group()}, match.group())]


def _unknown_tags(source: Segment, target: Segment) -> list[Finding]:
    """What a browser would swallow as a tag though it is meant to be read: `<China Daily>`."""
    matches = [match for match in UNKNOWN_TAG.finditer(target.raw) if match.group(1).lower() not in KNOWN]
    texts = dict.fromkeys(match.group()[:60] for match in matches if match.group() not in source.raw)
    return [
        warning("markup", _("Words between < and > are not shown to readers: %(html)s") % {"html": text}, text)
        for text in texts
    ]


def _entities(source: Segment, target: Segment) -> list[Finding]:
    match = ENTITY.search(target.text)
    if not match or ENTITY.search(source.text):
        return []
    text = _("Readers see the code “%(code)s” instead of a character.") % {"code": match.group()}
    return [error("markup", text, match.group())]

"""Bold, italics, links and line breaks: kept, none added, and well nested."""

from __future__ import annotations

from collections import Counter
from itertools import zip_longest

from django.utils.translation import gettext as _

from translation.checks.findings import Finding, error, warning
from translation.checks.segment import TAG, Segment, Tag

# What wagtail-localize lets stand in a text.
INLINE = frozenset({"a", "abbr", "acronym", "b", "br", "code", "em", "i", "strong"})
SAME = {"strong": "b", "em": "i"}
VOID = frozenset({"br", "wbr"})
MOST = 10  # links named one by one


def check_tags(source: Segment, target: Segment) -> list[Finding]:
    """`tag`: a tag or link of the Chinese text that is lost, one that is added, and tags that are badly nested."""
    if not source.tags and not target.tags:
        return []
    return _links(source, target) + _formats(source, target) + _breaks(source, target) + _nesting(source, target)


# --- links ----------------------------------------------------------------------------------------
def _links(source: Segment, target: Segment) -> list[Finding]:
    expected, found = _link_texts(source), _link_texts(target)
    lost = [_lost(texts[0]) for key, texts in expected.items() if key not in found]
    return (lost + [finding for key in found for finding in _wrong_link(key, expected.get(key), found[key])])[:MOST]


def _lost(text: str) -> Finding:
    return error("tag", _("The link on “%(text)s” is lost.") % {"text": text}, text)


def _wrong_link(key: str, expected: list[str] | None, found: list[str]) -> list[Finding]:
    if expected is None:
        return [error("tag", _("The link “%(id)s” is not in the Chinese text.") % {"id": key}, key)]
    if len(found) > len(expected):
        return [error("tag", _("The link “%(id)s” stands more than once.") % {"id": key}, key)]
    if not all(found) and all(expected):
        return [error("tag", _("The link “%(id)s” has no text.") % {"id": key}, key)]
    return []


def _link_texts(segment: Segment) -> dict[str, list[str]]:
    """The words of every link, by its id, or by its address where it has no id."""
    texts: dict[str, list[str]] = {}
    links = [tag for tag in segment.tags if tag.name == "a"]
    for tag, following in zip_longest(links, links[1:]):
        if not tag.closes:
            raw = segment.raw[tag.end : following.start if following else None]
            key = tag.attribute("id") or tag.attribute("href") or ""
            texts.setdefault(key, []).append(TAG.sub("", raw).strip()[:40])
    return texts


# --- formats --------------------------------------------------------------------------------------
def _formats(source: Segment, target: Segment) -> list[Finding]:
    expected, found = _counts(source), _counts(target)
    lost = [
        error("tag", _("The format <%(tag)s> of the Chinese text is lost.") % {"tag": name}, f"<{name}>")
        for name in (expected - found)
    ]
    added = [
        warning("tag", _("The format <%(tag)s> is not in the Chinese text.") % {"tag": name}, f"<{name}>")
        for name in (found - expected)
        if name in INLINE
    ]
    return lost + added


def _counts(segment: Segment) -> Counter[str]:
    """How many pieces of text have each format; pieces that touch are one, and formats of nothing are none."""
    counts: Counter[str] = Counter()
    ended: dict[str, int] = {}
    opened: dict[str, Tag] = {}
    for tag in segment.tags:
        name = SAME.get(tag.name, tag.name)
        if name == "a" or name in VOID:
            continue
        if not tag.closes:
            opened[name] = tag
        elif (opening := opened.pop(name, None)) and segment.raw[opening.end : tag.start].strip():
            touches = name in ended and not segment.raw[ended[name] : opening.start].strip()
            counts[name] += not touches
            ended[name] = tag.end
    return counts


# --- line breaks and nesting ------------------------------------------------------------------------
def _breaks(source: Segment, target: Segment) -> list[Finding]:
    expected, found = (sum(tag.name == "br" for tag in segment.tags) for segment in (source, target))
    if expected == found:
        return []
    counts = {"expected": expected, "found": found}
    return [warning("tag", _("Line breaks: %(expected)s in Chinese, %(found)s in English.") % counts, "<br>")]


def _nesting(source: Segment, target: Segment) -> list[Finding]:
    if (wrong := _badly_nested(target)) is None or _badly_nested(source) is not None:
        return []
    return [error("tag", _("The tag <%(tag)s> is not closed, or closed in the wrong place.") % {"tag": wrong}, wrong)]


def _badly_nested(segment: Segment) -> str | None:
    """The name of the first tag that is not closed in its turn."""
    opened: list[str] = []
    for tag in segment.tags:
        if tag.name in VOID:
            continue
        if not tag.closes:
            opened.append(tag.name)
        elif not opened or opened.pop() != tag.name:
            return tag.name
    return opened[-1] if opened else None

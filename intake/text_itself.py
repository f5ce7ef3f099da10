"""Who, where and when, as the text of an article itself says, once its head and foot are read."""

from __future__ import annotations

import re

from django.utils.translation import gettext as _

from intake.blocks import CAPTION, PICTURE, TEXT, UNPLACED, Line
from intake.credits import is_credit_line, split_credit, starts_like_a_caption
from intake.dates import find_dates, partial_date
from intake.findings import Finding
from intake.names import are_names
from intake.places import byline_within, name_at_end, place_line
from intake.release import Release

_SPEECH = re.compile(r"(?:讲话|致辞|发言|演讲|报告|主持词)[（(]?(?:稿|提纲|摘要|全文|节选|摘编)?[）)]?$")
_ENGLISH_SPEECH = re.compile(r"\b(?:remarks|speech|address|keynote|statement)\b.{0,60}\b(?:at|to|on|by|of)\b", re.I)
_PERSON_AND_POST = re.compile(
    r"(?:(?:speech|remarks|address|keynote(?: speech| address)?|delivered) )?(?:by )?"
    r"(?P<name>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){1,3}), (?P<post>(?:the )?[\w -]{0,24}"
    r"\b(?:chair(?:man|woman|person)?|president|director|secretary|minister|head|commissioner|professor|chief"
    r"|governor|mayor)\b.*)",
    re.I,
)
_OF_A_DAY = re.compile(r"^(?:(?:\d{4}年)?\d{1,2}月\d{1,2}日|图为|这是|▲)")
_TAKEN_BY = re.compile(r"摄影?\s*[）)]?\W*$|^[\[(]?\s*photo", re.I)
_ABOVE = 4  # lines above the speaker that may say that a text is a speech
_CAPTION_LINES = 3  # between a picture and the line that credits it


def take_bylines(release: Release, text: list[Line]) -> None:
    """Take who has written, and from where, as the first and last paragraphs say."""
    paragraphs = [line for line in text if line.kind == TEXT]
    for line in paragraphs[:3]:
        if place := place_line(line.text):
            release.take("place", place.text)
            release.take("author", place.author)
            _take_full_date(release, place.text)
    for line in paragraphs[:3] + paragraphs[-2:]:
        release.take("author", byline_within(line.text))
    for line in paragraphs[-1:]:
        name = name_at_end(line.text)
        release.take("author", name, guess=True)
        if name and len(line.text) == len(name) + 2:  # nothing but （李梅）
            text.remove(line)
            line.ends_as("author" if name in (release.author or "") else UNPLACED, name, guess=True)


def _take_full_date(release: Release, place: str) -> None:
    """A place line with a year in it dates the release."""
    for found in find_dates(place)[:1]:
        if found.iso():
            release.take("released", found.iso(), guess=True)


def give_credit_to_the_only_picture(text: list[Line]) -> None:
    """Move a credit without a caption at the foot to the only picture there is; with several it has no place."""
    pictures = [line for line in text if line.kind == PICTURE]
    last = text[-1] if text else None
    if last is None or last.kind != TEXT or not is_credit_line(last.text) or split_credit(last.text).text:
        return
    if pictures and len(text) > 1 and (text[-2].kind == PICTURE or _is_caption(text[-2])):
        return  # it stands with its picture
    text.pop()
    if len(pictures) == 1:
        at = text.index(pictures[0]) + 1
        text.insert(at + (at < len(text) and _is_caption(text[at])), last)
    else:
        last.ends_as(UNPLACED)


def _is_caption(line: Line) -> bool:
    return line.kind == CAPTION or line.has("caption") or starts_like_a_caption(line.text)


def tell_of_a_day_without_year(release: Release) -> None:
    """Tell of a day without a year at the head, when no date was found: the year is not invented."""
    if release.released is None and release.place and (day := partial_date(release.place)):
        message = _("The place line has a day without a year; no release date was made of it.")
        release.findings.append(Finding("date-without-year", message, day))


def take_speaker(release: Release, lines: list[Line], at: int) -> bool:
    """Take who gives a speech, where a line below its title names a person behind the post; whether it does."""
    above = [release.title or "", *(line.text for line in lines[max(0, at - _ABOVE) : at])]  # ——在…上的讲话
    if any(map(_ENGLISH_SPEECH.search, [*above, lines[at].text])) and _speaker_in_english(release, lines[at]):
        return True
    return any(map(_SPEECH.search, above)) and _speaker_in_chinese(release, lines[at])


def _speaker_in_english(release: Release, line: Line) -> bool:
    """Lin Yuanhang, Chairman of the Committee."""
    match = _PERSON_AND_POST.fullmatch(line.text) if len(line.text) <= 120 else None
    if not match or not match["name"][0].isupper():
        return False
    taken = release.take("author", match["name"], guess=True)
    line.ends_as("author" if taken else UNPLACED, match["name"], guess=True)
    line.ends_as(UNPLACED, match["post"])
    return True


def _speaker_in_chinese(release: Release, line: Line) -> bool:
    """云岭省质量检验协会会长 高原."""
    *post, name = line.text.split(" ")
    if len(name) == 1 and post and len(post[-1]) == 1:  # 张 三
        name = post.pop() + name
    if not are_names(name) or len(name) > 4 or len(line.text) > 60:
        return False
    taken = release.take("author", name, guess=True)
    line.ends_as("author" if taken else UNPLACED, name, guess=True)
    if post:
        line.ends_as(UNPLACED, " ".join(post))
    return True


def join_photo_news(text: list[Line]) -> None:
    """Put a line that only says who took a picture to the picture above it, with the words of the picture between."""
    for line in [line for line in text if _only_credits(line)]:
        at = text.index(line)
        between = []
        for other in reversed(text[max(0, at - _CAPTION_LINES - 1) : at]):
            if other.kind == PICTURE:
                _credit_above(text, line, between)
                break
            if other.kind != TEXT or is_credit_line(other.text):
                break
            between.insert(0, other)


def _only_credits(line: Line) -> bool:
    only = line.kind == TEXT and is_credit_line(line.text) and not split_credit(line.text).text
    return only and bool(_TAKEN_BY.search(line.text))


def _credit_above(text: list[Line], credit: Line, between: list[Line]) -> None:
    if not between or not (len(between) == 1 or _OF_A_DAY.match(between[0].text)):
        return
    between[0].hints |= {"caption"}
    text.remove(credit)
    text.insert(text.index(between[0]) + 1, credit)

"""One article, read from its first line to its last: head, text, foot."""

from __future__ import annotations

import re

from django.utils.translation import gettext as _

from intake import heads, labels
from intake.blocks import CAPTION, FURNITURE, PICTURE, TEXT, UNPLACED, Line
from intake.body import blocks_of
from intake.characters import fingerprint, is_prose, squeezed, width
from intake.credits import is_credit_line, split_credit
from intake.dates import only_date, only_month
from intake.ending import is_late, is_late_label, text_ends
from intake.fields import Fields
from intake.findings import Finding, shortened
from intake.furniture import ends_article, is_disclaimer, is_end_mark
from intake.official import is_distribution, is_imprint, is_official, masthead, number_of, signed_line
from intake.organisations import is_organisation
from intake.pictures import is_emblem
from intake.places import place_line
from intake.release import Release
from intake.signing import take_signature, take_signed_line
from intake.text_itself import (
    give_credit_to_the_only_picture,
    join_photo_news,
    take_bylines,
    take_speaker,
    tell_of_a_day_without_year,
)
from intake.titles import begins_text, find_title, is_note, is_subtitle, is_subtitle_of_dash

_SUMMARY = re.compile(
    r"^[【\[（(]?\s*(?:内容摘要|摘\s*要|核心提示|内容提要|内容简介|提\s*要|导\s*语|导\s*读|Summary|Abstract|Highlights)\s*(?:[】\]）)]\s*[:：]?|[:：])\s*(?P<text>.*)$",
    re.I,
)
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_TITLE_AGAIN = re.compile(r"^.{2,24}电\s*题\s*[:：]")  # below the title of the page, as agencies begin
_OTHER_TITLE = re.compile(r"^[（(]?原标题\s*[:：]")
HEAD, TEXT_ZONE, FOOT = "head", "text", "foot"


class Reading:
    """Walks the lines of one article and gives each its fate."""

    def __init__(self, lines: list[Line], head: dict[str, str]):
        self.lines, self.head = lines, head
        self.release = Release(lines=lines)
        self.text: list[Line] = []
        self.notes: list[Line] = []  # of the editors, above the title
        self.zone = HEAD
        inside = [at for at, line in enumerate(lines) if not line.has("outside") and is_prose(line.text)]
        self.inside_until = max(inside, default=-1)  # where the element that holds the article ends
        self.ended = False  # whether a mark has said that the text is over: - ENDS -, ###
        self.fields = Fields(self.release)

    def read(self) -> Release:
        """The release in the lines."""
        start = self._title()
        for at, line in enumerate(self.lines):
            if line.fates:
                self.ended = self.ended or is_end_mark(line.text) and bool(self.text)
                continue
            if self._is_beside(line) or self._is_value(at, line) or (at < start and self._before_title(line)):
                continue
            if line.has("spoken") and self.zone != FOOT:
                self.zone = TEXT_ZONE
                self._into_text(line)
            else:
                getattr(self, f"_{self.zone}")(at, line)
        if self.fields.updated:
            self.release.take("released", self.fields.updated, guess=True)
        self.text = [*self.notes, *take_signature(self.fields, self.text)]
        take_bylines(self.release, self.text)
        join_photo_news(self.text)
        give_credit_to_the_only_picture(self.text)
        self.release.body = blocks_of(self.text)
        tell_of_a_day_without_year(self.release)
        return self.release

    def _is_beside(self, line: Line) -> bool:
        """Read what belongs to the letter around a release, or says whom to ask at its head or behind its end."""
        outside = line.has("contact") and (self.zone == HEAD or self.ended) or _OTHER_TITLE.match(line.text)
        outside = outside or line.has("card") and not labels.is_label_line(line.text)
        if not line.has("letter") and not outside:
            return False
        line.ends_as(UNPLACED, self._words(line))
        return True

    def _title(self) -> int:
        places, text, guess = find_title(self.lines, self.head)
        for at in places:
            self.lines[at].ends_as("title", guess=guess)
            before = self.lines[at].text.removesuffix(text)
            if place := place_line(before):  # 新华社北京9月4日电 题：…
                self.lines[at].ends_as(UNPLACED, before.strip())
                self.release.take("place", place.text)
            if text in before and (rest := before.partition(text)[2]) and labels.is_label_line(rest.strip()):
                self.fields.take_labels(self.lines[at], rest)  # 标题：… 来源：…
        self.release.take("title", text, guess)
        mark = fingerprint(text)
        for line in self.lines:
            if (
                not line.fates
                and mark
                and len(mark) > 5
                and len(line.text) <= 4 * len(text)
                and line.kind in {TEXT, "heading"}
                and fingerprint(line.text) == mark
            ):
                line.ends_as("title")
        return places[-1] if places else 0

    def _before_title(self, line: Line) -> bool:
        """Read a line above the title."""
        said = " | ".join(line.cells) or line.text  # a table may only arrange the head of a page
        if number := number_of(line.text):
            self.fields.take_number(line, number)
        elif said and labels.is_label_line(said):
            self.fields.take_labels(line, said)
        elif is_note(line.text):
            self.notes.append(line)
        elif date := only_date(line.text):
            self.fields.take_date(line, line.text, date)
        elif signed := signed_line(line.text):
            take_signed_line(self.fields, line, signed)
        elif heads.is_dated(line):
            self.fields.take_labels(line)
        elif is_organisation(line.text) and not line.has("outside"):
            self.fields.take_office(line, line.text)
        elif (
            (office := masthead(line.text))
            and (not line.has("outside") or line.text.endswith("文件"))
            and is_official(self.lines)
        ):
            self.fields.take_office(line, office)
        elif line.kind == PICTURE and not line.has("outside") and not is_emblem(line.picture):
            line.hints |= {"above"}
            return False
        else:
            beside = line.has("outside") and (line.has("links") or line.kind == PICTURE)
            line.ends_as(FURNITURE if beside else UNPLACED, self._words(line))
        return True

    def _is_value(self, at: int, line: Line) -> bool:
        """Read a short line below one that was nothing but a label: Source: / Consumer Daily."""
        before = self.lines[at - 1] if at else None
        field = labels.bare_label(before.text) if before and before.fates else ""
        is_one = field in {labels.SOURCE, labels.AUTHOR, labels.EDITOR} and line.kind == TEXT
        if not is_one or not 0 < width(line.text) <= 60 or is_prose(line.text) or labels.is_label_line(line.text):
            return False
        self.fields.take_value(line, field)
        return True

    def _head(self, at: int, line: Line) -> None:
        """Read a line between the title and the text."""
        if line.kind == PICTURE or _TITLE_AGAIN.match(line.text) or self._speaks_of_picture(line):
            self._into_text(line)
        elif number := number_of(line.text):
            self.fields.take_number(line, number)
        elif match := _SUMMARY.match(line.text):
            self._summary(line, squeezed(match["text"]))
        elif is_prose(line.text) and (line.has("summary") or heads.comes_again(self.lines, at)):
            self._summary(line, line.text, guess=not line.has("summary"))
        elif date := only_date(line.text):
            self.fields.take_date(line, line.text, date)
        elif heads.is_label(line) and not begins_text(line) or heads.is_dated_remark(line):
            self.fields.take_labels(line)
        elif is_subtitle_of_dash(line.text):
            self._subtitle(line)
        elif heads.is_dated(line) and not self.text:
            self.fields.take_labels(line, name_is_source=True)
        elif not self._loose_head(at, line):
            self.zone = TEXT_ZONE
            self._text(at, line)

    def _speaks_of_picture(self, line: Line) -> bool:
        """Whether a line belongs to a picture between the title and the text: its caption, or who took it."""
        return not self._said() and bool(self.text) and (line.kind == CAPTION or is_credit_line(line.text))

    def _said(self) -> list[Line]:
        """The text so far without the pictures and what is said of them."""
        return [one for one in self.text if one.kind not in {PICTURE, CAPTION} and not is_credit_line(one.text)]

    def _loose_head(self, at: int, line: Line) -> bool:
        """Read what stands at the head without a label: a medium, a name, a remainder of the page."""
        if not self.text and line.kind == TEXT and not line.links and is_organisation(line.text):
            self.fields.take_office(line, line.text)
            return True
        if line.has("outside") and not is_prose(line.text) and not line.has("byline"):
            line.ends_as(UNPLACED)
            return True
        near = [other for other in self.lines[max(0, at - 2) : at + 3] if other is not line]
        dated = any(
            only_date(other.text) or only_month(other.text) or labels.is_label_line(other.text) for other in near
        )
        may_name = line.kind == TEXT and width(line.text) <= 60 and not line.text.endswith(("：", ":"))
        found = labels.segments(line.text) if dated and may_name else []
        if found and all(one.field in {labels.SOURCE, labels.COUNTER} for one in found) and not self.text:
            self.fields.take_labels(line)
            return True
        if heads.is_author(self.lines, at) and self.release.take("author", line.text, guess=True):
            line.ends_as("author", guess=True)
            return True
        if line.has("byline") and heads.is_short(line) and not self._said():
            line.ends_as(UNPLACED)  # what the author does
            return True
        if not self.text and take_speaker(self.release, self.lines, at):
            return True
        if not self.text and (is_subtitle(self.lines, at) or line.has("subtitle")):
            self._subtitle(line)
            return True
        if not self.text and only_month(line.text):
            line.ends_as(UNPLACED)
            return True
        following = [other for other in self.lines[at + 1 : at + 4] if not other.fates and other.kind != PICTURE][:2]
        labelled = any(labels.names_a_field(other.text) or heads.is_dated(other) for other in following)
        if labelled and not self.text and (heads.is_short(line) or heads.is_subtitle_heading(self.lines, at)):
            self._subtitle(line)
            return True
        return False

    def _subtitle(self, line: Line) -> None:
        line.ends_as(UNPLACED)
        message = _("A subtitle was found; it has no field of its own.")
        self.release.findings.append(Finding("subtitle", message, shortened(line.text)))

    def _summary(self, line: Line, text: str, guess: bool = False) -> None:
        if not text:
            line.ends_as("summary")
            following = self.lines[self.lines.index(line) + 1 :][:1]
            for other in following:
                other.hints |= {"summary"}
        elif self.release.take("summary", text, guess):
            line.ends_as("summary", text, guess)
        else:
            self._into_text(line)

    # --- the text ----------------------------------------------------------------------------
    def _text(self, at: int, line: Line) -> None:
        """Read a line of the text."""
        begun = bool(self.text) and at > self.inside_until
        if text_ends(self.lines, at, begun=begun) or line.has("desk") and is_late(self.lines, at):
            self.zone = FOOT
        elif line.has("outside") and at < self.inside_until and heads.is_label(line):  # below a standfirst
            self.fields.take_labels(line)
            return
        elif line.kind in {TEXT, "item"} and labels.is_staff_line(line.text) and not is_credit_line(line.text):
            self.fields.take_labels(line)
            ends = {one.field for one in labels.segments(line.text)} & {labels.EDITOR, labels.STAFF}
            self.zone = FOOT if ends and self.text and is_late(self.lines, at) else self.zone
            return
        elif is_imprint(line.text) or self._closes(at, line):
            line.ends_as(UNPLACED)
            return
        elif is_late_label(self.lines, at):
            self.fields.take_labels(line)
            self.zone = FOOT if is_late(self.lines, at) else self.zone
            return
        if self.zone == FOOT:
            self._foot(at, line)
        elif heads.numbers_a_heading(self.lines, at):
            line.ends_as(UNPLACED)
            self.lines[at + 1].hints |= {"bold"}
        else:
            self._into_text(line)

    def _closes(self, at: int, line: Line) -> bool:
        """Whether a line under the text says who gets it, or where to write to."""
        closes = is_distribution(line.text) or bool(_ADDRESS.fullmatch(line.text))
        return closes and is_late(self.lines, at)

    def _into_text(self, line: Line) -> None:
        self.text.append(line)

    def _foot(self, at: int, line: Line) -> None:
        """Read a line under the text."""
        date = only_date(line.text)
        if self._is_only_credit(line):
            self._into_text(line)
        elif line.text and labels.is_label_line(line.text):
            self.fields.take_labels(line)
        elif date and self.release.released is None:
            self.fields.take_date(line, line.text, date)
        elif is_disclaimer(line.text) or ends_article(line.text):
            line.ends_as(FURNITURE)
        else:
            line.ends_as(UNPLACED, self._words(line))

    @staticmethod
    def _is_only_credit(line: Line) -> bool:
        is_credit = is_credit_line(line.text) and not split_credit(line.text).text
        return is_credit and not labels.names_a_field(line.text)

    @staticmethod
    def _words(line: Line) -> str:
        return line.text or (line.picture.name if line.picture else "")

"""The signature at the foot of a text: an office and a day, and what stands behind them."""

from __future__ import annotations

import re

from intake.blocks import PICTURE, TEXT, UNPLACED, Line
from intake.characters import is_prose
from intake.dates import find_dates
from intake.fields import Fields
from intake.official import signature, signed_line

_ANNEX = re.compile(r"附\s*件\s*[\d一二三四五六七八九十]{0,2}\s*[:：]?")


def take_signature(fields: Fields, text: list[Line]) -> list[Line]:
    """Take office and date at the foot for source and release date, where nothing else says another; the text left."""
    if not text or not _may_be_signed(fields, text):
        _sign_as_source(fields, text)
        return text
    last = _main(text)[-1]
    if signed := signed_line(last.text):
        take_signed_line(fields, last, signed)
    elif found := signature(_main(text)):
        offices, dated = found
        for line in offices:
            fields.take_office(line, " ".join(office.text for office in offices))
        fields.take_date(dated, dated.text, find_dates(dated.text)[0])
        behind = text[next(at for at, line in enumerate(text) if line is dated) + 1 :]
        if not any(map(_is_annex, behind)):
            for line in behind:  # who gets a copy, and whether it is open to the public
                line.ends_as(UNPLACED, line.text or (line.picture.name if line.picture else ""))
    return [line for line in text if not line.fates]


def take_signed_line(fields: Fields, line: Line, signed: tuple[str, str]) -> None:
    """Take an office and a date on one line."""
    office, day = signed
    fields.take_office(line, office)
    fields.take_date(line, day, find_dates(day)[0])


def _sign_as_source(fields: Fields, text: list[Line]) -> None:
    """The office that signs on another day than that of the release is its source where nothing else is."""
    offices, _dated = signature(_main(text)) or ([], None)
    if offices and fields.release.source is None:
        fields.release.take("source", " ".join(line.text for line in offices), guess=True)


def _may_be_signed(fields: Fields, text: list[Line]) -> bool:
    """Whether no date is known, or the foot says again what the head has said: an office on the same day."""
    if fields.release.released is None:
        return True
    offices, dated = signature(_main(text)) or ([], None)
    return bool(offices) and find_dates(dated.text)[0].iso() == fields.release.released[:10]


def _main(text: list[Line]) -> list[Line]:
    """The lines of a paper before its annexes, which begin with a line of their own: 附件, 附件1."""
    first = next((at for at, line in enumerate(text) if at and _ANNEX.fullmatch(line.text)), len(text))
    return text[:first]


def _is_annex(line: Line) -> bool:
    """Whether a line behind a signature belongs to an annex, not to the foot of the paper."""
    return line.kind not in {TEXT, PICTURE} or bool(re.match(r"附\s*件", line.text)) or is_prose(line.text)

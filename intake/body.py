"""From the lines of an article to the blocks of its text: headings, lists, quotations, tables, figures."""

from __future__ import annotations

import re

from intake.blocks import BODY, CAPTION, HEADING, ITEM, PICTURE, QUOTE, ROW, TEXT, Line
from intake.characters import is_prose, width
from intake.credits import (
    Caption,
    is_credit_line,
    names_a_picture,
    signs_a_report,
    split_credit,
    starts_like_a_caption,
    tidy,
)
from intake.headings import heading_level, is_numbered
from intake.release import Block

_TABLE_CAPTION = re.compile(r"^(?:附?表\s?[\d一二三四五六七八九十]*[\s:：.、]|Table\s?\d)", re.I)
_FILE_NAME = re.compile(
    r"^(?:[\w\-. ()（）]*\.(?:jpe?g|png|gif|bmp|webp|tiff?)|图片\s?\d*|Picture\s?\d*|image\d*|IMG[_-]?\d+|"
    r"[0-9a-f]{16,}|[A-Za-z]:\\.*)$",
    re.I,
)
_BARE_CREDIT = re.compile(
    r"(?:(?:photo|image|picture)s?\s*)?(?:credits?|by|courtesy)\s*[:：]|(?:photo|photographer|image|摄影|图源|供图|图片来源)\s*[:：]",
    re.I,
)
SHORT_CAPTION = 90  # columns


def blocks_of(lines: list[Line]) -> list[Block]:
    """The blocks of the text in their order; every line gets its fate."""
    blocks: list[Block] = []
    at = 0
    top = 1 if any(line.kind == HEADING and line.level == 1 for line in lines) else 2
    while at < len(lines):
        taken, block = _block(lines, at, top)
        for line in lines[at : at + taken]:
            line.ends_as(BODY, guess=block.guess)
        block.lines = [line.number for line in lines[at : at + taken]]
        blocks.append(block)
        at += taken
    return _with_table_captions(blocks)


def _block(lines: list[Line], at: int, top: int) -> tuple[int, Block]:
    """The block that begins at a place, and how many lines it takes."""
    line = lines[at]
    if line.kind == PICTURE:
        return _figure(lines, at)
    if line.kind in {ITEM, QUOTE, ROW}:
        return _group(lines, at)
    if _is_caption_of_table(lines, at):
        taken, table = _group(lines, at + 1)
        table.caption = line.text
        return taken + 1, table
    if _captions_above(lines, at):
        return _captioned_below(lines, at)
    if line.kind == CAPTION and at and lines[at - 1].kind == ROW:  # below its table
        return 1, Block("paragraph", line.text, links=line.links)
    if line.kind == CAPTION or _names_its_picture(line) or is_credit_line(line.text) and not signs_a_report(line.text):
        block = _figure_without_file(line)
        if not block.credit and at + 1 < len(lines) and _only_credits(lines[at + 1]):  # on the next line
            block.credit = split_credit(lines[at + 1].text).credit
            return 2, block
        return 1, block
    if level := heading_level(lines, at, top):
        return 1, Block("heading", line.text, level, guess=line.kind != HEADING)
    return 1, Block("paragraph", line.text, links=line.links)


def _is_caption_of_table(lines: list[Line], at: int) -> bool:
    """Whether a line is the caption of the table that follows it, by its element or by its style in Word."""
    line, following = lines[at], lines[at + 1] if at + 1 < len(lines) else None
    if following is None or following.kind != ROW:
        return False
    return line.kind == CAPTION and following.group == line.group or line.kind == TEXT and line.has("caption")


def _group(lines: list[Line], at: int) -> tuple[int, Block]:
    """A list, a quotation or a table."""
    first = lines[at]
    end = at
    while end < len(lines) and lines[end].kind == first.kind and _together(first, lines[end]):
        end += 1
    group = lines[at:end]
    if first.kind == ROW:
        widest = max(len(line.cells) for line in group)
        return len(group), Block("table", rows=[line.cells + [""] * (widest - len(line.cells)) for line in group])
    if first.kind == QUOTE:
        return len(group), Block("quote", "\n".join(line.text for line in group))
    return len(group), Block("list", ordered=first.ordered, items=[line.text for line in group])


def _together(first: Line, line: Line) -> bool:
    """Whether a line belongs to the group of the first; a list inside a list stays in it."""
    return (
        line.group == first.group
        or (line.kind == ITEM and line.level > max(1, first.level))
        or (line.kind == ITEM and line.level == first.level and 0 < line.group < first.group)
    )


def _figure(lines: list[Line], at: int) -> tuple[int, Block]:
    """A picture with the lines under it that speak of it."""
    picture = lines[at].picture
    if picture and _FILE_NAME.match(picture.alt):
        picture.alt = ""
    block = Block("figure", picture=picture)
    end = at + 1
    while end < len(lines) and end - at <= 3 and _speaks_of_picture(lines, end, block):
        if _BARE_CREDIT.fullmatch(lines[end].text) and end + 1 < len(lines):  # the name is on the next line
            block.credit = block.credit or lines[end + 1].text
            end += 2
            continue
        _credit(block, split_credit(lines[end].text))
        end += 1
    return end - at, block


def _credit(block: Block, caption: Caption) -> None:
    block.caption = f"{block.caption} {caption.text}".strip() if block.caption else caption.text
    block.credit = block.credit or caption.credit
    block.guess = block.guess or caption.guess


def _speaks_of_picture(lines: list[Line], at: int, block: Block) -> bool:
    line = lines[at]
    if line.kind not in {TEXT, CAPTION}:
        return False
    if is_credit_line(line.text) and not block.credit:
        return not block.caption or not split_credit(line.text).text
    if block.caption or block.credit:
        if line.kind == CAPTION and not block.caption and not line.group:  # below its credit
            return True
        more = line.kind == CAPTION or bool(_BARE_CREDIT.fullmatch(line.text))
        return more and line.has("caption") and not line.group
    return (
        line.kind == CAPTION
        or line.has("caption")
        or starts_like_a_caption(line.text)
        or _looks_like_caption(lines, at, block)
    )


def _looks_like_caption(lines: list[Line], at: int, block: Block) -> bool:
    """A short line by itself under a picture, which running text or another picture follows."""
    line = lines[at]
    columns = width(line.text)
    if lines[at - 1].has("above"):  # the title stands between them
        return False
    if is_numbered(line.text) or line.text.endswith(("：", ":")) or line.has("bold"):
        return False
    if line.has("centre", "small") and columns <= 2 * SHORT_CAPTION:
        return True
    following = lines[at + 1] if at + 1 < len(lines) else None
    alone = following is None or following.kind != TEXT or is_prose(following.text) or following.has("bold", "large")
    block.guess = columns <= SHORT_CAPTION and alone and not is_prose(line.text)
    return block.guess


def _captions_above(lines: list[Line], at: int) -> bool:
    """Whether a line is the caption of the picture that follows it, which has none below."""
    line = lines[at]
    if at + 1 >= len(lines) or lines[at + 1].kind != PICTURE or line.kind not in {TEXT, CAPTION}:
        return False
    if not (
        line.kind == CAPTION or line.has("caption") or starts_like_a_caption(line.text) or is_credit_line(line.text)
    ):
        return False
    below = _figure(lines, at + 1)[1]
    return not below.caption and not below.credit


def _captioned_below(lines: list[Line], at: int) -> tuple[int, Block]:
    taken, block = _figure(lines, at + 1)
    _credit(block, split_credit(lines[at].text))
    return taken + 1, block


def _names_its_picture(line: Line) -> bool:
    """Whether a line is a caption without its picture, as in a plain text."""
    return line.kind == TEXT and names_a_picture(line.text)


def _only_credits(line: Line) -> bool:
    is_credit = line.kind in {TEXT, CAPTION} and is_credit_line(line.text)
    return is_credit and not split_credit(line.text).text


def _figure_without_file(line: Line) -> Block:
    caption = split_credit(line.text)
    return Block(
        "figure",
        caption=caption.text or tidy(line.text) * (not caption.credit),
        credit=caption.credit,
        guess=caption.guess,
    )


def _with_table_captions(blocks: list[Block]) -> list[Block]:
    """A line that calls itself the caption of the table beside it becomes its caption."""
    found: list[Block] = []
    for block, following in zip(blocks, [*blocks[1:], None], strict=False):
        before = found[-1] if found else None
        if block.kind == "table" and not block.caption and before and _is_table_caption(before):
            block.caption, block.lines = before.text, before.lines + block.lines
            found[-1] = block
        elif block.kind != "table" and before and _is_caption_below(before, block, following):
            before.caption, before.lines = block.text, before.lines + block.lines
        else:
            found.append(block)
    return found


def _is_caption_below(before: Block, block: Block, following: Block | None) -> bool:
    """Whether a line below a table is its caption, and not that of a table which follows."""
    alone = before.kind == "table" and not before.caption and (following is None or following.kind != "table")
    return alone and _is_table_caption(block)


def _is_table_caption(block: Block) -> bool:
    return (
        block.kind in {"paragraph", "heading"} and width(block.text) <= 100 and bool(_TABLE_CAPTION.match(block.text))
    )

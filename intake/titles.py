"""Which line of a file is the title of its release."""

from __future__ import annotations

import re

from intake.blocks import HEADING, PICTURE, ROW, TEXT, Line
from intake.characters import ends_a_sentence, fingerprint, is_prose, title_goes_on, title_joined, width
from intake.dates import find_dates, only_date
from intake.labels import is_label_line, until_label
from intake.official import is_body, is_paper_title, masthead, number_of, signed_line
from intake.pieces import is_medium
from intake.places import is_place_and_day, place_line
from intake.title_words import is_kicker, is_numbered, of_words

MAX_WIDTH = 240  # columns
_SALUTES = 40  # columns of a line as Ladies and gentlemen,
_TWO_ROWS = 80  # columns of a title that stands on two rows
_LABEL = re.compile(
    r"^(?:.{2,24}电\s*)?[【\[]?(?:题|(?:稿件|文章|新闻|信息)?标\s*题|题\s*目|名\s*称|Title|Headline|(?P<taken_over>转载))[】\]]?\s*[:：]\s*(?P<title>.+)$",
    re.I,
)


_SET = frozenset(["centre", "large", "largest", "bold", "title"])  # how the lines of one title are set alike
_HELD = re.compile(r"(?:会|会议|大赛|比赛|培训班|仪式|活动|论坛|讲座|展览|展会|比对|座谈)$")
_HOLDS = re.compile(
    rf"(?:召开|举行|举办|开展)(?!.*{_HELD.pattern})"
)  # something is held that the line does not name yet
_CODE = re.compile(r"(?=.*\d)(?=.*[/-])[A-Z0-9][A-Z0-9/.:_-]{3,30}")  # ICIB/PR/2025/7
_QUESTION = re.compile(r"[?!？！]$")
_DASH = re.compile(r"(?:——|—|--|――)\s*\S")
_SUBJECT = re.compile(r"^(?:主\s*题|邮件主题|Subject)\s*[:：]\s*(?P<title>.+)$", re.I)
_OF_MAIL = re.compile(r"^(?:发\s*件\s*人|收\s*件\s*人|抄\s*送|发送时间|From|To|Cc|Sent)\s*[:：]", re.I)
_NOT_OF_TITLE = re.compile(
    r"^(?:(?:转发|回复|答复|Fwd?|Re)\s*[:：]\s*)*[【\[（(]?"
    r"(?:新闻通稿|新闻稿|通稿|供稿|Press release|News release)?[】\]）)]?\s*[:：]?\s*",
    re.I,
)


def head_of(lines: list[Line]) -> list[int]:
    """The places of the lines before the first running text, at most 60, without furniture."""
    found = []
    for at, line in enumerate(lines):
        if line.fates or line.kind == PICTURE or line.has("letter", "contact"):
            continue
        is_title = line.kind == HEADING and line.level == 1 or not found and _asks(line)
        if begins_text(line) and not is_title and not is_note(line.text):
            break
        found.append(at)
    return found[:60]


def _asks(line: Line) -> bool:
    """Whether a line is a single question or exclamation, as titles may be: 修订了什么？"""
    is_one = bool(_QUESTION.search(line.text)) and not re.search(r"[。；;]|[?!？！].", line.text[:-1])
    return line.kind == TEXT and not line.has("spoken") and is_one and width(line.text) <= _TWO_ROWS


def is_note(text: str) -> bool:
    """Whether a line is a note of the editors, which bulletins set above the title: 编者按：…"""
    return bool(re.match(r"^[【\[（(]?(?:编者)?按语?\s*[】\]）)]?\s*[:：]|^[【\[（(]编者按[】\]）)]", text))


def begins_text(line: Line) -> bool:
    """Whether a line is running text of an article rather than something at its head."""
    if line.kind == ROW or line.has("summary", "outside"):
        return False
    if line.has("spoken"):
        return True
    if is_label_line(line.text):
        return False
    return is_prose(line.text) and not line.has("title") or bool(place_line(line.text) and width(line.text) > 40)


def find_title(lines: list[Line], head: dict[str, str]) -> tuple[list[int], str, bool]:
    """The places of the lines that make the title, its text, and whether it was guessed; no places: none was found."""
    places = head_of(lines)
    first_text = [at for at, line in enumerate(lines) if begins_text(line) and not line.fates][:1]
    for at in places + first_text:
        match = _LABEL.match(lines[at].text)
        if match and not (match["taken_over"] and is_medium(match["title"].strip())):
            above = _above(lines, places, at, match["title"])
            title = until_label(match["title"].strip())
            return ([above], lines[above].text, False) if above is not None else ([at], title, False)
    if subject := _subject(lines, places + first_text):
        return subject
    told = [fingerprint(head[key]) for key in ("title", "page-title") if head.get(key)]
    scores = {at: _score(lines, at, rank, told) for rank, at in enumerate(places)}
    best = max(scores, key=scores.get, default=None)
    if best is None or scores[best] < 0:
        return [], "", True
    chosen = _with_neighbours(lines, best, places)
    text = ""
    for at in chosen:
        part = re.sub(r"^([\u4e00-\u9fff]) ([\u4e00-\u9fff])$", r"\1\2", lines[at].text)  # 通 知
        text = title_joined(text, part) if text else part
    return chosen, text, scores[best] < 3


def _subject(lines: list[Line], places: list[int]) -> tuple[list[int], str, bool] | None:
    """The title in the subject of a mail, and again at the head of its text; None where a file is no mail."""
    if not any(_OF_MAIL.match(line.text) for line in lines[:12]):
        return None
    for at in places[:8]:
        if match := _SUBJECT.match(lines[at].text):
            title = bare_title(match["title"])
            mark = fingerprint(title)
            again = [
                place
                for place in range(at + 1, min(at + 15, len(lines)))
                if fingerprint(bare_title(lines[place].text)) == mark
            ]
            return [at, *again[:1]], title, True
    return None


def bare_title(text: str) -> str:
    """A title without what a mail or an office sets before it: 转发：【新闻通稿】."""
    return text[_NOT_OF_TITLE.match(text).end() :].strip() or text


def _above(lines: list[Line], places: list[int], at: int, title: str) -> int | None:
    """The place of a title that stands at the head of a page and again, whole or in part, behind 题：."""
    mark = fingerprint(title)
    same = [place for place in places if place < at and mark in fingerprint(lines[place].text)]
    return same[0] if same and not is_label_line(lines[same[0]].text) else None


def _score(lines: list[Line], at: int, rank: int, told: list[str]) -> float:
    line = lines[at]
    if _cannot_be(line):
        return -9
    score = 2 - min(rank, 12) / 4 + _of_look(line) + of_words(line.text)
    mark = fingerprint(line.text)
    if any(mark and (mark == title or (len(mark) >= 8 and mark in title)) for title in told):
        score += 5
    if line.has("outside") and not line.has("title"):
        score -= 1.5
    if _labelled(lines, at, 3 if line.kind == HEADING and line.level == 1 else 2):
        score += 1.5
    following = _next(lines, at, 1)
    if following and is_subtitle_of_dash(following[0].text) and not is_kicker(line.text):
        score += 2
    if following and is_kicker(following[0].text):  # who issues a release stands above what it is
        score -= 3
    return score


def is_subtitle_of_dash(text: str) -> bool:
    """Whether a line is a subtitle as Chinese titles have them: ——访某某协会会长."""
    return bool(_DASH.match(text)) and not ends_a_sentence(text)


def _cannot_be(line: Line) -> bool:
    text = line.text
    return bool(
        line.kind not in {TEXT, HEADING}
        or width(text) > MAX_WIDTH
        or len(fingerprint(text)) < 2
        or is_label_line(text)
        or only_date(text)
        or number_of(text)
        or signed_line(text)
        or text.endswith((":", "："))
        or text.endswith(",")
        and width(text) <= _SALUTES
        or re.match(r"^(?:——|--|—)", text)
        or _OF_MAIL.match(text)
        or line.has("letter", "contact")
        or re.search(r"\w@\w|https?://", text)
        or is_place_and_day(text)
        or _CODE.fullmatch(text)
        or (re.fullmatch(r"[（(].*[）)]", text) and find_dates(text))
        or line.has("margin", "summary", "subtitle", "spoken")
    )


def _of_look(line: Line) -> float:
    score = 3.0 if line.has("title") else 0.0
    if line.kind == HEADING:
        score += {1: 3.5, 2: 1.5}.get(line.level, 0.5)
    return (
        score
        + 0.7 * line.has("large")
        + 1.5 * line.has("largest")
        + 0.5 * line.has("centre")
        + 0.5 * line.has("bold")
        - line.has("small", "right")
    )


def _labelled(lines: list[Line], at: int, count: int = 1) -> bool:
    """Whether the next lines say when or from where."""
    return any(is_label_line(other.text) or only_date(other.text) for other in _next(lines, at, count))


def _next(lines: list[Line], at: int, count: int) -> list[Line]:
    return [line for line in lines[at + 1 : at + 8] if not line.fates and line.kind != PICTURE][:count]


def _with_neighbours(lines: list[Line], best: int, places: list[int]) -> list[int]:
    """The lines of a title that is set on several."""
    if paper := _until_paper(lines, best, places):
        return paper
    chosen = [best]
    if is_paper_title(lines[best].text) and "关于" not in lines[best].text:
        for at in reversed([place for place in places if best - 3 <= place < best]):
            if _cannot_be(lines[at]) or is_kicker(lines[at].text):
                break
            chosen.insert(0, at)
            if "关于" in lines[at].text:
                return chosen
        chosen = [best]
    while (
        (at := chosen[0] - 1) in places
        and len(chosen) < 3
        and _goes_on(lines[at], lines[chosen[0]], _labelled(lines, chosen[0]))
        and not _cannot_be(lines[at])
    ):
        if is_kicker(lines[at].text) or masthead(lines[at].text):
            break
        chosen.insert(0, at)
    while (
        (at := chosen[-1] + 1) in places
        and len(chosen) < 3
        and _goes_on(lines[chosen[-1]], lines[at], _labelled(lines, at))
    ):
        chosen.append(at)
    return chosen


def _until_paper(lines: list[Line], best: int, places: list[int]) -> list[int]:
    """The lines of a title that begins with 关于 and ends with 通知 or its like within three more lines."""
    if "关于" not in lines[best].text or is_paper_title(lines[best].text):
        return []
    for at in range(best + 1, best + 4):
        if at not in places or _cannot_be(lines[at]) or width(lines[at].text) > 90:
            return []
        if is_paper_title(lines[at].text.replace(" ", "")):
            return list(range(best, at + 1))
    return []


def _goes_on(line: Line, following: Line, labelled_next: bool) -> bool:
    """Whether a title runs on in the next line: set alike, or 关于 without its noun yet."""
    if _cannot_be(following) or is_kicker(following.text) or following.kind != line.kind:
        return False
    if "关于" in line.text and not is_paper_title(line.text):
        return is_paper_title(following.text) or width(following.text) < 80 and following.has("centre", "large")
    if following.kind == HEADING or is_numbered(following.text) or is_body(following.text):
        return False
    if title_goes_on(line.text) and width(line.text) + width(following.text) <= _TWO_ROWS:
        return True
    if _HOLDS.search(line.text) and _HELD.search(following.text) and width(following.text) < 60:
        return True
    alike = line.hints & _SET == following.hints & _SET
    return alike and line.has("large", "bold", "title") and (line.has("centre", "title") or labelled_next)


def is_subtitle(lines: list[Line], at: int) -> bool:
    """Whether a short line between title and text is set like the title, not like a heading of the text."""
    line, before, after = lines[at], lines[at - 1 : at], lines[at + 1 : at + 2]
    if not (before and after and line.kind == TEXT and line.has("centre") and before[0].has("centre")):
        return False
    is_short = width(line.text) <= 70 and not ends_a_sentence(line.text) and not is_paper_title(line.text)
    is_below_title = {fate.field for fate in before[0].fates} == {"title"}
    return is_short and is_below_title and begins_text(after[0]) and not after[0].has("centre")

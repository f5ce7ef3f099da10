"""Lines of labels and values: 时间：… 来源：… 责任编辑：…, Source: … Editor: …, and what has no label."""

from __future__ import annotations

import re
from functools import lru_cache

from intake.bare_labels import with_colons
from intake.characters import HAN
from intake.counters import without_counts
from intake.dates import find_dates
from intake.furniture import is_disclaimer, only_words
from intake.pieces import (
    AUTHOR,
    COUNTER,
    CREDIT,
    DATE,
    EDGES,
    EDITOR,
    EMBARGO,
    MEDIUM_AND_REPORTER,
    NUMBER,
    REPORTER,
    SIGNED,
    SOURCE,
    STAFF,
    UPDATED,
    Segment,
    is_medium,
    pieces,
    trimmed,
)
from intake.vocabulary import PROVINCE, alternatives

FIELDS = [UPDATED, SIGNED, DATE, SOURCE, AUTHOR, EDITOR, STAFF, COUNTER, NUMBER, EMBARGO, CREDIT]

_ALL = "|".join(f"(?P<{field}>{alternatives(field)})" for field in FIELDS)
_LABEL = re.compile(rf"(?:{_ALL})\s*(?:[:：丨]|[】\]](?=\S))\s*", re.I)
# 会议时间：…, which says when something is held, not when its release came out.
_OF_EVENT = re.compile(
    r"\W*(?:会议|活动|培训|报名|报到|考试|举办|举行|开幕|演出|比赛|讲座|论坛|截止|公示|实施|生效|施行|征集|申报|评审|采购|开标|投标|"
    r"招聘|面试|检测|抽样|生产|集合|出发|授课|直播|展览|服务|办公|营业|工作|受理|监测|调查|统计|开放|参观|签到|开始|结束)(?:时间|日期)\s*[:：]"
    r"|\W*(?:数据|图表|资金|经费|样品|原料|能量)来源\s*[:：]|(?:Data|Figures?|Charts?) (?:sources?|from)\s*:"
    r"|(?:WHO|WHAT|WHEN|WHERE|WHY|HOW|[Ww]hen|[Ww]here|[Vv]enue)\s*[:：]"
)
_BARRED = re.compile(
    rf"^\s*({'|'.join(map(alternatives, [SOURCE, AUTHOR, EDITOR, STAFF, CREDIT]))})\s*[|｜]\s*(?=\S)", re.I
)
# 原创 某某质检 某某质检 2023-06-12 18:30 发表于某地, as public accounts head their posts.
_ACCOUNT = re.compile(
    rf"^(?P<own>原创)?\s*(?P<name>\S{{2,20}}(?: \S{{2,20}})?)\s+(?P<date>\d{{4}}\D.{{6,14}}?)\s*"
    rf"(?P<place>(?:发表于\s*\S{{1,8}}|{PROVINCE})(?:\s*听(?:全文|文章))?)?$"
)
_LONGEST = 300  # characters of a line of labels
_LONG = 80  # characters of a line that says nothing of itself without one of these signs
_MAY_SAY = re.compile(r"[:：丨|｜】\]\d〇○]|\bby [A-Z]")
_WEEKDAY = re.compile(r"\s*[（(]?(?:星期|周)[一二三四五六日天][）)]?")
_DOT = re.compile(r"\s[·•]\s")
_UNKNOWN_LABEL = re.compile(rf"\s(?=[{HAN}]{{2,6}}\s?[:：])")
_CUT = re.compile(r"\s+[|｜]\s*|[|｜]|[\[【]|\s+[-—–]\s+")


def segments(text: str) -> list[Segment]:
    """The pieces of a line in their order. But for labels and signs between them nothing is left out."""
    return [*_known(text)] if len(text) <= _LONGEST else _segments(text)


@lru_cache(maxsize=2048)
def _known(text: str) -> tuple[Segment, ...]:
    """The pieces of a line, which is asked for them by each who looks at it."""
    return tuple(_segments(text))


def _segments(text: str) -> list[Segment]:
    account = _ACCOUNT.match(text)
    if account and (account["own"] or account["place"]) and find_dates(account["date"]):
        return _of_account(account)
    text, counted = without_counts(_BARRED.sub(r"\1：", with_colons(text)))
    found = [Segment(COUNTER, one) for one in counted]
    labels = list(_LABEL.finditer(text))
    found += _unlabelled(text[: labels[0].start()] if labels else text)
    for label, following in zip(labels, [*labels[1:], None], strict=False):
        value = text[label.end() : following.start() if following else len(text)]
        found += _value(label.lastgroup, label[0], value)
    return _with_medium(text, found)


def _with_medium(text: str, found: list[Segment]) -> list[Segment]:
    """Between bars, with who and when beside it, the one piece of which nothing is known is the medium."""
    unknown = [one for one in found if not one.field]
    known = {one.field for one in found}
    is_post = any(re.search(r"comment|评论", one.text, re.I) for one in found if one.field == COUNTER)
    if is_post or len(unknown) != 1 or not re.search(r"[|｜]", text):  # a post of a blog names its category there
        return found
    is_column = bool(re.fullmatch(rf"[{HAN}]{{1,3}}", unknown[0].text))  # 科普, too short for the name of a medium
    if not is_column and AUTHOR in known and known & {DATE, UPDATED}:
        medium = Segment(SOURCE, unknown[0].text, guess=True)
        return [medium if one is unknown[0] else one for one in found]
    return found


def _of_account(match: re.Match) -> list[Segment]:
    """The head of a post: the account stands for the source, unless the text names one."""
    first, _space, second = match["name"].partition(" ")
    name = Segment(SOURCE, second or first, guess=True)
    writer = [Segment(AUTHOR, first, guess=True)] if second and second != first else []
    place = [Segment(COUNTER, match["place"])] if match["place"] else []
    return [*writer, name, Segment(DATE, match["date"].strip()), *place]


def until_label(text: str) -> str:
    """A value up to the next label on its line."""
    label = next((one for one in _LABEL.finditer(text) if one.start() and text[one.start() - 1].isspace()), None)
    return text[: label.start()].rstrip(EDGES) if label else text


def bare_label(text: str) -> str:
    """The field whose label is all that stands on a line: its value is on the next. Empty for any other line."""
    match = _LABEL.fullmatch(with_colons(text.strip())) if len(text) <= 20 else None
    return match.lastgroup if match else ""


def is_label_line(text: str) -> bool:
    """Whether a line consists of such pieces: at most a few characters of it belong to no field."""
    if not text or len(text) > _LONGEST or _OF_EVENT.match(text) or (len(text) > _LONG and not _MAY_SAY.search(text)):
        return False
    if is_disclaimer(text) and len(text) > _LONG // 4:  # 凡注明“来源：本网”的…
        return False
    found = segments(text)
    loose = sum(len(one.text) for one in found if not one.field)
    known = [one for one in found if one.field and not one.guess]
    barred = len(re.findall(r"\s[|｜·]\s", text)) >= 2 and any(one.field in {DATE, UPDATED} for one in known)
    return bool(known) and loose <= max(4, len(text) // (2 if barred else 6))


def names_a_field(text: str) -> bool:
    """Whether a line of labels says when, from where or by whom."""
    fields = {one.field for one in segments(text) if not one.guess} if len(text) <= _LONGEST else set()
    return bool(fields & {DATE, UPDATED, SIGNED, SOURCE, AUTHOR, EDITOR}) and is_label_line(text)


def is_staff_line(text: str) -> bool:
    """Whether a line names those who made the text, as at its foot."""
    fields = {one.field for one in segments(text)} if len(text) <= 120 else set()
    return bool(fields & {EDITOR, STAFF, AUTHOR}) and is_label_line(text)


def _value(field: str, label: str, value: str) -> list[Segment]:
    """What stands behind a label."""
    if field == DATE and label.rstrip(" :：") == "发布" and is_medium(trimmed(value)):  # who has put it out
        return [Segment(SOURCE, trimmed(value))]
    if field in {DATE, UPDATED, SIGNED, EMBARGO}:
        return _dated(field, value)
    if field == COUNTER:
        return _counted(label, value)
    value, rest = _cut(value)
    if field != SOURCE and (dot := _DOT.search(value)):  # sources may be joined by one
        value, rest = value[: dot.start()], value[dot.end() :] + rest
    value = trimmed(value)
    if field == AUTHOR and (match := REPORTER.match(value)):
        value = trimmed(match["name"])
    head = [Segment(field, value)] if value else [Segment(COUNTER, label.strip())]
    if field == SOURCE and (match := MEDIUM_AND_REPORTER.match(value)) and REPORTER.match(match["reporter"]):
        head = [Segment(SOURCE, trimmed(match["medium"])), *pieces(match["reporter"])]
    if rest and field in {AUTHOR, EDITOR, STAFF} and _UNKNOWN_LABEL.match(rest):  # who has done something else
        return [*head, Segment(STAFF, trimmed(rest))]
    return head + (_unlabelled(rest) if rest else [])


def _counted(label: str, value: str) -> list[Segment]:
    dates = find_dates(value)
    if not dates:
        return [Segment(COUNTER, f"{label}{value}".strip())]
    cut = dates[0].start
    return [Segment(COUNTER, f"{label}{value[:cut]}".strip()), *_unlabelled(value[cut:])]


def _dated(field: str, value: str) -> list[Segment]:
    dates = find_dates(value)
    if not dates:
        value = trimmed(value)
        return [Segment("", value)] if value else [Segment(COUNTER, field)]
    first = dates[0]
    before, after = value[: first.start], value[first.end :]
    loose = _unlabelled(
        re.sub(r"^\s*\(?(?:Beijing time|GMT\+8|北京时间)\)?|^\s*(?:发布|发表|更新)", "", after, flags=re.I)
    )
    start = [Segment("", trimmed(before))] if re.search(r"\w{3}", before) else []
    return [*start, Segment(field, value[first.start : first.end].strip()), *loose]


def _cut(value: str) -> tuple[str, str]:
    """The value, and what follows it: a date, a button, another piece behind a bar."""
    places = [date.start for date in find_dates(value)[:1]]
    places += [match.start() for match in _CUT.finditer(value) if match.start() > 1][:1]
    places += [match.start() for match in [_UNKNOWN_LABEL.search(value, 1)] if match]
    for match in re.finditer(r"\s+(\S+)", value):
        if only_words(match[1]) or re.match(r"(?:字体|字号|分享|打印|浏览|点击|阅读)", match[1]):
            places.append(match.start())
            break
    place = min(places, default=len(value))
    return value[:place], value[place:]


def _unlabelled(text: str) -> list[Segment]:
    """What stands without a label: dates, a by-line, a medium, buttons."""
    dates = find_dates(text)
    if dates:
        first = dates[0]
        field = UPDATED if re.search(r"updated\W*$|更新\W*$", text[: first.start], re.I) else DATE
        date = Segment(field, text[first.start : first.end].strip())
        weekday = _WEEKDAY.match(text, first.end)
        said = [Segment(COUNTER, weekday[0].strip())] if weekday else []
        rest = text[weekday.end() if weekday else first.end :]
        return [*_unlabelled(text[: first.start]), date, *said, *_unlabelled(rest)]
    found = []
    for part in re.split(
        r"\s*[|｜]\s*|\s/\s|\s{2,}|\s(?=[上下]一[版期](?:\s|$))|(?<!\d)\s(?=(?:评论|阅读|浏览|点击|点赞|参与互动)(?:\s*\d|$))|(?<=[】\]])|(?=[【\[])",
        text,
    ):
        if bare := trimmed(part):
            found += pieces(bare)
    return found

"""Dates that cannot be, or do not fit the release."""

from __future__ import annotations

import re
from datetime import date, timedelta

from django.utils.dates import WEEKDAYS
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from proofreading.checks.calendar import MONTH, Day, days_in, years_in
from proofreading.findings import WARNING, Finding, replacing
from proofreading.text import PROSE, SUMMARY, Text

NEAR = timedelta(days=120)  # a day without a year further off may be one of another year
_AHEAD = re.compile(
    r"(?:将|拟|定|计划|预计|即将)(?:于|在|自|从)?$"
    r"|(?:will|to) (?:be )?(?:\w+ )?(?:held |open |take place |begin |start )?(?:on |from )?$",
    re.I,
)
_BEHIND = re.compile(
    r"(?:已于|已在|已经于|曾于|日前于|近日于|刚刚于)$|\b(?:was|were|has been|have been) (?:\w+ ){0,2}(?:on |from )$"
    r"|\b(?:opened|closed|ended|took place|met|began|concluded) (?:on |from )?$",
    re.I,
)
_PLACE_LINE = re.compile(r"^.{0,14}?(?:\d{1,2}月)?\d{1,2}日(?:电|讯)")
_HAPPENED = re.compile(r"(?<!为)了|成功[举召]|圆满[闭落结召举]")
_MONTH_AHEAD = re.compile(r"(?:将|拟|定|计划|预计|即将)(?:于|在)?(?P<year>20\d\d)年(?P<month>\d{1,2})月(?!\d)")
_EN_PLACE_LINE = re.compile(rf"[A-Z]{{3,}}[A-Z ]*, (?:\d{{1,2}} {MONTH}|{MONTH} \d{{1,2}})(?: \d{{4}})? ?[–—-] ")
_LEAD_LENGTH = 24  # characters in which a place line names its day
_TODAY = re.compile(r"(?:今天|今日|昨天|昨日|明天|明日)[（(]?$")
_SHIFT = {"今": 0, "昨": -1, "明": 1}
_FUTURE_WORDS = re.compile(
    r"将|拟|定于|预计|计划|届时|即将|议程|原定|截至|截止|之前|前完成|起|为止|明年"
    r"|will|until|by|before|from|to be|planned|expected",
    re.I,
)
_REPORTED = re.compile(
    r"召开|举行|举办|开幕|闭幕|落幕|发布|印发|启动|召集|was|were|held|opened|met|released|announced|took place", re.I
)


def check_dates(texts: list[Text], release_date: date | None) -> list[Finding]:
    """`impossible-date`, `weekday` and `release-date`: a day that does not exist, whose weekday is another, or that
    does not fit the date of the release."""
    found: list[Finding] = []
    known = _years(texts, release_date)
    for text in texts:
        days = days_in(text.text)
        for day in days:
            found += _impossible(text, day, release_date) or _weekday(text, day, known)
            if release_date and day.exists(release_date.year):
                found += _against_release(text, day, release_date)
        found += _months_past(text, release_date) if release_date else []
    return found + (_lead(texts, release_date) if release_date else [])


def _years(texts: list[Text], release_date: date | None) -> set[int]:
    """The years in which a day without one may be."""
    years = {year for text in texts for year in years_in(text.text)}
    return years | ({release_date.year - 1, release_date.year, release_date.year + 1} if release_date else set())


def _impossible(text: Text, day: Day, release_date: date | None) -> list[Finding]:
    if day.exists() and (day.year or not release_date or day.near(release_date)):
        return []
    message = _("There is no such day.")
    return [text.finding("impossible-date", message, day.start, day.end, severity=WARNING)]


def _weekday(text: Text, day: Day, known: set[int]) -> list[Finding]:
    """Without a year of its own the weekday is wrong only when it is so in every year that may be meant."""
    if day.weekday is None or not (day.year or known):
        return []
    days = [one for year in ({day.year} if day.year else known) if (one := day.in_year(year))]
    if not days or any(one.weekday() == day.weekday for one in days):
        return []
    if len({one.weekday() for one in days}) > 1:
        message = _("The weekday does not fit the date in any year that may be meant.")
    else:
        message = _("This day is a %(weekday)s.") % {"weekday": WEEKDAYS[days[0].weekday()]}
    return [text.finding("weekday", message, day.start, day.end, severity=WARNING)]


def _against_release(text: Text, day: Day, release: date) -> list[Finding]:
    before = text.text[max(day.start - 40, 0) : day.start]
    meant = day.near(release)
    if meant is None:
        return []
    if match := _TODAY.search(before):
        wanted = release + timedelta(days=_SHIFT[match.group()[0]])
        return [] if meant == wanted or not day.near(wanted) else [_odd(text, day, release)]
    is_close = bool(day.year) or abs(meant - release) <= NEAR
    is_ahead = meant > release
    if is_ahead:
        contradicts = _BEHIND.search(before) or _has_happened(text.text, day)
    else:
        contradicts = meant < release and _AHEAD.search(before)
    return [_odd(text, day, release)] if is_close and contradicts else []


def _has_happened(text: str, day: Day) -> bool:
    """Whether the day is that of a place line, or of a sentence that tells what happened and nothing to come."""
    line = text[text.rfind("\n", 0, day.start) + 1 :]
    placed = _PLACE_LINE.match(line.lstrip("（( 　"))
    if (placed and text[day.end : day.end + 1] in "电讯") or _EN_PLACE_LINE.match(line):
        return day.start - text.rfind("\n", 0, day.start) < _LEAD_LENGTH
    sentence = re.split(r"[。！？；\n]", text[: day.start])[-1] + re.split(r"[。！？；\n]", text[day.start :])[0]
    return bool(_HAPPENED.search(sentence) and not _FUTURE_WORDS.search(sentence))


def _months_past(text: Text, release: date) -> list[Finding]:
    """What is said to be still to come in a month that was over before the release."""
    return [
        _odd_place(text, match.start("year"), match.end(), release)
        for match in _MONTH_AHEAD.finditer(text.text)
        if (int(match["year"]), int(match["month"])) < (release.year, release.month)
    ]


def _odd(text: Text, day: Day, release: date) -> Finding:
    return _odd_place(text, day.start, day.end, release)


def _odd_place(text: Text, start: int, end: int, release: date) -> Finding:
    message = _("This does not fit the release date, %(date)s.") % {"date": date_format(release, "DATE_FORMAT")}
    return text.finding("release-date", message, start, end)


def _lead(texts: list[Text], release: date) -> list[Finding]:
    """The first day of the running text: what is reported there has happened when the release goes out."""
    for text in texts:
        if text.role not in (PROSE, SUMMARY):
            continue
        days = days_in(text.text)
        if days:
            return _lead_day(text, days[0], release)
        if text.role == PROSE and text.text.strip():
            return []
    return []


def _lead_day(text: Text, day: Day, release: date) -> list[Finding]:
    stop = re.search(r"[。！？\n]|\.\s", text.text[day.end :])
    sentence = text.text[text.text.rfind("。", 0, day.start) + 1 : day.end + stop.start() if stop else None]
    placed = _PLACE_LINE.match(text.text.lstrip())
    meant = day.near(release)
    if meant is None or day.start > 60:
        return []
    if day.year and day.year != release.year and _is_other_year(day, release):
        right = replacing(text.text, day.start, day.start + 4, str(release.year))
        fixes = [right] if text.text[day.start : day.start + 4] == str(day.year) else []
        finding = _odd(text, day, release)
        return [text.finding(finding.code, finding.message, day.start, day.end, fixes=fixes)]
    later = release < meant <= release + NEAR
    reported = _REPORTED.search(sentence) and not _FUTURE_WORDS.search(sentence)
    return [_odd(text, day, release)] if later and (placed or reported) else []


def _is_other_year(day: Day, release: date) -> bool:
    """Whether the day would fit in the year of the release: a slip of the year, as in January."""
    same = Day(day.start, day.end, None, day.month, day.day, None).in_year(release.year)
    return same is not None and abs(same - release) <= timedelta(days=15) and abs(day.year - release.year) in (1, 10)

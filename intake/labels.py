"""Lines of labels and values: 时间：… 来源：… 责任编辑：…, Source: … Editor: …, and what has no label."""

from __future__ import annotations

import re
from dataclasses import dataclass

from intake.bare_labels import with_colons
from intake.characters import HAN
from intake.counters import without_counts
from intake.dates import find_dates
from intake.furniture import is_furniture, only_words
from intake.names import are_names
from intake.vocabulary import PROVINCE, alternatives

DATE, UPDATED, SOURCE, AUTHOR, EDITOR, STAFF, COUNTER = (
    "date",
    "updated",
    "source",
    "author",
    "editor",
    "staff",
    "counter",
)
NUMBER, TITLE, SUMMARY, CREDIT, EMBARGO, PLACE = "number", "title", "summary", "credit", "embargo", "place"
SIGNED = "signed"  # the day on which a paper was signed, before it was released
FIELDS = [UPDATED, SIGNED, DATE, SOURCE, AUTHOR, EDITOR, STAFF, COUNTER, NUMBER, EMBARGO, CREDIT]

_ALL = "|".join(f"(?P<{field}>{alternatives(field)})" for field in FIELDS)
_LABEL = re.compile(rf"(?:{_ALL})\s*(?:[:：丨]|[】\]](?=\S))\s*", re.I)
_BARRED = re.compile(
    rf"^\s*({'|'.join(map(alternatives, [SOURCE, AUTHOR, EDITOR, STAFF, CREDIT]))})\s*[|｜]\s*(?=\S)", re.I
)
# 原创 某某质检 某某质检 2023-06-12 18:30 发表于某地, as public accounts head their posts.
_ACCOUNT = re.compile(
    rf"^(?:原创)?\s*(?P<name>\S{{2,20}}(?: \S{{2,20}})?)\s+(?P<date>\d{{4}}\D.{{6,14}}?)\s*"
    rf"(?P<place>发表于\s*\S{{1,8}}|{PROVINCE})$"
)
_BY = re.compile(
    r"^\s*by\s+(?P<name>[A-Z][\w.'’-]+(?:[\s,&]+(?:and\s+)?[A-Z][\w.'’-]*){0,12})\s*$|^\s*by\s+(?P<rest>(?:staff|xinhua)\s.{2,80})$",
    re.I,
)
_BY_OF_MEDIUM = re.compile(r"^(?P<by>by\s[^()]{2,80}?)\s*\((?P<medium>[^()]{2,40})\)$", re.I)
# Submitted by admin on Tue, as some systems head a page.
_POSTED_BY = re.compile(
    r"^(?:submitted|posted|published|written)\s+by\s+(?P<name>\S.{0,40}?)(?:\s+on)?(?:\s+\w{3,9})?[\s,]*$", re.I
)
# What the people named have done: 文/图, 摄影报道.
_DONE = r"(?:(?:图文|摄影)?(?:报道|采写)|文\s*[/／、]?\s*(?:图|摄影|摄)|文并摄|文)"
_REPORTER = re.compile(
    rf"^[\s（(\[【■□●◆▲]*(?:文\s*[/／|｜]\s*)?(?:(?P<medium>[{HAN}“”]{{0,12}}?)(?:特约|实习|见习|全媒体|融媒体|本报|首席)*(?:记者|通讯员|特约撰稿|撰稿人))\s*(?P<name>[{HAN}·\s、，,/]{{2,50}}?)(?:\s*{_DONE})?[\s）)\]】]*$"
)
_TEXT_BY = re.compile(
    rf"^[\s（(\[【■□●◆▲]*文\s*[/／|｜:：]\s*(?P<name>[{HAN}·\s、]{{2,30}}?)[\s）)\]】]*$|^[\s（(■□]*(?P<name2>[{HAN}·]{{2,4}})\s*[/／]\s*文[\s）)]*$"
)
_MEDIUM = re.compile(
    rf"^[《]?[{HAN}A-Za-z0-9·•、“”《》、\s-]{{0,24}}(?:网|报|社|日报|晚报|时报|周刊|杂志|电视台|电台|总台|客户端|公众号|局|部|委|厅|司|办|会|秘书处|办公室|编辑部|研究所|中心|政府|院|大学|集团|公司|新闻|在线|传媒|融媒|频道|卫视|协会|学会|联合会|商会|联盟)\s*[》]?$"
    r"|^(?:xinhua(?: news agency)?|china daily|people's daily(?: online)?|cgtn|global times|ecns(?:\.cn)?|"
    r"[\w.-]+\.(?:com|cn|org|gov)(?:\.cn)?|[A-Z][\w' &.-]{1,40}(?:News|Daily|Times|Agency|Post|Online|"
    r"Administration|Ministry|Commission|Association|Office))$",
    re.I,
)
_AGENCY = re.compile(r"(?:Xinhua(?: News Agency)?|China Daily|People's Daily(?: Online)?|CGTN|Global Times|ECNS|China News Service)")
_MEDIUM_AND_REPORTER = re.compile(
    r"^(?P<medium>\S.{1,40}?)\s+(?P<reporter>(?:本报|特约|实习|见习)*(?:记者|通讯员)\s*\S.*)$"
)
_LONG = 80  # characters of a line that says nothing of itself without one of these signs
_MAY_SAY = re.compile(r"[:：丨|｜】\]\d〇○]")
_FOLIO = re.compile(
    rf"(?:第\s*)?[A-Z]?\d{{1,3}}\s*版(?:\s*[:：]\s*[{HAN}·]{{0,10}}|\s+[{HAN}·]{{2,6}})?"
)  # 第05版：质量观察
_IN_PLACE = re.compile(r"^(?P<name>.*[A-Za-z])\s+(?P<place>in\s+[A-Z][\w, ]{2,40})$")
_ASIDE = re.compile(
    r"(?:星期|周)[一二三四五六日天]|(?:评论|阅读|浏览|点击|点赞)\s*\d+(?:\s*次)?|"
    r"\d[\d,.]*\s*[万w+]?\+?\s*(?:次)?(?:评论|阅读|浏览|点击|点赞)|"
    r"\d+[ -]min(?:ute)?s?(?: read)?|(?:press|news|media) release|press statement|statement|news|"
    r"(?:Updated|Published|Posted)(?: on| at)?|(?:for )?immediate release|北京时间|Beijing time|\(?GMT\+8\)?",
    re.I,
)
_WEEKDAY = re.compile(r"\s*[（(]?(?:星期|周)[一二三四五六日天][）)]?")
_AND_PICTURES = re.compile(rf"\s(?:图|摄影|摄|供图)\s*[/／]\s*[{HAN}·、\s]{{2,20}}$")
_EDGES = " \t*_|｜·•-—–,，;；、/／:：\u3000>»"
_PAIRS = {")": "(", "）": "（", "]": "[", "】": "【", "》": "《", "”": "“"}
_OPENERS = {opener: closer for closer, opener in _PAIRS.items()}
_DOT = re.compile(r"\s[·•]\s")
_CUT = re.compile(r"\s+[|｜]\s*|[|｜]|[\[【]|\s+[-—–]\s+")


@dataclass(frozen=True)
class Segment:
    """One piece of such a line: which field it belongs to (empty: none is known) and its words."""

    field: str
    text: str
    guess: bool = False


def segments(text: str) -> list[Segment]:
    """The pieces of a line in their order. But for labels and signs between them nothing is left out."""
    if (account := _ACCOUNT.match(text)) and find_dates(account["date"]):
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
    if len(unknown) == 1 and re.search(r"[|｜]", text) and AUTHOR in known and known & {DATE, UPDATED}:
        medium = Segment(SOURCE, unknown[0].text, guess=True)
        return [medium if one is unknown[0] else one for one in found]
    return found


def _of_account(match: re.Match) -> list[Segment]:
    """The head of a post: the account stands for the source, unless the text names one."""
    first, _space, second = match["name"].partition(" ")
    name = Segment(SOURCE, second or first, guess=True)
    writer = [Segment(AUTHOR, first, guess=True)] if second and second != first else []
    return [*writer, name, Segment(DATE, match["date"].strip()), Segment(COUNTER, match["place"])]


def until_label(text: str) -> str:
    """A value up to the next label on its line."""
    label = next((one for one in _LABEL.finditer(text) if one.start() and text[one.start() - 1].isspace()), None)
    return text[: label.start()].rstrip(_EDGES) if label else text


def bare_label(text: str) -> str:
    """The field whose label is all that stands on a line: its value is on the next. Empty for any other line."""
    match = _LABEL.fullmatch(with_colons(text.strip())) if len(text) <= 20 else None
    return match.lastgroup if match else ""


def is_label_line(text: str) -> bool:
    """Whether a line consists of such pieces: at most a few characters of it belong to no field."""
    if not text or len(text) > 300 or (len(text) > _LONG and not _MAY_SAY.search(text)):
        return False
    found = segments(text)
    loose = sum(len(one.text) for one in found if not one.field)
    known = [one for one in found if one.field and not one.guess]
    barred = len(re.findall(r"\s[|｜·]\s", text)) >= 2 and any(one.field in {DATE, UPDATED} for one in known)
    return bool(known) and loose <= max(4, len(text) // (2 if barred else 6))


def is_medium(text: str) -> bool:
    """Whether a text is the name of a medium, an office or a site."""
    return len(text) <= 40 and bool(_MEDIUM.match(text))


def names_a_field(text: str) -> bool:
    """Whether a line of labels says when, from where or by whom."""
    fields = {one.field for one in segments(text) if not one.guess} if len(text) <= 300 else set()
    return bool(fields & {DATE, UPDATED, SIGNED, SOURCE, AUTHOR, EDITOR}) and is_label_line(text)


def is_staff_line(text: str) -> bool:
    """Whether a line names those who made the text, as at its foot."""
    fields = {one.field for one in segments(text)} if len(text) <= 120 else set()
    return bool(fields & {EDITOR, STAFF, AUTHOR}) and is_label_line(text)


def _value(field: str, label: str, value: str) -> list[Segment]:
    """What stands behind a label."""
    if field in {DATE, UPDATED, SIGNED, EMBARGO}:
        return _dated(field, value)
    if field == COUNTER:
        return _counted(label, value)
    value, rest = _cut(value)
    if field != SOURCE and (dot := _DOT.search(value)):  # sources may be joined by one
        value, rest = value[: dot.start()], value[dot.end() :] + rest
    value = _trimmed(value)
    if field == AUTHOR and (match := _REPORTER.match(value)):
        value = _trimmed(match["name"])
    head = [Segment(field, value)] if value else [Segment(COUNTER, label.strip())]
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
        value = _trimmed(value)
        return [Segment("", value)] if value else [Segment(COUNTER, field)]
    first = dates[0]
    before, after = value[: first.start], value[first.end :]
    loose = _unlabelled(
        re.sub(r"^\s*\(?(?:Beijing time|GMT\+8|北京时间)\)?|^\s*(?:发布|发表|更新)", "", after, flags=re.I)
    )
    start = [Segment("", _trimmed(before))] if re.search(r"\w{3}", before) else []
    return [*start, Segment(field, value[first.start : first.end].strip()), *loose]


def _cut(value: str) -> tuple[str, str]:
    """The value, and what follows it: a date, a button, another piece behind a bar."""
    places = [date.start for date in find_dates(value)[:1]]
    places += [match.start() for match in _CUT.finditer(value) if match.start() > 1][:1]
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
        r"\s*[|｜]\s*|\s{2,}|(?<!\d)\s(?=(?:评论|阅读|浏览|点击|点赞|参与互动)(?:\s*\d|$))|(?<=[】\]])|(?=[【\[])", text
    ):
        if bare := _trimmed(part):
            found += _pieces(bare)
    return found


def _pieces(text: str) -> list[Segment]:
    """A medium and a reporter side by side, or a single piece."""
    if (match := _IN_PLACE.match(text)) and _BY.match(match["name"]):
        return [_piece(match["name"]), Segment(PLACE, match["place"])]
    if (match := _REPORTER.match(text)) and is_medium(match["medium"] or ""):
        rest = text[text.index(match["medium"]) + len(match["medium"]) :]
        return [Segment(SOURCE, match["medium"], guess=True), *_pieces(rest)]
    if match := _MEDIUM_AND_REPORTER.match(text):
        return [*_pieces(match["medium"]), *_pieces(match["reporter"])]
    if (match := _AND_PICTURES.search(text)) and match.start():
        return [*_pieces(text[: match.start()]), Segment(CREDIT, match[0].strip())]
    if match := _POSTED_BY.match(text):  # by a person, or by admin
        is_person = re.match(r"[A-Z]\S*\s+[A-Z]", match["name"])
        return [Segment(AUTHOR, match["name"], guess=True) if is_person else Segment(COUNTER, text)]
    if match := _BY_OF_MEDIUM.match(text):
        return [*_pieces(match["by"]), Segment(SOURCE, match["medium"])]
    by, comma, medium = text.rpartition(", ")
    if comma and _BY.match(by) and is_medium(medium):
        return [_piece(by), Segment(SOURCE, medium)]
    if comma and _AGENCY.fullmatch(medium) and re.fullmatch(r"[A-Z][\w'-]+(?: [A-Z][\w'-]+){1,3}", by):
        return [Segment(AUTHOR, by), Segment(SOURCE, medium)]
    medium, comma, place = text.partition(", ")
    if comma and _AGENCY.fullmatch(medium):
        return [Segment(SOURCE, medium), Segment("", _trimmed(place))]
    for match in re.finditer(r"\s", text):
        names, medium = text[: match.start()], text[match.end() :]
        first = medium.split(" ")[0]
        if are_names(names) and is_medium(medium) and (is_medium(first) or not are_names(first)):
            return [Segment(AUTHOR, names, guess=True), Segment(SOURCE, medium, guess=True)]
        if is_medium(names) and are_names(medium) and " " not in medium and not are_names(names.split(" ")[0]):
            return [Segment(SOURCE, names, guess=True), Segment(AUTHOR, medium, guess=True)]
    return [_piece(text)]


def _piece(text: str) -> Segment:
    if match := _BY.match(text):
        return Segment(AUTHOR, by_line(match["name"] or match["rest"]))
    if _FOLIO.fullmatch(text):
        return Segment(COUNTER, text)
    if match := (_REPORTER.match(text) or _TEXT_BY.match(text)):
        names = _trimmed(match["name"] or match.groupdict().get("name2") or "")
        if are_names(re.sub(r"(?:记者|通讯员|实习生)", " ", names).replace("  ", " ")):
            return Segment(AUTHOR, names)
    if is_furniture(text) or _ASIDE.fullmatch(text):
        return Segment(COUNTER, text)
    if len(text) <= 40 and _MEDIUM.match(text):
        return Segment(SOURCE, text, guess=True)
    return Segment("", text)


def by_line(text: str) -> str:
    """The names in an English by-line, without the words for their post."""
    text = re.sub(
        r"^(?:our\s+)?(?:xinhua\s+)?(?:staff\s+)?(?:writers?|reporters?|correspondents?)\s+",
        "",
        text.strip(),
        flags=re.I,
    )
    text = re.sub(r",\s*(?:(?:special|senior|staff)\s+)*(?:reporter|writer|correspondent)s?$", "", text, flags=re.I)
    return _trimmed(text)


def _trimmed(text: str) -> str:
    """A piece without the signs at its ends, and without brackets that have no partner in it or that hold it all."""
    while text:
        first, last = text[0], text[-1]
        if first in _EDGES or first in _PAIRS or (first in _OPENERS and _OPENERS[first] not in text):
            text = text[1:]
        elif last in _EDGES or last in _OPENERS or (last in _PAIRS and _PAIRS[last] not in text):
            text = text[:-1]
        elif first in "([（【" and last == _OPENERS[first] and text.count(first) == 1:
            text = text[1:-1]
        else:
            break
    return text

"""The pieces of a line of labels that stand without one: who has written, for whom, buttons, asides."""

from __future__ import annotations

import re
from dataclasses import dataclass

from intake.characters import HAN
from intake.furniture import is_furniture
from intake.names import are_names

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

_BY = re.compile(
    r"^\s*by\s+(?P<name>(?-i:[A-Z][\w.'’-]+"
    r"(?:[\s,&]+(?:(?:and|in|of|for|the|de|da|van|von|der|del|la|bin|al) ){0,2}[A-Z][\w.'’-]*){0,12})"
    r"(?:,\s+(?:[a-z-]+\s+){0,3}(?:writer|reporter|correspondent|editor|contributor)s?)?)"
    r"(?:\s(?:on|at))?\s*$|^\s*by\s+(?P<rest>(?:staff|xinhua)\s.{2,80})$",
    re.I,
)
_BY_OF_MEDIUM = re.compile(r"^(?P<by>by\s[^()]{2,80}?)\s*\((?P<medium>[^()]{2,40})\)$", re.I)
# Submitted by admin on Tue, as some systems head a page.
_POSTED_BY = re.compile(
    r"^(?:submitted|posted|published|written)\s+by\s+(?P<name>\S.{0,40}?)(?:\s+on)?(?:\s+\w{3,9})?[\s,]*$", re.I
)
_POSTED_IN_CHINESE = re.compile(  # 由 张三 发布, as such systems say it
    rf"由\s+(?P<name>[{HAN}\w·]{{2,16}})(?:\s*(?:发布|发表|撰写|上传))?"
    rf"|由\s*(?P<name2>[{HAN}\w·]{{2,16}}?)\s*(?:发布|发表|撰写|上传)"
)
# What the people named have done: 文/图, 摄影报道.
_DONE = r"(?:(?:图文|摄影)?(?:报道|采写)|(?:采访|综合|编辑)?整理|文\s*[/／、]?\s*(?:图|摄影|摄)|文并摄|文)"
REPORTER = re.compile(
    rf"^[\s（(\[【■□●◆▲]*(?:文\s*[/／|｜]\s*)?(?:(?P<medium>[{HAN}“”《》]{{0,12}}?)(?:特约|实习|见习|全媒体|融媒体|本报|首席)*(?:记者|通讯员|特约撰稿|撰稿人))\s*(?P<name>[{HAN}·\s、，,/]{{2,50}}?)(?:\s*{_DONE})?[\s）)\]】]*$"
)
# □ 本报记者 甘霖, where no surname has to say that a name is one.
_SIGNED = re.compile(r"^[\s（(\[【]*(?:[■□●◆▲]\s*\S{0,12}?|(?:《\S{2,12}》|本[报刊网社台])\S{0,6}?|)(?:记者|通讯员)\s")
_BOXED = re.compile(rf"□\s*(?P<names>[{HAN}]{{2,3}}(?:[\s、，][{HAN}]{{2,3}}){{0,3}})")  # □ 晏清
_SET_APART = re.compile(rf"[{HAN}]{{2,4}}(?:[\s、，,]+[{HAN}]{{2,4}}){{0,4}}")
_TEXT_BY = re.compile(
    rf"^[\s（(\[【■□●◆▲]*文\s*[/／|｜、:：]\s*(?:(?:图|摄影|摄)\s+)?(?P<name>[{HAN}·\s、]{{2,30}}?)[\s）)\]】]*$|^[\s（(■□]*(?P<name2>[{HAN}·]{{2,4}})\s*[/／]\s*文[\s）)]*$"
)
_MEDIUM = re.compile(
    rf"^[《]?[{HAN}A-Za-z0-9·•、“”《》、\s-]{{0,24}}(?:网|报|社|日报|晚报|时报|周刊|杂志|电视台|电台|总台|客户端|公众号|局|部|委|厅|司|办|会|秘书处|办公室|编辑部|研究所|中心|政府|院|大学|集团|公司|新闻|在线|传媒|融媒|频道|卫视|协会|学会|联合会|商会|联盟)\s*[》]?$"
    r"|^(?:xinhua(?: news agency)?|china daily|people's daily(?: online)?|cgtn|global times|ecns(?:\.cn)?|"
    r"[\w.-]+\.(?:com|cn|org|gov)(?:\.cn)?|[A-Z][\w' &.-]{1,40}(?:News|Daily|Times|Agency|Post|Online|"
    r"Courier|Herald|Tribune|Gazette|Chronicle|Telegraph|Observer|Guardian|Press|Journal|Standard|Independent|"
    r"Express|Wire|Weekly|Monthly|Quarterly|Digest|Magazine|Radio|Television|TV|Bulletin|Examiner|Administration|Ministry|Commission|Association|Office))$",
    re.I,
)
_AGENCY = re.compile(
    r"(?:Xinhua(?: News Agency)?|China Daily|People's Daily(?: Online)?|CGTN|Global Times|ECNS|China News Service)"
)
_PERSON = re.compile(r"[A-Z][\w'-]+(?: [A-Z][\w'-]+){1,3}")
MEDIUM_AND_REPORTER = re.compile(
    r"^(?P<medium>\S.{1,40}?)\s+(?P<reporter>(?:[■□●◆▲]\s*)?(?:本报|特约|实习|见习)*(?:记者|通讯员)\s*\S.*)$"
)
_HANDED_IN = re.compile(rf"(?P<name>[{HAN}]{{4,24}}?)\s*供稿")
_FOLIO = re.compile(
    rf"(?:第\s*)?[A-Z]?\d{{1,3}}\s*版(?:\s*[:：]\s*[{HAN}·]{{0,10}}|\s+[{HAN}·]{{2,6}})?"
)  # 第05版：质量观察
# By Sun Li in Hangzhou and Li Na in Beijing
_EACH_IN_PLACE = re.compile(
    r"(?P<name>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,3})(?:\s+in\s+(?P<place>[A-Z][\w, ]{2,30}))?"
)
_IN_PLACE = re.compile(r"^(?P<name>.*[A-Za-z])\s+(?P<place>in\s+[A-Z][\w, ]{2,40})$")
_ASIDE = re.compile(
    r"(?:星期|周)[一二三四五六日天]|(?:评论|阅读|浏览|点击|点赞)\s*\d+(?:\s*次)?|"
    r"\d[\d,.]*\s*[万w+]?\+?\s*(?:次)?(?:评论|阅读|浏览|点击|点赞)|"
    r"\d+[ -]min(?:ute)?s?(?: read)?|(?:press|news|media) release|press statement|statement|news|"
    r"本?[文稿]?(?:根据|依据).{0,8}(?:录音|速记|视频)整理|"
    r"(?:Updated|Published|Posted)(?: on| at)?|(?:发布|发表|更新)于|原创|(?:for )?immediate release|"
    r"北京时间|Beijing time|\(?GMT\+8\)?",
    re.I,
)
_AND_PICTURES = re.compile(rf"\s(?:图|摄影|摄|供图)\s*[/／]\s*[{HAN}·、\s]{{2,20}}$")
EDGES = " \t*_|｜·•-—–,，;；、/／:：\u3000>»"
_PAPER = re.compile(rf"(?P<name>[{HAN}]{{1,10}}?报)(?:数字|电子)(?:报|版)")
_PAIRS = {")": "(", "）": "（", "]": "[", "】": "【", "》": "《", "”": "“"}
_OPENERS = {opener: closer for closer, opener in _PAIRS.items()}


@dataclass(frozen=True)
class Segment:
    """One piece of such a line: which field it belongs to (empty: none is known) and its words."""

    field: str
    text: str
    guess: bool = False


def is_medium(text: str) -> bool:
    """Whether a text is the name of a medium, an office or a site."""
    return len(text) <= 40 and bool(_MEDIUM.match(text))


def pieces(text: str) -> list[Segment]:
    """A medium and a reporter side by side, or a single piece."""
    for read in _READERS:
        if found := read(text):
            return found
    return [_piece(text)]


def _in_place(text: str) -> list[Segment]:
    """By Sun Li in Hangzhou, and By Sun Li in Hangzhou and Li Na in Beijing."""
    each = (
        [_EACH_IN_PLACE.fullmatch(part) for part in re.split(r",? and ", text[3:])] if text[:3].lower() == "by " else []
    )
    if len(each) > 1 and all(each) and any(one["place"] for one in each):
        names = Segment(AUTHOR, " and ".join(one["name"] for one in each))
        return [names, *[Segment(PLACE, f"in {one['place']}") for one in each if one["place"]]]
    match = _IN_PLACE.match(text)
    return [_piece(match["name"]), Segment(PLACE, match["place"])] if match and _BY.match(match["name"]) else []


def _reporter_of_medium(text: str) -> list[Segment]:
    """江南日报记者 韩雪, 江南日报 记者 韩雪."""
    if (match := REPORTER.match(text)) and is_medium(match["medium"] or ""):
        rest = text[text.index(match["medium"]) + len(match["medium"]) :]
        return [Segment(SOURCE, match["medium"], guess=True), *pieces(rest)]
    match = MEDIUM_AND_REPORTER.match(text)
    return [*pieces(match["medium"]), *pieces(match["reporter"])] if match else []


def _paper(text: str) -> list[Segment]:
    """江南晚报数字报, as a newspaper calls its pages."""
    match = _PAPER.fullmatch(text)
    return [Segment(SOURCE, match["name"])] if match else []


def _folio_and_medium(text: str) -> list[Segment]:
    """第2版 江南日报."""
    folio, _space, medium = text.rpartition(" ")
    if not _FOLIO.fullmatch(folio) or not is_medium(medium):
        return []
    return [Segment(COUNTER, folio), Segment(SOURCE, medium, guess=True)]


def _with_pictures(text: str) -> list[Segment]:
    """A by-line with who took the pictures behind it."""
    match = _AND_PICTURES.search(text)
    return [*pieces(text[: match.start()]), Segment(CREDIT, match[0].strip())] if match and match.start() else []


def _posted(text: str) -> list[Segment]:
    """Submitted by a person, or by admin."""
    if match := _POSTED_IN_CHINESE.fullmatch(text):
        return [Segment(AUTHOR, match["name"] or match["name2"], guess=True)]
    match = _POSTED_BY.match(text)
    if not match:
        return []
    is_person = re.match(r"[A-Z]\S*\s+[A-Z]", match["name"])
    return [Segment(AUTHOR, match["name"], guess=True) if is_person else Segment(COUNTER, text)]


def _by_and_medium(text: str) -> list[Segment]:
    """By Sun Li (China Daily), By Sun Li, China Daily, and Xinhua, Hangzhou."""
    if match := _BY_OF_MEDIUM.match(text):
        return [*pieces(match["by"]), Segment(SOURCE, match["medium"])]
    by, comma, medium = text.rpartition(", ")
    if comma and _BY.match(by) and is_medium(medium):
        return [_piece(by), Segment(SOURCE, medium)]
    if comma and _AGENCY.fullmatch(medium) and _PERSON.fullmatch(by):
        return [Segment(AUTHOR, by), Segment(SOURCE, medium)]
    medium, comma, place = text.partition(", ")
    return [Segment(SOURCE, medium), Segment("", trimmed(place))] if comma and _AGENCY.fullmatch(medium) else []


def _name_and_medium(text: str) -> list[Segment]:
    """韩雪 江南日报, and 江南日报 韩雪."""
    for match in re.finditer(r"\s", text):
        first, second = text[: match.start()], text[match.end() :]
        following = second.split(" ")[0]
        if are_names(first) and is_medium(second) and (is_medium(following) or not are_names(following)):
            return [Segment(AUTHOR, first, guess=True), Segment(SOURCE, second, guess=True)]
        if is_medium(first) and are_names(second) and " " not in second and (len(first) > 3 or not are_names(first)):
            return [Segment(SOURCE, first, guess=True), Segment(AUTHOR, second, guess=True)]
    return []


_READERS = (
    _paper, _folio_and_medium, _in_place, _reporter_of_medium, _with_pictures, _posted, _by_and_medium,
    _name_and_medium,
)  # fmt: skip


def _piece(text: str) -> Segment:
    if match := _BY.match(text):
        return Segment(AUTHOR, by_line(match["name"] or match["rest"]))
    if (match := _HANDED_IN.fullmatch(text)) and is_medium(match["name"]):
        return Segment(SOURCE, match["name"].strip(), guess=True)
    if _FOLIO.fullmatch(text) and not is_medium(text.split(" ")[-1]):
        return Segment(COUNTER, text)
    if match := (REPORTER.match(text) or _TEXT_BY.match(text)):
        names = trimmed(match["name"] or match.groupdict().get("name2") or "")
        bare = re.sub(r"\s*(?:记者|通讯员|实习生)\s*", " ", names).strip()
        if are_names(bare) or _SIGNED.match(text) and _SET_APART.fullmatch(bare):
            return Segment(AUTHOR, names)
    if match := _BOXED.fullmatch(text):
        return Segment(AUTHOR, match["names"])
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
    return trimmed(text)


def trimmed(text: str) -> str:
    """A piece without the signs at its ends, and without brackets that have no partner in it or that hold it all."""
    while text:
        first, last = text[0], text[-1]
        if first in EDGES or first in _PAIRS or (first in _OPENERS and _OPENERS[first] not in text):
            text = text[1:]
        elif last in EDGES or last in _OPENERS or (last in _PAIRS and _PAIRS[last] not in text):
            text = text[:-1]
        elif first in "([（【" and last == _OPENERS[first] and text.count(first) == 1:
            text = text[1:-1]
        else:
            break
    return text

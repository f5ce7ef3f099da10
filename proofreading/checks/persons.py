"""Persons and their posts, compared with the glossary, with earlier pages and within the text."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _

from intake.characters import HAN
from intake.names import SURNAMES
from proofreading.checks.names import shortened
from proofreading.findings import Finding, replacing
from proofreading.text import CELL, Text
from translation.glossary import Glossary
from translation.glossary.kinds import Kind

POSTS = (
    "党组书记|党委书记|副书记|书记|副局长|局长|副司长|司长|副部长|部长|副省长|省长|副市长|市长|副县长|县长|副区长|区长|副主任|主任|"
    "副秘书长|秘书长|常务副会长|副会长|名誉会长|会长|副理事长|理事长|副主席|主席|副院长|院长|副校长|校长|副总经理|总经理|董事长|"
    "副处长|处长|副科长|科长|副所长|所长|副总工程师|总工程师|总干事|总裁|副总裁|首席质量官|新闻发言人|一级巡视员|二级巡视员|副社长|社长|总编辑"
)
_NAME_END = (
    r"(?=[、，。；：！？（）“”,.;:()\s]|$|分别|介绍|表示|出席|参加|主持|宣布|指出|强调|说|在|作|致|为|与|和|及|等|率|代表|向|就|对|认为|"
    r"透露|回答|告诉|发布|解读|会见|讲话|围绕|一行|带队|陪同|同志|先生|女士|担任|当选|任|会上|通报|还|也|到|将|应邀|携|签|对|提出|呼吁|建议|谈)"
)
_ATTRIBUTED = re.compile(rf"(?P<post>{POSTS})(?P<name>[{SURNAMES}][{HAN}]{{1,2}}?){_NAME_END}")
_BEFORE_POST = re.compile(rf"[{HAN}（）()·“”]*$")
LONGEST_BODY = 30  # characters before a post that may name the body
# 王立新局长, 王立新说: who is named so is compared with those the text named before, and no more.
_NAMED = re.compile(
    rf"(?P<name>[{SURNAMES}][{HAN}]{{2}})(?=(?:{POSTS}|教授|研究员|院士|说|表示|指出|强调|介绍|告诉|认为|透露))"
)
_NOT_BODY = re.compile(
    r"^.*?(?:由|经|据|请|受|被|向|让|为|时任|现任|原|来自|邀请|随后|期间|会上|会后|当天|当日|介绍|出席|主持|还有|以及|其中|和|与|及|暨|是|的|聘任|选举|任命|会见|由于)"
)
_NOT_NAMES = re.compile(r"(?:办公|会议|联席|助理|和|的|等|们|会|级|应|在|于|第|以|任|兼)")


@dataclass(frozen=True)
class Attribution:
    """Who holds which post: the body as far as the text names it, and what says so."""

    body: str
    post: str
    person: str
    where: str = ""

    @property
    def title(self) -> str:
        return self.body + self.post


@dataclass(frozen=True)
class _Place:
    attribution: Attribution
    text: Text
    start: int  # of the title
    name: int  # where the name begins
    end: int


def attributions_in(text: str) -> list[Attribution]:
    """Persons with a post before their name, of a Chinese text."""
    return [place.attribution for place in _places(Text("", text))]


def _places(text: Text) -> Iterator[_Place]:
    end = 0
    for match in _ATTRIBUTED.finditer(text.text):
        name = match["name"]
        raw = _BEFORE_POST.search(text.text[max(end, match.start() - LONGEST_BODY) : match.start()]).group()
        end = match.end()
        if _NOT_NAMES.search(name[1:]) or (len(name) == 2 and name[1] in "上下中内外后前时间"):
            continue
        body = _NOT_BODY.sub("", raw) if _NOT_BODY.search(raw) else raw
        start = match.start("post") - len(body)
        yield _Place(Attribution(body, match["post"], name), text, start, match.start("name"), match.end("name"))


def check_persons(texts: list[Text], glossary: Glossary, earlier: Iterable[Attribution] = ()) -> list[Finding]:
    """`person-post`: a person with another post than before. `person-name`: nearly the name of a known person, in the
    same post or in the glossary.

    Earlier pages come first; what the text itself said before counts as well.
    """
    known = _Known(glossary, earlier)
    found: list[Finding] = []
    for text in texts:
        if text.role == CELL:
            continue
        for place in _places(text):
            finding = known.near_person(place) or known.other_post(place)
            if finding:
                found.append(finding)
            known.add(place.attribution)
        found += _named_otherwise(text, known)
    return found


def _named_otherwise(text: Text, known: _Known) -> Iterator[Finding]:
    """Names before a post or a verb that are nearly those of a person whom this text or an earlier one named."""
    for match in _NAMED.finditer(text.text):
        name = match["name"]
        if known.knows(name) or not (other := known.like(name)):
            continue
        message = _("“%(name)s” was named before, “%(title)s”: %(where)s.") % _told(other)
        fix = replacing(text.text, match.start(), match.end(), other.person)
        yield text.finding("person-name", message, match.start(), match.end(), fixes=[fix])


class _Known:
    """What is known of persons so far."""

    def __init__(self, glossary: Glossary, earlier: Iterable[Attribution]):
        people = [entry.zh for entry in glossary.entries if entry.kind is Kind.PERSON and len(entry.zh) > 2]
        self._people = frozenset(people)
        self._by_person: dict[str, list[Attribution]] = defaultdict(list)
        self._by_post: dict[str, list[Attribution]] = defaultdict(list)
        for attribution in earlier:
            self.add(attribution)

    def add(self, attribution: Attribution) -> None:
        if attribution not in self._by_person[attribution.person]:
            self._by_person[attribution.person].append(attribution)
            self._by_post[attribution.post].append(attribution)

    def knows(self, person: str) -> bool:
        """Whether the name was met as it stands."""
        return person in self._people or bool(self._by_person.get(person))

    def like(self, person: str) -> Attribution | None:
        """A person named before, with a post, whose name is nearly this."""
        return next((own[-1] for name, own in self._by_person.items() if own and _near(name, person)), None)

    def near_person(self, place: _Place) -> Finding | None:
        own = place.attribution
        if own.person in self._people:
            return None
        in_post = [
            other for other in self._by_post[own.post] if _same_office(own, other) and _near(own.person, other.person)
        ]
        if in_post:
            other = in_post[-1]
            message = _("“%(name)s” was named with this post before: %(where)s.") % _told(other)
            return _person(place, message, other.person)
        glossary = [name for name in self._people if _near(own.person, name) and own.person not in self._by_person]
        if glossary and len(own.person) > 2:
            return _person(place, _("The glossary has “%(name)s”.") % {"name": glossary[0]}, glossary[0])
        return None

    def other_post(self, place: _Place) -> Finding | None:
        own = place.attribution
        others = self._by_person.get(own.person, [])
        if not others or len(own.person) < 3 or any(_agree(own, other) for other in others):
            return None
        message = _("“%(name)s” had another post before, “%(title)s”: %(where)s.") % _told(others[-1])
        return place.text.finding("person-post", message, place.start, place.end)


def _told(other: Attribution) -> dict[str, str]:
    return {"name": other.person, "title": other.title, "where": other.where or _("in this text")}


def _person(place: _Place, message: str, name: str) -> Finding:
    fix = replacing(place.text.text, place.name, place.end, name)
    return place.text.finding("person-name", message, place.name, place.end, fixes=[fix])


def _near(one: str, other: str) -> bool:
    """One character of three differs, or two have changed places; the surname is the same."""
    if one == other or one[0] != other[0] or len(one) != len(other) or len(one) < 3:
        return False
    return sum(ours != theirs for ours, theirs in zip(one, other, strict=True)) == 1 or one[1:] == other[1:][::-1]


def _agree(one: Attribution, other: Attribution) -> bool:
    return one.post == other.post and _same_office(one, other)


def _same_office(one: Attribution, other: Attribution) -> bool:
    """Whether two bodies may be one: one ends as the other does, or shortens it, or is not named."""
    if one.post != other.post:
        return False
    shorter, longer = sorted((shortened(one.body), shortened(other.body)), key=len)
    if not shorter or longer.endswith(shorter):
        return True
    rest = iter(longer)
    return longer[0] == shorter[0] and all(character in rest for character in shorter)

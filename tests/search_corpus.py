"""A corpus of made-up notices in both languages, and queries whose answers follow from the facts of each notice.

Names and queries are drawn from lists by a seed: one half of every list for trying things out, the other half for
measuring, so that what is measured was never seen while the search was written.
"""

from __future__ import annotations

import random
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from django.contrib.contenttypes.models import ContentType
from opencc import OpenCC
from wagtail.models import Locale, Page
from wagtail.search.backends import get_search_backend

from home.models import PlainPage
from news.models import NewsIndexPage

CITIES = [
    ("贵阳", "guiyang", "Guiyang"), ("兰州", "lanzhou", "Lanzhou"), ("合肥", "hefei", "Hefei"),
    ("济南", "jinan", "Jinan"), ("昆明", "kunming", "Kunming"), ("厦门", "xiamen", "Xiamen"),
    ("太原", "taiyuan", "Taiyuan"), ("长沙", "changsha", "Changsha"), ("南宁", "nanning", "Nanning"),
    ("银川", "yinchuan", "Yinchuan"),
]  # fmt: skip
EVENTS = [
    ("检验检测论坛", "jyjclt", "inspection and testing forum"),
    ("计量技术交流会", "jljsjlh", "metrology workshop"),
    ("品牌价值发布会", "ppjzfbh", "brand value conference"),
    ("标准宣贯培训班", "bzxgpxb", "standards training course"),
    ("消费品抽查通报会", "xfpcctbh", "consumer product briefing"),
    ("认证机构座谈会", "rzjgzth", "certification body meeting"),
    ("质量提升现场会", "zltsxch", "quality improvement meeting"),
    ("绿色产品博览会", "lscpblh", "green product exhibition"),
]  # fmt: skip
PEOPLE = [
    ("欧阳建华", "欧阳健华"), ("郑晓棠", "郑小棠"), ("司徒文静", "司徒文婧"),
    ("裴丽莎", "裴莉莎"), ("尉迟思远", "尉迟思源"),
    ("薛明哲", "薛铭哲"), ("慕容雪峰", "慕容雪锋"),
    ("柯振东", "柯震东"), ("诸葛清泉", "诸葛青泉"), ("岑一帆", "岑一凡"),
]  # fmt: skip
PRODUCTS = [
    ("电梯钢丝绳", "elevator ropes", "elevator rope"), ("儿童安全座椅", "child safety seats", "child safety seat"),
    ("太阳能热水器", "solar water heaters", "solar water heater"), ("消防软管", "fire hoses", "fire hose"),
    ("建筑防水卷材", "waterproof membranes", "waterproof membrane"),
    ("电动自行车电池", "e-bike batteries", "e-bike battery"),
    ("智能马桶盖", "smart toilet lids", "smart toilet lid"),
    ("食品接触材料", "food contact materials", "food contact material"),
]  # fmt: skip
BODIES = [
    (["国家市场监督管理总局", "市场监管总局", "SAMR"], ["State Administration for Market Regulation", "SAMR"]),
    (["国家发展和改革委员会", "国家发展改革委"], ["National Development and Reform Commission", "NDRC"]),
    (["工业和信息化部", "工信部"], ["Ministry of Industry and Information Technology", "MIIT"]),
    (["国家知识产权局"], ["China National Intellectual Property Administration", "CNIPA"]),
]
CHINESE_TEXT = [
    "{year}年{month}月，{event}在{city}举行。{body}有关负责人到会。",
    "来自各地的代表围绕{product}的检验方法展开讨论，{person}作主旨发言。",
    "会议公布了第{batch}批名单，依据T/CAQI {standard}-{year}执行。",
    "与会者认为，企业应当落实主体责任，完善管理体系，提高服务水平。",
    "本次活动由协会主办，{city}有关单位协办，参加人数约{people}人。",
]
ENGLISH_TEXT = [
    "The {event} was held in {city} in {month} {year}. {body} sent its representatives.",
    "Delegates discussed how {product} are inspected. {person} gave the keynote speech.",
    "Batch {batch} of the list follows T/CAQI {standard}-{year}.",
    "Enterprises should take responsibility and improve their management systems.",
    "About {people} people took part.",
]
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August"]
MONTHS += ["September", "October", "November", "December"]
to_traditional = OpenCC("s2t").convert


@dataclass
class Notice:
    """The facts of one page."""

    pk: int
    language: str
    facts: dict
    title: str
    text: str


@dataclass
class Judged:
    """A query, the kind of difficulty it poses, and the pages that answer it."""

    kind: str
    language: str
    text: str
    answers: frozenset[int]


def half(items: list, is_held_out: bool) -> list:
    return items[is_held_out::2]


class Corpus:
    """Notices in the database and in the index, and the judged queries."""

    def __init__(self, seed: int, is_held_out: bool, chinese: int = 300, english: int = 100):
        self.dice = random.Random(seed)  # noqa: S311 - nothing secret
        self.lists = {
            name: half(items, is_held_out)
            for name, items in {"city": CITIES, "event": EVENTS, "person": PEOPLE, "product": PRODUCTS}.items()
        } | {"body": BODIES}
        self.notices = [self._notice(number, "zh-hans") for number in range(chinese)]
        self.notices += [self._notice(number, "en") for number in range(chinese, chinese + english)]
        write(self.notices)

    def _notice(self, number: int, language: str) -> Notice:
        facts = {name: self.dice.choice(items) for name, items in self.lists.items()}
        facts |= {"year": self.dice.randint(2012, 2025), "month": self.dice.randint(1, 12)}
        facts |= {"batch": self.dice.randint(2, 40), "standard": self.dice.randint(100, 190)}
        facts |= {"people": self.dice.randint(80, 900)}
        title, text = (self._chinese if language == "zh-hans" else self._english)(facts)
        return Notice(number, language, facts, title, text)

    def _chinese(self, facts: dict) -> tuple[str, str]:
        words = facts | {"city": facts["city"][0], "event": facts["event"][0], "product": facts["product"][0]}
        words |= {"person": facts["person"][0], "body": self.dice.choice(facts["body"][0])}
        sentences = [self.dice.choice([str, str, str, to_traditional])(one.format(**words)) for one in CHINESE_TEXT]
        title = self.dice.choice(["{event}召开", "{city}：{event}", "关于{product}检验的通告", "{year}年{event}综述"])
        shown = title.format(**words)
        return shown, "\n".join(sentences)

    def _english(self, facts: dict) -> tuple[str, str]:
        words = facts | {"city": facts["city"][2], "event": facts["event"][2], "product": facts["product"][1]}
        words |= {"month": MONTHS[facts["month"] - 1], "body": self.dice.choice(facts["body"][1])}
        words |= {"person": "Ms Smith"}
        title = self.dice.choice(["{event} held", "Notice on the inspection of {product}", "{event} in {city}"])
        return title.format(**words).capitalize(), "\n".join(one.format(**words) for one in ENGLISH_TEXT)

    def queries(self, each: int) -> Iterator[Judged]:
        """So many judged queries of each kind, each with at least one answer."""
        for (kind, language), make in {**CHINESE_QUERIES, **ENGLISH_QUERIES}.items():
            made: dict[str, Judged] = {}
            notices = [notice for notice in self.notices if notice.language == language]
            for _ in range(each * 4):
                query, is_answer = make(self.dice, self.dice.choice(notices).facts)
                answers = frozenset(notice.pk for notice in notices if is_answer(notice.facts))
                made.setdefault(query, Judged(kind, language, query, answers))
            yield from list(made.values())[:each]


def same(*names: str) -> Callable:
    """Makes the test whether another notice has the same facts."""
    return lambda facts: lambda other: all(other[name] == facts[name] for name in names)


def kind(*names: str, say: Callable) -> Callable:
    return lambda dice, facts: (say(dice, facts), same(*names)(facts))


ZH, EN = "zh-hans", "en"
CHINESE_QUERIES = {
    ("event", ZH): kind("event", say=lambda dice, own: own["event"][0]),
    ("product", ZH): kind("product", say=lambda dice, own: own["product"][0]),
    ("person", ZH): kind("person", say=lambda dice, own: own["person"][0]),
    ("city and event", ZH): kind("city", "event", say=lambda dice, own: f"{own['city'][0]} {own['event'][0]}"),
    ("apart", ZH): kind("city", "event", say=lambda dice, own: own["city"][0] + own["event"][0]),
    ("apart with year", ZH): kind("year", "event", say=lambda dice, own: f"{own['year']}年{own['event'][0]}"),
    ("question", ZH): kind("city", "product", say=lambda dice, own: f"{own['city'][0]}的{own['product'][0]}检验"),
    ("traditional", ZH): kind("product", say=lambda dice, own: to_traditional(own["product"][0])),
    ("typing error", ZH): kind("person", say=lambda dice, own: own["person"][1]),
    ("pinyin", ZH): kind("city", say=lambda dice, own: own["city"][1]),
    ("initials", ZH): kind("event", say=lambda dice, own: own["event"][1]),
    ("month", ZH): kind("year", "month", say=lambda dice, own: f"{own['year']}年{own['month']}月"),
    ("batch", ZH): kind("batch", say=lambda dice, own: f"第{own['batch']}批"),
    ("standard", ZH): kind("standard", say=lambda dice, own: f"T/CAQI {own['standard']}"),
    ("full width", ZH): kind("standard", say=lambda dice, own: f"Ｔ／ＣＡＱＩ　{own['standard']}"),
    ("name of a body", ZH): kind(
        "body", "city", say=lambda dice, own: f"{dice.choice(own['body'][0])} {own['city'][0]}"
    ),
    ("English name", ZH): kind("body", "product", say=lambda dice, own: f"{own['body'][1][-1]} {own['product'][0]}"),
}
ENGLISH_QUERIES = {
    ("event", EN): kind("event", say=lambda dice, own: own["event"][2]),
    ("product", EN): kind("product", say=lambda dice, own: own["product"][1]),
    ("singular", EN): kind("product", say=lambda dice, own: own["product"][2]),
    ("city and event", EN): kind("city", "event", say=lambda dice, own: f"{own['event'][2]} in {own['city'][2]}"),
    ("standard", EN): kind("standard", say=lambda dice, own: f"T/CAQI {own['standard']}"),
    ("name of a body", EN): kind("body", "city", say=lambda dice, own: f"{own['city'][2]} {own['body'][1][0]}"),
    ("abbreviation", EN): kind("body", "city", say=lambda dice, own: f"{own['body'][1][-1]} {own['city'][2]}"),
    ("Chinese name", EN): kind("body", "city", say=lambda dice, own: f"{own['body'][0][0]} {own['city'][2]}"),
}


def write(notices: list[Notice]) -> None:
    """Pages of the notices, published; the notices learn their ids. Below the news, whose lists do not show them."""
    kind_of_page = ContentType.objects.get_for_model(PlainPage)
    above = {index.locale.language_code: index for index in NewsIndexPage.objects.select_related("locale")}
    pages = [_page(notice, above[notice.language], kind_of_page) for notice in notices]
    Page.objects.bulk_create(pages, batch_size=200)
    written = []
    for notice, page in zip(notices, pages, strict=True):
        notice.pk = page.pk
        child = PlainPage(page_ptr_id=page.pk, introduction=notice.text, body=[])
        child.__dict__.update({name: value for name, value in page.__dict__.items() if name != "_state"})
        child.save_base(raw=True)
        written.append(child)
    for start in range(0, len(written), 500):
        get_search_backend().add_bulk(PlainPage, written[start : start + 500])


def _page(notice: Notice, above: Page, kind_of_page: ContentType) -> Page:
    moment = datetime(notice.facts["year"], notice.facts["month"], 15, tzinfo=UTC)
    slug = f"notice-{notice.pk}-{uuid.uuid4().hex[:8]}"
    return Page(
        path=Page._get_path(above.path, above.depth + 1, 20_000 + notice.pk), depth=above.depth + 1, title=notice.title,
        draft_title=notice.title, slug=slug, url_path=f"{above.url_path}{slug}/", locale_id=above.locale_id, live=True,
        content_type=kind_of_page, first_published_at=moment, last_published_at=moment, translation_key=uuid.uuid4(),
    )  # fmt: skip


def locales() -> dict[str, Locale]:
    return {locale.language_code: locale for locale in Locale.objects.all()}

"""What readers may ask of a site that `load_sample` filled, by kind; the same for the same seed."""

from __future__ import annotations

import random
import tomllib
from pathlib import Path
from typing import NamedTuple

FACTS = tomllib.loads(
    (Path(__file__).resolve().parents[1] / "news" / "sample" / "texts.toml").read_text(encoding="utf-8")
)["facts"]
COMMON = ["质量", "协会", "企业", "检验", "中国", "产品", "会议", "行业"]
NAMES = ["葛晓鹏", "刘三江", "吴皓", "葛小鹏", "刘三疆", "中国质量报", "国家市场监督管理总局", "市场监管总局", "SAMR",
         "中国质量检验协会", "工业和信息化部", "T/CAQI", "四川省人民政府", "协会秘书处"]  # fmt: skip
NOWHERE = ["量子纠缠", "恐龙化石", "霍格沃茨", "饕餮", "qwertzuiop", "zyxwv", "unobtainium", "blue whale song",
           "齐天大圣", "企鹅 质量 南极洲", "火星探测车", "the lost ark", "琥珀 蜻蜓", "魑魅魍魉"]  # fmt: skip
PINYIN = ["chengdu", "guiyang", "zhiliang", "zhongguo", "zgzldh", "xiamen", "peixunban", "sxzlg", "jianyan", "haerbin"]
EVERYWHERE = "质量"  # what is narrowed, ordered and leafed through


class Asked(NamedTuple):
    """A query of one kind, and what its reader chose beside it."""

    kind: str
    text: str
    language: str = "zh-hans"
    chosen: dict[str, str] = {}


def asked(each: int, seed: int = 20230901) -> list[Asked]:
    """So many different queries of each kind, as far as there are so many."""
    dice = random.Random(seed)  # noqa: S311 - nothing secret
    made: dict[str, list[Asked]] = {}
    for _ in range(each * 20):
        for one in _drawn(dice):
            own = made.setdefault(one.kind, [])
            if len(own) < each and one not in own:
                own.append(one)
    return [one for own in made.values() for one in own]


def typing(each: int) -> list[Asked]:
    """What stands in the field, letter by letter, while such queries are written."""
    written = [one for one in asked(each) if not one.chosen]
    return [one._replace(text=one.text[:end]) for one in written for end in range(1, min(len(one.text), 8) + 1)]


def _drawn(dice: random.Random) -> list[Asked]:
    own = {name: dice.choice(pairs) for name, pairs in FACTS.items()}
    chinese, english = ({name: pair[side] for name, pair in own.items()} for side in (0, 1))
    year, batch, standard = dice.randint(2004, 2022), dice.randint(1, 40), dice.randint(100, 990)
    one = dice.choice([chinese["city"], chinese["product"], chinese["event"], chinese["field"]])
    mixed = [
        f"{year}年",
        f"第{batch}批",
        f"T/CAQI {standard}",
        f"T/CAQI {standard}-{year}",
        f"{year}年{dice.randint(1, 12)}月",
    ]
    in_english = [english["city"], english["product"], english["event"], f"{english['product']} {english['city']}",
                  f"{english['field']} companies in {english['city']}"]  # fmt: skip
    choice = dice.choice([{"year": str(year)}, {"kind": "newsreleasepage"}, {"category": "association"},
                          {"year": str(year), "kind": "newsreleasepage"}])  # fmt: skip
    return [
        Asked("one word", one),
        Asked("common word", dice.choice(COMMON)),
        Asked("four words", f"{chinese['city']} {chinese['product']} {year}年 {dice.choice(COMMON)}"),
        Asked("words apart", f"{chinese['city']}{dice.choice([chinese['product'], chinese['event']])}"),
        Asked("names", dice.choice(NAMES)),
        Asked("English", dice.choice(in_english), "en"),
        Asked("English, common", dice.choice(["quality", "the association", "companies", "standards", "China"]), "en"),
        Asked("mixed", dice.choice(mixed)),
        Asked("pinyin", dice.choice(PINYIN)),
        Asked("no hits", dice.choice(NOWHERE), dice.choice(["zh-hans", "en"])),
        Asked("narrowed", dice.choice([one, EVERYWHERE]), chosen=choice),
        Asked("newest first", dice.choice([one, EVERYWHERE]), chosen={"sort": "date"}),
        Asked("page 5", dice.choice([one, EVERYWHERE]), chosen={"page": "5"}),
    ]

"""Units of measure and money: what they measure, how large they are, and their names in both languages."""

from __future__ import annotations

import re
from fractions import Fraction

from .trie import trie_pattern

# unit: (what it measures, how many of one and the same small unit it holds)
UNITS: dict[str, tuple[str, Fraction | int]] = {
    "second": ("time", Fraction(1, 60)),
    "minute": ("time", 1),
    "hour": ("time", 60),
    "day": ("time", 1440),
    "week": ("time", 10080),
    "month": ("months", 1),
    "year": ("months", 12),
    "decade": ("months", 120),
    "century": ("months", 1200),
    "nm": ("length", Fraction(1, 10**9)),
    "um": ("length", Fraction(1, 10**6)),
    "mm": ("length", Fraction(1, 1000)),
    "cm": ("length", Fraction(1, 100)),
    "m": ("length", 1),
    "km": ("length", 1000),
    "mile": ("length", Fraction(1609344, 1000)),
    "nautical mile": ("length", 1852),
    "foot": ("length", Fraction(3048, 10000)),
    "inch": ("length", Fraction(254, 10000)),
    "square foot": ("area", Fraction(9290304, 10**8)),
    "cm2": ("area", Fraction(1, 10000)),
    "m2": ("area", 1),
    "mu": ("area", Fraction(2000, 3)),
    "hectare": ("area", 10000),
    "km2": ("area", 10**6),
    "acre": ("area", Fraction(40468564224, 10**7)),
    "ml": ("volume", Fraction(1, 10**6)),
    "litre": ("volume", Fraction(1, 1000)),
    "m3": ("volume", 1),
    "barrel": ("barrels", 1),
    "ug": ("mass", Fraction(1, 10**9)),
    "mg": ("mass", Fraction(1, 10**6)),
    "g": ("mass", Fraction(1, 1000)),
    "jin": ("mass", Fraction(1, 2)),
    "kg": ("mass", 1),
    "tonne": ("mass", 1000),
    "W": ("power", 1),
    "kW": ("power", 1000),
    "MW": ("power", 10**6),
    "GW": ("power", 10**9),
    "kWh": ("energy", 1),
    "MWh": ("energy", 1000),
    "TWh": ("energy", 10**9),
    "GWh": ("energy", 10**6),
    "mAh": ("charge", 1),
    "Ah": ("charge", 1000),
    "V": ("voltage", 1),
    "kV": ("voltage", 1000),
    "Hz": ("frequency", 1),
    "kHz": ("frequency", 1000),
    "MHz": ("frequency", 10**6),
    "GHz": ("frequency", 10**9),
    "Pa": ("pressure", 1),
    "kPa": ("pressure", 1000),
    "MPa": ("pressure", 10**6),
    "dB": ("loudness", 1),
    "degree C": ("celsius", 1),
    "degree F": ("fahrenheit", 1),
} | {
    money: (money, 1)
    for money in ["CNY", "USD", "EUR", "GBP", "JPY", "HKD", "KRW", "AUD", "CAD", "RUB", "INR", "CHF", "SGD"]
}

MONEY = frozenset(unit for unit, (dimension, _) in UNITS.items() if unit == dimension)

_CHINESE = """
second: 秒, 秒钟
minute: 分钟
hour: 小时, 钟头
day: 天, 日, 昼夜, 工作日, 交易日, 自然日
week: 周, 星期, 礼拜
month: 个月
year: 年, 周年, 周岁, 岁
century: 世纪
nm: 纳米, nm
um: 微米, μm
mm: 毫米, mm
cm: 厘米, 公分, cm
m: 米, 公尺, m
km: 公里, 千米, km
mile: 英里
nautical mile: 海里
foot: 英尺
inch: 英寸
cm2: 平方厘米
m2: 平方米, 平米, m2
mu: 亩
hectare: 公顷, hm2, ha
km2: 平方公里, 平方千米, km2
acre: 英亩
ml: 毫升, ml, mL
litre: 升, 公升, L
m3: 立方米, m3
barrel: 桶
ug: 微克, μg
mg: 毫克, mg
g: 克, g
jin: 斤, 市斤
kg: 公斤, 千克, kg
tonne: 吨, 公吨, t
W: 瓦, W
kW: 千瓦, kW
MW: 兆瓦, MW
GW: 吉瓦, GW
kWh: 千瓦时, 度电, kWh
MWh: 兆瓦时, MWh
GWh: 吉瓦时, GWh
mAh: 毫安时, mAh
Ah: 安时, Ah
V: 伏特, V
kV: 千伏, kV
Hz: 赫兹, Hz
kHz: 千赫, 千赫兹, kHz
MHz: 兆赫, 兆赫兹, MHz
GHz: 吉赫, 吉赫兹, GHz
Pa: 帕斯卡, Pa
kPa: 千帕, kPa
MPa: 兆帕, MPa
dB: 分贝, dB
square foot: 平方英尺
degree C: 摄氏度, °C
degree F: 华氏度, °F
CNY: 元, 元人民币, 人民币元, 块钱
USD: 美元, 美金, 元美元
EUR: 欧元
GBP: 英镑
JPY: 日元
HKD: 港元, 港币
KRW: 韩元, 韩币
AUD: 澳元
CAD: 加元
RUB: 卢布
INR: 卢比
CHF: 瑞士法郎, 瑞郎
SGD: 新加坡元
"""
_ENGLISH_WORDS = """
second: seconds, sec, secs
minute: minutes, minute, min, mins
hour: hours, hour, hrs, hr
day: days, day, days', day's
week: weeks, week, weeks'
month: months, month, months'
year: years, year, yr, yrs, years', year's
decade: decades, decade
century: centuries, century
nm: nanometres, nanometers, nanometre, nanometer, nm
um: microns, micron, micrometres, micrometers, μm, um
mm: millimetres, millimeters, millimetre, millimeter, mm
cm: centimetres, centimeters, centimetre, centimeter, cm
m: metres, meters, metre, meter
km: kilometres, kilometers, kilometre, kilometer, kms, km
mile: miles, mile
nautical mile: nautical miles, nautical mile
foot: feet, foot
inch: inches, inch
cm2: square centimetres, square centimeters, square centimetre, square centimeter, sq cm, cm2
m2: square metres, square meters, square metre, square meter, sq m, sq. m, sq.m, sqm, sq metres, sq meters, m2, m sq
mu: mu
hectare: hectares, hectare, ha
km2: square kilometres, square kilometers, square kilometre, square kilometer, sq km, sq. km, sq.km, sqkm, km2
acre: acres, acre
ml: millilitres, milliliters, millilitre, milliliter, ml
litre: litres, liters, litre, liter
m3: cubic metres, cubic meters, cubic metre, cubic meter, cu m, m3
barrel: barrels, barrel, bbl
ug: micrograms, microgram, μg, ug
mg: milligrams, milligram, mg
g: grams, gram, grammes, gramme
jin: jin, catties
kg: kilograms, kilogram, kilos, kilo, kilogrammes, kgs, kg
tonne: tonnes, tonne, tons, ton, metric tons, metric ton, metric tonnes, metric tonne
W: watts, watt
kW: kilowatts, kilowatt
MW: megawatts, megawatt
GW: gigawatts, gigawatt
kWh: kilowatt-hours, kilowatt hours, kilowatt-hour, kilowatt hour, kwh
MWh: megawatt-hours, megawatt hours, mwh
GWh: gigawatt-hours, gigawatt hours, gwh
mAh: milliampere-hours, milliampere hours, mah
Ah: ampere-hours, ampere hours, amp-hours, amp hours
V: volts, volt
kV: kilovolts, kilovolt
Hz: hertz
kHz: kilohertz
MHz: megahertz
GHz: gigahertz
Pa: pascals, pascal
kPa: kilopascals, kilopascal
MPa: megapascals, megapascal
dB: decibels, decibel
square foot: square feet, square foot, sq ft, sq. ft
TWh: terawatt-hours, terawatt hours, twh
degree C: degrees celsius, degree celsius, degrees centigrade, °c, ° c, deg c, degrees c
degree F: degrees fahrenheit, degree fahrenheit, °f
CNY: yuan, rmb, cny, renminbi, chinese yuan, yuan renminbi
USD: us dollars, u.s. dollars, us dollar, u.s. dollar, dollars, dollar, usd, american dollars
EUR: euros, euro, eur
GBP: pounds sterling, pounds, gbp, british pounds
JPY: yen, japanese yen, jpy
HKD: hong kong dollars, hk dollars, hkd, hong kong dollar
KRW: south korean won, korean won, krw
AUD: australian dollars, aud
CAD: canadian dollars, cad
RUB: roubles, rubles, russian rubles, russian roubles, rub
INR: rupees, indian rupees, inr
CHF: swiss francs, chf
SGD: singapore dollars, sgd
"""
_ENGLISH_SYMBOLS = (
    "m: m\ng: g\ntonne: t\nlitre: l, L\nW: W\nkW: kW, KW\nMW: MW\nGW: GW\nhour: h\nsecond: s\nAh: Ah\nkV: kV\nV: V"
    "\nHz: Hz\nkHz: kHz\nMHz: MHz\nGHz: GHz\nPa: Pa\nkPa: kPa\nMPa: MPa\ndB: dB, dB(A)"
)
_ENGLISH_PREFIXES = """
CNY: RMB, CNY, ¥, RMB¥, Rmb
USD: US$, USD, $, U.S.$, U.S. $, US dollars
EUR: €, EUR
GBP: £, GBP
JPY: JPY, JP¥
HKD: HK$, HKD
KRW: ₩, KRW
AUD: A$, AUD, AU$
CAD: C$, CAD, CA$
RUB: RUB, ₽
INR: INR, ₹, Rs, Rs.
CHF: CHF
SGD: S$, SGD
"""


def _names(table: str) -> dict[str, str]:
    lines = (line.partition(": ") for line in table.strip().splitlines())
    return {name: unit for unit, _, names in lines for name in names.split(", ")}


CHINESE_UNITS = _names(_CHINESE)
_WORDS, _SYMBOLS, _PREFIXES = _names(_ENGLISH_WORDS), _names(_ENGLISH_SYMBOLS), _names(_ENGLISH_PREFIXES)

# What follows a name may show that it is another word: 元旦, 克服, 年级, 日本.
CHINESE_UNIT = (
    rf"(?:{trie_pattern(CHINESE_UNITS)})(?<!元(?=[月旦素宵件首代]))(?<!克(?=[服拉]))(?<!升(?=[至到级高温幅]))"
    r"(?<!年(?=[级代]))(?<!日(?=[本常益]))(?<!周(?=期))(?<![A-Za-z](?=[A-Za-z]))"
)
_BETWEEN = (
    "whole|full|consecutive|long|more|working|calendar|business|trading|straight|additional|successive|entire|solid"
)
_UNIT_AFTER = re.compile(
    rf"[ -]?(?:(?:{_BETWEEN}) )?"
    rf"(?:(?P<word>(?i:{trie_pattern(_WORDS)}))|(?P<symbol>{trie_pattern(_SYMBOLS)}))(?![A-Za-z])"
)
_MONEY_BEFORE = re.compile(rf"(?<![A-Za-z])(?:{trie_pattern(_PREFIXES)}) ?$")


def english_unit_after(text: str, position: int) -> tuple[str, int]:
    """The unit that follows a number in English text, and where it ends."""
    match = _UNIT_AFTER.match(text, position)
    if not match:
        return "", position
    return _WORDS[match["word"].lower()] if match["word"] else _SYMBOLS[match["symbol"]], match.end()


def english_money_before(text: str, position: int) -> tuple[str, int]:
    """The currency that stands before a number in English text, and where it begins."""
    start = max(0, position - 12)
    match = _MONEY_BEFORE.search(text, start, position)
    return (_PREFIXES[match[0].rstrip()], match.start()) if match else ("", position)

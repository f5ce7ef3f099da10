"""What numbers count: 850 delegates from 200 countries are not 200 delegates from 850 countries."""

from __future__ import annotations

import re

from .quantity import Quantity

# A Chinese noun that is counted, and how the words begin that stand for it in English.
_NOUNS = {
    "代表": "delegat represent", "嘉宾": "guest", "专家": "expert speciali", "院士": "academician", "学者": "scholar",
    "记者": "journalist reporter", "志愿者": "volunteer", "教师": "teacher", "学生": "student pupil", "儿童": "child",
    "人员": "staff people worker person", "人士": "people", "员工": "employee staff worker", "职工": "worker employee",
    "观众": "visitor spectator viewer", "游客": "tourist visitor", "旅客": "passenger", "乘客": "passenger",
    "消费者": "consumer", "用户": "user customer", "客户": "customer client", "会员": "member", "委员": "member",
    "运动员": "athlete", "选手": "contestant athlete", "医生": "doctor", "患者": "patient", "工人": "worker",
    "国家": "countr nation", "国": "countr nation", "地区": "region", "城市": "cit", "省": "provinc",
    "市": "cit municipal",
    "县": "count", "区": "district", "乡镇": "town", "村": "village", "社区": "communit", "家庭": "famil household",
    "户": "household famil", "企业": "compan enterprise firm business", "公司": "compan firm", "工厂": "factor plant",
    "商户": "merchant", "门店": "shop store outlet", "展商": "exhibitor", "展位": "booth stand",
    "机构": "institution bod organi agenc laborator", "单位": "organi unit bod institution", "协会": "association",
    "部门": "department", "大学": "universit", "高校": "universit colleg", "学校": "school", "医院": "hospital",
    "银行": "bank", "博物馆": "museum", "文博机构": "museum", "实验室": "laborator", "产品": "product",
    "商品": "product good",
    "样品": "sample", "批次": "batch", "型号": "model", "品牌": "brand", "设备": "device equipment", "车辆": "vehicle",
    "汽车": "car vehicle", "列车": "train", "航班": "flight", "飞机": "aircraft plane", "船舶": "ship vessel",
    "项目": "project programme program item", "工程": "project", "标准": "standard", "专利": "patent", "论文": "paper",
    "作品": "work entr", "案例": "case", "案件": "case", "投诉": "complaint", "文件": "document",
    "意见": "opinion comment",
    "建议": "suggest proposal", "措施": "measure", "条款": "article clause", "页": "page", "展品": "exhibit piece",
    "文物": "relic artefact", "论坛": "forum", "会议": "meeting conference", "活动": "event activit", "课程": "course",
    "奖项": "award prize", "证书": "certificate", "合同": "contract", "岗位": "job post", "座位": "seat", "床位": "bed",
    "房间": "room", "栋": "building", "楼": "building floor", "室": "room", "号楼": "building", "站": "station",
    "天": "day", "小时": "hour", "分钟": "minute", "周": "week", "个月": "month", "届": "edition session",
    "轮": "round",
    "场": "event session game match", "次": "time", "种": "kind type species varie", "类": "categor kind type class",
}  # fmt: skip
_ZH_NOUN = re.compile("|".join(sorted(map(re.escape, _NOUNS), key=len, reverse=True)))
_ZH_REACH = re.compile(r"[^，；。、,;：:()\n0-9的和与及]{0,10}")
_REACH = re.compile(r"[^,;.:()\n0-9]{0,40}")
_OTHER_PART = re.compile(r"\b(?:of|in|from|among|across|and|with|by|for|to|on|at|per)\b")


def nouns_swapped(
    first: tuple[Quantity, Quantity], second: tuple[Quantity, Quantity], source: str, target: str
) -> bool:
    """Whether each of two numbers stands before the noun of the other in English; only nouns that are known count."""
    ours = [_chinese(pair[0], source) for pair in (first, second)]
    if not all(ours) or ours[0] == ours[1]:
        return False
    after = [_english(pair[1], target) for pair in (first, second)]
    fits = [[_names(noun, words) for words in after] for noun in ours]
    return fits[0] == [False, True] and fits[1] == [True, False]


def _chinese(quantity: Quantity, source: str) -> str:
    """The noun that a Chinese number counts."""
    start = quantity.start + len(re.match(r"[\d,.]*", source[quantity.start :]).group())
    match = _ZH_NOUN.search(_ZH_REACH.match(source, start).group())
    return match.group() if match else ""


def _english(quantity: Quantity, target: str) -> list[str]:
    """The words behind an English number, up to where something else begins."""
    behind = re.match(r"[\d,.]*", target[quantity.start :]).end() + quantity.start
    return _OTHER_PART.split(_REACH.match(target, behind).group())[0].lower().split()


def _names(noun: str, words: list[str]) -> bool:
    return any(word.startswith(tuple(_NOUNS[noun].split())) for word in words)

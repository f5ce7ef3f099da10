"""Chinese characters and words that may rightly stand twice in a row, and those that may not."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Little words that are never doubled. Before or behind some neighbours the two belong to different words:
# 目的|的, 为了|了解, 参与|与, 以及|及时.
_NEIGHBOURS = {
    "的": ("目标鹄", "确"),
    "了": ("末罢除为", "解结断却不然如"),
    "是": ("", "否非"),
    "在": ("现存所实内外潜自好", "线职场校内此岗建华京岸野"),
    "和": ("总缓温平共调饱谐中附求亲", "谐平睦解气美田龙缓善煦声"),
    "与": ("参给赋授付", "会时其否共"),
    "或": ("间抑", "许"),
    "及": ("普以涉顾触危提论波推", "时其早格第物"),
    "从": ("服随跟听自顺依遵", "事容而此未来业前众"),
    "由": ("理自缘事因经", "于此来衷"),
    "于": ("", "是"),
    "将": ("即必", "来军领近士"),
    "而": ("", "且"),
    "并": ("合吞兼归", "且购行网举非联"),
    "该": ("应", ""),
    "此": ("如因彼从到故", ""),
    "也": ("", "许"),
    "就": ("成造", "业近地读任"),
    "很": ("", ""),
    "但": ("不非", ""),
    "我": ("自大", ""),
    "你": ("", ""),
    "把": ("", "握关"),
    "被": ("棉植羽", "子"),
}  # fmt: skip
_DOUBLE = re.compile("|".join(f"{character}{character}" for character in _NEIGHBOURS))
_PATTERNS = re.compile(r"是是非非|的的确确|了了(?:分明|可数)")

# Verbs that are doubled to say that something is done a little, and words that are noun and verb in one.
_VERBS_TEXT = """
研究 讨论 商量 考虑 学习 了解 介绍 休息 整理 准备 认识 检查 比较 调查 分析 观察 尝试 体验 感受 交流 总结
思考 琢磨 合计 活动 支持 帮助 照顾 宣传 反映 参观 商讨 参考 评论 评价 试验 放松 高兴 热闹 打听 关心 请教
打扫 收拾 练习 锻炼 切磋 推敲 斟酌 回忆 回顾 梳理 盘点 打量 过问 表扬 批评 核对 核实 沟通 协调 组织 代表
领导 主管 编辑 翻译 导演 一个 一步 一次 一条 一项 一件 一遍 一点 一户 一家 一天 一层 一级 一村 许多 很多
非常 彼此 许久 好久
"""
_VERBS = frozenset(_VERBS_TEXT.split())


def single_doubles(text: str) -> Iterator[tuple[int, str]]:
    """Where a little word stands twice that never does: 的的, 在在. Each with the place of the first."""
    for match in _DOUBLE.finditer(text):
        character = match.group()[0]
        before, behind = (
            text[match.start() - 1 : match.start()] if match.start() else "",
            text[match.end() : match.end() + 1],
        )
        befores, behinds = _NEIGHBOURS[character]
        right = (before and before in befores) or (behind and behind in behinds)
        if not right and before != character and behind != character and not _PATTERNS.match(text, match.start()):
            yield match.start(), character


def is_right_twice(word: str, text: str, start: int, end: int) -> bool:
    """Whether a word of two characters or more may stand twice here.

    研究研究 is a verb done a little; 天天天天 and laughter are not our business; 各组织|组织会员 are noun and verb. A
    word that begins or ends inside of another (委员会会员会) is judged by neighbours no better than this.
    """
    return len(set(word)) == 1 or word in _VERBS

"""Words that may stand between a Chinese numeral and what it counts."""

from __future__ import annotations

import re

from .trie import trie_pattern
from .units import CHINESE_UNIT

# A single numeral counts only before one of these; 三亚, 四川, 九江 are names.
_COUNTERS = """
个 项 名 位 人 家 次 种 类 批 条 件 款 部 台 辆 架 艘 座 栋 幢 间 所 处 场 届 期 册 本 张 份 封 篇 幅 组 套 对
支 只 头 匹 棵 株 粒 颗 片 块 段 层 级 起 宗 例 样 步 章 节 户 口 村 县 市 省 区 国 州 点 轮 维 边 角 重 代 遍
趟 枚 盏 盒 箱 袋 瓶 罐 车次 门 科 大 者 方面 部分 省份 城市 国家 地区 企业 机构 单位 部门 阶段 领域 环节 指标
等 等奖 小时 成 倍 折 番 分 强 院 校 岸 地 党 军 委 局 司 厅 室 站 线 号线 队 班 院校 强企业 条线 平台 中心 基地
园区 产业 行业 项目 工程 任务 行动 计划 专题 板块 系列 单元 展区 论坛 议程 学科 专业 课题 品牌 名牌 产品 案例
品种 品类 等级 档 环 步走 星级 岁
"""
COUNTER = re.compile(
    rf"(?P<minutes>分(?=\s?[0-9一二三四五六七八九十]{{1,3}}秒))|(?P<unit>{CHINESE_UNIT})|(?P<counter>{trie_pattern(_COUNTERS.split())})"
)

"""Labels without a colon: 编辑 张三 审核 李四, and behind the name （党群工作部 供稿）."""

from __future__ import annotations

import re

from intake.characters import HAN
from intake.vocabulary import CHINESE_LABELS

_MOST = 80  # characters of a line of such labels
_ALL = sorted((word for name in ("editor", "staff", "author") for word in CHINESE_LABELS[name]), key=len, reverse=True)
_LABEL = rf"(?:{'|'.join(_ALL)})"
_NAMES = rf"[{HAN}·、]{{2,20}}"
_SPACED = re.compile(
    rf"[（(\[【]?\s*{_LABEL}\s+{_NAMES}(?:\s+(?:(?!{_LABEL}\s)[{HAN}·]{{2,4}}|{_LABEL}\s+{_NAMES}))*\s*[）)\]】]?"
)
_WITH_SIGN = {word for name in ("editor", "staff", "author", "credit", "source") for word in CHINESE_LABELS[name]}
_SLASHED = re.compile(
    rf"(?:^[（(\[【]?|(?<=[\s|｜/／·;；，,]))(?P<label>{'|'.join(sorted(_WITH_SIGN, key=len, reverse=True))})"
    rf"\s*[/／|｜·丨]\s*(?=[{HAN}A-Za-z《“])"
)
_VALUE = re.compile(rf"[\s|｜/／·;；，,]*[{HAN}A-Za-z·、《》“” ]{{2,24}}?[\s|｜/／·;；，,）)\]】]*")
_BEFORE_NAMES = re.compile(rf"(?<![{HAN}]){_LABEL}(?=\s)")
_BEHIND = re.compile(
    rf"[（(\[【]\s*(?P<name>(?!.*(?:记者|通讯员))[{HAN}·、\s]{{2,24}}?)\s*(?P<label>供稿|撰稿|责任编辑|责编|编辑|文\s*[/／、]?\s*(?:图|摄影?)|文)\s*[）)\]】]"
)
_PRINTED_IN = re.compile(
    r"(?<![^（(\[【])(?:据|(?:本文|此文)?(?:原|首)?(?:载|刊载|刊登|刊|发表|摘|选)(?:于|自)?)(?=《)"
)  # （原载《质量研究》2024年第2期）
_ISSUE = re.compile(r"[（(]\s*(?P<name>《[^》]{2,20}》\s*(?:19|20)\d\d\s*年?\s*第?\s*\d{1,3}\s*期)\s*[）)]")
_WIRE = re.compile(r"(?:(?:NEWS|CONTENT) PROVIDED BY|SOURCE)(?:\s+(?P<name>[A-Z0-9][^.:：]{1,60}))?")  # as wires set it
_BEFORE_BY = re.compile(
    r"(?:(?:additional )?reporting|(?:story|text|words)(?:(?: and|,) (?:photo(?:graph)?s|pictures|images))?"
    r"|editing|edited|written|translated|proofread|photo(?:graph)?(?:s|y)?|pictures?|images?) by(?= [A-Z])",
    re.I,
)
_DONE_BY = re.compile(
    rf"[(\[]?(?:(?:{_BEFORE_BY.pattern}) [A-Z][\w.'’, -]{{1,60}}"
    rf"(?: and [A-Z][\w.'’ -]{{1,30}})?[;.,]?\s*){{1,4}}[)\]]?",
    re.I,
)
_EMBARGO = re.compile(
    r"[\W]*(?:(?:strict(?:ly)?|under)\s+)?(?:embargo(?:ed)?\s*[:：—–-]\s*)?"
    r"(embargoed (?:until|till|for)|not for (?:release|publication) (?:before|until)|hold until|for release)\s+(?=\w)",
    re.I,
)
# 文：张三 图：李四, and Text: Moira Fenwick; pictures: Hamish Orr
_TEXT_AND_PICTURES = re.compile(
    rf"(?<![{HAN}])(?:撰?文|文字)\s*[:：|｜丨/／]\s*(?P<writer>[{HAN}·、，,\s]{{2,20}}?)[\s|｜;；/／,，]+(?:图片?|摄影?|供图)\s*[:：|｜丨/／]\s*(?=[{HAN}])"
)
_TEXT_THEN_PICTURES = re.compile(
    r"Text\s*:\s*(?P<writer>[A-Z][\w.'’, -]{2,50}?)\s*[;,|/·]\s*(?=(?:picture|photo|image)s?\s*:)", re.I
)
_PRINTED_ON = re.compile(
    r"(?<=[（(\[【])(?:本文|此文)?(?:原|首)?(?:载|刊载|刊登|刊|发表)(?:于|自)?(?P<day>\d{4}年\d{1,2}月\d{1,2}日)?(?P<name>《[^》]{2,20}》)"
    r"(?P<folio>第?\s?[A-Z]?\d{1,3}版)(?=[，,；;）)\]】])"
)
_NAMED_BEHIND = re.compile(rf"(?<=[，,；; ])(责任编辑|责编|编辑)\s+(?=[{HAN}]{{2,4}}[）)\]】]$)")
_LONGEST = 160
_NAMES_FIELD = re.compile("编辑|责编|审核|校对|初审|复审|终审|供稿|撰稿|监制|签发|文|[载刊摘选期据]")


def with_colons(text: str) -> str:
    """A line that names people behind bare labels, or before one in brackets, as it would be set with colons."""
    if match := _WIRE.fullmatch(text[:_MOST]):
        return f"Source: {match['name'] or ''}".strip()
    if match := _EMBARGO.match(text):
        return f"{match[1]}: {text[match.end() :]}"
    if _DONE_BY.fullmatch(text[:_LONGEST]):
        return _BEFORE_BY.sub(r"\g<0>:", text)
    if match := _TEXT_THEN_PICTURES.match(text[:_LONGEST]):
        return f"Author: {match['writer']}; {text[match.end('writer') :].lstrip(' ;,|/·')}"
    if len(text) > _MOST or not _NAMES_FIELD.search(text):
        return text
    if match := _ISSUE.fullmatch(text):
        return f"来源：{match['name']}"
    if match := _BEHIND.fullmatch(text):
        label = "作者" if match["label"].startswith("文") else match["label"]
        return f"{label}：{match['name']}"
    text = _printed_on(_TEXT_AND_PICTURES.sub(r"作者：\g<writer> 摄影：", text))
    text = _slashes_as_colons(_PRINTED_IN.sub("来源：", text))
    return _BEFORE_NAMES.sub(r"\g<0>：", text) if _SPACED.fullmatch(text) else text


def _printed_on(text: str) -> str:
    """（原载2025年8月14日《质量报》第5版，责任编辑 汤雪）, as labels would say it."""
    text, times = _PRINTED_ON.subn(r"\g<day> 来源：\g<name> | \g<folio>", text)
    return _NAMED_BEHIND.sub(r" \1：", text) if times else text


def _slashes_as_colons(text: str) -> str:
    """A line of nothing but labels and names with a sign between them: 撰稿/张三 | 审核/李四."""
    labels = list(_SLASHED.finditer(text))
    if not labels or labels[0].start() or all(one["label"] in CHINESE_LABELS["credit"] for one in labels):
        return text
    ends = [*[one.start() for one in labels[1:]], len(text)]
    if all(_VALUE.fullmatch(text[one.end() : end]) for one, end in zip(labels, ends, strict=True)):
        return "　".join(
            f"{one['label']}：{text[one.end() : end].strip(' |｜/／·;；，,')}"
            for one, end in zip(labels, ends, strict=True)
        )
    return text

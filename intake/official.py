"""Red-head documents: the issuing body, the number of the document, the signature and its date at the foot."""

from __future__ import annotations

import re

from intake.blocks import TEXT, Line
from intake.characters import HAN, is_prose
from intake.dates import find_dates, only_date

_NUMBER = re.compile(
    rf"^[\s（(]*(?P<number>(?:[{HAN}]{{1,16}}\s*[〔\[［（(【]\s*(?:19|20)\d\d\s*年?\s*[〕\]］）)】]\s*(?:第\s*)?\d{{1,5}}\s*号)|(?:[{HAN}]{{2,24}})?\s*(?:19|20)\d\d\s*年\s*第\s*\d{{1,4}}\s*号|第\s*\d{{1,4}}\s*号)[\s）)]*(?P<rest>.*)$"
)
_BODY = re.compile(
    rf"^[{HAN}（）()、“”·\s]{{2,48}}?(?:总局|局|部|委员会|委|办公厅|办公室|厅|政府|协会|学会|联合会|商会|研究院|研究所|院|中心|组委会|秘书处|司|处|集团|公司|报刊社|大学|学院|出版社|杂志社|领导小组|指挥部|党组|党委|联盟|基金会|促进会|工作组|总社|社)(?P<paper>文件|公告|令|通告|公报|通知|函|公示)?\s*(?:[（(](?:印章|盖章|章|公章)[）)])?$"
)
_PAPER = re.compile(
    r"(?:通知|公告|通报|意见|决定|通告|函|批复|办法|规定|公示|命令|令|议案|报告|请示|公报|方案|复函|纪要|启事|声明)(?:[（(].{1,20}[）)])?$"
)
_SALUTATION = re.compile(r"^.{2,200}[:：]$")
_OF_FOOT = re.compile(
    r"^(?:附\s*件\s*[\d一二三四五六七八九十]*\s*[:：]|(?:抄\s*送|抄\s*报|主\s*送|联\s*系\s*(?:人|电\s*话|方\s*式))\s*[:：])"
)
FOOT = 8  # lines at the foot of an article in which a signature is looked for


def number_of(text: str) -> str | None:
    """The number of an official document when a line consists of it, as 国市监质发〔2023〕15号."""
    match = _NUMBER.match(text) if len(text) <= 60 else None
    if not match or (match["rest"] and not re.fullmatch(r"(?:签发人\s*[:：].{0,16}|.{0,4})", match["rest"])):
        return None
    return match["number"]


def is_body(text: str) -> bool:
    """Whether a line is the name of an office, or several."""
    return len(text) <= 80 and all(
        _BODY.match(part) for part in re.split(r"\s{1,}(?=[\u4e00-\u9fff]{4})", text) if part
    )


def masthead(text: str) -> str | None:
    """The office that issues a document, from the red line at its head: 某某局文件."""
    bare = re.sub(rf"(?<=[{HAN}])\s+(?=[{HAN}])", "", text)
    match = _BODY.match(bare) if len(bare) <= 60 else None
    if not match:
        return None
    return bare[: match.start("paper")] if match["paper"] else bare


def is_official(lines: list[Line]) -> bool:
    """Whether an article is an official document: it has a number, or calls itself one at its head."""
    return any(number_of(line.text) for line in lines[:20]) or "文件" in "".join(line.text for line in lines[:3])


def is_foot(text: str) -> bool:
    """Whether a line belongs to the foot of an official document: its annexes, who gets a copy, who printed it."""
    return bool(_OF_FOOT.match(text)) or is_imprint(text)


def is_imprint(text: str) -> bool:
    """Whether a line says who printed an official document and when: 某某办公室 2023年10月27日印发."""
    return len(text) <= 80 and text.endswith("印发") and bool(find_dates(text))


def is_distribution(text: str) -> bool:
    """Whether a line at the foot of a paper says who gets it: 报：… 送：…"""
    return len(text) <= 120 and bool(re.match(r"(?:呈|抄|分|主|印)?[报送发]\s*[:：]", text))


def is_paper_title(text: str) -> bool:
    """Whether a line names itself an official document: 关于…的通知."""
    return bool(_PAPER.search(text)) and len(text) <= 120 and not _SALUTATION.match(text)


def signature(lines: list[Line]) -> tuple[list[Line], Line] | None:
    """The lines of the issuing body and the line of the date, where an article ends with them."""
    for at in range(len(lines) - 1, max(-1, len(lines) - FOOT), -1):
        found = only_date(lines[at].text) if lines[at].kind == TEXT else None
        if found is None:
            continue
        bodies = []
        for line in reversed(lines[:at]):
            if line.kind != TEXT or not is_body(line.text) or is_prose(line.text):
                break
            bodies.insert(0, line)
        return (bodies, lines[at]) if bodies or at >= len(lines) - 2 else None
    return None


def signed_line(text: str) -> tuple[str, str] | None:
    """An office and a date on one line: 某某局 2023年8月22日."""
    match = re.match(
        r"^(.{4,40}?)(?:主办|编印|编发|编制|编)?[\s，,]*((?:[12]\d{3}|二[〇○零Oo0]..)\s*年.{4,9}日)$", text
    )
    return (match[1].strip(), match[2]) if match and is_body(match[1].strip()) else None

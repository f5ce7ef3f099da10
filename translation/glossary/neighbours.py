"""Characters beside a term that make it part of another word: 教育部 is not in 教育部门, nor 成都 in 变成都市."""

from __future__ import annotations

# A term that ends so, followed by one of these.
AFTER = (
    ("部", ("门", "署", "分", "队", "位", "件", "落")),
    ("局", ("面", "部", "势", "限")),
    ("员", ("工",)),
    ("月", ("份",)),
    ("网", ("络",)),
    ("北京", ("大学", "烤鸭", "猿人")),
    ("上海", ("合作组织",)),
)
# A term that begins so, after one of these.
BEFORE = (
    ("成都", ("变", "建", "形", "完", "构", "促", "生", "组", "养")),
    ("上海", ("网", "线", "陆", "船")),
)
COUNTED = frozenset("0123456789%‰.亿万千百倍元美吨公米克度分个项家人次年月日")
BESIDE_FIGURES = frozenset("0123456789.%")


def stands_alone(folded: str, start: int, end: int) -> bool:
    """Whether the term between these places of a folded text is a word there, as far as its neighbours tell."""
    term = folded[start:end]
    before = folded[start - 1 : start]
    after = folded[end : end + 1]
    if term[-1:].isascii() and term[-1:].isalnum() and _continues(after, term):
        return False
    if term[:1].isascii() and term[:1].isalnum() and _continues(before, term, BESIDE_FIGURES):
        return False
    if any(term.endswith(ending) and folded.startswith(others, end) for ending, others in AFTER):
        return False
    return not any(term.startswith(beginning) and before in others for beginning, others in BEFORE)


def _continues(neighbour: str, term: str, figures: frozenset[str] = COUNTED) -> bool:
    if not neighbour:
        return False
    if neighbour.isascii() and neighbour.isalnum():
        return True
    return term.replace(".", "").isdigit() and neighbour in figures

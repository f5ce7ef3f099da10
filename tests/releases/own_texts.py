"""How texts of one's own are read by the import."""

from __future__ import annotations

from intake import Release, read, recognise

PROSE = "检验协会今天在京发布年度报告，报告显示全国检验机构数量继续增长，服务能力稳步提升。"
ENGLISH = "The association published its annual report on Monday, which counts more laboratories than last year."


def text(*lines: str) -> Release:
    """What is found in a text of these paragraphs."""
    return recognise(read("\n\n".join(lines).encode(), "a.txt"))


def page(html: str) -> Release:
    """What is found in a saved page."""
    return recognise(read(html.encode(), "a.html"))


def kinds(release: Release) -> list[str]:
    """The kinds of the blocks of its text."""
    return [block.kind for block in release.body]

"""A press officer imports what has lines above its headline, or a headline that looks like something else."""

from __future__ import annotations

import io

import pytest
from docx import Document
from docx.shared import Pt

from intake import Release, read, recognise

PROSE = "检验协会今天在京发布年度报告，报告显示全国检验机构数量继续增长，服务能力稳步提升。"
ENGLISH = "The association published its annual report on Monday, which counts more laboratories than last year."


def text(*lines: str) -> Release:
    return recognise(read("\n\n".join(lines).encode(), "a.txt"))


def word(*lines: tuple[str, int]) -> Release:
    document, data = Document(), io.BytesIO()
    for line, size in [*lines, (PROSE, 12), (PROSE, 12), (PROSE, 12)]:
        document.add_paragraph().add_run(line).font.size = Pt(size)
    document.save(data)
    return recognise(read(data.getvalue(), "a.docx"))


@pytest.mark.parametrize("title", ["Arthur Bexley, 1938-2025", "Arthur Bexley (1938 - 2025)"])
def test_the_years_of_a_life_are_no_number_of_a_telephone(title):
    assert text(title, ENGLISH, ENGLISH, "Posted: 14 January 2025").title == title


def test_the_number_of_an_issue_is_no_title():
    title = "Member visit: inside the laboratory"
    assert text("Issue 88, May 2025", title, "By Noelani Kahale", ENGLISH, ENGLISH).title == title


def test_the_largest_line_of_a_word_file_is_its_title():
    assert word(("一座城与一根针的三十年", 16), ("针都检验记", 26)).title == "针都检验记"
    assert word(("针都检验记", 26), ("一座城与一根针的三十年", 16)).title == "针都检验记"


def test_a_heading_in_capitals_may_have_commas():
    body = text("Member visit", "By Noelani Kahale", ENGLISH, "A BALL, A HAT AND A WATCH", ENGLISH).body
    assert [block.kind for block in body] == ["paragraph", "heading", "paragraph"]


def test_a_title_on_two_rows_stands_between_its_column_and_its_subtitle():
    release = text("质量强县·一线见闻", "一枚螺丝钉的\n“体检报告”", "——芦溪县紧固件产业纪实", PROSE, PROSE)
    assert (release.title, release.unplaced) == (
        "一枚螺丝钉的“体检报告”",
        ["质量强县·一线见闻", "——芦溪县紧固件产业纪实"],
    )


def test_a_title_may_be_a_question():
    title = "权威解读｜《检验检测机构监督管理办法》修订了什么？"
    release = text(title, "发布时间：2024-12-02 15:00 来源：质量报", PROSE, PROSE)
    assert (release.title, release.source, release.released) == (title, "质量报", "2024-12-02T15:00:00+08:00")


def test_a_speech_in_english_is_called_after_its_title_and_not_after_who_gives_it():
    lines = ["Measuring Trust", "Speech by Dr. Helena Vos, Director General of the Institute", "Delft, 20 May 2025"]
    release = text(*lines, "Check against delivery", "Ladies and gentlemen,", ENGLISH, ENGLISH)
    assert (release.title, release.author, release.released) == ("Measuring Trust", "Dr. Helena Vos", "2025-05-20")

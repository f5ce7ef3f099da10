"""Texts that a program broke at a column are read as they were written."""

from __future__ import annotations

import textwrap

import pytest

from intake import read, recognise

CHINESE = [
    "检验协会今天在京发布年度报告，报告显示全国检验机构数量继续增长，服务能力稳步提升，营业收入达到4275.84亿元。",
    "“我们要让每一份报告都经得起检验。”会长说，下一步要加快转型，推动CNAS认可的实验室开放，便于就近送检。",
    "报告还提出三项措施。",
]
ENGLISH = [
    "HANGZHOU, Aug. 22, 2023 -- The association on Tuesday published its report on toys: 2,300 samples.",
    '"Parents need plain answers," said its president. Nine in ten samples met the long-term standard, it says: '
    "small parts that come loose were the most common defect.",
    "The report is out.",
]


def rows(text: str, columns: int, indent: str) -> str:
    """A Chinese text in rows of so many columns; no row begins with a sign."""
    row, done = indent, []
    for char in text:
        if len((row + char).encode("gbk")) > columns and char not in "，。；：、！？”":
            done, row = [*done, row], ""
        row += char
    return "\n".join([*done, row])


def paragraphs(text: str) -> list[str]:
    return [block.text for block in recognise(read(text.encode(), "a.txt")).body]


@pytest.mark.parametrize("columns", [68, 76, 80])
@pytest.mark.parametrize(("indent", "between"), [("    ", "\n"), ("　　", "\n"), ("", "\n\n")])
def test_a_chinese_text_in_rows(columns, indent, between):
    text = between.join(rows(one, columns, indent) for one in [*CHINESE, *CHINESE])
    assert paragraphs(f"年度报告发布\n2023-08-22 来源：质量报\n\n{text}") == [*CHINESE, *CHINESE]


@pytest.mark.parametrize("columns", [66, 72, 80, 100])
def test_an_english_text_in_rows(columns):
    text = "\n\n".join(textwrap.fill(one, columns) for one in ENGLISH)
    assert paragraphs(f"First report published\n\nDate: August 22, 2023\n\n{text}") == ENGLISH


def test_a_text_of_which_one_paragraph_is_in_rows():
    text = "\n\n".join([ENGLISH[0], textwrap.fill(ENGLISH[1], 72), ENGLISH[2]])
    assert paragraphs(f"First report published\n\nDate: August 22, 2023\n\n{text}") == ENGLISH


def test_an_item_goes_on_in_the_next_row():
    item = "an item that is long enough to be broken at the column of the program that sent it"
    text = f"First report published\n\n{ENGLISH[0]}\n\n- {textwrap.fill(item, 60, subsequent_indent='  ')}\n- another\n"
    assert recognise(read(text.encode(), "a.txt")).body[-1].items == [item, "another"]


def test_lines_that_are_no_rows_stay_apart():
    short = ["会议时间：2024年9月20日", "会议地点：国际会议中心三楼"]
    assert paragraphs(f"年会将举行\n\n{CHINESE[0]}\n\n" + "\n".join(short)) == [CHINESE[0], *short]


def test_a_row_that_ends_a_sentence_may_be_the_widest_of_all():
    first = "The handbook has sold thirty thousand copies since it was reprinted."
    others = textwrap.fill(" ".join(["The association published its report on Monday in the capital."] * 6), 66)
    assert paragraphs(f"Annual report\n\n{others}\n\n{first}\nIt begins with a short sentence.\n")[-1] == (
        f"{first} It begins with a short sentence."
    )


@pytest.mark.parametrize(
    "start",
    [
        "根据统一部署，结合我会实际，现将有关放假安排的具体事项公告\n如下：",
        "谈到今后的打算，会长在年会上接受本网记者的采访时明确地表\n示：“",
    ],
)
def test_a_row_that_begins_up_to_a_colon_goes_on(start):
    text = start + "值班室昼夜有人接听电话，检验工作不会中断，请各会员单位放心安排。"
    assert paragraphs(f"年度安排发布\n\n{text}") == [text.replace("\n", "")]

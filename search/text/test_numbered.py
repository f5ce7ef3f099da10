"""Names with numbers are one word of a query, in every way that a text may write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from search.text.numbered import called_by_figures, other_numberings, together


@pytest.mark.parametrize(
    ("words", "joined"),
    [
        (["T/CAQI", "123"], ["T/CAQI 123"]),
        (["ＧＢ", "2312"], ["ＧＢ 2312"]),
        (["CAQI", "[2024]", "12"], ["CAQI [2024] 12"]),
        (["recall", "batch", "18", "helmets"], ["recall", "batch 18", "helmets"]),
        (["notice", "20", "May"], ["notice", "20 May"]),
        (["May", "20", "2023", "forum"], ["May 20 2023", "forum"]),
        (["May", "2023"], ["May 2023"]),
        (["August", "2023"], ["August", "2023"]),
        (["quality", "2023"], ["quality", "2023"]),
        (["may", "contain"], ["may", "contain"]),
        (["成都", "2023年"], ["成都", "2023年"]),
    ],
)
def test_a_name_and_its_number_are_one_word(words, joined):
    assert together(words) == joined


@pytest.mark.parametrize(
    ("word", "also"),
    [
        ("20 May", ["20 may", "may 20", "5月20日"]),
        ("August 22nd 2023", ["22 august 2023", "august 22 2023", "2023年8月22日"]),
        ("May 2023", ["may 2023", "2023年5月"]),
        ("batch 22", ["batch No. 22", "22nd batch"]),
        ("Phase 11", ["Phase No. 11", "11th Phase"]),
        ("CAQI [2024] 12", ["CAQI [2024] No. 12"]),
        ("2023-08-22", ["2023年8月22日", "22 August 2023"]),
        ("quality", []),
    ],
)
def test_texts_may_write_it_otherwise(word, also):
    assert other_numberings(word) == also


@pytest.mark.parametrize(
    ("word", "also"),
    [
        ("315晚会", ["3·15晚会"]),
        ("3·15晚会", ["315晚会"]),
        ("12315", []),
        ("3150元", []),
        ("T/CAQI 315", []),
    ],
)
def test_a_day_that_is_called_by_its_figures_has_a_dot_or_none(word, also):
    assert called_by_figures(word) == also


@given(st.lists(st.text(min_size=1, max_size=8), max_size=8))
def test_no_word_is_lost(words):
    assert " ".join(together(words)) == " ".join(words)

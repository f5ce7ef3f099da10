"""When no page holds what a reader wrote, the pages that hold most of it are related."""

from __future__ import annotations

import pytest

from search.text.chinese import other_forms, without_question
from tests.searching import EN, ZH, add, everywhere, found, related


@pytest.mark.parametrize("query", ["怎么领取牡丹券", "如何领取牡丹券？", "请问领取牡丹券吗"])
def test_a_question_is_searched_for_what_it_asks_about(query):
    add(ZH, "牡丹券", "请到柜台领取牡丹券。")
    assert found(query) == ["牡丹券"]


def test_a_question_is_no_more_than_its_words():
    assert without_question("如何") == "如何" and without_question("协会电话是多少") == "协会电话"
    assert other_forms("委托") == [] and other_forms("发改委") == ["发改委员会"]


def test_what_was_meant_is_found_though_its_words_stand_apart():
    add(ZH, "绣球品鉴大会", "在贵阳。")
    add(ZH, "贵阳绣球品鉴", "开幕。")
    assert set(related("贵阳绣球品监")) == {"贵阳绣球品鉴", "绣球品鉴大会"}


def test_of_three_words_one_may_be_missing_in_what_is_related():
    add(EN, "Dahlias, tulips, peonies", "")
    add(EN, "Dahlias and tulips", "")
    assert found("dahlia tulip peony", EN) == ["Dahlias, tulips, peonies"]
    assert related("dahlia tulip peony", EN) == ["Dahlias and tulips"]


@pytest.mark.parametrize("query", ["牡丹展需要什么门票", "牡丹展有门票吗", "牡丹展门票怎么兑换", "牡丹展需要门票吗"])
def test_a_question_in_one_run_finds_what_answers_most_of_it(query):
    add(ZH, "牡丹展门票须知", "凭证入场。")
    assert "牡丹展门票须知" in related(query)


def test_where_words_are_missing_the_rare_one_counts_more_than_the_title():
    for number in range(25):
        add(EN, f"Dahlia notice {number}")
    add(EN, "About tulips", "A tulip.")
    assert related("dahlia tulip", EN)[0] == "About tulips"


@pytest.mark.parametrize(
    ("title", "query"),
    [
        ("春节买牡丹首饰注意什么", "买牡丹首饰要看什么"),
        ("儿童牡丹座椅怎么选", "给孩子买牡丹座椅要注意什么"),
        ("牡丹自行车充电安全提示", "牡丹自行车能不能在楼里充电"),
    ],
)
def test_a_question_in_a_sentence_finds_what_shares_most_of_its_words(title, query):
    add(ZH, title)
    assert related(query)[0] == title


def test_a_question_in_an_english_sentence_finds_what_shares_two_of_its_words():
    add(EN, "Peony and marigold rules", "How high peony stands may be.")
    assert related("how high may an exhibited peony stand be", EN)[0] == "Peony and marigold rules"


@pytest.mark.parametrize("query", ["牡丹用品花展", "牡丹新任会长是谁", "牡丹移栽为什么召回"])
def test_one_word_of_a_run_may_be_missing(query):
    add(ZH, "牡丹会长谈花展召回")
    assert "牡丹会长谈花展召回" in related(query)


@pytest.mark.parametrize("query", ["9C认证牡丹展", "2031年1月1日实施", "98765热线", "SPF三十"])
def test_of_a_code_or_a_day_and_a_word_in_one_run_one_may_be_missing(query):
    add(ZH, "牡丹须知", "自2031年1月1日起试行，认准9C标志和SPF30，请拨打98765。")
    assert "牡丹须知" in found(query) + related(query)


def test_a_year_alone_is_no_part_of_what_is_looked_for():
    add(ZH, "2031年绣球通知")
    add(ZH, "茉莉品鉴")
    assert related("2031年茉莉品鉴") == ["茉莉品鉴"] == related("2031年 茉莉品鉴")


def test_a_year_does_not_count_what_follows_it():
    add(ZH, "2031年花盆抽查", "家电。")
    assert related("2031家电") == ["2031年花盆抽查"]


def test_a_general_word_of_a_question_does_not_hide_the_rare_one():
    for number in range(25):
        add(ZH, f"处置公告{number}", "牡丹试验。")
    add(ZH, "无人花车规范", "抗风。")
    assert related("无人花车要做哪些试验")[0] == "无人花车规范"


def test_a_title_that_shares_a_word_is_better_than_nothing():
    add(EN, "Keep evidence when you buy marigolds")
    assert related("marigold gibberishly nonsensical", EN) == ["Keep evidence when you buy marigolds"]
    add(ZH, "绣球直卖要留证据")
    assert "绣球直卖要留证据" in related("直卖间玉石被骗打投诉")


def test_a_question_lists_beside_its_one_answer_what_answers_most_of_it():
    add(ZH, "牡丹品鉴通知", "将于兰州召开。")
    add(ZH, "牡丹品鉴开幕", "兰州。")
    assert related("兰州牡丹品鉴在哪里召开")[:2] == ["牡丹品鉴通知", "牡丹品鉴开幕"]
    assert related("兰州牡丹品鉴召开") == ["牡丹品鉴通知"]


def test_a_word_of_two_characters_may_be_short_for_two_words():
    add(ZH, "牡丹公告", "飞行检查花圃。")
    assert related("飞检") == related("牡丹 飞检") == ["牡丹公告"]


def test_the_number_of_a_standard_may_be_called_by_its_number_alone():
    add(ZH, "牡丹标准", "T/CAQI 987-2031")
    assert related("987号牡丹标准") == ["牡丹标准"]


def test_a_loose_reading_that_finds_too_much_tells_nothing(monkeypatch):
    for number in range(4):
        add(ZH, f"牡丹品鉴{number}")
    assert related("牡丹品鉴 芍药赏析会")
    everywhere(monkeypatch, most=3)
    assert related("牡丹品鉴 芍药赏析会") == []

"""Terms are found in Chinese as they are written, and asked for in English as people write it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translation.glossary import Glossary, TermEntry
from translation.glossary.kinds import Kind, kind_of
from translation.glossary.words import EnglishText

SAMR = TermEntry(
    "国家市场监督管理总局", "State Administration for Market Regulation", "SAMR", synonyms=("市场监管总局",)
)
EDUCATION = TermEntry("教育部", "Ministry of Education")
COMMERCE = TermEntry("商务部", "Ministry of Commerce")
SICHUAN = TermEntry("四川省人民政府", "People's Government of Sichuan Province")
CHENGDU = TermEntry("成都", "Chengdu")
CONFERENCE = TermEntry("中国质量（成都）大会", "China Quality (Chengdu) Conference")
FIFTH = TermEntry("第五届中国质量大会", "5th China Quality Conference")
LIU = TermEntry("刘三江", "Liu Sanjiang")
HOST = TermEntry("主办", "host", alternatives=("hosted", "hosts"))
FORUM = TermEntry("分论坛", "sub-forum")
MARCH = TermEntry("3.15", "March 15", alternatives=("World Consumer Rights Day",))
CENTRE = TermEntry("会议中心", "International Convention Center", forbidden=("Convention Palace",))
SASAC = TermEntry(
    "国务院国资委", "State-owned Assets Supervision and Administration Commission of the State Council", "SASAC"
)
ALL = [SAMR, EDUCATION, COMMERCE, SICHUAN, CHENGDU, CONFERENCE, FIFTH, LIU, HOST, FORUM, MARCH, CENTRE, SASAC]
glossary = Glossary(ALL)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("国家市场监督管理总局发布公告", ["国家市场监督管理总局"]),
        ("市场监管总局和教育部", ["市场监管总局", "教育部"]),
        ("中国质量(成都)大会", ["中国质量(成都)大会"]),
        ("中国质量（ 成都 ）大会", ["中国质量（ 成都 ）大会"]),
        ("国家市场<b>监督</b>管理总局", ["国家市场<b>监督</b>管理总局"]),
        ("“３·１５”晚会", ["３·１５"]),
        ("增长3.15%，投资3.15亿元，版本13.15", []),
        ("教育部门和商务部门", []),
        ("小镇变成都市", []),
        ("国 务 院 国 资 委", ["国 务 院 国 资 委"]),
        ("a < b &amp; 教育部", ["教育部"]),
    ],
)
def test_terms_are_found_whatever_their_width_and_spaces(text, found):
    assert [text[match.start : match.end] for match in glossary.terms_in(text)] == found


def test_of_terms_that_overlap_the_longest_counts():
    assert [match.entry for match in glossary.terms_in("第五届中国质量大会在成都")] == [FIFTH, CHENGDU]
    assert [match.entry for match in glossary.terms_in("中国质量（成都）大会")] == [CONFERENCE]


def test_a_term_of_its_own_comes_before_a_synonym():
    other = TermEntry("某机构", "Some Body", synonyms=("教育部",))
    assert [match.entry for match in Glossary([other, EDUCATION]).terms_in("教育部")] == [EDUCATION]


@pytest.mark.parametrize(
    ("entry", "text"),
    [
        (SAMR, "SAMR's statement"),
        (SAMR, "the state administration for market regulation"),
        (EDUCATION, "the Ministry of Education of China"),
        (EDUCATION, "the Education Ministry"),
        (EDUCATION, "China's Education Minister"),
        (EDUCATION, "the Ministries of Commerce and Education"),
        (COMMERCE, "MOFCOM said"),
        (SICHUAN, "Sichuan Provincial People’s Government"),
        (SICHUAN, "the Sichuan provincial government"),
        (SICHUAN, "Peoples' Government of Sichuan"),
        (FIFTH, "the Fifth China Quality Conference"),
        (FIFTH, "the fifth edition of the China Quality Conference"),
        (CONFERENCE, "China Quality Chengdu conference"),
        (LIU, "Liu said"),
        (LIU, "LIU Sanjiang"),
        (LIU, "Sanjiang Liu"),
        (HOST, "was hosted by"),
        (HOST, "The hosts are"),
        (FORUM, "eight subforums"),
        (FORUM, "Eight Sub-forums"),
        (FORUM, "sub forum's"),
        (CENTRE, "the International Convention Centre"),
        (SASAC, "the State-owned Assets Supervision & Administration Commission"),
        (MARCH, "World Consumer Rights Day"),
    ],
)
def test_right_english_is_taken_as_right(entry, text):
    assert glossary.is_rendered(entry, text)


@pytest.mark.parametrize(
    ("entry", "text"),
    [
        (SAMR, "State Administration of Market Regulation"),
        (SAMR, "State Administration for Regulation"),
        (SAMR, "samr"),
        (SAMR, "State Market Administration (SAMR)"),
        (EDUCATION, "Ministry of Commerce"),
        (EDUCATION, "The of Education, Ministry of Commerce"),
        (COMMERCE, "SAMR said"),
        (FIFTH, "the Sixth China Quality Conference"),
        (LIU, "Liu Sanjang"),
        (HOST, "a ghost"),
        (CHENGDU, "Chengdude"),
        (FORUM, "submarine forum"),
    ],
)
def test_wrong_english_is_not(entry, text):
    assert not glossary.is_rendered(entry, text)


def test_forbidden_renderings_are_found_outside_of_right_ones():
    entry = TermEntry(
        "中国质量大会", "China Quality Conference", forbidden=("Quality Conference", "China quality conference")
    )
    own = Glossary([entry])
    assert own.forbidden_in("the China Quality Conference") == []
    assert own.forbidden_in("the Quality conferences of China") == [(entry, "Quality Conference")]
    assert own.forbidden_in("the China quality conference") == [(entry, "China quality conference")]


def test_the_nearest_wording_is_named():
    near = glossary.english(SAMR).near_miss(EnglishText("by the State Administration of Market Regulation today"))
    assert near == "State Administration of Market Regulation"


@pytest.mark.parametrize(
    ("chinese", "english", "kind"),
    [
        ("教育部", "Ministry of Education", Kind.NAME),
        ("成都", "Chengdu", Kind.PLACE),
        ("刘三江", "Liu Sanjiang", Kind.PERSON),
        ("高质量发展", "high-quality development", Kind.COMMON),
        ("驻华使节", "diplomatic envoys to China", Kind.COMMON),
        ("会员", "member", Kind.LABEL),
        ("宗旨", "Mission", Kind.LABEL),
        ("", "", Kind.LABEL),
    ],
)
def test_the_kind_of_a_term_is_read_from_its_english(chinese, english, kind):
    assert kind_of(chinese, english) is kind


@given(st.text(), st.text(), st.text(min_size=1))
def test_no_text_and_no_term_breaks_the_search(source, target, form):
    own = Glossary([*ALL, TermEntry(form, form, forbidden=(form,))])
    for match in own.terms_in(source + form):
        assert 0 <= match.start < match.end <= len(source + form)
        own.is_rendered(match.entry, target)
    own.forbidden_in(target)

"""What is the same text to a translator, and what is not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translation.normalise import normalise, without_tags

SAME = [
    ("第五届中国质量大会，在成都召开。", "第五届中国质量大会,在成都召开."),
    ("（十一）检验；检测：认证！", "(十一)检验;检测:认证!"),
    ("２０２３年９月１日", "2023年9月1日"),
    ("“质量月”", "「质量月」"),
    ("“质量月”", '"质量月"'),
    ("‘质量月’", "『质量月』"),
    ("“质量月”", "&quot;质量月&quot;"),
    ("市监〔2023〕5号", "市监[2023]5号"),
    ("ISO 9001 认证", "ISO9001认证"),
    ("  在成都\u3000召开\n", "在成都召开"),
    ("在\u200b成都\ufeff召开", "在成都召开"),
    ("质量之光——成果展", "质量之光—成果展"),
    ("中国—东盟", "中国-东盟"),
    ("9月1日—3日", "9月1日-3日"),
    ("1–3", "1——3"),
    ("温度−3度", "温度-3度"),
    ("等等……", "等等..."),
    ("等等……", "等等。。。"),
    ("阿卜杜拉·汗", "阿卜杜拉•汗"),
    ("１．５倍", "1.5倍"),
    ("２，０００人", "2,000人"),
    ("10 %", "10%"),
    ("在<b> 成都 </b>召开", "在<b>成都</b> 召开"),
    ("第一行<br>第二行", "第一行<br/>第二行"),
    ('<a id="a1">官网</a>', "<A id='a1' >官网</A>"),
    ("甲&amp;乙", "甲＆乙"),
    ("3 &lt; 5", "3＜5"),
    ("Ａ４", "A4"),
]

DIFFERENT = [
    ("1.5倍", "15倍"),
    ("1.5倍", "1,5倍"),
    ("2,000人", "2.000人"),
    ("2,000人", "2000人"),
    ("1 5", "15"),
    ("10 000", "100 00"),
    ("<b>1</b> 5", "<b>1</b>5"),
    ("1. 5人到会", "1.5人到会"),
    ("1, 200人", "1,200人"),
    ("共15。5人到会", "共15.5人到会"),
    ("-3度", "3度"),
    ("为——3度", "为-3度"),
    ("5 -3", "5-3"),
    ("5℃—-3℃", "5℃—3℃"),
    ("10²", "102"),
    ("1½", "11⁄2"),
    ("第①条", "第1条"),
    ("5%", "5‰"),
    ("850人", "880人"),
    ("5 mW", "5 MW"),
    ("甲、乙", "甲，乙"),
    ("《大会》", "“大会”"),
    ("在<b>成都</b>召开", "在成都召开"),
    ("<b>成都</b>", "<i>成都</i>"),
    ('<a id="a1">官网</a>', '<a id="a2">官网</a>'),
    ("&lt;b&gt;成都&lt;/b&gt;", "<b>成都</b>"),
    ("New York", "NewYork"),
    ("第一行<br/>第二行", "第一行第二行"),
    ("在成都召开", "在成都召开。"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_width_punctuation_form_and_spacing_do_not_matter(one, other):
    assert normalise(one) == normalise(other)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_what_changes_the_meaning_matters(one, other):
    assert normalise(one) != normalise(other)


@pytest.mark.parametrize("text", ["", " ", "\u3000", "\u200b"])
def test_nothing_stays_nothing(text):
    assert normalise(text) == ""


def test_the_bare_characters():
    assert without_tags(normalise('在<b>成都</b>，<a id="a1">甲 &amp; 乙</a><br/>')) == "在成都,甲&乙"


segments = st.text(st.sampled_from("中质。，.,-—–…“” \u3000\n0159１５AbＡé&<>;'\"½²") | st.characters(), max_size=40)


@given(segments)
def test_normalising_again_changes_nothing(text):
    assert normalise(normalise(text)) == normalise(text)


@given(st.integers(0, 10**9), st.integers(0, 10**9))
def test_different_numbers_stay_different(one, other):
    assert (normalise(f"共{one}人") == normalise(f"共{other}人")) == (one == other)

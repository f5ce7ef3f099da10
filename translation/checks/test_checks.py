"""What each check says of one pair of texts."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translation.checks.findings import ERROR, WARNING
from translation.checks.run import check
from translation.glossary import Glossary, TermEntry

SAMR = TermEntry(
    "国家市场监督管理总局",
    "State Administration for Market Regulation",
    "SAMR",
    synonyms=("市场监管总局",),
    forbidden=("State Market Bureau",),
)
TERMS = Glossary([SAMR, TermEntry("新闻发布会", "press conference"), TermEntry("会员", "member")])
LONG = "质量是人类生产生活的重要保障，也是企业生存和发展的根本。"
LONG_EN = "Quality is an important guarantee of human production and life, and the root of an enterprise's growth."

FOUND = [
    # --- empty and untouched
    ("质量月", "", ["empty"]),
    ("质量月", "<b> </b>&nbsp;\u200b", ["empty"]),
    ("质量月", "……", ["empty"]),
    ("质量月活动", "质量月 活动", ["untouched"]),
    # --- Chinese left
    ("中国质量大会", "China 质量 Conference", ["chinese"]),
    ("中国质量大会", "China ㄓ Conference ⺼", ["chinese", "chinese"]),
    ("刘三江讲话", "刘三江 gave a speech", ["chinese"]),
    # --- tags and links
    ("<b>质量</b>第一", "Quality first", ["tag"]),
    ("<b>质量</b>第一", "<i>Quality</i> first", ["tag", "tag"]),
    ("<b>质量</b>第一", "<b></b>Quality first", ["tag"]),
    ("<b>质量</b>第一", "<b>Quality first", ["tag", "tag"]),
    ("质量第一", "Quality <b>first</b>", ["tag"]),
    ("<b>质</b><i>量</i>", "<b>qua<i>li</b>ty</i>", ["tag"]),
    ('见<a id="a1">公告</a>', "See the notice", ["tag"]),
    ('见<a id="a1">公告</a>', 'See <a id="a2">the notice</a>', ["tag", "tag"]),
    ('见<a id="a1">公告</a>', '<a id="a1">See</a> <a id="a1">the notice</a>', ["tag"]),
    ('见<a id="a1">公告</a>', 'See<a id="a1"></a> the notice', ["tag"]),
    ("质量<br/>安全", "quality and safety", ["tag"]),
    # --- markup
    ("质量", "<script>alert(1)</script>Quality", ["markup", "markup"]),
    ("质量", "<p>Quality</p>", ["markup", "markup"]),
    ("质量", '<b onclick="x()">Quality</b>', ["markup", "tag"]),
    ("质量", "Quality <!-- note -->", ["markup"]),
    ("质量报", "<Quality Daily>", ["markup"]),
    ("质量", "Quality&amp;nbsp;first", ["markup"]),
    # --- placeholders
    ("您好，%(name)s", "Hello, %(nome)s", ["placeholder", "placeholder"]),
    ("共{count}条", "{} records", ["placeholder", "placeholder"]),
    ("共{{ count }}条", "many records", ["placeholder"]),
    # --- addresses
    ("见http://www.samr.gov.cn/a。", "See http://www.samr.com.cn/a.", ["url"]),
    ("见https://caqi.org.cn/x", "See http://caqi.org.cn/x", ["url"]),
    ("见www.samr.gov.cn", "See the website", ["url"]),
    ("登录samr.gov.cn查询", "Search on samr.com", ["url"]),
    ("见官网", "See http://spam.example/", ["url"]),
    ("邮箱：ｐｒｅｓｓ＠caqi.org.cn", "Email: pres@caqi.org.cn", ["email"]),
    ("邮箱：press@caqi.org.cn", "Email: see above", ["email"]),
    # --- glossary
    ("市场监管总局发布公告", "The State Administration of Market Regulation issued a notice", ["term"]),
    ("市场监管总局发布公告", "The State Market Bureau issued a notice", ["forbidden_term"]),
    ("市场监管总局发布公告", "SAMR, the State Market Bureau, issued a notice", ["forbidden_term"]),
    ("市场监管总局发布公告", "The State Administration for Market Regulation (SAMT) issued a notice", ["term"]),
    (
        "市场监管总局说，市场监管总局将公布",
        "The State Administration for Market Regulation says the State Administration of Market Regulation will act",
        ["term"],
    ),
    ("市场监管总局发布公告", "The State Administration for Market Regulations issued a notice", ["term"]),
    ("新闻发布会", "briefing", ["term"]),
    ("会员", "staff", ["term"]),
    # --- punctuation
    ("质量第一，安全第一。", "Quality first， safety first.", ["punctuation"]),
    ("《质量强国》", "《Strong in quality》", ["punctuation"]),
    ("质量第一", "Quality\u3000first", ["punctuation"]),
    ("质量（第一）", "Quality (first", ["punctuation"]),
    ("“质量”第一", '"Quality first', ["punctuation"]),
    # --- length, repetition, consistency
    (LONG, "Quality is important.", ["length"]),
    ("协会已连续五年被评为先进单位。", "For five years the association has been.", ["length"]),
    ("协会开展了一系列宣传活动，受到各界好评。", "has been welcomed by all sides for its campaigns.", ["length"]),
    (
        LONG,
        LONG_EN + " It really is, and it has always been so for as long as anyone can remember it. " * 2,
        ["length", "repeated"],
    ),
    (LONG, LONG_EN.replace("the root", "the the root"), ["repeated"]),
]


@pytest.mark.parametrize(("source", "target", "codes"), FOUND)
def test_what_is_wrong_is_found(source, target, codes):
    assert [finding.code for finding in check(source, target, glossary=TERMS)] == codes


CLEAN = [
    ("", ""),
    ("——", "–"),
    ("ISO 9001", "ISO 9001"),
    ("https://caqi.org.cn", "https://caqi.org.cn/"),
    ("<b>质量</b><b>第一</b>", "<b>Quality first</b>"),
    ("<b>质量</b>第一", "<strong>Quality</strong> first"),
    ('见<a id="a1">公告</a>', 'See the <a id="a1">notice</a>'),
    ("研发（R&amp;D）", "Research and development (R&amp;D)"),
    ("显著性水平p&lt;0.05", "The significance level is p &lt; 0.05"),
    ("显著性水平p < 0.05", "The significance level is p < 0.05"),
    ("见http://a.cn/x，http://b.cn/y。", "See http://a.cn/x and http://b.cn/y."),
    ("见（https://a.cn/x_(y)）", "See (https://a.cn/x_(y))"),
    ("共%(count)s条", "%(count)s records"),
    ("合格率100%", "A pass rate of 100% so far"),
    ("1) 质量 2) 安全", "1) Quality 2) safety"),
    ("王曦摄", "(Xinhua/Wang Xi)"),
    ("市场监管总局的公告", "The State Administration for Market Regulation's notice"),
    ("（一）质量", "(1) Quality"),
    (
        "这是我们共同的目标，也是时代对我们的要求。",
        "This is what we all aim at and what the age demands that we be.",
    ),
    ("他说过的话", "What he had had to say that that day"),
    ("他说：“质量", "He said: “Quality"),
    ("会员大会", "General assembly"),
    ("召开新闻发布会", "A news conference is held"),
    ("市场监管总局发布公告，总局将公布结果。", "SAMR issued a notice. The Administration will publish results."),
    (LONG, LONG_EN),
    ("世界贸易组织和亚太经合组织", "WTO and APEC"),
]


@pytest.mark.parametrize(("source", "target"), CLEAN)
def test_what_is_right_raises_nothing(source, target):
    assert check(source, target, glossary=TERMS) == []


@pytest.mark.parametrize(
    ("target", "allowed", "codes"),
    [
        ("The Chengdu Quality Initiative （《成都质量倡议》） was issued", ["《成都质量倡议》"], []),
        ("The Chengdu Quality Initiative (成都质量倡议) was issued", ["成都质量倡议"], []),
        ("The Chengdu Quality Initiative (成都质量倡议) was issued", [], ["chinese"]),
        ("The 成都质量倡议 was issued", ["成都质量倡议"], ["chinese"]),
        ("The Initiative (成都质量) was issued", ["成都质量倡议"], ["chinese"]),
    ],
)
def test_only_a_ticked_original_in_brackets_may_stay(target, allowed, codes):
    findings = check("发布《成都质量倡议》", target, allowed_originals=allowed)
    assert [finding.code for finding in findings] == codes


@pytest.mark.parametrize(
    ("other", "codes"),
    [
        ("Quality comes first", []),
        ("<b>quality</b> comes first.", []),
        ("Quality is what counts", ["inconsistent"]),
    ],
)
def test_the_same_chinese_in_other_words_is_told(other, codes):
    findings = check("质量第一最重要", "Quality comes first", others=[other])
    assert [finding.code for finding in findings] == codes


def test_labels_may_differ_from_place_to_place():
    assert check("局长", "director", others=["director-general"]) == []


def test_severity_tells_what_is_surely_wrong():
    severities = {
        finding.code: finding.severity
        for source, target, _ in FOUND
        for finding in check(source, target, glossary=TERMS)
    }
    assert {code for code, severity in severities.items() if severity == WARNING} >= {"term", "punctuation", "length"}
    assert severities["chinese"] == severities["placeholder"] == severities["url"] == ERROR


def test_a_forbidden_name_is_an_error_only_without_the_right_one():
    texts = ["The State Market Bureau issued a notice", "SAMR, the State Market Bureau, issued a notice"]
    assert [check("市场监管总局发布公告", text, glossary=TERMS)[0].severity for text in texts] == [ERROR, WARNING]


def test_a_finding_says_what_was_expected_and_where():
    finding = check(
        "市场监管总局发布公告", "The State Administration of Market Regulation issued a notice", glossary=TERMS
    )[0]
    assert "State Administration for Market Regulation" in finding.message
    assert finding.excerpt == "State Administration of Market Regulation"


# --- whatever comes ---------------------------------------------------------------------------------
pieces = st.sampled_from(
    [
        "<b>",
        "</b>",
        '<a id="a1">',
        "</a>",
        "<br/>",
        "<",
        ">",
        "&",
        "&amp;",
        "&#0;",
        "%(x)s",
        "{",
        "}",
        "（",
        "(",
        '"',
        "“",
    ]
    + ["http://", "www.", "@", "a@b.cn", ".com", "质量", "市场监管总局", "the the", "\0", "\ud800", "\u3000", "A", " "]
)
texts = st.one_of(st.text(), st.lists(pieces, max_size=30).map("".join))


@given(texts, texts, st.lists(texts, max_size=2), st.lists(texts, max_size=2))
def test_no_pair_of_texts_breaks_the_checks(source, target, allowed, others):
    for finding in check(source, target, glossary=TERMS, allowed_originals=allowed, others=others):
        assert finding.message
        assert finding.severity in (ERROR, WARNING)


@pytest.mark.parametrize(
    "piece",
    [
        "a",
        "<",
        "<b>",
        "<a id='a1'>",
        "</b>",
        "(",
        "a.",
        "a@",
        "%(",
        "{{",
        "质",
        "the ",
        "http://a.cn/ ",
        "&amp;",
        "“",
        "x=' ",
    ],
)
def test_time_grows_no_faster_than_the_text(piece):
    def seconds(length: int) -> float:
        text = piece * (length // len(piece))
        start = time.process_time()
        check("市场监管总局" + text, text + "x", glossary=TERMS)
        return time.process_time() - start

    def best(length: int) -> float:
        return min(seconds(length) for _ in range(3))

    assert best(80_000) < 40 * max(best(8_000), 0.005)

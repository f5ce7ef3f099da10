"""Releases with known fields, as offices, newspapers and programs set them, are found as they were written."""

from __future__ import annotations

import pytest

from intake import Release, read, recognise
from tests.releases.corpus import samples
from tests.releases.expecting import FIELDS, compare
from tests.releases.fifth import FIFTH
from tests.releases.fourth import FOURTH
from tests.releases.third import THIRD
from tests.releases.varied import LATER, VARIED

SINGLE = [pytest.param(make(), id=make.__name__) for make in VARIED + LATER + THIRD + FOURTH + FIFTH]
SAMPLES = [pytest.param(sample, id=name) for half in (False, True) for name, sample in samples(half)]


def release_in(text: str, name: str = "a.txt") -> Release:
    return recognise(read(text.encode(), name))


def codes(release: Release) -> list[str]:
    return [finding.code for finding in release.findings]


FIRST = "检验协会今天在京发布年度报告，报告显示全国检验机构数量继续增长，服务能力稳步提升。"
SECOND = "报告还提出，下一步要加快数字化转型，推动更多实验室向社会开放，方便中小企业就近送检。"


@pytest.mark.parametrize("sample", SAMPLES + SINGLE)
def test_every_field_of_a_sample_is_found(sample):
    found = recognise(read(sample.data, sample.name)).as_dict()
    right = compare(sample.expected, found, sample.furniture)
    assert [name for name in FIELDS if not right[name]] == []


def test_nothing_is_invented_where_nothing_stands():
    release = release_in(f"年度报告发布\n\n{FIRST}\n{SECOND}")
    assert (release.released, release.source, release.author, release.editor, release.summary) == (None,) * 5
    assert "no-date" in codes(release)


@pytest.mark.parametrize(
    ("line", "released"),
    [
        ("发布时间：2023-08-22 09:30", "2023-08-22T09:30:00+08:00"),
        ("发布时间：2023-08-22", "2023-08-22"),
        ("2023年8月22日 下午3时", "2023-08-22T15:00:00+08:00"),
        ("更新时间：2023-08-25 发布时间：2023-08-22", "2023-08-22"),
        ("发布时间：2023-02-30", None),
        ("8月22日", None),
    ],
)
def test_the_release_date_has_a_time_only_where_one_stands(line, released):
    assert release_in(f"年度报告发布\n{line} 来源：质量报\n\n{FIRST}\n{SECOND}").released == released


def test_a_day_that_does_not_exist_is_told():
    assert "impossible-date" in codes(release_in(f"年度报告发布\n发布时间：2023-02-30\n\n{FIRST}"))


@pytest.mark.parametrize("joined", ["质量报•质量网", "质量报、质量网", "质量报 质量网"])
def test_several_sources_stay_as_they_stand(joined):
    assert release_in(f"年度报告发布\n时间:2023-08-22 来源:{joined}\n\n{FIRST}").source == joined


def test_two_articles_in_one_file_are_told_apart():
    one = f"第一份报告发布\n发布时间：2023-08-22 来源：质量报\n\n{FIRST}\n{SECOND}\n\n"
    other = f"第二份报告发布\n发布时间：2023-08-23 来源：检验网\n\n{SECOND}\n{FIRST}\n"
    release = release_in(one + other)
    assert [block.text for block in release.body] == [FIRST, SECOND]
    assert [(more.title, more.source) for more in release.more] == [("第二份报告发布", "检验网")]
    assert "more-articles" in codes(release)
    assert "more" in release.as_dict()


def test_the_time_of_an_event_in_the_text_is_no_second_article():
    event = "活动安排\n时间：2023年9月1日\n地点：会议中心\n"
    release = release_in(f"年度报告发布\n发布时间：2023-08-22 来源：质量报\n\n{FIRST}\n{event}{SECOND}")
    assert release.more == []
    assert [block.text for block in release.body][-1] == SECOND


def test_remains_of_a_page_behind_the_text_are_listed_and_no_part_of_it():
    remains = "宣传画一幅 宣传画一幅\n宣传画一幅\n宣传画一幅 宣传画一幅\n国家\n某某司 某某网"
    release = release_in(f"年度报告发布\n时间:2023-08-22 来源:质量报\n\n{FIRST}\n\n{remains}\nBaidu\nmap")
    assert [block.text for block in release.body] == [FIRST]
    assert release.unplaced == remains.splitlines()
    assert next(one.excerpt for one in release.findings if one.code == "furniture") == "Baidu\nmap"


@pytest.mark.parametrize(
    ("text", "excerpt"),
    [
        ("大会由 、某省人民政府主办，各方代表参加会议并发言。", "大会由 、某省人民政府主办"),
        ("8月21日, 在某市召开新闻发布会，介绍有关情况。", "8月21日, 在某市召开"),
        ("某某总局(简称 )今年四月正式成立，负责有关工作。", "某某总局(简称 )"),
    ],
)
def test_a_stripped_name_is_told_and_not_filled_in(text, excerpt):
    release = release_in(f"年度报告发布\n时间:2023-08-22 来源:质量报\n\n{FIRST}\n{text}")
    assert release.body[-1].text == text
    assert any(one.code == "stripped-name" and excerpt in one.excerpt for one in release.findings)


def test_whole_text_has_no_stripped_names():
    assert codes(release_in(f"年度报告发布\n时间：2023-08-22 来源：质量报\n\n{FIRST}\n{SECOND}")) == []


def test_an_embargo_dates_the_release_and_is_told():
    release = release_in(
        "Embargoed until: 22 August 2023, 10:00\n\nAnnual report on testing published\n\n"
        "The association published its annual report on testing, which shows steady growth of laboratories."
    )
    assert release.released == "2023-08-22T10:00:00+08:00"
    assert "embargo" in codes(release)


def test_a_name_alone_in_brackets_signs_the_text():
    release = release_in(f"年度报告发布\n作者：李晓东\n\n{FIRST}\n{SECOND}\n（李晓东）")
    assert release.author == "李晓东"
    assert [block.text for block in release.body] == [FIRST, SECOND]


def test_who_has_written_and_photographed_signs_no_picture():
    release = release_in(f"年度报告发布\n\n{FIRST}\n{SECOND}\n（记者 何明 通讯员 陈思 文/图）")
    assert "何明" in (release.author or "")
    assert [block.kind for block in release.body] == ["paragraph", "paragraph"]


def test_an_office_that_signs_on_the_day_of_the_head_is_no_text():
    head = "发布机构：省局 发布日期：2023-11-20"
    release = release_in(
        f"年度报告发布\n{head}\n\n{FIRST}\n{SECOND}\n\n江南省市场监督管理局\n2023年11月20日\n（此件公开发布）"
    )
    assert [block.text for block in release.body] == [FIRST, SECOND]
    assert release.source == "省局"
    assert release.unplaced == ["江南省市场监督管理局", "（此件公开发布）"]


def test_a_title_said_again_behind_a_place_line_is_the_one_at_the_head():
    release = release_in(
        f"视点丨走进实验室看检验\n2023-08-22 来源：质量网\n\n质量社合肥8月22日电 题：走进实验室看检验\n{FIRST}"
    )
    assert release.title == "视点丨走进实验室看检验"


def test_a_remark_in_brackets_dates_the_text_and_hides_no_summary():
    release = release_in(f"年度报告发布\n（供媒体参考，2024年3月1日）\n导语：报告发布，数量增长。\n\n{FIRST}\n{SECOND}")
    assert (release.released, release.summary) == ("2024-03-01", "报告发布，数量增长。")
    assert release.unplaced == ["供媒体参考"]

"""Nodes say what is known and nothing else, and no text in them ends the element they stand in."""

import json
from datetime import UTC, date, datetime, time

from hypothesis import given
from hypothesis import strategies as st

from cqc_site.structured_data import nodes
from cqc_site.structured_data.script import script_element

HOME = "https://example.org/"
RELEASE = nodes.Article(url=f"{HOME}news/a/", headline="标题", language="zh-Hans", day=date(2023, 8, 22))


def test_a_release_without_a_time_is_dated_by_its_day():
    assert nodes.news_article(HOME, RELEASE)["datePublished"] == "2023-08-22"


def test_a_release_with_a_time_is_dated_in_beijing_time():
    assert nodes.moment(date(2023, 8, 22), time(9, 30)) == "2023-08-22T09:30:00+08:00"


def test_a_release_was_never_changed_before_it_was_published():
    early = nodes.Article(**{**vars(RELEASE), "modified": datetime(2023, 8, 1, tzinfo=UTC)})
    assert nodes.news_article(HOME, early)["dateModified"] == "2023-08-22"


def test_without_a_source_the_association_is_the_author():
    node = nodes.news_article(HOME, RELEASE)
    assert node["author"] == node["publisher"] == {"@id": f"{HOME}#organization"}


def test_a_correction_has_its_date_and_text():
    corrected = nodes.Article(**{**vars(RELEASE), "corrections": [(date(2023, 9, 1), "更正")]})
    [correction] = nodes.news_article(HOME, corrected)["correction"]
    assert correction == {"@type": "CorrectionComment", "datePublished": "2023-09-01", "text": "更正"}


def test_what_is_not_known_is_not_there():
    node = nodes.event(nodes.Happening(url=HOME, name="大会", language="zh-Hans", start="2026"))
    assert set(node) == {
        "@type", "@id", "url", "name", "inLanguage", "startDate", "eventStatus", "eventAttendanceMode",
    }  # fmt: skip


def test_a_place_is_called_after_its_city_while_the_venue_is_not_known():
    assert nodes.place("", "南京")["name"] == "南京"


def test_an_empty_list_has_no_list():
    assert "mainEntity" not in nodes.collection_page(HOME, HOME, "新闻", "zh-Hans", [])


@given(st.text(), st.sampled_from(["zh-hans", "en"]))
def test_any_text_stays_inside_the_element_and_is_read_as_it_was(text, language):
    element = script_element([{"name": text}], language)
    inside = element.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert "<" not in inside and "-->" not in inside
    assert json.loads(inside)["@graph"] == [{"name": text}]

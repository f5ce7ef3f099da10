"""Every map service is led to the same spot, in coordinates of its own."""

from urllib.parse import parse_qs, urlsplit

import pytest

from events.datum import Place, converted
from events.maps import MAPS, map_links

CENTRE = Place(30.5709, 104.0615)


def query(link) -> dict:
    return {name: values[0] for name, values in parse_qs(urlsplit(link.url).query).items()}


def coordinates() -> dict[str, Place]:
    amap, baidu, tencent, apple, osm = map(query, map_links("会议中心", "成都", CENTRE, "wgs84"))
    east, north = amap["position"].split(",")
    return {
        "amap": Place(float(north), float(east)),
        "baidu": Place(*map(float, baidu["location"].split(","))),
        "tencent": Place(*map(float, tencent["marker"].split(";")[0].removeprefix("coord:").split(","))),
        "apple": Place(*map(float, apple["ll"].split(","))),
        "osm": Place(float(osm["mlat"]), float(osm["mlon"])),
    }


@pytest.mark.parametrize(
    ("service", "datum"),
    [("amap", "gcj02"), ("baidu", "bd09"), ("tencent", "gcj02"), ("apple", "gcj02"), ("osm", "wgs84")],
)
def test_a_service_gets_its_own_datum(service, datum):
    assert coordinates()[service] == pytest.approx(converted(CENTRE, "wgs84", datum), abs=1e-6)


def test_coordinates_that_were_taken_from_a_service_go_back_to_it_unchanged():
    assert query(map_links("会议中心", "成都", CENTRE, "bd09")[1])["location"] == "30.570900,104.061500"


def test_without_coordinates_the_maps_look_for_the_name():
    links = map_links("会议中心 & 展馆", "成都", None, "wgs84")
    assert len(links) == len(MAPS)
    assert all("会议中心 & 展馆" in " ".join(query(link).values()) for link in links)


def test_no_link_carries_a_key_or_leaves_https():
    for link in map_links("会议:中心;", "成都", CENTRE, "wgs84"):
        assert link.url.startswith("https://")
        assert not {"key", "ak", "token"} & set(query(link))

"""A place stays the same place in every system of coordinates."""

from math import cos, hypot, radians

import pytest
from hypothesis import given
from hypothesis import strategies as st

from events.datum import ERROR_BOUND, Place, converted

DATUMS = ("wgs84", "gcj02", "bd09")
CHINA = st.builds(Place, st.floats(18.5, 53), st.floats(74, 134.5))


def metres(one: Place, other: Place) -> float:
    """Good for short distances."""
    north = (one.latitude - other.latitude) * 111_320
    east = (one.longitude - other.longitude) * 111_320 * cos(radians(one.latitude))
    return hypot(north, east)


# Pairs that other implementations (eviltransform, coordtransform) are tested with.
@pytest.mark.parametrize(
    ("wgs84", "gcj02"),
    [
        (Place(31.1774276, 121.5272106), Place(31.17530398364597, 121.531541859215)),
        (Place(22.543847, 113.912316), Place(22.540796131694766, 113.9171764808363)),
        (Place(39.911954, 116.377817), Place(39.91334545536069, 116.38404722455657)),
    ],
)
def test_shanghai_shenzhen_and_beijing_are_where_the_map_services_put_them(wgs84, gcj02):
    assert metres(converted(wgs84, "wgs84", "gcj02"), gcj02) < ERROR_BOUND
    assert metres(converted(gcj02, "gcj02", "wgs84"), wgs84) < ERROR_BOUND


# What the address service of Aliyun answers, from its documentation.
HANGZHOU = {
    "wgs84": Place(30.281543, 120.021519),
    "gcj02": Place(30.279164, 120.026268),
    "bd09": Place(30.285238, 120.032768),
}


@pytest.mark.parametrize("source", DATUMS)
@pytest.mark.parametrize("target", DATUMS)
def test_a_place_in_hangzhou_agrees_with_a_service_within_the_bound(source, target):
    assert metres(converted(HANGZHOU[source], source, target), HANGZHOU[target]) < ERROR_BOUND


@given(CHINA, st.sampled_from(DATUMS), st.sampled_from(DATUMS))
def test_there_and_back_is_the_same_place_to_a_centimetre(place, source, target):
    assert metres(converted(converted(place, source, target), target, source), place) < 0.01


@given(CHINA)
def test_the_shift_is_never_a_kilometre(place):
    assert metres(converted(place, "wgs84", "gcj02"), place) < 1000


@pytest.mark.parametrize("city", [HANGZHOU["wgs84"], Place(39.911954, 116.377817), Place(30.5728, 104.0668)])
def test_in_the_cities_it_is_of_hundreds_of_metres(city):
    assert metres(converted(city, "wgs84", "gcj02"), city) > 200


def test_outside_of_china_satellite_coordinates_are_left_alone():
    paris = Place(48.8584, 2.2945)
    assert converted(paris, "wgs84", "gcj02") == paris


def test_an_unknown_datum_is_refused():
    with pytest.raises(KeyError):
        converted(Place(30, 104), "wgs84", "mars")

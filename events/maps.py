"""Links that open a place in a map, each service given the coordinates it draws in. No key, no script."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple
from urllib.parse import quote, urlencode

from django.utils.translation import gettext_lazy as _

from events.datum import Place, converted

SOURCE = "caqi"  # what the services ask a link to say of itself


class Map(NamedTuple):
    """A map service: its name, its datum, and its addresses for a place and for a search by name."""

    name: str
    datum: str
    pin: Callable[[str, str, str], str]
    search: Callable[[str, str], str]


class MapLink(NamedTuple):
    name: str
    url: str


def _query(**fields: str) -> str:
    return urlencode(fields, quote_via=quote)


MAPS = [
    Map(
        _("Amap"),
        "gcj02",
        lambda north, east, name: (
            "https://uri.amap.com/marker?"
            + _query(position=f"{east},{north}", name=name, src=SOURCE, coordinate="gaode", callnative="1")
        ),
        lambda name, city: "https://uri.amap.com/search?" + _query(keyword=name, city=city, src=SOURCE, callnative="1"),
    ),
    Map(
        _("Baidu Maps"),
        "bd09",
        lambda north, east, name: (
            "https://api.map.baidu.com/marker?"
            + _query(
                location=f"{north},{east}", title=name, content=name, coord_type="bd09ll", output="html", src=SOURCE
            )
        ),
        lambda name, city: (
            "https://api.map.baidu.com/place/search?" + _query(query=name, region=city, output="html", src=SOURCE)
        ),
    ),
    Map(
        _("Tencent Maps"),
        "gcj02",
        lambda north, east, name: (
            "https://apis.map.qq.com/uri/v1/marker?"
            + _query(marker=f"coord:{north},{east};title:{_plain(name)};addr:{_plain(name)}", referer=SOURCE)
        ),
        lambda name, city: "https://apis.map.qq.com/uri/v1/search?" + _query(keyword=name, region=city, referer=SOURCE),
    ),
    Map(
        _("Apple Maps"),
        "gcj02",  # inside China Apple draws maps of a Chinese provider
        lambda north, east, name: "https://maps.apple.com/?" + _query(ll=f"{north},{east}", q=name),
        lambda name, city: "https://maps.apple.com/?" + _query(q=f"{name} {city}"),
    ),
    Map(
        "OpenStreetMap",
        "wgs84",
        lambda north, east, name: (
            f"https://www.openstreetmap.org/?{_query(mlat=north, mlon=east)}#map=17/{north}/{east}"
        ),
        lambda name, city: "https://www.openstreetmap.org/search?" + _query(query=f"{name} {city}"),
    ),
]


def _plain(name: str) -> str:
    """A name without the two signs that part the fields of a Tencent marker."""
    return name.replace(":", " ").replace(";", " ")


def map_links(name: str, city: str, place: Place | None, datum: str) -> list[MapLink]:
    """A link for each service: to the place when its coordinates are known, else to a search for its name."""
    if place is None:
        return [MapLink(service.name, service.search(name, city)) for service in MAPS]
    links = []
    for service in MAPS:
        north, east = (f"{degrees:.6f}" for degrees in converted(place, datum, service.datum))
        links.append(MapLink(service.name, service.pin(north, east, name)))
    return links

"""All samples: every release in several of the layouts, in two halves; the second was not looked at while tuning."""

from __future__ import annotations

from collections.abc import Iterator

from tests.releases import pages, texts, words
from tests.releases.chinese import CHINESE
from tests.releases.content import Content, Sample
from tests.releases.english import ENGLISH

TUNED = [
    texts.copied,
    pages.ministry,
    words.styled,
    texts.newspaper,
    pages.agency,
    pages.fragment,
    texts.labelled,
    words.reported,
]
HELD_OUT = [
    texts.sourced_below,
    pages.paper,
    words.by_hand,
    texts.plain,
    pages.old_site,
    pages.wechat,
    pages.modern,
    texts.marked_down,
]
TUNED_ENGLISH, HELD_OUT_ENGLISH = (
    [texts.wire, pages.english_daily],
    [texts.wrapped, pages.english_agency, words.english],
)


def samples(held_out: bool) -> Iterator[tuple[str, Sample]]:
    """The name of each sample and the sample."""
    for content in CHINESE:
        for layout in HELD_OUT if held_out else TUNED:
            if fits(layout, content):
                yield f"{layout.__name__}: {content.title}", layout(content)
    for content in ENGLISH:
        for layout in HELD_OUT_ENGLISH if held_out else TUNED_ENGLISH:
            if fits(layout, content):
                yield f"{layout.__name__}: {content.title}", layout(content)
    if not held_out:
        yield "official", texts.official(next(content for content in CHINESE if content.number))


def fits(layout, content: Content) -> bool:
    """Whether a layout can set a release: one without editor or author is not set where these are printed."""
    return not (layout.__name__ in NEEDS and not (content.author and content.editor)) and not content.number


NEEDS = {
    "copied", "newspaper", "labelled", "plain", "sourced_below", "paper", "agency", "old_site", "wechat", "fragment", "ministry",
    "styled", "by_hand", "reported", "wire", "wrapped", "english_daily", "english_agency", "english",
}  # fmt: skip

"""The usual other word orders of an official name: the Education Ministry, the Sichuan provincial government."""

from __future__ import annotations

from collections.abc import Iterator

Words = tuple[str, ...]
# Said or left out at the end of a name.
ENDINGS: tuple[Words, ...] = (
    ("of", "china"),
    ("of", "chinese"),
    ("of", "people", "republic", "of", "china"),
    ("of", "state", "council"),
    ("activity",),
    ("campaign",),
)
LEVELS = frozenset({"province", "provincial", "municipal", "municipality", "city"})
BODIES = frozenset({"government", "administration", "bureau", "commission", "department", "office"})
EDITIONS = ("edition", "session")
SHORTEST = 2  # words that must be left of a name


def variants(name: Words) -> list[Words]:
    """Normal words of a name in every order that says the same; the name itself is the first."""
    known: dict[Words, None] = {name: None}
    for order in (_without_ending, _turned, _government, _minister, _of_edition, _without_year):
        for form in list(known):
            known.update(dict.fromkeys(form for form in order(form) if len(form) >= SHORTEST))
    return list(known)


def without_levels(words: Words | list[str]) -> Words:
    """A name without the words that only say province or city."""
    return tuple(word for word in words if word not in LEVELS)


def is_local_body(name: Words) -> bool:
    """Whether the level (provincial, municipal) of this body may be said in several ways or not at all."""
    return not BODIES.isdisjoint(name)


def shared_head(name: Words) -> tuple[str, Words] | None:
    """`ministry` and `education`, to be found in a list such as `the Ministries of Commerce and Education`."""
    if len(name) > 2 and name[1] in ("of", "for") and name[0] in BODIES | {"ministry"}:
        return name[0], name[2:]
    return None


def _without_ending(name: Words) -> Iterator[Words]:
    for ending in ENDINGS:
        if name[-len(ending) :] == ending and len(name) - len(ending) >= SHORTEST:
            yield name[: -len(ending)]


def _turned(name: Words) -> Iterator[Words]:
    """`A of B` as `B A`; a body that begins with its place also as `A of place`."""
    if name.count("of") == 1:
        at = name.index("of")
        if 0 < at <= 3 and len(name) - at - 1 <= 4:
            yield (*name[at + 1 :], *name[:at])
    elif "of" not in name and is_local_body(name):
        yield (*name[1:], "of", name[0])


def _government(name: Words) -> Iterator[Words]:
    if "government" in name and "people" in name:
        yield tuple(word for word in name if word != "people")


def _minister(name: Words) -> Iterator[Words]:
    if "ministry" in name:
        yield tuple("minister" if word == "ministry" else word for word in name)


def _of_edition(name: Words) -> Iterator[Words]:
    if name and name[0][:1].isdigit() and name[0][-1:].isalpha():
        yield from ((name[0], edition, "of", *name[1:]) for edition in EDITIONS)


def _without_year(name: Words) -> Iterator[Words]:
    if name and len(name[0]) == 4 and name[0].isdigit():
        yield name[1:]

"""How Chinese is typed in Latin letters: `chengdu`, or by initials `zgzldh`."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import chain, islice, product
from unicodedata import combining, normalize

from pypinyin import Style, lazy_pinyin, pinyin
from pypinyin.pinyin_dict import pinyin_dict

from search.text.folding import fold
from search.text.tokens import chinese_runs

# Marks that keep these tokens apart from words that are written in the text.
SYLLABLE, INITIALS = "0p", "0i"
DIAERESIS = "\u0308"  # of ü
MOST_SYLLABLES = 20
MOST_LETTERS = 6  # of a syllable
MOST_READINGS = 4
_LETTERS = re.compile(r"[a-z]+(?:[ '-][a-z]+)*")


@lru_cache(maxsize=10_000)
def syllables(run: str) -> tuple[str, ...]:
    """The pinyin of Chinese characters without tones, one syllable a character; read in its context."""
    return tuple(syllable.replace("ü", "v") for syllable in lazy_pinyin(run))


def pinyin_tokens(text: str) -> list[str]:
    """What lets a Chinese text be found by its sound: a token a syllable, then one for each pair of initials."""
    found: list[str] = []
    for run in chinese_runs(fold(text)):
        sounds = [sound for sound in syllables(run) if sound.isascii() and sound.isalpha()]
        found += [SYLLABLE + sound for sound in sounds]
        found += [INITIALS + first[0] + second[0] for first, second in zip(sounds, sounds[1:], strict=False)]
    return found


@cache
def _by_sound() -> dict[str, str]:
    """The simplified characters of each syllable."""
    characters: dict[str, str] = {}
    for code, sounds in pinyin_dict.items():
        if 0x4E00 <= code <= 0x9FA5 and fold(character := chr(code)) == character:
            for sound in dict.fromkeys(map(_without_tone, sounds.split(","))):
                characters[sound] = characters.get(sound, "") + character
    return {sound: alike for sound, alike in characters.items() if sound.isascii()}


@cache  # there are some 1,500
def _without_tone(sound: str) -> str:
    bare = "".join(mark for mark in normalize("NFD", sound) if mark == DIAERESIS or not combining(mark))
    return normalize("NFC", bare).replace("ü", "v")


@cache
def _known_syllables() -> frozenset[str]:
    return frozenset(_by_sound())


@lru_cache(maxsize=1_000)
def read_pinyin(text: str) -> tuple[tuple[str, ...], ...]:
    """How letters can be read that are pinyin from end to end: `chengdu` → cheng, du. Empty for anything else.

    Of several readings, those with the fewest syllables; spaces and apostrophes part syllables.
    """
    folded = fold(text).replace("ü", "v").strip()
    if not _LETTERS.fullmatch(folded):
        return ()
    parts = [_fewest(part) for part in re.split(r"[ '-]+", folded)]
    readings = (tuple(chain.from_iterable(one)) for one in islice(product(*parts), MOST_READINGS))
    return tuple(one for one in readings if len(one) <= MOST_SYLLABLES)


def read_typed_pinyin(text: str) -> tuple[tuple[str, ...], ...]:
    """Like `read_pinyin`, of letters whose last syllable may not be finished: zhonggu → zhong, gu(o)."""
    for unfinished in range(MOST_LETTERS):
        end = len(text) - unfinished
        rest = fold(text[end:]).strip()
        begun = read_pinyin(text[:end]) if end > 0 else ()
        if begun and (not rest or any(sound.startswith(rest) for sound in _known_syllables())):
            return tuple((*one, rest) for one in begun) if rest else begun
    return ()


def heard_in(title: str, query: str) -> str:
    """The characters of a title that sound like a query in pinyin, or have its initials: chengdu → 成都; or ""."""
    readings, initials = read_pinyin(query), read_initials(query)
    letters = [first[0] for first in initials] + [initials[-1][1]] if initials else []
    for run in chinese_runs(fold(title)):
        heard = list(syllables(run))
        if len(heard) == len(run):
            firsts = [sound[:1] for sound in heard]
            said = (_part(run, heard, list(sounds)) for sounds in readings)
            if part := next(filter(None, said), "") or _part(run, firsts, letters):
                return part
    return ""


def _part(run: str, heard: list[str], asked: list[str]) -> str:
    size = len(asked)
    places = range(len(heard) - size + 1) if size > 1 else ()
    return next((run[place : place + size] for place in places if heard[place : place + size] == asked), "")


def _fewest(letters: str) -> list[tuple[str, ...]]:
    """The readings of letters with the fewest syllables, in no more ways than anybody means."""
    best: list[list[tuple[str, ...]]] = [[()]] + [[] for _ in letters]
    known = _known_syllables()
    for end in range(1, len(letters) + 1):
        starts = range(max(0, end - MOST_LETTERS), end)
        ways = [
            (*before, letters[start:end]) for start in starts if letters[start:end] in known for before in best[start]
        ]
        fewest = min(map(len, ways), default=0)
        best[end] = [way for way in ways if len(way) == fewest][:MOST_READINGS]
    return best[-1]


def read_initials(text: str) -> tuple[str, ...]:
    """The pairs of letters that may be initials of Chinese characters: `zgzldh` → zg, gz, zl, ld, dh."""
    letters = fold(text).strip()
    if not (2 < len(letters) <= MOST_SYLLABLES and re.fullmatch("[a-hj-tw-z]+", letters)):
        return ()
    return tuple(first + second for first, second in zip(letters, letters[1:], strict=False))


def characters_of(syllable: str) -> str:
    """All simplified characters that may be read so."""
    return _by_sound().get(syllable, "")


@lru_cache(maxsize=10_000)
def sounds_of(character: str) -> frozenset[str]:
    """All readings of a character, without tones and without the differences that southern speech does not make."""
    return frozenset(_blurred(sound) for sound in pinyin(character, style=Style.NORMAL, heteronym=True)[0])


def _blurred(sound: str) -> str:
    return re.sub("ng$", "n", re.sub("^([zcs])h", r"\1", sound.replace("ü", "v")))

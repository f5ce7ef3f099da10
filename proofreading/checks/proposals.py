"""Which name of the glossary likely stood where one is missing."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property

from translation.glossary import Glossary, TermEntry
from translation.glossary.chinese import fold
from translation.glossary.kinds import Kind

MOST = 2  # names proposed for one place
ENOUGH, FEWEST = 0.5, 3  # the share, and the number, of pairs that speak for a body
_BODY = re.compile(r"(?:局|委员会|委|部|署|总台|协会|学会)$")
_LOCAL = re.compile(r"^.{1,6}?[省市县区](?!场)")


class Proposals:
    """Weighs the bodies of the glossary by what the texts say, once for all their holes.

    A body is likely when the texts name it, or speak of its field: 四川省市场监管局 speaks for 市场监管总局. A body of
    former times is less likely, and one that the sentence names already is not proposed.
    """

    def __init__(self, glossary: Glossary, texts: list[str]):
        self._glossary = glossary
        self._texts = texts
        self._weights: dict[TermEntry, float] | None = None

    @cached_property
    def _whole(self) -> str:
        """Folded when there is a hole, which is seldom."""
        return fold("\n".join(self._texts))

    def short_names_of(self, before: str) -> list[str]:
        """For the brackets behind a name: its short names, the most usual first."""
        matches = self._glossary.terms_in(before)
        last = matches[-1] if matches else None
        if last is None or len(before.rstrip()) - last.end > 2:
            return []
        own = last.entry
        shorter = [form for form in own.synonyms if len(form) < len(own.zh)]
        return sorted(shorter, key=lambda form: (-self._whole.count(fold(form)), len(form)))[:MOST]

    def for_a_list(self, beginning: str, named: list[str], near: str) -> list[str]:
        """For a missing member of an enumeration: bodies in full that begin so and are not named in it."""
        present = {fold(name) for name in named}
        likely = [
            entry
            for entry in self._likely(near)
            if entry.zh.startswith(beginning) and not any(fold(form) in present for form in entry.chinese_forms)
        ]
        return [
            name for entry in likely[:1] for name in self._forms(entry, short_first=False) if name.startswith(beginning)
        ]

    def for_a_sentence(self, near: str) -> list[str]:
        """For a missing subject: the short name first, as a sentence would have it."""
        return [name for entry in self._likely(near)[:1] for name in self._forms(entry, short_first=True)]

    def _forms(self, entry: TermEntry, short_first: bool) -> list[str]:
        short = min((form for form in entry.synonyms if not form.startswith("原")), key=len, default="")
        names = [short, entry.zh] if short_first else [entry.zh, short]
        return [name for name in names if name][:MOST]

    def _likely(self, near: str) -> list[TermEntry]:
        """The bodies that may be meant, the likeliest first; none when nothing speaks for any."""
        if self._weights is None:
            self._weights = self._weigh([entry for entry in self._glossary.entries if _may_lead(entry)])
        folded = fold(near)
        absent = [entry for entry in self._weights if not any(fold(form) in folded for form in entry.chinese_forms)]
        likely = [entry for entry in absent if self._weights[entry] > 0]
        return sorted(likely, key=lambda entry: -self._weights[entry])

    def _weigh(self, bodies: list[TermEntry]) -> dict[TermEntry, float]:
        """How much the texts speak of the field of each body: the share of the pairs of its name that they know.

        The names themselves are left out, or every body that is named would speak for itself.
        """
        forms = sorted({fold(form) for entry in bodies for form in entry.chinese_forms}, key=len, reverse=True)
        rest = re.sub("|".join(map(re.escape, forms)), " ", self._whole) if forms else self._whole
        pairs = Counter(map("".join, zip(rest, rest[1:], strict=False)))
        return {entry: self._weight(entry, pairs) for entry in bodies}

    def _weight(self, entry: TermEntry, pairs: Counter[str]) -> float:
        share = max(_share(fold(form), pairs) for form in entry.chinese_forms)
        is_named = any(fold(form) in self._whole for form in entry.chinese_forms)
        return share + 0.3 * is_named if share >= ENOUGH else 0


def _share(form: str, pairs: Counter[str]) -> float:
    own = [form[at : at + 2] for at in range(len(form) - 1)]
    known = sum(pair in pairs for pair in own)
    return known / len(own) if known >= FEWEST else 0


def _may_lead(entry: TermEntry) -> bool:
    """Whether this is a body of the whole country that is there today."""
    is_former = any(form.startswith("原") for form in entry.synonyms)
    return entry.kind is Kind.NAME and bool(_BODY.search(entry.zh)) and not _LOCAL.match(entry.zh) and not is_former

"""What is published and does not follow the glossary as it is now."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import reduce
from itertools import chain
from operator import or_

from django.db.models import Model, Q
from wagtail.models import Page

from translation.checks.findings import Finding
from translation.checks.segment import CHINESE_CHARACTER, parse
from translation.checks.terms import check_terms
from translation.glossary import Glossary, TermEntry
from translation.published import PublishedPair, published_pairs, translated_snippets


@dataclass(frozen=True)
class Disagreement:
    """A published English text that lacks a right form of a term in its Chinese, or has a forbidden one."""

    pair: PublishedPair
    findings: tuple[Finding, ...]


def disagreements(glossary: Glossary, entry: TermEntry | None = None) -> Iterator[Disagreement]:
    """Every published text that disagrees with the glossary, or with one of its terms."""
    for pair in published_pairs(_may_hold(entry) if entry else None):
        terms = glossary.terms_in(pair.source)
        asked = [match for match in terms if entry is None or match.entry == entry]
        findings = check_terms(parse(pair.source), parse(pair.target), glossary, asked) if asked else []
        if findings:
            yield Disagreement(pair, tuple(findings))


def _may_hold(entry: TermEntry) -> Q:
    """Segments with a Chinese character of the term or of a synonym: those are few enough to look at each.

    Not with the whole term: a text may have it in another width, or with spaces and tags inside.
    """
    characters = [CHINESE_CHARACTER.search(form) for form in entry.chinese_forms]
    if not all(characters):
        return Q()
    return reduce(or_, (Q(string__data__contains=character.group()) for character in characters))


def targets_of(pairs: Collection[PublishedPair]) -> dict[str, Model]:
    """The English page or snippet of each pair, by its translation key."""
    keys, locales = {pair.key for pair in pairs}, {pair.locale for pair in pairs}
    models = [Page, *translated_snippets()] if pairs else []
    rows = (model.objects.filter(translation_key__in=keys, locale__in=locales) for model in models)
    return {str(instance.translation_key): instance for instance in chain.from_iterable(rows)}

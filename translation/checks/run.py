"""All checks of one pair of texts, in a fixed order."""

from __future__ import annotations

from collections.abc import Collection

from translation.checks.addresses import check_addresses
from translation.checks.chinese import check_chinese
from translation.checks.consistency import check_consistency
from translation.checks.empty import check_empty
from translation.checks.findings import Finding
from translation.checks.length import check_length
from translation.checks.markup import check_markup
from translation.checks.negation import check_negation
from translation.checks.numbers import check_numbers
from translation.checks.placeholders import check_placeholders
from translation.checks.punctuation import check_punctuation
from translation.checks.repeated import check_repeated
from translation.checks.segment import Segment, parse
from translation.checks.tags import check_tags
from translation.checks.terms import check_terms
from translation.checks.untouched import check_untouched
from translation.glossary import Glossary


def check(
    source: str,
    target: str,
    *,
    glossary: Glossary | None = None,
    allowed_originals: Collection[str] = (),
    others: Collection[str] = (),
) -> list[Finding]:
    """Everything that the checks say of an English text, errors and warnings in the order of the checks.

    Both texts are segments of wagtail-localize or plain. An empty or untouched text yields that one finding.
    `allowed_originals` are the Chinese names ticked as such, `others` the English texts of the same Chinese elsewhere.
    """
    chinese, english = parse(source), parse(target)
    nothing = check_empty(chinese, english) or check_untouched(chinese, english)
    if nothing or not english.text.strip():
        return nothing
    return [
        *check_chinese(english, allowed_originals),
        *check_markup(chinese, english),
        *check_tags(chinese, english),
        *check_placeholders(chinese, english),
        *check_addresses(chinese, english),
        *check_numbers(source, target),
        *check_negation(chinese, english),
        *_names_and_length(chinese, english, glossary or Glossary()),
        *check_punctuation(chinese, english, allowed_originals),
        *check_repeated(chinese, english),
        *check_consistency(chinese, english, others),
    ]


def _names_and_length(source: Segment, target: Segment, glossary: Glossary) -> list[Finding]:
    terms = glossary.terms_in(source.raw)
    return [*check_terms(source, target, glossary, terms), *check_length(source, target, terms)]

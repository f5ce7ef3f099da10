"""All checks of the texts of one page."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from proofreading.checks.dates import check_dates
from proofreading.checks.holes import check_holes
from proofreading.checks.names import EnglishNames, NearNames
from proofreading.checks.numbers import check_numbers
from proofreading.checks.pairs import check_pairs
from proofreading.checks.persons import Attribution, check_persons
from proofreading.checks.proposals import Proposals
from proofreading.checks.punctuation import check_punctuation
from proofreading.checks.ranges import Span, check_ranges, check_spans
from proofreading.checks.repeats import check_sentences, check_words
from proofreading.checks.spaces import check_spaces
from proofreading.checks.times import check_times
from proofreading.checks.unwanted import Form, UnwantedForms
from proofreading.findings import Finding
from proofreading.text import Text, texts_of
from translation.glossary import Glossary

_prepared: dict[str, tuple[Glossary, NearNames | EnglishNames]] = {}


def proofread(
    texts: Iterable[Text | tuple[str, str]],
    *,
    language: str,
    release_date: date | None = None,
    glossary: Glossary | None = None,
    unwanted: Iterable[Form] = (),
    earlier: Iterable[Attribution] = (),
    spans: Iterable[Span] = (),
) -> list[Finding]:
    """Everything that the checks say of the texts of one page, in the order of the texts and of their places.

    `texts` are `Text`s or pairs of id and plain text (`("title", …)` is taken for a title); paragraphs are lines.
    `language` is the code of their language, such as `zh-hans` or `en`. `release_date` lets days be compared with it,
    `glossary` brings official names, `unwanted` the forms that the office keeps, `earlier` who held which post before,
    `spans` starts and ends that stand in fields of their own. Pure: no database, no request.
    """
    glossary = glossary or Glossary()
    read = [text for text in texts_of(texts) if text.text.strip()]
    order = {text.id: place for place, text in enumerate(read)}
    found = _whole(read, language, release_date)
    found += _chinese(read, glossary, earlier) if language.startswith("zh") else []
    names, forms = _names(glossary, language), UnwantedForms(unwanted, language)
    for text in read:
        found += [*check_punctuation(text, language), *check_words(text, language), *check_ranges(text)]
        found += check_times(text)
        found += [*names.check(text), *forms.check(text)]
    once = {(finding.code, finding.text_id, finding.start): finding for finding in found}
    ordered = sorted(once.values(), key=lambda finding: (order[finding.text_id], finding.start))
    return ordered + check_spans(spans)


def _whole(texts: list[Text], language: str, release_date: date | None) -> list[Finding]:
    """What is seen only when all texts are looked at together."""
    return [
        *check_pairs(texts, language),
        *check_sentences(texts),
        *check_dates(texts, release_date),
        *check_numbers(texts, language),
    ]


def _chinese(texts: list[Text], glossary: Glossary, earlier: Iterable[Attribution]) -> list[Finding]:
    proposals = Proposals(glossary, [text.text for text in texts])
    found = check_persons(texts, glossary, earlier)
    for text in texts:
        found += [*check_holes(text, proposals), *check_spaces(text)]
    return found


def _names(glossary: Glossary, language: str) -> NearNames | EnglishNames:
    """Prepared once for each glossary, which never changes."""
    kind = "zh" if language.startswith("zh") else "en"
    if kind not in _prepared or _prepared[kind][0] is not glossary:
        _prepared[kind] = glossary, (NearNames if kind == "zh" else EnglishNames)(glossary)
    return _prepared[kind][1]

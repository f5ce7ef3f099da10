"""Fill what was translated before: exact matches from the memory, and nothing else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import islice

from django.contrib.auth.models import AbstractBaseUser
from django.db import IntegrityError, transaction
from django.db.models import Exists, OuterRef, Q
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from translation.history import MEMORY_TOOL
from translation.markup import refused_markup
from translation.memory import Match, exact
from translation.queue.store import computed_once

ATTEMPTS = 3
AT_ONCE = 500  # translations looked at together


def prefill(translation: Translation, user: AbstractBaseUser | None) -> int:
    """Give every segment without a translation the one that the memory has for the same text; returns how many.

    Nothing is filled where the memory knows two different translations, or where the translation does not fit the
    tags of the segment: both are left to the translator, who is offered them. What is there is never touched. The
    rows are marked by their tool, MEMORY_TOOL, until a person saves them. Each is saved by itself, as its listeners
    (history, draft title) expect.
    """
    for attempt in range(1, ATTEMPTS + 1):
        try:
            with transaction.atomic(), computed_once():
                return _prefill(translation, user)
        except IntegrityError:  # somebody translated one of them at the same moment: look again what is left
            if attempt == ATTEMPTS:
                raise
    return 0


def fillable(translations: Iterable[Translation]) -> dict[int, int]:
    """How many texts `prefill` would fill, by the id of each translation of one language that has some.

    A few queries for every five hundred translations.
    """
    everything, found = iter(translations), {}
    while some := list(islice(everything, AT_ONCE)):
        missing = _missing(some)
        locale = some[0].target_locale
        known = exact({text for texts in missing.values() for text in texts}, locale)
        for translation in some:
            texts = missing.get(translation.source_id, ())
            if number := sum(_fitting(text, known) is not None for text in texts):
                found[translation.pk] = number
    return found


def _missing(translations: list[Translation]) -> dict[int, list[str]]:
    """The texts without a translation, by source; each text of a place once."""
    rows = StringSegment.objects.filter(_is_untranslated(translations[0].target_locale_id))
    rows = rows.filter(source__in=[translation.source_id for translation in translations]).order_by()
    found: dict[int, list[str]] = defaultdict(list)
    for source, _string, _context, text in rows.values_list(
        "source_id", "string_id", "context_id", "string__data"
    ).distinct():
        found[source].append(text)
    return found


def _fitting(source: str, known: dict[str, list[Match]]) -> str | None:
    """The one translation that the memory knows of a text, if it fits the tags of the text."""
    matches = known.get(source, [])
    if len(matches) != 1 or refused_markup(source, matches[0].target):
        return None
    return matches[0].target


def _prefill(translation: Translation, user: AbstractBaseUser | None) -> int:
    segments = untranslated(translation)
    known = exact({segment.string.data for segment in segments}, translation.target_locale)
    fitting = [(segment, _fitting(segment.string.data, known)) for segment in segments]
    filled = [pair for pair in fitting if pair[1] is not None]
    for segment, target in filled:
        _fill(translation, segment, target, user)
    return len(filled)


def _is_untranslated(locale_id: int) -> Q:
    rows = StringTranslation.objects.filter(
        translation_of=OuterRef("string"), context=OuterRef("context"), locale=locale_id
    )
    return Q(~Exists(rows))


def untranslated(translation: Translation) -> list[StringSegment]:
    """The segments that were never translated, in order, with string and context; each text of a place once."""
    segments = translation.source.stringsegment_set.filter(_is_untranslated(translation.target_locale_id))
    segments = segments.select_related("string", "context")
    return list({(segment.string_id, segment.context_id): segment for segment in segments.order_by("order")}.values())


def _fill(translation: Translation, segment: StringSegment, target: str, user: AbstractBaseUser | None) -> None:
    StringTranslation(
        translation_of=segment.string,
        context=segment.context,
        locale=translation.target_locale,
        data=target,
        translation_type=StringTranslation.TRANSLATION_TYPE_MANUAL,
        tool_name=MEMORY_TOOL,
        last_translated_by=user,
    ).save(force_insert=True)

"""Fills the empty texts of a translation by machine: each whole or not at all, and never over a person's words."""

from __future__ import annotations

import time
from collections import defaultdict

from django.contrib.auth.models import AbstractBaseUser
from django.db import transaction
from wagtail_localize.machine_translators.base import BaseMachineTranslator
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from translation.machine.answers import Answers
from translation.machine.batches import batches
from translation.machine.configuration import DEFAULT_TIMEOUT
from translation.machine.errors import MachineTranslationError
from translation.machine.openai_compatible import OpenAICompatibleTranslator
from translation.machine.report import Report
from translation.machine.stock import stock_answers
from translation.queue.store import computed_once
from translation.segments import Segment, SegmentSet, is_blank


def draft(translation: Translation, translator: BaseMachineTranslator, user: AbstractBaseUser) -> Report:
    """Ask for every empty text, a few at a time, and store what comes as soon as it comes.

    Call it outside of a transaction: it waits for the network, at most TIMEOUT seconds in all. What was stored before
    a failure stays.
    """
    seconds = translator.options.get("TIMEOUT", DEFAULT_TIMEOUT)
    deadline = time.monotonic() + seconds
    empty = empty_texts(translation)
    report = Report(str(translator.display_name), seconds, total=len(empty))
    by_text: dict[str, list[Segment]] = defaultdict(list)
    for segment in empty:
        by_text[segment.source].append(segment)
    for batch in batches(by_text):
        try:
            answers = _ask(translator, translation, batch, deadline)
        except MachineTranslationError as error:
            report.stopped = error
            break
        _store(answers, by_text, translation, user, report)
    return report


def empty_texts(translation: Translation) -> list[Segment]:
    """The texts for which there is nothing, or nothing but white space. A wrong translation is not empty."""
    return [segment for segment in SegmentSet(translation) if is_blank(segment.target)]


def _ask(translator: BaseMachineTranslator, translation: Translation, texts: list[str], deadline: float) -> Answers:
    locales = translation.source.locale, translation.target_locale
    if isinstance(translator, OpenAICompatibleTranslator):
        return translator.answers(*locales, texts, deadline)
    return stock_answers(translator, *locales, texts, deadline)


@transaction.atomic
def _store(
    answers: Answers,
    by_text: dict[str, list[Segment]],
    translation: Translation,
    user: AbstractBaseUser,
    report: Report,
) -> None:
    standing = set(StringSegment.objects.filter(source_id=translation.source_id).values_list("context_id", "string_id"))
    with computed_once():
        for source, text in answers.texts.items():
            for segment in by_text[source]:
                is_filled = segment.key in standing and _fill(segment, text, translation, user, report.name)
                report.filled += is_filled
                report.overtaken += not is_filled
    for source, reason in answers.unusable.items():
        report.unusable[reason] += len(by_text[source])


def _fill(segment: Segment, text: str, translation: Translation, user: AbstractBaseUser, tool: str) -> bool:
    """Store a draft unless somebody wrote something meanwhile; whether it was stored."""
    values = {
        "data": text,
        "translation_type": StringTranslation.TRANSLATION_TYPE_MACHINE,
        "tool_name": tool[:255],
        "last_translated_by": user,
        "has_error": False,
        "field_error": "",
    }
    row, created = StringTranslation.objects.select_for_update().get_or_create(
        translation_of_id=segment.string_id,
        context_id=segment.context_id,
        locale_id=translation.target_locale_id,
        defaults=values,
    )
    if created:
        return True
    if not is_blank(row.data):
        return False
    for name, value in values.items():
        setattr(row, name, value)
    row.save()
    return True

"""Why a translation may not be published: one function that every road asks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from django.core.exceptions import ObjectDoesNotExist
from django.db.models import Model
from django.utils.translation import gettext as _
from wagtail.models import Page
from wagtail_localize.models import Translation, TranslationSource

from translation.digest import as_typed, digest_of
from translation.ephemeral import translated_instance
from translation.findings import findings_of
from translation.gate.chinese import chinese_left_in_english, is_source_language
from translation.gate.excerpts import excerpt, shortened
from translation.schedule import will_be_public
from translation.segments import Segment, SegmentSet
from translation.source import bring_up_to_date

Reasons = dict[str, list[str]]
WHOLE = ""  # the key of reasons that concern no single field


def refusals(draft: Model) -> Reasons:
    """Why this content may not be public: messages by field name, empty when it may.

    What was written in this language itself, and is a translation of nothing, only has to be free of Chinese.
    """
    if is_source_language(draft) or getattr(draft, "alias_of_id", None):
        return {}
    source = _source_of(draft)
    if source is None:
        return chinese_left_in_english(draft)
    return (
        _not_running(draft, source)
        or text_refusals(Translation.objects.get(source=source, target_locale_id=draft.locale_id))
        or chinese_left_in_english(draft)
        or _not_what_the_texts_make(draft, source)
    )


def _source_of(draft: Model) -> TranslationSource | None:
    sources = TranslationSource.objects.filter(object_id=draft.translation_key).exclude(locale_id=draft.locale_id)
    return sources.filter(translations__target_locale_id=draft.locale_id).first() or sources.first()


def _not_running(draft: Model, source: TranslationSource) -> Reasons:
    try:
        original = source.get_source_instance()
    except ObjectDoesNotExist:
        return {WHOLE: [_("The Chinese was deleted: its English stays a draft.")]}
    if not getattr(original, "live", True) and not will_be_public(original):
        is_page = isinstance(original, Page)
        return {WHOLE: [_("The Chinese page is not published.") if is_page else _("The Chinese is not published.")]}
    if not Translation.objects.filter(source=source, target_locale_id=draft.locale_id, enabled=True).exists():
        return {WHOLE: [_("The translation was stopped. Start it again before you publish.")]}
    bring_up_to_date(source, original)
    return {}


def text_refusals(translation: Translation) -> Reasons:
    """What is wrong with the texts that a person translates: missing, not seen by anybody, or with an error."""
    segments = SegmentSet(translation)
    reasons: Reasons = defaultdict(list)
    missing = [_("Not yet translated: “%(text)s”.") % {"text": excerpt(own.source)} for own in segments.missing]
    for field, texts in _by_field(segments.missing, missing):
        reasons[field] += texts
    for field, texts in _by_field(*_unreviewed(segments)):
        reasons[field] += texts
    for field, texts in _by_field(*_errors(segments)):
        reasons[field] += texts
    return dict(reasons)


def _unreviewed(segments: SegmentSet) -> tuple[list[Segment], list[str]]:
    machine_made = [segment for segment in segments if segment.is_translated and segment.is_machine]
    text = _("Machine translation that a person must save first: “%(text)s”.")
    return machine_made, [text % {"text": excerpt(segment.target)} for segment in machine_made]


def _errors(segments: SegmentSet) -> tuple[list[Segment], list[str]]:
    found = findings_of(segments)
    wrong, messages = [], []
    for segment in segments:
        for own in found.get(segment.pk, []):
            if own.is_blocking and segment.is_translated:
                wrong.append(segment)
                text = _("“%(text)s”: %(finding)s")
                messages.append(text % {"text": excerpt(segment.target), "finding": own.finding.message})
    return wrong, messages


def _by_field(segments: Iterable[Segment], messages: list[str]) -> Iterable[tuple[str, list[str]]]:
    """The first few messages by the field that they concern; how many more there are is said of the whole."""
    few = shortened(messages)
    fields = [segment.path.split(".")[0] for segment in segments]
    for number, message in enumerate(few):
        is_rest = len(few) < len(messages) and number == len(few) - 1
        yield (WHOLE if is_rest else fields[number]), [message]


def _not_what_the_texts_make(draft: Model, source: TranslationSource) -> Reasons:
    """A draft made by other means, or before its texts were changed, was seen by nobody as it would be published."""
    made = translated_instance(source, draft.locale)
    if digest_of(draft, as_typed) == digest_of(made, as_typed):
        return {}
    return {WHOLE: [_("This draft was made before its texts were last changed; hand it over again.")]}

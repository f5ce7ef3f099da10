"""What a term must look like, whether it is typed or imported."""

from __future__ import annotations

import re

from django.utils.translation import gettext as _

from translation.checks.segment import CHINESE_CHARACTER
from translation.glossary.entry import APPROVED, WORKING, TermEntry

LONGEST = {"zh": 200, "en": 500, "abbr": 40, "synonyms": 1000, "alternatives": 2000, "forbidden": 2000, "note": 2000}
LONGEST["source"] = 2000
LETTER = re.compile(r"[A-Za-z]")
CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
SEPARATOR = re.compile(r"[|｜\r\n]+")


def values_of(text: str) -> tuple[str, ...]:
    """The values of a text that holds several, one a line or parted by `|`; none twice."""
    return tuple(dict.fromkeys(value for part in SEPARATOR.split(text) if (value := " ".join(part.split()))))


def problems_of(entry: TermEntry) -> dict[str, str]:
    """Messages by field for everything that is wrong with a term; empty when it may be saved."""
    problems = _chinese_problems(entry) | _english_problems(entry) | _length_problems(entry)
    if entry.status not in (APPROVED, WORKING):
        problems["status"] = _("The status is either approved or working.")
    return problems


def _chinese_problems(entry: TermEntry) -> dict[str, str]:
    if not entry.zh:
        return {"zh": _("The Chinese term is missing.")}
    problems = {}
    if _is_not_chinese(entry.zh):
        problems["zh"] = _("“%(text)s” holds no Chinese characters.") % {"text": entry.zh[:60]}
    strange = [form for form in entry.synonyms if _is_not_chinese(form)]
    if strange:
        problems["synonyms"] = _("“%(text)s” holds no Chinese characters.") % {"text": strange[0][:60]}
    return problems


def _is_not_chinese(form: str) -> bool:
    """A term may be all figures, as 3.15 is, or mixed; Latin letters alone are in the wrong field."""
    return not CHINESE_CHARACTER.search(form) and (LETTER.search(form) is not None or not re.search(r"\d", form))


def _english_problems(entry: TermEntry) -> dict[str, str]:
    if not entry.en:
        return {"en": _("The English term is missing.")}
    problems = {}
    fields = {"en": [entry.en], "abbr": [entry.abbr], "alternatives": entry.alternatives, "forbidden": entry.forbidden}
    for field, forms in fields.items():
        strange = [form for form in forms if CHINESE_CHARACTER.search(form)]
        if strange:
            problems[field] = _("“%(text)s” holds Chinese characters.") % {"text": strange[0][:60]}
    both = set(entry.forbidden) & set(entry.english_forms)
    if both:
        problems["forbidden"] = _("“%(text)s” cannot be right and forbidden.") % {"text": min(both)[:60]}
    return problems


def _length_problems(entry: TermEntry) -> dict[str, str]:
    problems = {}
    for field, most in LONGEST.items():
        value = getattr(entry, field)
        text = value if isinstance(value, str) else "\n".join(value)
        if len(text) > most:
            problems[field] = _("Longer than %(most)s characters.") % {"most": most}
        elif CONTROL.search(text):
            problems[field] = _("Holds a character that cannot be shown.")
    return problems

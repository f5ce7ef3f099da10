"""Forms that the office does not want, from the list it keeps."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from proofreading.findings import Finding, replacing
from proofreading.text import Text


@dataclass(frozen=True)
class Form:
    """A form that is not wanted, what to write instead (perhaps nothing in particular), and why."""

    form: str
    preferred: str = ""
    note: str = ""


class UnwantedForms:
    """All unwanted forms of a language, looked for at once; the longest comes first."""

    def __init__(self, forms: Iterable[Form], language: str):
        edges = ("", "") if language.startswith("zh") else (r"(?<!\w)", r"(?!\w)")
        self._forms = sorted((form for form in forms if form.form.strip()), key=lambda form: -len(form.form.strip()))
        pattern = "|".join(f"({_with_any_space(form.form)})" for form in self._forms)
        self._pattern = re.compile(f"{edges[0]}(?:{pattern}){edges[1]}", re.I) if pattern else None

    def check(self, text: Text) -> list[Finding]:
        """`unwanted`: each place of each form, unless the preferred form is what stands there."""
        if self._pattern is None:
            return []
        found = ((match, self._forms[match.lastindex - 1]) for match in self._pattern.finditer(text.text))
        return [_finding(text, match, form) for match, form in found if not _is_preferred(text.text, match, form)]


def _with_any_space(form: str) -> str:
    """The expression for a form, whose words may stand apart by any space: one that does not break, or two."""
    return r"\s+".join(map(re.escape, form.split()))


def _is_preferred(text: str, match: re.Match[str], form: Form) -> bool:
    """质检总局 is unwanted, and stands in 原质检总局, which is not. Where only capitals differ, they count."""
    if _differs_in_capitals(form):
        return match.group() == _cased(text, match, form)
    preferred = form.preferred.lower()
    inside = re.finditer(re.escape(form.form.strip().lower()), preferred)
    starts = [match.start() - part.start() for part in inside]
    return any(start >= 0 and text[start : start + len(preferred)].lower() == preferred for start in starts)


def _differs_in_capitals(form: Form) -> bool:
    return form.form.strip().lower() == form.preferred.lower()


def _finding(text: Text, match: re.Match[str], form: Form) -> Finding:
    if form.preferred:
        message = _("The office writes “%(preferred)s”, not “%(form)s”.")
    else:
        message = _("The office does not write “%(form)s”.")
    message = message % {"preferred": form.preferred, "form": form.form}
    start, end = match.span()
    fixes = [replacing(text.text, start, end, _cased(text.text, match, form))] if form.preferred else []
    return text.finding("unwanted", f"{message} {form.note}".strip(), start, end, fixes=fixes)


def _cased(text: str, match: re.Match[str], form: Form) -> str:
    """The preferred form, with a capital at the beginning of a sentence, or where one was given to the unwanted."""
    capital = form.preferred[:1].upper() + form.preferred[1:]
    if not match.group()[:1].isupper():
        return form.preferred
    if _begins_sentence(text, match.start()):  # of eBay and iPhone the capital is in its place already
        return form.preferred if _differs_in_capitals(form) and not form.preferred.islower() else capital
    return form.preferred if form.form.strip()[:1].isupper() or _differs_in_capitals(form) else capital


def _begins_sentence(text: str, at: int) -> bool:
    return re.search(r"(?:^|[.!?:\n])[\s“‘\"'(]*$", text[max(at - 8, 0) : at]) is not None

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
        self._is_english = not language.startswith("zh")
        self._forms = {self._key(form.form): form for form in forms if form.form.strip()}
        longest_first = sorted(self._forms, key=len, reverse=True)
        pattern = "|".join(map(re.escape, longest_first))
        edges = (r"(?<!\w)", r"(?!\w)") if self._is_english else ("", "")
        self._pattern = re.compile(f"{edges[0]}(?:{pattern}){edges[1]}", re.I) if longest_first else None

    def check(self, text: Text) -> list[Finding]:
        """`unwanted`: each place of each form, unless it is part of the form that is preferred."""
        if self._pattern is None:
            return []
        return [
            self._finding(text, match, self._forms[self._key(match.group())])
            for match in self._pattern.finditer(text.text)
            if not self._is_in_preferred(text.text, match)
        ]

    @staticmethod
    def _key(form: str) -> str:
        return form.strip().lower()

    def _is_in_preferred(self, text: str, match: re.Match[str]) -> bool:
        """质检总局 is unwanted, and stands in 原质检总局, which is not."""
        form = self._forms[self._key(match.group())]
        preferred, own = form.preferred.lower(), form.form.strip().lower()
        offset = preferred.find(own)
        if offset < 0:
            return False
        start = match.start() - offset
        return start >= 0 and text[start : start + len(preferred)].lower() == preferred

    def _finding(self, text: Text, match: re.Match[str], form: Form) -> Finding:
        if form.preferred:
            message = _("The office writes “%(preferred)s”, not “%(form)s”.")
        else:
            message = _("The office does not write “%(form)s”.")
        message = message % {"preferred": form.preferred, "form": form.form}
        start, end = match.span()
        fixes = [replacing(text.text, start, end, _cased(form.preferred, match.group()))] if form.preferred else []
        return text.finding("unwanted", f"{message} {form.note}".strip(), start, end, fixes=fixes)


def _cased(preferred: str, written: str) -> str:
    """At the beginning of a sentence the preferred form gets its capital."""
    return preferred[:1].upper() + preferred[1:] if written[:1].isupper() else preferred

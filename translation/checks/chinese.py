"""Chinese characters left over in English."""

from __future__ import annotations

import re
from collections.abc import Collection

from django.utils.translation import gettext as _

from translation.checks.findings import Finding, error
from translation.checks.originals import without_allowed
from translation.checks.placeholders import PLACEHOLDER
from translation.checks.segment import CHINESE, Segment

RUN = re.compile(rf"[{CHINESE}][{CHINESE}\u3000-\u303f\uff00-\uff0f\uff1a-\uff20]*")
MOST = 10  # runs named one by one


def check_chinese(target: Segment, allowed: Collection[str] = ()) -> list[Finding]:
    """`chinese`: one finding for each run of Chinese characters, radicals or bopomofo.

    A bracketed original that equals one of `allowed` is a name that a translator ticked, and is passed over.
    """
    text = PLACEHOLDER.sub(" ", without_allowed(target.text, allowed))
    runs = list(dict.fromkeys(run.rstrip("、，。；：！？ ") for run in RUN.findall(text)))
    return [error("chinese", _message(text, run), run[:40]) for run in runs[:MOST]]


def _message(text: str, run: str) -> str:
    before = text[: text.index(run)].split()
    if before:
        place = {"text": run[:40], "before": before[-1][-30:]}
        return _("Chinese characters are left after “%(before)s”: “%(text)s”.") % place
    return _("Chinese characters are left: “%(text)s”.") % {"text": run[:40]}

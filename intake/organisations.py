"""English names of organisations, by the word for what kind of body they are."""

from __future__ import annotations

import re

_KIND = (
    r"(?:Association|Federation|Chamber|Society|Institute|Council|Agency|Guild|Office|Ministry|University|Commission|"
    r"Cent(?:re|er)|Bureau|Union|Alliance|Trust|Board|Authority|Department|Foundation|Academy|Committee|Secretariat|"
    r"Service|Laborator(?:y|ies)|Organi[sz]ation|Administration|Network)"
)
_NAME = (
    rf"(?:[A-Z][\w'’&-]*,? |of |for |and |the )*{_KIND}(?: (?:of|for) [A-Z][\w'’-]*"
    r"(?: (?:and |of |for |the )*[A-Z][\w'’-]*){0,5})?"
)
_ORGANISATION = re.compile(_NAME)
_LONGEST = 90  # characters


def is_organisation(text: str) -> bool:
    """Whether a text is the name of an organisation and nothing else, also in capitals: COUNCIL OF LABORATORIES."""
    if len(text) > _LONGEST or " " not in text:
        return False
    return bool(_ORGANISATION.fullmatch(_titled(text) if text.isupper() else text))


def _titled(text: str) -> str:
    """A name in capitals as it would be written in a sentence."""
    return re.sub(r"\b(Of|For|And|The)\b", lambda match: match[0].lower(), text.title())

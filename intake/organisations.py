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
# What a headline in capitals says that the name of no body does: what somebody does, or which post a person has.
_VERB = (
    r"(?:Opens|Reopens|Launches|Signs|Joins|Wins|Names|Announces|Celebrates|Publishes|Releases|Adopts|Calls|Urges|Welcomes|"
    r"Hosts|Holds|Marks|Backs|Plans|Gets|Sets|Elects|Unveils|Approves|Appoints|Awards|Receives|Becomes|Hails|Honou?rs|"
    r"Introduces|Issues|Meets|Moves|Offers|Presents|Reports|Says|Starts|Begins|Ends|Closes|Seeks|Takes|Tests|Visits|Warns)"
)
_POST = r"(?:Chair(?:man|woman|person)?|President|Director|Secretary|Minister|Head|Commissioner|Professor|Chief)"
_NO_NAME = re.compile(rf"(?<!of )(?<!for )(?<!and )\b{_VERB}\b|, (?:[A-Z]\w+[ -]){{0,2}}{_POST}\b")
_ORGANISATION = re.compile(_NAME)
_LONGEST = 90  # characters


def is_organisation(text: str) -> bool:
    """Whether a text is the name of an organisation and nothing else, also in capitals: COUNCIL OF LABORATORIES."""
    if len(text) > _LONGEST or " " not in text:
        return False
    name = _titled(text) if text.isupper() else text
    return bool(_ORGANISATION.fullmatch(name)) and not _NO_NAME.search(name)


def _titled(text: str) -> str:
    """A name in capitals as it would be written in a sentence."""
    return re.sub(r"\b(Of|For|And|The)\b", lambda match: match[0].lower(), text.title())

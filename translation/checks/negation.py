"""A “not” that was lost in translation, or came from nowhere: it turns a sentence into its opposite."""

from __future__ import annotations

import re

from django.utils.translation import gettext as _

from translation.checks.findings import Finding, warning
from translation.checks.segment import Segment

# Negations that no rendering does without; 不断, 不少, 未来 and many others are none.
LOST = re.compile(
    r"不得(?!不|已)|不予|不能(?!不)|不准|不许|不收取|不接受|不会(?!不)|不应(?!当?不)|不再|不是|并不(?!罕见|少)|并未|尚未|从未|仍未|没有(?!不)|不存在|不受理|不适用|不支持|不同意"
)
ADDED = re.compile(
    r"\b(?:(?:is|are|was|were|must|shall|will|should|may|can|could|would|do|does|did|has|have|had) ?(?:not|n[’']t)"
    r"|cannot|can[’']t|won[’']t|never|no longer)\b(?! only\b)",
    re.I,
)
# What says no in English, in whatever way.
ENGLISH = re.compile(
    r"\b(?:not?|none|nor|neither|never|nobody|nothing|nowhere|without|cannot|un(?!der|it|ion|iv)\w+|non\w*"
    r"|in(?:valid|elig|admis|compl|capa|abil|correct|approp|suff|adeq|effect)\w+|im(?:poss|prop|perm)\w+"
    r"|ir(?:reg|rel|resp)\w+|il(?:leg|lic)\w+|dis(?:allow|qual|reg|cont|appr|agr)\w+"
    r"|ban\w*|bar(?:s|red)?|forb\w+|prohibit\w*|prevent\w*|preclude\w*|exclu\w+|exempt\w*|except\w*|waive\w*|fail\w*"
    r"|lack\w*|refus\w+|reject\w*|den(?:y|ies|ied)|declin\w+|stop\w*|ceas\w+|end(?:s|ed)?|halt\w*|suspend\w*|avoid\w*"
    r"|absen\w+|free|yet|still|only|just|rather|instead|far|hardly|scarcely|few|little|less|fewer|before|until|unless"
    r"|beyond|outside|other|than|too|abolish\w*|cancel\w*|void|wrong|missing|pending|remain\w*|away|off|out)\b|n[’']t\b",
    re.I,
)
CHINESE = re.compile(
    r"[不未没無无非否莫勿禁免拒除仅只缺停失绝严别忌难罕少弗毋再避防终废撤弱低零误错限才取空]|以外|以前|之前|超过|[阻禁防停终中]止"
)


def check_negation(source: Segment, target: Segment) -> list[Finding]:
    """`negation`: the Chinese says no and nothing in the English does, or the other way round."""
    if (lost := LOST.search(source.text)) and not ENGLISH.search(target.text):
        text = _("“%(chinese)s” says no; nothing in the English does.") % {"chinese": lost.group()}
        return [warning("negation", text, lost.group())]
    if (added := ADDED.search(target.text)) and not CHINESE.search(source.text):
        text = _("“%(english)s” says no; nothing in the Chinese does.") % {"english": added.group()}
        return [warning("negation", text, added.group())]
    return []

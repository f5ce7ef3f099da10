"""Web and mail addresses: the same in both languages."""

from __future__ import annotations

import re

from django.utils.translation import gettext as _

from translation.checks.findings import Finding, error
from translation.checks.segment import Segment

DOMAINS = "com|cn|org|net|gov|edu|int|info|eu|uk|io|biz|hk|mo|tw|us|de|fr|jp|kr|ru|ch|at|ca|au|asia|news|site|top"
URL = re.compile(r"(?<![A-Za-z0-9])(?:https?|ftp)://[!#-;=?-_a-z~]+|(?<![A-Za-z0-9@./-])www\.[!#-;=?-_a-z~]+", re.I)
EMAIL = re.compile(r"(?<![\w.%+-])[A-Za-z0-9][\w.%+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+", re.ASCII)
DOMAIN = re.compile(
    rf"(?<![A-Za-z0-9@./:_-])(?:[A-Za-z0-9-]{{1,63}}\.){{1,6}}(?:{DOMAINS})(?![A-Za-z0-9_@-]|\.[A-Za-z])(?:/[!#-;=?-_a-z~]*)?",
    re.I,
)
# Full-width characters that are part of addresses. Commas and brackets stay as they are: they part two addresses.
FULL_WIDTH = (
    "".join(map(chr, (*range(0xFF10, 0xFF1B), *range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))))
    + "＠．／－＿？＝＆％＃～"
)
ASCII = str.maketrans({character: chr(ord(character) - 0xFEE0) for character in FULL_WIDTH})
AT_THE_END = ".,;:!?)]}'\"、。，；：）"
MOST = 10  # addresses named one by one


def check_addresses(source: Segment, target: Segment) -> list[Finding]:
    """`url` and `email`: an address of the Chinese text that is changed or lost, and one that is added.

    Full-width characters of the Chinese count as what they stand for; the English has them in ASCII.
    """
    chinese = source.text.translate(ASCII)
    mails = _compare("email", _mails(chinese), _mails(target.text), strict=True)
    urls = _compare("url", _urls(chinese), _urls(target.text), strict=True)
    bare = _compare("url", _bare(chinese), _urls(target.text) + _bare(target.text), strict=False)
    return (mails + urls + bare)[:MOST]


def _mails(text: str) -> list[str]:
    return [mail.rstrip(AT_THE_END) for mail in EMAIL.findall(text)]


def _urls(text: str) -> list[str]:
    return [_trimmed(url) for url in URL.findall(text)]


def _bare(text: str) -> list[str]:
    """Domains without scheme or www."""
    return [_trimmed(match.group()) for match in DOMAIN.finditer(EMAIL.sub(" ", URL.sub(" ", text)))]


def _trimmed(url: str) -> str:
    """Without the punctuation of the sentence; a bracket that was opened in the address is its own."""
    while url and url[-1] in AT_THE_END and not (url[-1] == ")" and url.count("(") >= url.count(")")):
        url = url[:-1]
    return url


def _compare(code: str, expected: list[str], found: list[str], strict: bool) -> list[Finding]:
    lost = _not_among(expected, found)
    added = _not_among(found, expected) if strict else []
    changed = [error(code, _changed(*pair), pair[1]) for pair in zip(lost, added, strict=False)]
    missing = _("The address %(address)s is missing.")
    strange = _("The address %(address)s is not in the Chinese text.")
    return (
        changed
        + [error(code, missing % {"address": address}, address) for address in lost[len(changed) :]]
        + [error(code, strange % {"address": address}, address) for address in added[len(changed) :]]
    )


def _changed(expected: str, found: str) -> str:
    return _("The address should be %(expected)s, but is %(found)s.") % {"expected": expected, "found": found}


def _not_among(addresses: list[str], others: list[str]) -> list[str]:
    """Those that are not among the others. A scheme counts only where both have one."""
    known = {_parts(other) for other in others}
    places = {place for _scheme, place in known}
    return [
        address
        for address in dict.fromkeys(addresses)
        if (parts := _parts(address)) not in known
        and ("", parts[1]) not in known
        and not (parts[0] == "" and parts[1] in places)
    ]


def _parts(address: str) -> tuple[str, str]:
    """Scheme and the rest; the host is the same in capitals, and with a last slash."""
    scheme, separator, rest = address.rpartition("://")
    host, slash, path = rest.partition("/")
    return scheme.lower(), host.lower() + (slash + path if path else "")

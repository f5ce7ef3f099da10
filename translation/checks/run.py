"""All checks of a pair of texts."""

from translation.checks.findings import Finding


def check(source, target, *, glossary=None, allowed_originals=(), others=()) -> list[Finding]:
    return []

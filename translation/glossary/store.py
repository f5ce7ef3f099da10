"""The glossary of the site, read once for each change."""

from __future__ import annotations

from django.db.models import Count, Max, Sum

from translation.glossary import Glossary
from translation.models import Term

_cached: tuple[str, Glossary] = ("", Glossary())


def glossary_version() -> str:
    """A text that is another after every change of any term, for the keys of caches. One query."""
    row = Term.objects.aggregate(number=Count("pk"), sum=Sum("pk"), latest=Max("updated_at"))
    return f"{row['number']}-{row['sum'] or 0}-{row['latest'].timestamp() if row['latest'] else 0:.6f}"


def current_glossary() -> Glossary:
    """All terms as they are now, in every process; one query as long as none has changed."""
    return current_glossary_and_version()[1]


def current_glossary_and_version() -> tuple[str, Glossary]:
    """The same, with its `glossary_version`."""
    global _cached
    version = glossary_version()
    known, glossary = _cached
    if known != version:
        glossary = Glossary(term.entry() for term in Term.objects.all())
        _cached = version, glossary
    return version, glossary

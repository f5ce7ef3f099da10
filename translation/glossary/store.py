"""The glossary of the site, read once for each change."""

from __future__ import annotations

from django.db import connections, router

from translation.glossary import Glossary
from translation.models import Term

_cached: tuple[str, Glossary] = ("", Glossary())


def glossary_version() -> str:
    """A text that is another after every change of any term, for the keys of caches. One query.

    Every search asks for it, so it is written out: to put an aggregate together takes Django many times its time.
    """
    with connections[router.db_for_read(Term)].cursor() as cursor:
        cursor.execute(f"SELECT count(*), sum(id), max(updated_at) FROM {Term._meta.db_table}")  # noqa: S608
        return "-".join(map(str, cursor.fetchone()))


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

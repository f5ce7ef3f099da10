"""What the index keeps of an object: its texts, by how much a hit in them counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from django.db.models import Manager, Model
from wagtail.search.index import AutocompleteField, RelatedFields, SearchField

LANGUAGE = "0l"  # marks these tokens off from words that are written in the text


def language_tokens(locale_id: int | None) -> list[str]:
    """What the index holds of an object beside its words: its language, if it has one."""
    return [f"{LANGUAGE}{locale_id}"] if locale_id else []


@dataclass
class IndexedTexts:
    """The texts of one object as they are written. `boosted` are fields other than the title with a boost over 1."""

    object_id: str
    title: list[str] = field(default_factory=list)
    boosted: list[str] = field(default_factory=list)
    body: list[str] = field(default_factory=list)
    autocomplete: list[str] = field(default_factory=list)
    locale_id: int | None = None

    @classmethod
    def of(cls, instance: Model) -> IndexedTexts:
        """Reads the search fields of an object."""
        texts = cls(str(instance.pk), locale_id=getattr(instance, "locale_id", None))
        for search_field, text in _texts(instance, instance.get_search_fields()):
            texts._column_of(search_field).append(text)
        return texts

    def _column_of(self, search_field) -> list[str]:
        if isinstance(search_field, AutocompleteField):
            return self.autocomplete
        if search_field.field_name == "title":
            return self.title
        return self.boosted if (search_field.boost or 1) > 1 else self.body


def _texts(instance: Model, fields) -> Iterator[tuple]:
    for search_field in fields:
        if isinstance(search_field, SearchField | AutocompleteField):
            # Each value on a line of its own, so that no phrase is found across two of them.
            if text := "\n".join(_strings(search_field.get_value(instance))):
                yield search_field, text
        elif isinstance(search_field, RelatedFields):
            for related in _related(search_field.get_value(instance)):
                yield from _texts(related, search_field.fields)


def _strings(value) -> Iterator[str]:
    if isinstance(value, dict):
        value = value.values()
    if isinstance(value, str):
        yield value.replace("\x00", "")  # PostgreSQL stores none
    elif hasattr(value, "__iter__"):
        for part in value:
            yield from _strings(part)
    elif value is not None:
        yield str(value)


def _related(value) -> list[Model]:
    if value is None:
        return []
    if isinstance(value, Manager):
        return list(value.all())
    return [value() if callable(value) else value]

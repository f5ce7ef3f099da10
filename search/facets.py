"""Narrowing results by kind, year and category, and their order."""

from __future__ import annotations

from collections import Counter
from functools import cache
from operator import attrgetter
from typing import NamedTuple

from django.contrib.contenttypes.models import ContentType
from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.models import Locale, get_page_models

from search.readable import CATEGORY_FIELD, Found

BY_DATE = "date"


class Group(NamedTuple):
    """What results can be narrowed by; a few hundred groups, where there may be ten thousand results."""

    kind: str
    year: str
    category: int | None


class Choice(NamedTuple):
    """One value of a filter, with the number of results that it leaves."""

    label: str
    number: int
    query_string: str
    is_chosen: bool


class Filter(NamedTuple):
    label: str
    choices: list[Choice]


def _group(type_id: int, year: str, category: int | None) -> Group:
    return Group(ContentType.objects.get_for_id(type_id).model, year, category)


class Selection:
    """What a reader chose, read from the address. Values that mean nothing are as good as none."""

    def __init__(self, chosen: QueryDict, found: list[Found], locale: Locale):
        self.query = chosen.get("q", "")
        self.numbers: Counter[Group] = Counter()
        for own, number in Counter((one.type_id, one.day[:4], one.category) for one in found).items():
            self.numbers[_group(*own)] += number
        self.categories = _categories({group.category for group in self.numbers if group.category}, locale)
        slugs = {slug: pk for pk, (slug, _name) in self.categories.items()}
        self.chosen = {
            "kind": chosen.get("kind", ""),
            "year": chosen.get("year", ""),
            "category": slugs.get(chosen.get("category", ""), ""),
        }
        self.is_by_date = chosen.get("sort") == BY_DATE
        known = {name: {getattr(group, name) for group in self.numbers} for name in self.chosen}
        self.chosen = {name: value for name, value in self.chosen.items() if value and value in known[name]}

    def narrowed(self, found: list[Found]) -> list[Found]:
        """The results that were chosen, in the order that was chosen."""
        kept = found
        if self.chosen:
            left = {group for group in self.numbers if _is_chosen(group, self.chosen)}
            grouped = cache(_group)
            kept = [one for one in found if grouped(one.type_id, one.day[:4], one.category) in left]
        if self.is_by_date:
            kept = sorted(kept, key=attrgetter("day", "relevance"), reverse=True)
        return kept

    def filters(self) -> list[Filter]:
        """The filters that tell results apart, each with the numbers that the other filters leave."""
        titles = {"kind": _("Kind"), "year": _("Year"), "category": _("Category")}
        made = [Filter(titles[name], self._choices(name)) for name in titles]
        return [one for one in made if len(one.choices) > 2 or any(choice.is_chosen for choice in one.choices[1:])]

    def _choices(self, name: str) -> list[Choice]:
        others = {key: value for key, value in self.chosen.items() if key != name}
        numbers: Counter = Counter()
        for group, number in self.numbers.items():
            if _is_chosen(group, others):
                numbers[getattr(group, name)] += number
        labels = {value: self._label(name, value) for value in numbers if value}
        order = sorted(labels, reverse=True) if name == "year" else sorted(labels, key=lambda one: -numbers[one])
        every = Choice(_("All"), numbers.total(), self.query_string(**{name: None}), name not in self.chosen)
        return [every] + [
            Choice(labels[value], numbers[value], self.query_string(**{name: value}), self.chosen.get(name) == value)
            for value in order
            if labels[value]
        ]

    def _label(self, name: str, value) -> str:
        """What a choice is called; empty for a category that is not published in the reader's language."""
        if name == "category":
            return self.categories[value][1] if value in self.categories else ""
        return self.kinds[value] if name == "kind" else str(value)

    @cached_property
    def kinds(self) -> dict[str, str]:
        """What each page type is called, in the reader's language."""
        return {model._meta.model_name: str(capfirst(model._meta.verbose_name)) for model in get_page_models()}

    @property
    def by_relevance(self) -> str:
        return self.query_string(sort=None)

    @property
    def by_date(self) -> str:
        return self.query_string(sort=BY_DATE)

    def query_string(self, **changes) -> str:
        """The address of these results with other choices, without the number of a page."""
        values = {"q": self.query, "sort": BY_DATE if self.is_by_date else None, **self.chosen, **changes}
        address = QueryDict(mutable=True)
        for name, value in values.items():
            if value:
                address[name] = self.categories[value][0] if name == "category" else value
        return address.urlencode()


def _is_chosen(group: Group, chosen: dict) -> bool:
    return all(getattr(group, name) == value for name, value in chosen.items())


def _categories(used: set[int], locale: Locale) -> dict[int, tuple[str, str]]:
    """The slug of each category and its name in the reader's language."""
    if not used:
        return {}
    model = _category_model()
    keys = dict(model.objects.filter(pk__in=used).values_list("pk", "translation_key"))
    named = {
        one.translation_key: (one.slug, str(one))
        for one in model.objects.filter(translation_key__in=keys.values(), locale=locale, live=True)
    }
    return {pk: named[key] for pk, key in keys.items() if key in named}


def _category_model():
    for model in get_page_models():
        if name := getattr(model, CATEGORY_FIELD, None):
            return model._meta.get_field(name).related_model
    raise LookupError("No page type has a category.")

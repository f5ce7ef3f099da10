"""Narrowing results by kind, year and category, and their order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.models import Locale, Page, get_page_models

from search.backend.compiler import one_of
from search.pages import Found, type_of

DATE_FIELD = "search_date_field"  # what a page type names its date by, and
CATEGORY_FIELD = "search_category_field"  # its category, if it has any
BY_DATE = "date"


class Facts(NamedTuple):
    """What results can be narrowed by, of one page."""

    kind: str
    date: date | None
    category: int | None

    @property
    def year(self) -> str:
        return str(self.date.year) if self.date else ""


class Choice(NamedTuple):
    """One value of a filter, with the number of results that it leaves."""

    label: str
    number: int
    query_string: str
    is_chosen: bool


class Filter(NamedTuple):
    label: str
    choices: list[Choice]


def facts_of(found: Iterable[Found]) -> dict[int, Facts]:
    """The kind, date and category of each page. One query for each page type that has a date of its own."""
    by_type: dict[int, list[Found]] = {}
    for one in found:
        by_type.setdefault(one.type_id, []).append(one)
    facts = {}
    for own in by_type.values():
        kind = type_of(own[0]).model
        dates = _own_dates(own)
        for one in own:
            day, category = dates.get(one.pk, (one.published_on, None))
            facts[one.pk] = Facts(kind, day, category)
    return facts


def _own_dates(found: list[Found]) -> dict[int, tuple]:
    model = type_of(found[0]).model_class() or Page
    fields = [getattr(model, name, None) for name in (DATE_FIELD, CATEGORY_FIELD)]
    named = [field for field in fields if field]
    if not named:
        return {}
    own = model.objects.filter(pk__in=one_of([one.pk for one in found], model.objects.all())).order_by()
    rows = own.values_list("pk", *named)
    return {pk: tuple(values.pop(0) if field else None for field in fields) for pk, *values in rows}


class Selection:
    """What a reader chose, read from the address. Values that mean nothing are as good as none."""

    def __init__(self, chosen: QueryDict, facts: dict[int, Facts], locale: Locale):
        self.query = chosen.get("q", "")
        self.facts = facts
        self.categories = _categories(facts, locale)
        slugs = {slug: pk for pk, (slug, _name) in self.categories.items()}
        self.chosen = {
            "kind": chosen.get("kind", ""),
            "year": chosen.get("year", ""),
            "category": slugs.get(chosen.get("category", ""), ""),
        }
        self.is_by_date = chosen.get("sort") == BY_DATE
        known = {name: {getattr(own, name) for own in facts.values()} for name in self.chosen}
        self.chosen = {name: value for name, value in self.chosen.items() if value and value in known[name]}

    def narrowed(self, found: list[Found]) -> list[Found]:
        """The results that were chosen, in the order that was chosen."""
        kept = [one for one in found if self._is_chosen(one.pk, self.chosen)]
        if self.is_by_date:
            kept.sort(key=lambda one: (self.facts[one.pk].date or date.min, one.relevance), reverse=True)
        return kept

    def _is_chosen(self, pk: int, chosen: dict) -> bool:
        return all(getattr(self.facts[pk], name) == value for name, value in chosen.items())

    def filters(self) -> list[Filter]:
        """The filters that tell results apart, each with the numbers that the other filters leave."""
        titles = {"kind": _("Kind"), "year": _("Year"), "category": _("Category")}
        made = [Filter(titles[name], self._choices(name)) for name in titles]
        return [one for one in made if len(one.choices) > 2 or any(choice.is_chosen for choice in one.choices[1:])]

    def _choices(self, name: str) -> list[Choice]:
        others = {key: value for key, value in self.chosen.items() if key != name}
        left = [facts for pk, facts in self.facts.items() if self._is_chosen(pk, others)]
        numbers = Counter(getattr(facts, name) for facts in left)
        labels = {value: self._label(name, value) for value in numbers if value}
        order = sorted(labels, reverse=True) if name == "year" else sorted(labels, key=lambda one: -numbers[one])
        every = Choice(_("All"), len(left), self.query_string(**{name: None}), name not in self.chosen)
        return [every] + [
            Choice(labels[value], numbers[value], self.query_string(**{name: value}), self.chosen.get(name) == value)
            for value in order
            if labels[value]
        ]

    def _label(self, name: str, value) -> str:
        if name == "kind":
            return self.kinds[value]
        return self.categories[value][1] if name == "category" and value in self.categories else str(value)

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


def _categories(facts: dict[int, Facts], locale: Locale) -> dict[int, tuple[str, str]]:
    """The slug of each category and its name in the reader's language."""
    used = {own.category for own in facts.values() if own.category}
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

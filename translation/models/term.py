"""A term of the glossary as a row."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.db import models
from django.dispatch import Signal
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext_lazy

from translation.glossary import APPROVED, WORKING, TermEntry
from translation.glossary.chinese import fold
from translation.glossary.validation import LONGEST, problems_of, values_of

# How the fields of a row are called in a TermEntry and in CSV files.
COLUMNS = {
    "chinese": "zh",
    "english": "en",
    "abbreviation": "abbr",
    "synonyms": "synonyms",
    "alternatives": "alternatives",
    "forbidden": "forbidden",
    "note": "note",
    "status": "status",
    "source": "source",
}
SEVERAL = ("synonyms", "alternatives", "forbidden")


# Sent after every change, with `entries`: the terms as they were and as they are.
terms_changed = Signal()


class TermQuerySet(models.QuerySet):
    """Changes in bulk are noticed like all others: `updated_at` tells that the glossary is another."""

    def update(self, **values) -> int:
        before = {term.pk: term.entry() for term in self.all()}
        number = super().update(**({"updated_at": timezone.now()} | values))
        after = self.model.objects.filter(pk__in=before)
        terms_changed.send(self.model, entries=[*before.values(), *(term.entry() for term in after)])
        return number

    update.alters_data = True

    def bulk_create(self, terms, *args, **kwargs) -> list[Term]:
        created = super().bulk_create(terms, *args, **kwargs)
        terms_changed.send(self.model, entries=[term.entry() for term in created])
        return created

    bulk_create.alters_data = True


class Term(models.Model):
    """A Chinese name or term and its English. What differs in width, case and spaces alone is the same term."""

    chinese = models.CharField(gettext_lazy("Chinese"), max_length=LONGEST["zh"])
    english = models.CharField(
        gettext_lazy("English"),
        max_length=LONGEST["en"],
        help_text=gettext_lazy("The preferred form, with capitals if it is a name."),
    )
    abbreviation = models.CharField(
        gettext_lazy("Abbreviation"), max_length=LONGEST["abbr"], blank=True, help_text=gettext_lazy("As in SAMR.")
    )
    synonyms = models.TextField(
        gettext_lazy("Other Chinese names"), blank=True, help_text=gettext_lazy("Short and former names. One a line.")
    )
    alternatives = models.TextField(
        gettext_lazy("Other right English forms"),
        blank=True,
        help_text=gettext_lazy("Plurals, British and American spelling need no entry of their own. One a line."),
    )
    forbidden = models.TextField(
        gettext_lazy("Forbidden English forms"),
        blank=True,
        help_text=gettext_lazy("Wrong names that are often met; each is reported. One a line."),
    )
    status = models.CharField(
        gettext_lazy("Status"),
        max_length=10,
        choices=[
            (APPROVED, pgettext_lazy("status of a term", "Approved")),
            (WORKING, pgettext_lazy("status of a term", "Working")),
        ],
        default=WORKING,
        help_text=gettext_lazy("Working: used for now, still to be confirmed."),
    )
    note = models.TextField(gettext_lazy("Note"), blank=True, max_length=LONGEST["note"])
    source = models.TextField(
        gettext_lazy("Source"),
        blank=True,
        max_length=LONGEST["source"],
        help_text=gettext_lazy("Where this English was read."),
    )
    key = models.CharField(max_length=LONGEST["zh"] * 4, unique=True, editable=False)
    updated_at = models.DateTimeField(gettext_lazy("Last changed"), auto_now=True)

    objects = TermQuerySet.as_manager()

    class Meta:
        ordering = ["chinese"]
        verbose_name = gettext_lazy("term")
        verbose_name_plural = gettext_lazy("terms")

    def __str__(self):
        return f"{self.chinese} – {self.english}"

    def save(self, *args, **kwargs):
        self._tidy()
        before = [term.entry() for term in Term.objects.filter(pk=self.pk)]
        super().save(*args, **kwargs)
        terms_changed.send(Term, entries=[*before, self.entry()])

    def clean(self):
        """Tidy the values and say what is wrong with them, field by field."""
        self._tidy()
        problems = problems_of(self.entry())
        fields = {column: field for field, column in COLUMNS.items()}
        errors = {fields[column]: message for column, message in problems.items()}
        if self.chinese and Term.objects.filter(key=self.key).exclude(pk=self.pk).exists():
            errors["chinese"] = _("“%(text)s” is in the glossary already.") % {"text": self.chinese}
        if errors:
            raise ValidationError(errors)

    def _tidy(self) -> None:
        for field in ("chinese", "english", "abbreviation"):
            setattr(self, field, " ".join(getattr(self, field).split()))
        for field in SEVERAL:
            setattr(self, field, "\n".join(values_of(getattr(self, field))))
        self.key = fold(self.chinese)[: LONGEST["zh"] * 4]

    def entry(self) -> TermEntry:
        """The term as plain data."""
        values = {column: getattr(self, field) for field, column in COLUMNS.items()}
        return TermEntry(pk=self.pk, **(values | {column: values_of(values[column]) for column in SEVERAL}))

    def fill(self, entry: TermEntry, columns: frozenset[str] = frozenset(COLUMNS.values())) -> list[str]:
        """Take the values of these columns; returns the names of the fields that changed."""
        changed = []
        for field, column in COLUMNS.items():
            value = getattr(entry, column)
            text = value if isinstance(value, str) else "\n".join(value)
            if column in columns and getattr(self, field) != text:
                setattr(self, field, text)
                changed.append(field)
        self.key = fold(self.chinese)[: LONGEST["zh"] * 4]
        return changed

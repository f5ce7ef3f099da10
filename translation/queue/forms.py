"""The forms in which work is given to people."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.contrib.auth.models import AbstractBaseUser
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from translation.models import QueueEntry
from translation.people import name_of
from translation.queue.assignment import KEEP
from translation.queue.visible import translators

NOBODY = "nobody"
PASSED = _("This day has passed.")


class PeopleForm(forms.Form):
    """A person who may translate, and a day."""

    assignee = forms.ChoiceField(label=_("Translator"), required=False)
    due_on = forms.DateField(
        label=_("Due on"), required=False, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    )
    no_choice: list[tuple[str, str]] = []

    def __init__(self, *args, people: Iterable[AbstractBaseUser] | None = None, **kwargs):
        super().__init__(*args, **kwargs)
        self.people = {user.pk: user for user in (translators() if people is None else people)}  # who may translate
        names = [(str(pk), name_of(user)) for pk, user in self.people.items()]
        self.fields["assignee"].choices = [*self.no_choice, *names]


class AssignSelectedForm(PeopleForm):
    """Below the list: what is left empty stays as it is."""

    no_choice = [("", _("(as it is)")), (NOBODY, _("Nobody"))]
    entry = forms.ModelMultipleChoiceField(
        QueueEntry.objects.none(),
        error_messages={
            "required": _("Please tick the lines that you mean."),
            "invalid_choice": _("One of the lines is no longer in the list. Please look again."),
            "invalid_pk_value": _("One of the lines is no longer in the list. Please look again."),
        },
    )
    no_due = forms.BooleanField(label=_("No due date"), required=False)

    def __init__(self, *args, visible: QuerySet[QueueEntry], **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["entry"].queryset = visible

    def clean_due_on(self) -> date | None:
        due_on = self.cleaned_data["due_on"]
        if due_on and due_on < timezone.localdate():
            raise forms.ValidationError(PASSED)
        return due_on

    def clean(self) -> dict[str, Any]:
        data = super().clean()
        if not self.errors and not (data["assignee"] or data["due_on"] or data["no_due"]):
            raise forms.ValidationError(_("Please choose a translator or a day."))
        return data

    @property
    def wishes(self) -> dict[str, Any]:
        """What is to be changed, as `assign` takes it."""
        chosen, due_on = self.cleaned_data["assignee"], self.cleaned_data["due_on"]
        person = None if chosen == NOBODY else self.people.get(int(chosen)) if chosen else KEEP
        return {"assignee": person, "due_on": None if self.cleaned_data["no_due"] else due_on or KEEP}


class AssignForm(PeopleForm):
    """For one translation: shows what is, and takes what it is sent. A field that is not sent stays as it is."""

    no_choice = [("", _("Nobody"))]

    def __init__(self, *args, entry: QueueEntry, **kwargs):
        initial = {"assignee": str(entry.assignee_id or ""), "due_on": entry.due_on}
        super().__init__(*args, initial=initial, **kwargs)
        self.entry = entry

    def clean_due_on(self) -> date | None:
        due_on = self.cleaned_data["due_on"]
        if due_on and due_on < timezone.localdate() and due_on != self.entry.due_on:
            raise forms.ValidationError(PASSED)
        return due_on

    @property
    def wishes(self) -> dict[str, Any]:
        """What is to be changed, as `assign` takes it."""
        chosen = self.cleaned_data["assignee"]
        person = self.people[int(chosen)] if chosen else None
        return {
            "assignee": person if "assignee" in self.data else KEEP,
            "due_on": self.cleaned_data["due_on"] if "due_on" in self.data else KEEP,
        }

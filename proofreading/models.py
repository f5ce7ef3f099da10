"""What the office keeps for proof-reading: unwanted forms, dismissed findings, and who was named with which post."""

from __future__ import annotations

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page


class UnwantedForm(models.Model):
    """A form that the office does not write, and what it writes instead."""

    form = models.CharField(_("unwanted form"), max_length=100)
    preferred = models.CharField(
        _("preferred form"), max_length=100, blank=True, help_text=_("Offered as a correction. May be left empty.")
    )
    note = models.CharField(
        _("note"), max_length=200, blank=True, help_text=_("Shown with the finding: the reason, or when it is right.")
    )
    language = models.CharField(
        _("language"), max_length=10, choices=settings.LANGUAGES, default=settings.LANGUAGE_CODE
    )

    class Meta:
        ordering = ["language", "form"]
        constraints = [models.UniqueConstraint(fields=["language", "form"], name="one_unwanted_form_a_language")]
        verbose_name = _("unwanted form")
        verbose_name_plural = _("unwanted forms")

    def __str__(self):
        return f"{self.form} → {self.preferred}" if self.preferred else self.form

    def clean(self):
        """Without spaces at the ends; a form is not preferred to itself, and stands once, however it is capitalised."""
        self.form, self.preferred = " ".join(self.form.split()), " ".join(self.preferred.split())
        if self.form and self.form == self.preferred:
            raise ValidationError({"preferred": _("The preferred form is the unwanted one.")})
        self._agree_with_the_list(UnwantedForm.objects.filter(language=self.language).exclude(pk=self.pk))

    def _agree_with_the_list(self, others: models.QuerySet) -> None:
        """No form stands twice, and none is preferred in one place and unwanted in another."""
        if there := others.filter(form__iexact=self.form).first():
            raise ValidationError({"form": _("The list has “%(form)s” already.") % {"form": there}})
        at_odds = _("The list says otherwise: “%(form)s”. Please change that first.")
        if self.preferred and (there := others.filter(form=self.preferred).first()):
            raise ValidationError({"preferred": at_odds % {"form": there}})
        if there := others.filter(preferred=self.form).first():
            raise ValidationError({"form": at_odds % {"form": there}})


class Dismissal(models.Model):
    """A finding that an editor let stand on a page, with the reason. It holds for the same words of the same page."""

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=40)
    code = models.CharField(max_length=40)
    excerpt = models.CharField(max_length=300)
    reason = models.CharField(_("reason"), max_length=500)
    user = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    created_at = models.DateTimeField(default=timezone.now)

    class Meta:
        ordering = ["created_at", "pk"]
        constraints = [models.UniqueConstraint(fields=["page", "key"], name="one_dismissal_a_finding")]

    def __str__(self):
        return f"{self.excerpt[:40]}: {self.reason[:40]}"


class KnownPost(models.Model):
    """A person whom a published page names with a post."""

    page = models.ForeignKey(Page, on_delete=models.CASCADE, related_name="+")
    person = models.CharField(max_length=20, db_index=True)
    post = models.CharField(max_length=30, db_index=True)
    body = models.CharField(max_length=60, blank=True)

    def __str__(self):
        return f"{self.body}{self.post} {self.person}"

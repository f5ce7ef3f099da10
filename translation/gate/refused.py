"""What is raised instead of publishing."""

from __future__ import annotations

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db.models import Model


class PublicationRefused(ValidationError):
    """Raised instead of publishing. `instance` is what was refused; `url` leads to what can be done, if known."""

    def __init__(self, instance: Model, reasons: dict[str, list[str]], url: str | None = None):
        super().__init__({NON_FIELD_ERRORS: [text for texts in reasons.values() for text in texts]})
        self.instance = instance
        self.url = url

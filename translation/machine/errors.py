"""Why a machine gave no draft: of the service as a whole, or of one text."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Failure(models.TextChoices):
    """What ended the work before every text was asked for. The label is the sentence that the user reads."""

    TIMEOUT = "timeout", _("%(name)s needed more than %(seconds)s seconds. Start it again to go on with the rest.")
    UNREACHABLE = "unreachable", _("%(name)s could not be reached.")
    CERTIFICATE = "certificate", _("%(name)s could not prove who it is: its certificate is not valid.")
    UNAUTHORISED = "unauthorised", _("%(name)s refused the access key. Please tell your administrator.")
    BUSY = "busy", _("%(name)s is busy. Please try again in a few minutes.")
    BROKEN = "broken", _("%(name)s failed (HTTP %(status)s). Please try again later.")
    REDIRECTED = "redirected", _("%(name)s is not at the address that was set. Please tell your administrator.")
    NOT_ACCEPTED = "not_accepted", _("%(name)s did not accept the request (HTTP %(status)s).")
    NOT_UNDERSTOOD = "not_understood", _("%(name)s gave an answer that is no translation.")
    TOO_LARGE = "too_large", _("%(name)s gave an answer that is too large.")


class MachineTranslationError(Exception):
    """The service cannot be used now. Holds no word of its answer, and no key."""

    def __init__(self, failure: Failure, status: int | None = None, wait: float | None = None):
        super().__init__(f"{failure.value} {status}" if status else failure.value)
        self.failure = failure
        self.status = status
        self.wait = wait  # seconds after which the same request may go well; None when it will not


class Refused(Exception):
    """The service declines to translate what it was sent."""


class Reason(models.TextChoices):
    """Why the answer for one text is left out. The label completes “3 texts: …”."""

    MISSING = "missing", _("no answer")
    REPEATED = "repeated", _("more than one answer")
    NOT_TEXT = "not_text", _("an answer that is no text")
    EMPTY = "empty", _("an empty answer")
    TAGS_LOST = "tags_lost", _("a link, a format or a placeholder lost or added")
    MARKUP = "markup", _("markup that is not allowed")
    REFUSED = "refused", _("refused by the service")
    UNTRANSLATED = "untranslated", _("left in Chinese")
    TOO_LONG = "too_long", _("far too long")
    ADDRESS = "address", _("an address that the Chinese does not have")
    UNREADABLE = "unreadable", _("characters that cannot be stored")


class Unusable(Exception):
    """The answer for one text is left out, and why."""

    def __init__(self, reason: Reason):
        super().__init__(reason.value)
        self.reason = reason

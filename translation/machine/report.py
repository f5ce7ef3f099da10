"""What came of a request for drafts, and how it is told."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from django.contrib.messages import ERROR, SUCCESS, WARNING
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from translation.machine.errors import Failure, MachineTranslationError, Reason


@dataclass
class Report:
    """Counts texts of the page: `total` had no English when the machine began."""

    name: str  # of the machine
    seconds: float  # that it had in all
    total: int = 0
    filled: int = 0
    overtaken: int = 0  # a person was faster, or the text is gone
    unusable: Counter[Reason] = field(default_factory=Counter)
    stopped: MachineTranslationError | None = None

    def lines(self) -> list[tuple[int, str]]:
        """Messages with their level, in the active language."""
        lines = [self._done(), self._overtaken(), self._unusable(), self._stopped()]
        return [line for line in lines if line]

    def _done(self) -> tuple[int, str] | None:
        if not self.total:
            return WARNING, _("Every text has a translation already.")
        if not self.filled:
            return WARNING, _("%(name)s drafted none of the texts.") % {"name": self.name}
        text = ngettext(
            "%(name)s drafted %(filled)s of %(count)s text. Please read and save what it drafted: "
            "until then it is not published.",
            "%(name)s drafted %(filled)s of %(count)s texts. Please read and save what it drafted: "
            "until then it is not published.",
            self.total,
        )
        return SUCCESS, text % {"name": self.name, "filled": self.filled, "count": self.total}

    def _overtaken(self) -> tuple[int, str] | None:
        if not self.overtaken:
            return None
        text = ngettext(
            "%(count)s text was translated or removed by somebody in the meantime and stays as it is.",
            "%(count)s texts were translated or removed by somebody in the meantime and stay as they are.",
            self.overtaken,
        )
        return WARNING, text % {"count": self.overtaken}

    def _unusable(self) -> tuple[int, str] | None:
        count = self.unusable.total()
        if not count:
            return None
        text = ngettext(
            "%(count)s answer was not usable and is left out: %(reasons)s.",
            "%(count)s answers were not usable and are left out: %(reasons)s.",
            count,
        )
        counted = self.unusable.most_common()
        form = _("%(reason)s (%(count)s)")
        reasons = [form % {"reason": Reason(code).label, "count": number} for code, number in counted]
        return WARNING, text % {"count": count, "reasons": pgettext("between the items of a list", ", ").join(reasons)}

    def _stopped(self) -> tuple[int, str] | None:
        if self.stopped is None:
            return None
        details = {"name": self.name, "seconds": round(self.seconds), "status": self.stopped.status}
        return ERROR, Failure(self.stopped.failure).label % details

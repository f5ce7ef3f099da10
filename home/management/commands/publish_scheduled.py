"""`manage.py publish_scheduled`: what is due goes public, what has expired goes offline, once and now."""

from __future__ import annotations

from django.core.management.base import CommandError
from wagtail.management.commands import publish_scheduled

from home.schedule.due import publish_due


class Command(publish_scheduled.Command):
    """Wagtail's command, done as the scheduler does it: one page that cannot be published holds up no other.

    Not needed while `run_scheduler` runs. What failed stays due, and the command ends with an error.
    """

    def handle(self, *args, **options):
        if options["dryrun"]:
            super().handle(*args, **options)
            return
        outcome = publish_due()
        if outcome.failed:
            number = outcome.done + outcome.failed
            raise CommandError(f"{outcome.failed} of {number} could not be done; the log says why.")

"""`manage.py publish_scheduled`: what is due goes public, what has expired goes offline."""

from __future__ import annotations

import logging
from collections.abc import Iterator

from django.apps import apps
from django.core.management.base import CommandError
from django.db import models
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.management.commands import publish_scheduled
from wagtail.models import DraftStateMixin, Page, Revision

from home.review import REFUSED_ACTION
from translation.gate import PublicationRefused

logger = logging.getLogger(__name__)


class Command(publish_scheduled.Command):
    """Wagtail's command, but one page that cannot be published does not hold up the others.

    A refused text stays a draft, is taken off the schedule so that it can be edited, and its history says why.
    What failed for another reason stays due, and the command ends with an error.
    """

    def handle(self, *args, **options):
        if options["dryrun"]:
            super().handle(*args, **options)
            return
        done = [_succeeds(_unpublish, instance) for instance in _expired()]
        done += [_succeeds(_publish, revision) for revision in _due()]
        if not all(done):
            raise CommandError(f"{done.count(False)} of {len(done)} could not be done; the log says why.")


def _expired() -> Iterator[models.Model]:
    drafts = [
        model for model in apps.get_models() if issubclass(model, DraftStateMixin) and not issubclass(model, Page)
    ]
    for model in [Page, *drafts]:
        yield from list(model.objects.filter(live=True, expire_at__lt=timezone.now()).order_by("expire_at"))


def _due() -> models.QuerySet:
    return Revision.objects.filter(approved_go_live_at__lt=timezone.now()).order_by("approved_go_live_at")


def _unpublish(instance: models.Model) -> None:
    instance.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")


def _publish(revision: Revision) -> None:
    try:
        revision.publish()
    except PublicationRefused as refusal:
        Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=None)
        log(revision.content_object, REFUSED_ACTION, revision=revision, data={"reason": " ".join(refusal.messages)})
        logger.error("Not published as scheduled: %s. %s", revision.object_str, " ".join(refusal.messages))


def _succeeds(act, subject: models.Model) -> bool:
    try:
        act(subject)
    except Exception:
        logger.exception("The schedule failed for %s %s", subject._meta.verbose_name, subject.pk)
        return False
    return True

"""Publishes what is due and takes down what has expired, each page by itself."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.apps import apps
from django.db import OperationalError, models, transaction
from django.utils import timezone
from wagtail.models import DraftStateMixin, Page, Revision

from home.schedule.pairs import publish_pair
from home.schedule.refusing import take_off_schedule
from translation.gate import PublicationRefused
from translation.schedule import is_translation, waits_for_source

logger = logging.getLogger(__name__)


@dataclass
class Outcome:
    """How many pages and snippets were dealt with, and how many of them failed and stay due."""

    done: int = 0
    failed: int = 0


def publish_due(is_stopped: Callable[[], bool] = lambda: False) -> Outcome:
    """Take down what has expired and publish what is due; one that fails holds up no other.

    A refused text stays a draft, is taken off the schedule so that it can be edited, and its history says why. What
    fails for another reason stays due. Several processes may do this at the same time: each page is published by the
    one that locks its row, whole or, should that process die, not at all.
    """
    outcome = Outcome()
    for act, model, pk in _work():
        if is_stopped():
            break
        try:
            act(model, pk)
        except OperationalError as error:  # busy or away: tried again at the next tick
            logger.warning("The database did not answer for %s %s: %s", model._meta.verbose_name, pk, error)
            outcome.failed += 1
        except Exception:
            logger.exception("The schedule failed for %s %s", model._meta.verbose_name, pk)
            outcome.failed += 1
        else:
            outcome.done += 1
    return outcome


def due_revisions() -> models.QuerySet[Revision]:
    """What was to be public by now and is not."""
    return Revision.objects.filter(approved_go_live_at__lte=timezone.now()).order_by("approved_go_live_at", "pk")


def _work() -> Iterator[tuple[Callable, type[models.Model], int]]:
    """What is to be done, Chinese before the English that follows it."""
    for model in [Page, *_drafts()]:
        for pk in list(_expired(model).values_list("pk", flat=True)):
            yield _unpublish, model, pk
    revisions = list(due_revisions())
    followers = [revision.pk for revision in revisions if is_translation(revision.content_object)]
    leaders = [revision.pk for revision in revisions if revision.pk not in followers]
    for pk in [*leaders, *followers]:
        yield _publish, Revision, pk


def _drafts() -> list[type[models.Model]]:
    return [model for model in apps.get_models() if issubclass(model, DraftStateMixin) and not issubclass(model, Page)]


def _expired(model: type[models.Model]) -> models.QuerySet:
    return model.objects.filter(live=True, expire_at__lte=timezone.now()).order_by("expire_at")


def _locked(rows: models.QuerySet, pk: int) -> models.Model | None:
    """The row, until the end of the transaction ours alone; None when it is no longer due or another process has it."""
    return rows.select_for_update(skip_locked=True).filter(pk=pk).first()


@transaction.atomic
def _unpublish(model: type[models.Model], pk: int) -> None:
    if instance := _locked(_expired(model).order_by(), pk):
        instance.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")


@transaction.atomic
def _publish(model: type[Revision], pk: int) -> None:
    revision = _locked(due_revisions().order_by(), pk)
    if revision is None or waits_for_source(revision.content_object):
        return
    try:
        with transaction.atomic():
            publish_pair(revision)
    except PublicationRefused as refusal:
        take_off_schedule(revision, refusal)

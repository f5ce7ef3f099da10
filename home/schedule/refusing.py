"""What becomes of a scheduled version that may not go out."""

from __future__ import annotations

import logging

from wagtail.log_actions import log
from wagtail.models import Revision

from home.review import REFUSED_ACTION
from translation.gate import PublicationRefused

logger = logging.getLogger(__name__)


def take_off_schedule(revision: Revision, refusal: PublicationRefused) -> None:
    """It becomes a draft that can be edited again, and its history says why."""
    reason = " ".join(refusal.messages)
    revision.approved_go_live_at = None
    revision.save(update_fields=["approved_go_live_at"])
    log(revision.content_object, REFUSED_ACTION, revision=revision, data={"reason": reason})
    logger.error("Not published as scheduled: %s. %s", revision.object_str, reason)

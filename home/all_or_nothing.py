"""Publishing and unpublishing are all or nothing, whoever asks for them.

Wagtail 8.0 writes the page, tells everybody who listens, and writes its log, each by itself: when a listener
fails, readers already see the new text while cache, aliases and history know nothing of it. The editor runs
these actions directly, workflow, schedule and bulk actions through the page, so the one place that every road
passes is the action. This module can go when `execute` runs in a transaction upstream.
"""

from django.db import transaction
from wagtail.actions.publish_revision import PublishRevisionAction
from wagtail.actions.unpublish import UnpublishAction


def make_publishing_atomic() -> None:
    """Give the actions for pages and snippets a transaction each."""
    for action in (PublishRevisionAction, UnpublishAction):
        action.execute = transaction.atomic(action.execute)

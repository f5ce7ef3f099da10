"""Builds the index when the rules by which it was built are not those of the code."""

from __future__ import annotations

from django.apps import AppConfig
from django.db import connections
from django.db.migrations.executor import MigrationExecutor
from django.db.models.signals import post_migrate

RULES = 3  # of cutting and folding texts and what else is kept; another number makes `migrate` build the index anew


class SearchConfig(AppConfig):
    name = "search"

    def ready(self):
        from search.upstream import label_promotions

        label_promotions()
        post_migrate.connect(build_when_rules_changed, sender=self)


def build_when_rules_changed(sender, using="default", verbosity=1, **kwargs) -> None:
    """After `migrate`: build the index if it is older than the rules."""
    from django.core.management import call_command

    from search.models import IndexState

    executor = MigrationExecutor(connections[using])
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        return  # tables are missing yet
    if using != "default" or IndexState.objects.filter(rules=RULES).exists():
        return
    call_command("update_index", verbosity=0)
    IndexState.objects.all().delete()
    IndexState.objects.create(rules=RULES)

"""The project as an app."""

from django.apps import AppConfig


class CqcSiteConfig(AppConfig):
    """Looks at slow queries from the first connection on."""

    name = "cqc_site"
    default = True

    def ready(self):
        from cqc_site.monitoring import slow_queries

        slow_queries.watch()

"""Panels of a release in the admin."""

from __future__ import annotations

from wagtail.admin.panels import Panel

from intake import Finding


class OriginPanel(Panel):
    """Where an imported draft came from, and the lines of its file that went nowhere; not shown for other pages."""

    class BoundPanel(Panel.BoundPanel):
        """The panel of one page."""

        template_name = "news/import/origin.html"

        @property
        def origin(self):
            """The origin of the page, None for one that was written here."""
            return getattr(self.instance, "origin", None) if self.instance.pk else None

        def is_shown(self):
            return super().is_shown() and self.origin is not None

        def get_context_data(self, parent_context=None):
            context = super().get_context_data(parent_context)
            findings = [Finding(**finding) for finding in self.origin.findings if finding["code"] != "furniture"]
            return context | {"origin": self.origin, "findings": findings}

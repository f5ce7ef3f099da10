"""Wagtail 8 builds the side panels of its page editor in a method and offers no hook to add one.

So the method is wrapped. Can go when Wagtail has such a hook.
"""

from __future__ import annotations

from functools import wraps

from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView


def add_side_panel() -> None:
    """Put the panel beside the text of every page that is edited or begun. Called once, when the app is ready."""
    from proofreading.panel import ProofreadingSidePanel

    for view in (CreateView, EditView):
        stock = view.get_side_panels

        @wraps(stock)
        def with_ours(self, stock=stock):
            panels = list(stock(self))
            # What the script of the editor fetches after a save brings only the panels that change with it.
            is_partial = getattr(self, "expects_json_response", False) or getattr(self, "hydrate_create_view", False)
            if not is_partial:
                panels.append(ProofreadingSidePanel(self.page, self.request, getattr(self, "parent_page", None)))
            return MediaContainer(panels)

        view.get_side_panels = with_ours

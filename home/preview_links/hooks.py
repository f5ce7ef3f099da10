"""The way to the preview links of a page in the admin."""

from __future__ import annotations

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets.button import Button

from home.preview_links.admin import preview_links, revoke_preview_link


@hooks.register("register_admin_urls")
def register_preview_links():
    return [
        path("preview-links/<int:page_id>/", preview_links, name="preview_links"),
        path("preview-links/revoke/<int:link_id>/", revoke_preview_link, name="preview_link_revoke"),
    ]


@hooks.register("register_page_header_buttons")
def offer_preview_links(page, user, view_name, next_url=None):
    """Beside the title of what is not public yet, for those who may publish it."""
    if not page.live and page.depth > 1 and page.permissions_for_user(user).can_publish():
        url = reverse("preview_links", args=[page.pk])
        yield Button(_("Preview links for journalists"), url, icon_name="link", priority=55)

"""The queue in the menu and on the front page of the admin."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from translation.publishing import may_translate
from translation.queue.panel import QueuePanel


class TranslatorsMenuItem(MenuItem):
    """Shown to those who may translate."""

    def is_shown(self, request):
        return may_translate(request.user)


@hooks.register("register_reports_menu_item")
def register_queue():
    return TranslatorsMenuItem(
        _("Translation queue"), reverse("translation_queue"), icon_name="wagtail-localize-language", order=90
    )


@hooks.register("construct_reports_menu")
def show_one_report_of_translations(request, menu_items):
    """wagtail-localize's own report leads to the queue."""
    replaced = reverse("wagtail_localize:translations_report")
    menu_items[:] = [item for item in menu_items if item.url != replaced]


@hooks.register("construct_homepage_panels")
def show_own_work(request, panels):
    if may_translate(request.user):
        panels.append(QueuePanel(request.user))

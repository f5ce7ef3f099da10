"""The work in the background in the menu of reports."""

from __future__ import annotations

from django.contrib.auth.models import Permission
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from home.background.report import PERMISSION, BackgroundReport, try_redis_work_again, try_work_again


@hooks.register("register_admin_urls")
def register_background_work():
    return [
        path("reports/background/", BackgroundReport.as_view(), name="background_work"),
        path(
            "reports/background/results/", BackgroundReport.as_view(results_only=True), name="background_work_results"
        ),
        path("reports/background/<uuid:pk>/again/", try_work_again, name="try_work_again"),
        path("reports/background/redis/<slug:pk>/again/", try_redis_work_again, name="try_redis_work_again"),
    ]


@hooks.register("register_reports_menu_item")
def register_background_menu_item():
    return MenuItem(_("Background work"), reverse("background_work"), name="background", icon_name="cogs", order=1320)


@hooks.register("register_permissions")
def offer_the_right_to_try_again():
    """Superusers have it; they may give it to a group."""
    app_label, codename = PERMISSION.split(".")
    return Permission.objects.filter(content_type__app_label=app_label, codename=codename)

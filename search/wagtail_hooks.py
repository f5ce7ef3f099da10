"""The editors' report of searches in vain."""

from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from search.report import PERMISSION, UnansweredReport


class UnansweredMenuItem(MenuItem):
    def is_shown(self, request):
        return request.user.has_perm(PERMISSION)


@hooks.register("register_admin_urls")
def register_report():
    return [
        path("reports/unanswered/", UnansweredReport.as_view(), name="unanswered_queries"),
        path(
            "reports/unanswered/results/",
            UnansweredReport.as_view(results_only=True),
            name="unanswered_queries_results",
        ),
    ]


@hooks.register("register_reports_menu_item")
def register_report_menu_item():
    address = reverse("unanswered_queries")
    return UnansweredMenuItem(_("Searches without results"), address, name="unanswered", icon_name="search", order=1310)


@hooks.register("construct_reports_menu")
def hide_popular_searches(request, menu_items):
    """Wagtail's report of searches stays empty here: what readers found is not kept, only what they did not find."""
    menu_items[:] = [item for item in menu_items if item.name != "search-terms"]

"""What the admin gains from this room: the second person, help, the look, and closed side doors."""

from django.templatetags.static import static
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogFormatter
from wagtail.snippets.models import register_snippet
from wagtail.snippets.views.snippets import SnippetViewSet

from home.api import ReadOnlyPagesViewSet
from home.background import hooks as background_hooks  # noqa: F401 - registers itself
from home.help import help_page, help_picture
from home.models import Footer
from home.preview_links import hooks as preview_link_hooks  # noqa: F401 - registers itself
from home.preview_links.admin import MADE_ACTION, REVOKED_ACTION
from home.review import OWN_TEXT_ACTION, REFUSED_ACTION, require_second_person
from home.review_views import own_text_reason
from home.schedule.pairs import WAITS_FOR_ENGLISH_ACTION, WITHOUT_ENGLISH_ACTION
from home.schedule.panel import SchedulePanel
from home.schedule.telling import tell_after_the_form
from home.text_links import LinksToPublicPages

LOGGED_REASONS = {
    OWN_TEXT_ACTION: _("Reason for publishing an own text"),
    REFUSED_ACTION: _("Not published as scheduled"),
    MADE_ACTION: _("Preview link made for"),
    REVOKED_ACTION: _("Preview link revoked of"),
    WITHOUT_ENGLISH_ACTION: _("Published as scheduled, without its English"),
    WAITS_FOR_ENGLISH_ACTION: _("Waits for its English"),
}


@hooks.register("before_publish_page")
def ask_for_a_second_person(request, page):
    """The editor publishes without calling the page's own `publish`, so the rule is asked here."""
    require_second_person(page, request.user)


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def say_when_it_goes_out(request, page):
    """The form alone says “updated”, also where an approval has just put the page on the schedule."""
    tell_after_the_form(request, page)


@hooks.register("register_rich_text_features", order=10)  # after Wagtail's own
def link_to_public_pages_only(features):
    features.register_link_type(LinksToPublicPages)


@hooks.register("register_admin_urls")
def register_admin_urls():
    return [
        path("own-text/<int:page_id>/", own_text_reason, name="own_text_reason"),
        path("help/<slug:name>/", help_page, name="help_page"),
        path("help/<slug:guide>/screenshots/<str:name>", help_picture, name="help_picture"),
    ]


@hooks.register("register_log_actions")
def register_log_actions(actions):
    for action, label in LOGGED_REASONS.items():
        actions.register_action(action)(type("ReasonFormatter", (ReasonFormatter,), {"label": label}))


class ReasonFormatter(LogFormatter):
    """Shows the reason itself in the history of a page."""

    def format_message(self, log_entry):
        return ": ".join(filter(None, [str(self.label), log_entry.data.get("reason")]))


@hooks.register("construct_homepage_panels")
def tell_what_is_late(request, panels):
    panels.append(SchedulePanel())


@hooks.register("construct_admin_api")
def make_admin_api_read_only(router):
    """The admin's own screens only read from this API; its actions would publish and make aliases unchecked."""
    router.register_endpoint("pages", ReadOnlyPagesViewSet)


@hooks.register("register_help_menu_item")
def register_editors_help():
    return MenuItem(_("For press staff and editors"), reverse("help_page", args=["editors"]), icon_name="help", order=1)


@hooks.register("register_help_menu_item")
def register_translators_help():
    return MenuItem(_("For translators"), reverse("help_page", args=["translators"]), icon_name="help", order=2)


@hooks.register("construct_help_menu")
def offer_our_own_guides_only(request, menu_items):
    """Wagtail's entries lead to a third party's site in English."""
    menu_items[:] = [item for item in menu_items if not item.url.startswith("http")]


@hooks.register("insert_global_admin_css")
def admin_colours():
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin.css"))


@hooks.register("insert_global_admin_js")
def keep_dates_as_typed():
    return format_html('<script src="{}"></script>', static("js/admin_dates.js"))


class FooterViewSet(SnippetViewSet):
    """The footer, in the menu of those who may change it."""

    model = Footer
    icon = "clipboard-list"
    menu_label = _("Footer")
    add_to_settings_menu = True


register_snippet(FooterViewSet)

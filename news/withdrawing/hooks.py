"""Where the admin leads to withdrawing, and tells of it."""

from __future__ import annotations

from django.contrib import messages
from django.urls import path, reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import LogFormatter

from news.models import NewsReleasePage
from news.withdrawing.acts import may_withdraw
from news.withdrawing.moments import CHANGE_REASON, CORRECTION_REMOVED, TAKE_BACK, WITHDRAW
from news.withdrawing.views import withdraw_release

LOGGED = {
    WITHDRAW: gettext_lazy("Withdrawn"),
    CHANGE_REASON: gettext_lazy("Reason of the withdrawal changed"),
    TAKE_BACK: gettext_lazy("Withdrawal taken back"),
    CORRECTION_REMOVED: gettext_lazy("Correction removed"),
}


@hooks.register("register_admin_urls")
def register_withdrawing():
    return [path("withdraw/<int:page_id>/", withdraw_release, name="withdraw_release")]


@hooks.register("register_page_header_buttons")
def offer_to_withdraw(page, user, view_name, next_url=None):
    release = page.specific if page.specific_class is NewsReleasePage and page.live else None
    if release and may_withdraw(release, user):
        label = _("Change or take back the withdrawal") if release.is_withdrawn else _("Withdraw")
        yield Button(label, reverse("withdraw_release", args=[page.pk]), icon_name="no-view", priority=61)


@hooks.register("before_edit_page")
def say_that_it_is_withdrawn(request, page):
    """Whoever opens it should know that readers do not see this text."""
    if request.method != "GET" or not isinstance(page, NewsReleasePage) or not page.is_withdrawn:
        return
    text = _("This release is withdrawn: readers see the reason and not the text, also after it is published again.")
    link = format_html(' <a href="{}">{}</a>', reverse("withdraw_release", args=[page.pk]), _("Take back"))
    messages.warning(request, format_html("{}{}", text, link if may_withdraw(page, request.user) else ""))


@hooks.register("register_log_actions")
def register_log_actions(actions):
    for action, label in LOGGED.items():
        actions.register_action(action)(type("WithdrawalFormatter", (WithdrawalFormatter,), {"label": label}))


class WithdrawalFormatter(LogFormatter):
    """Shows the reason in the history of a page."""

    def format_message(self, log_entry):
        reason = log_entry.data.get("reason", "")
        return f"{self.label}: {reason}" if reason else str(self.label)

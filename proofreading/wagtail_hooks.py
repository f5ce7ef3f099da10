"""Where proof-reading is met in the admin: addresses, a button, advice after submission, the history of a page."""

from django.contrib import messages
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import LogFormatter
from wagtail.models import Page

from proofreading import urls
from proofreading.admin import UnwantedFormViewSet
from proofreading.dismissing import DISMISSED, RESTORED, may_read
from proofreading.pages import draft_of, proofread_page

# What the editor sends when a text leaves the hands of its author.
HANDED_ON = ("action-submit", "action-restart-workflow", "action-publish", "action-workflow-action")
LOGGED = {DISMISSED: _("Finding of proof-reading let stand"), RESTORED: _("Finding of proof-reading shown again")}


@hooks.register("register_admin_urls")
def register_admin_urls():
    return urls.urlpatterns


@hooks.register("register_admin_viewset")
def register_unwanted_forms():
    return UnwantedFormViewSet()


@hooks.register("register_page_header_buttons")
def proofreading_button(page, user, next_url=None, view_name=None):
    if not page.is_root() and may_read(user, page):
        yield Button(_("Proof-reading"), reverse("proofreading_report", args=[page.pk]), icon_name="check", priority=25)


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def advise(request, page):
    """Whoever hands a text on is told what proof-reading says of it. It never keeps anybody from it."""
    if any(name in request.POST for name in HANDED_ON):
        tell(request, page)


@hooks.register("after_translation_hand_over")
def advise_translator(request, page):
    """English that is made from a translation is handed over in the desk."""
    tell(request, page)


@hooks.register("translation_review_links")
def link_on_the_review_screen(target):
    """The reviewer of English is led to what proof-reading says of it."""
    if isinstance(target, Page):
        yield reverse("proofreading_report", args=[target.pk]), _("Proof-reading")


def tell(request, page) -> None:
    """One message with the number of findings of the draft, and the way to them."""
    count = proofread_page(draft_of(page)).count
    if not count:
        return
    text = ngettext(
        "Proof-reading has %(count)s thing to point out.", "Proof-reading has %(count)s things to point out.", count
    ) % {"count": count}
    address = reverse("proofreading_report", args=[page.pk])
    messages.warning(request, format_html('{} <a href="{}">{}</a>', text, address, _("Read them")))


@hooks.register("register_log_actions")
def register_log_actions(actions):
    for action, label in LOGGED.items():
        actions.register_action(action)(type("ProofreadingFormatter", (_Formatter,), {"label": label}))


class _Formatter(LogFormatter):
    """Shows in the history which finding it was, and why."""

    def format_message(self, log_entry):
        return f"{self.label}: {log_entry.data.get('reason', '')}"

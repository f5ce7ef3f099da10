"""What Wagtail's own screens say of reviews, the urgent road, and English that follows its Chinese."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.log_actions import LogFormatter
from wagtail.models import Page

from translation import following, rescheduling, urgent
from translation.authors import translation_of
from translation.publishing import may_publish
from translation.queue.find import is_source
from translation.review.snippets import HANDED_OVER, SENT_BACK

LABELS = {
    rescheduling.APPROVAL_WITHDRAWN: gettext_lazy("No longer approved"),
    following.SOURCE_UNPUBLISHED: gettext_lazy("Taken down: the Chinese is no longer public"),
    following.SOURCE_DELETED: gettext_lazy("Taken down: the Chinese was deleted"),
    following.NOT_MOVED: gettext_lazy("Stays where it is: the new place of the Chinese has no room for it in English"),
    urgent.TAKEN_DOWN: gettext_lazy("English taken down"),
    urgent.CORRECTION_BEGUN: gettext_lazy("Notice “Under correction” put on the page"),
    urgent.CORRECTION_ENDED: gettext_lazy("Notice “Under correction” taken away"),
    HANDED_OVER: gettext_lazy("Translation handed over for review"),
    SENT_BACK: gettext_lazy("Translation sent back"),
}


class ReasonedFormatter(LogFormatter):
    """Shows in a history what happened, and the words that a person gave with it."""

    def format_message(self, log_entry):
        reason = log_entry.data.get("reason", "")
        return f"{self.label}: {reason}" if reason else self.label


@hooks.register("register_log_actions")
def register_log_actions(actions):
    for action, label in LABELS.items():
        actions.register_action(action)(type("Formatter", (ReasonedFormatter,), {"label": label}))


@hooks.register("register_page_header_buttons")
def offer_urgent_road(page: Page, user, view_name=None, next_url=None):
    """On English pages that are public, for those who may publish them."""
    translation = translation_of(page) if page.live and not is_source(page) else None
    if translation and may_publish(user, page):
        correction = reverse("translation_under_correction", args=[translation.pk])
        yield Button(_("Notice “Under correction”"), correction, icon_name="warning", priority=70)
        down = reverse("translation_take_down", args=[translation.pk])
        yield Button(_("Take the English down"), down, icon_name="download", priority=71)


@hooks.register("after_publish_page")
def remind_of_english_that_was_taken_down(request: HttpRequest, page: Page) -> None:
    """Chinese that is public again does not bring its English back by itself."""
    for english in _hidden_translations(page):
        text = _("The English page “%(title)s” is not public. It has to be published again at the translation desk.")
        messages.info(request, text % {"title": english.get_admin_display_title()})


def _hidden_translations(page: Page) -> list[Page]:
    if not is_source(page):
        return []
    return [own for own in following.translations_of(page) if not own.live and own.first_published_at]


@hooks.register("after_move_page")
def tell_what_stayed_behind(request: HttpRequest, page: Page) -> None:
    """English that could not follow its Chinese is named."""
    moved = Page.objects.get(pk=page.pk)
    for english in following.translations_left_behind(moved) if is_source(moved) else []:
        text = _(
            "The English page “%(title)s” stays where it is: translate the page above it first, or move it yourself."
        )
        messages.warning(request, text % {"title": english.get_admin_display_title()})


@hooks.register("after_bulk_action")
def tell_what_stayed_behind_of_many(request: HttpRequest, action_type: str, objects, action_class_instance) -> None:
    if action_type == "move":
        for page in objects:
            if isinstance(page, Page):
                tell_what_stayed_behind(request, page)

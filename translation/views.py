"""wagtail-localize's own screens, where the rules of this site are stricter."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.db.models import Model
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation
from wagtail_localize.views.edit_translation import edit_override, edit_string_translation
from wagtail_localize.views.submit_translations import SubmitPageTranslationView, SubmitSnippetTranslationView
from wagtail_localize.views.update_translations import UpdateTranslationsView

from translation.access import target_of
from translation.gate import PublicationRefused
from translation.links import desk_url
from translation.locks import lock_message, who_may_write
from translation.machine.views import draft_and_tell
from translation.publishing import may_publish, may_translate
from translation.queue.assignment import take_if_free
from translation.targets import publish


def refuse_alias(request: HttpRequest, page_id: int) -> HttpResponse:
    """An English page is translated text or nothing, so no page becomes an alias of a page in another language."""
    page = get_object_or_404(Page, pk=page_id)
    messages.error(request, _("A page cannot be replaced by a page of another language."))
    return redirect("wagtailadmin_pages:edit", page.pk)


save_text = who_may_write(edit_string_translation)
save_picture = who_may_write(edit_override)


@require_POST
def refuse_stop(request: HttpRequest, translation_id: int) -> HttpResponse:
    """Nobody stops a translation: what came of it would be a page that nothing compares with its Chinese."""
    translation = get_object_or_404(Translation, pk=translation_id)
    messages.error(request, _("A translation cannot be stopped. Take the page down if it must not be public."))
    return redirect(AdminURLFinder(request.user).get_edit_url(target_of(translation)) or "wagtailadmin_home")


def is_source_gone(instance: Model) -> bool:
    """Whether this is the English of something that was deleted."""
    stopped = Translation.objects.filter(
        source__object_id=instance.translation_key, target_locale=instance.locale_id, enabled=False
    ).select_related("source")
    return any(own.source.object.get_instance_or_none(own.source.locale) is None for own in stopped)


def refuse_restart(request: HttpRequest) -> HttpResponse:
    """What is gone in Chinese cannot be translated again."""
    messages.error(request, _("The Chinese was deleted: its English stays a draft."))
    return redirect(request.path)


class BecomesTheirs:
    """What a person starts to translate, and nobody has, becomes theirs."""

    def form_valid(self, form):
        response = super().form_valid(form)
        locales = [locale.pk for locale in form.cleaned_data["locales"]]
        take_if_free(self.object.translation_key, locales, self.request.user)
        return response


class StartSnippetTranslationView(BecomesTheirs, SubmitSnippetTranslationView):
    """Starts the translation of a category or the footer."""


class StartTranslationView(BecomesTheirs, SubmitPageTranslationView):
    """Starts the translation of a page whose parent is translated.

    wagtail-localize would make the missing parents itself, as aliases that show Chinese under an English address.
    """

    def dispatch(self, request, *args, **kwargs):
        if not may_translate(request.user):
            raise PermissionDenied
        parent = self.get_object().get_parent()
        if not self._is_translated(parent):
            text = _("Translate the page above it first: “%(title)s”.") % {"title": parent.title}
            messages.error(request, text)
            return redirect("translation_queue")
        return super().dispatch(request, *args, **kwargs)

    def _is_translated(self, page: Page) -> bool:
        return page.is_root() or page.has_translation(Locale.objects.get(language_code="en"))

    def get_form(self):
        form = super().get_form()
        form.fields["locales"].initial = form.fields["locales"].queryset
        # A whole tree may hold pages that are public in English, and starting anew would write to them.
        form.fields["include_subtree"].disabled = not self.object.permissions_for_user(self.request.user).can_publish()
        return form


class SyncTranslationsView(UpdateTranslationsView):
    """Takes the changed Chinese into the translations; publishes them only for those who may publish."""

    def get_form(self):
        form = super().get_form()
        field = form.fields["publish_translations"]
        field.disabled = not all(may_publish(self.request.user, target) for target in self._targets())
        field.help_text = _("English is published only when no Chinese is left in it.")
        return form

    def form_valid(self, form):
        is_publishing = form.cleaned_data["publish_translations"]
        form.cleaned_data["publish_translations"] = False  # done here, all or nothing, and not in silence
        is_drafting = form.cleaned_data.pop("use_machine_translation", False)  # here too: not within a transaction
        response = super().form_valid(form)
        if is_drafting:
            for translation in self._translations():
                draft_and_tell(self.request, translation)
        if is_publishing:
            for translation in self._translations():
                publish_and_tell(self.request, translation)
        return response

    def _translations(self):
        return self.object.translations.filter(enabled=True).select_related("source", "target_locale")

    def _targets(self):
        return [translation.get_target_instance() for translation in self._translations()]


def publish_and_tell(request: HttpRequest, translation: Translation) -> None:
    """Publish a translation and say so. What refuses it is raised, and explained by the middleware."""
    target = target_of(translation)
    if target is None or not may_publish(request.user, target):
        raise PermissionDenied
    if message := lock_message(request.user, target):
        raise PublicationRefused(target, {"": [message]}, url=desk_url(translation))
    instance = publish(translation, request.user)
    language = translation.target_locale.get_display_name()
    text = _("“%(title)s” is published (%(language)s).")
    if not getattr(instance, "live", True):
        text = _("“%(title)s” is approved and goes out with its Chinese (%(language)s).")
    messages.success(request, text % {"title": str(instance), "language": language})

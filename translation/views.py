"""wagtail-localize's own screens, where the rules of this site are stricter."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation
from wagtail_localize.views.edit_translation import stop_translation, upload_pofile
from wagtail_localize.views.submit_translations import SubmitPageTranslationView, SubmitSnippetTranslationView
from wagtail_localize.views.update_translations import UpdateTranslationsView

from translation.machine.views import draft_and_tell
from translation.publishing import may_publish, may_translate
from translation.queue.assignment import take_if_free
from translation.targets import publish


def refuse_alias(request: HttpRequest, page_id: int) -> HttpResponse:
    """An English page is translated text or nothing, so no page becomes an alias of a page in another language."""
    page = get_object_or_404(Page, pk=page_id)
    messages.error(request, _("A page cannot be replaced by a page of another language."))
    return redirect("wagtailadmin_pages:edit", page.pk)


@require_POST
def stop(request: HttpRequest, translation_id: int) -> HttpResponse:
    """A stopped translation is an ordinary page without a gate of its own, so stopping needs the right to publish."""
    translation = get_object_or_404(Translation, pk=translation_id)
    if not may_publish(request.user, translation.get_target_instance()):
        raise PermissionDenied
    return stop_translation(request, translation_id)


@require_POST
def upload(request: HttpRequest, translation_id: int) -> HttpResponse:
    """wagtail-localize answers a PO file without its header, or none at all, with a server error."""
    try:
        return upload_pofile(request, translation_id)
    except KeyError:
        translation = get_object_or_404(Translation, pk=translation_id)
        messages.error(request, _("Please upload a valid PO file."))
        return redirect("wagtailadmin_pages:edit", translation.get_target_instance().pk)


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
    if not may_publish(request.user, translation.get_target_instance()):
        raise PermissionDenied
    instance = publish(translation, request.user)
    language = translation.target_locale.get_display_name()
    text = _("“%(title)s” is published (%(language)s).") % {"title": str(instance), "language": language}
    messages.success(request, text)

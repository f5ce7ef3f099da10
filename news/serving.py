"""The addresses of a release: the page itself, its plain text, its pictures, all its files."""

from __future__ import annotations

from django.http import FileResponse, Http404, HttpResponse, StreamingHttpResponse
from django.utils import timezone
from django.utils.cache import patch_cache_control
from django.utils.translation import get_language
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from home.addresses import absolute_url
from home.content_memory import remembered
from home.models import Withdrawal
from news.press_kit.archive import zipped
from news.press_kit.contents import PressKit
from news.press_kit.plain_text import credits_of, text_of
from news.terms import terms_of_use
from news.withdrawing.moments import known_acts
from news.withdrawing.notice import withdrawal_notice


class ReleaseAddresses(RoutablePageMixin):
    """Serves a release; of one that was withdrawn, nothing but the notice of it."""

    def serve(self, request, view=None, args=None, kwargs=None):
        if self.locale.language_code != get_language():
            raise Http404
        shown = self.alias_of if self.alias_of_id else self
        self.withdrawal = remembered(request, "withdrawals", _withdrawals).get(shown.translation_key)
        self.last_act_at = known_acts(request).get(shown.pk)
        if self.withdrawal:
            if view and view.__name__ != "index_route":  # the text, the pictures, the files
                raise Http404
            return withdrawal_notice(self, request)
        return super().serve(request, view, args, kwargs)

    @path("text/")
    def plain_text(self, request):
        """The release without any markup."""
        address = absolute_url(request, self.get_url(request))
        text = text_of(self, address, terms_of_use(request, self.locale))
        response = HttpResponse(text, content_type="text/plain; charset=utf-8")
        response["Link"] = f'<{address}>; rel="canonical"'
        return response

    @path("picture/<int:number>/")
    def full_picture(self, request, number):
        """A picture as it was uploaded. 404 for a number that no picture of the release has."""
        picture = next((own for own in PressKit(self).pictures if own.number == number), None)
        if picture is None:
            raise Http404
        try:
            stored = picture.image.file.storage.open(picture.image.file.name, "rb")
        except OSError as error:
            raise Http404 from error
        return _apart(FileResponse(stored, as_attachment=True, filename=picture.name))

    @path("files/")
    def all_files(self, request):
        """The text, the pictures with their credit lines and the documents as one zip. 404 when there is none."""
        kit = PressKit(self)
        if not kit.has_archive:
            raise Http404
        terms = terms_of_use(request, self.locale)
        address = absolute_url(request, self.get_url(request))
        texts = {
            f"{kit.short_name}/text.txt": text_of(self, address, terms),
            f"{kit.short_name}/credits.txt": credits_of(kit, terms),
        }
        moment = timezone.localtime(self.last_published_at or timezone.now())  # a preview was never published
        response = StreamingHttpResponse(zipped(texts, kit.files(), moment), content_type="application/zip")
        response["Content-Disposition"] = f'attachment; filename="{kit.short_name}.zip"'
        return _apart(response)


def _withdrawals() -> dict:
    return {withdrawal.translation_key: withdrawal for withdrawal in Withdrawal.objects.all()}


def _apart(response):
    """Not for search engines, and not worth a place in anybody's cache of pages."""
    response["X-Robots-Tag"] = "noindex"
    response["Content-Encoding"] = "identity"  # pictures do not get smaller by compressing them again
    patch_cache_control(response, private=True, max_age=300)
    return response

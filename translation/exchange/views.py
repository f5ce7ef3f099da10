"""Download and upload of files: thin callers of the formats."""

from __future__ import annotations

from pathlib import PurePath

from django import forms
from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, StreamingHttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_POST
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.models import Locale
from wagtail_localize.models import Translation

from translation.access import may_edit_strings, may_see_strings
from translation.exchange import memory_file
from translation.exchange.filenames import attachment, file_name
from translation.exchange.importing import ImportReport
from translation.exchange.languages import tag_of
from translation.exchange.po import export_po, import_po
from translation.exchange.reading import MAX_BYTES, UnreadableFile, refuse_size
from translation.exchange.tmx import export_tmx, import_tmx
from translation.exchange.xliff import export_xliff, import_xliff
from translation.publishing import may_translate

IMPORTS = {"xliff": import_xliff, "tmx": import_tmx, "po": import_po}
EXTENSIONS = {".xlf": "xliff", ".xliff": "xliff", ".mqxliff": "xliff", ".sdlxliff": "xliff", ".tmx": "tmx", ".po": "po"}


class FileForm(forms.Form):
    """One file."""

    file = forms.FileField(label=gettext_lazy("File"), allow_empty_file=True)


class TranslatedFileForm(FileForm):
    """A file with translated texts, and who wins where the site has changed since."""

    overwrite = forms.BooleanField(
        label=gettext_lazy("Overwrite what was changed on the site"),
        required=False,
        help_text=gettext_lazy("Otherwise texts that were changed after the file was written are only listed."),
    )


def files(request: HttpRequest, translation_id: int) -> HttpResponse:
    """The files of a translation to download, a form to upload one, and afterwards what became of its texts."""
    translation = _translation(request, translation_id)
    may_upload = may_edit_strings(request.user, translation)
    form = _bound(TranslatedFileForm, request)
    report = None
    if request.method == "POST" and not may_upload:
        raise PermissionDenied
    if form.is_valid():
        report = _taken_in(form, translation, request)
    context = {"translation": translation, "form": form, "report": report, "may_upload": may_upload}
    return render(request, "translation/exchange/files.html", context | _page_of(translation))


@require_GET
def download_po(request: HttpRequest, translation_id: int) -> HttpResponse:
    """The texts as a PO file."""
    translation = _translation(request, translation_id)
    return _download(translation, export_po(translation), "po", "text/x-gettext-translation")


@require_GET
def download_xliff(request: HttpRequest, translation_id: int) -> HttpResponse:
    """The texts as an XLIFF file."""
    translation = _translation(request, translation_id)
    return _download(translation, export_xliff(translation), "xlf", "application/x-xliff+xml")


@require_GET
def download_tmx(request: HttpRequest, translation_id: int) -> HttpResponse:
    """The translated texts as a TMX file."""
    translation = _translation(request, translation_id)
    return _download(translation, export_tmx(translation), "tmx", "application/x-tmx+xml")


@require_POST
def upload_from_stock_editor(request: HttpRequest, translation_id: int) -> HttpResponse:
    """wagtail-localize's own form for PO files, answered in a message; the list of texts when some were not stored."""
    translation = _translation(request, translation_id)
    if not may_edit_strings(request.user, translation):
        raise PermissionDenied
    form = FileForm(request.POST, request.FILES)
    report = _taken_in(form, translation, request, only="po") if form.is_valid() else None
    if report and report.not_stored:
        context = {"translation": translation, "form": TranslatedFileForm(), "report": report, "may_upload": True}
        return render(request, "translation/exchange/files.html", context | _page_of(translation))
    if report is None:
        for errors in form.errors.values():
            messages.error(request, " ".join([_("Please upload a valid PO file."), *errors]))
    else:
        text = _("Texts taken from the file: %(number)s.") % {"number": report.written}
        messages.success(request, text)
    return redirect(get_valid_next_url_from_request(request) or _page_of(translation)["edit_url"])


def memory_files(request: HttpRequest) -> HttpResponse:
    """The whole memory to download, and a form to add the pairs of a TMX file."""
    if not may_translate(request.user):
        raise PermissionDenied
    source, targets = _languages()
    form = _bound(FileForm, request)
    report = None
    if form.is_valid():
        report = _remembered(form, source, get_object_or_404(targets, pk=_number(request.POST.get("locale"))))
    context = {"form": form, "report": report, "locales": targets}
    return render(request, "translation/exchange/memory.html", context)


@require_GET
def download_memory(request: HttpRequest) -> HttpResponse:
    """The memory of one language as a TMX file."""
    if not may_translate(request.user):
        raise PermissionDenied
    source, targets = _languages()
    target = get_object_or_404(targets, pk=_number(request.GET.get("locale")))
    response = StreamingHttpResponse(memory_file.export_memory(source, target), content_type="application/x-tmx+xml")
    response["Content-Disposition"] = attachment(_("Translation memory") + f" {target.language_code}", "tmx")
    return response


def _bound(form: type[FileForm], request: HttpRequest) -> FileForm:
    """The form with what was sent; sending nothing at all is answered too."""
    return form(request.POST, request.FILES) if request.method == "POST" else form()


def _translation(request: HttpRequest, translation_id: int) -> Translation:
    """A running translation that is this user's business."""
    related = "source__locale", "target_locale"
    translation = get_object_or_404(Translation.objects.select_related(*related), pk=translation_id, enabled=True)
    try:
        target = translation.get_target_instance()
    except ObjectDoesNotExist as error:
        raise Http404 from error
    if not may_see_strings(request.user, target):
        raise PermissionDenied
    return translation


def _page_of(translation: Translation) -> dict:
    return {
        "title": translation.source.object_repr,
        "edit_url": translation.get_target_instance_edit_url(),
        "source_language": tag_of(translation.source.locale.language_code),
        "target_language": tag_of(translation.target_locale.language_code),
    }


def _download(translation: Translation, data: bytes, extension: str, content_type: str) -> HttpResponse:
    name = f"{file_name(translation.source.object_repr)} {translation.target_locale.language_code}"
    response = HttpResponse(data, content_type=content_type)
    response["Content-Disposition"] = attachment(name, extension)
    return response


def _taken_in(form: FileForm, translation: Translation, request: HttpRequest, only: str = "") -> ImportReport | None:
    """What became of the texts of the uploaded file; None, with the reason in the form, when it is of no use."""
    try:
        data = _bytes(form, MAX_BYTES)
        import_ = IMPORTS[only or _format(form.cleaned_data["file"].name, data)]
        return import_(translation, data, request.user, form.cleaned_data.get("overwrite", False))
    except UnreadableFile as error:
        form.add_error("file", str(error))
        return None


def _remembered(form: FileForm, source: Locale, target: Locale) -> memory_file.MemoryReport | None:
    try:
        data = _bytes(form, memory_file.MAX_BYTES)
        return memory_file.import_memory(source, target, data, form.cleaned_data["file"].name)
    except UnreadableFile as error:
        form.add_error("file", str(error))
        return None


def _bytes(form: FileForm, limit: int) -> bytes:
    """The uploaded file, read no further than just past the limit."""
    data = form.cleaned_data["file"].read(limit + 1)
    refuse_size(data, limit)
    return data


def _format(name: str, data: bytes) -> str:
    """By the name of the file, or by its beginning when the name says nothing."""
    if known := EXTENSIONS.get(PurePath(name.lower()).suffix):
        return known
    start = data[:2000]
    for sign, kind in ((b"<xliff", "xliff"), (b"<tmx", "tmx"), (b"msgid", "po")):
        if sign in start:
            return kind
    raise UnreadableFile(_("Please upload a PO, XLIFF or TMX file."))


def _languages() -> tuple[Locale, object]:
    source = Locale.get_default()
    return source, Locale.objects.exclude(pk=source.pk).order_by("language_code")


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 10 else 0

"""The screens of an import in the admin. Every one works without scripts, and each answers its owner alone."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import PermissionDenied, RequestDataTooBig
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.csrf import csrf_exempt, csrf_protect
from django.views.decorators.http import require_GET
from wagtail.admin import messages as wagtail_messages

from intake import Refused
from news.importing import pending as changes
from news.importing.drafts import origin_of, save_draft
from news.importing.forms import FoundForm, SourceForm, take_over
from news.importing.pictures import thumbnail
from news.importing.review import screen_of
from news.importing.starting import start
from news.models import NewsIndexPage, PendingImport


def may_import(user, index) -> bool:
    """Whether a person may add releases below a news index."""
    return index.permissions_for_user(user).can_add_subpage()


@csrf_exempt  # only until the size is known: what is taken in is checked by the inner view
def choose(request: HttpRequest, index_id: int) -> HttpResponse:
    """Choose a file or paste a text."""
    try:
        _sent = request.POST
    except RequestDataTooBig:
        message = _("The text is too long to be pasted. Please save it as a file and choose that.")
        messages.error(request, message)
        return redirect("news_import", index_id)
    return _choose(request, index_id)


@csrf_protect
def _choose(request: HttpRequest, index_id: int) -> HttpResponse:
    index = get_object_or_404(NewsIndexPage, pk=index_id)
    if not may_import(request.user, index):
        raise PermissionDenied
    form = SourceForm(request.POST, request.FILES) if request.method == "POST" else SourceForm()
    if form.is_bound and form.is_valid():
        try:
            return redirect("news_import_review", start(*form.source, index, request.user).pk)
        except Refused as refusal:
            form.add_error("file" if form.cleaned_data.get("file") else "text", refusal.message)
    unfinished = PendingImport.objects.of(request.user).filter(index=index).order_by("-made_at").defer("articles")
    context = {"form": form, "index": index, "unfinished": unfinished} | _head(index)
    return render(request, "news/import/choose.html", context)


def _head(index: NewsIndexPage, pending: PendingImport | None = None) -> dict:
    """What the head of a screen shows: the way to it."""
    crumbs = [
        {"url": reverse("wagtailadmin_explore", args=[index.pk]), "label": index.title},
        {"url": reverse("news_import", args=[index.pk]), "label": _("Import a release")},
    ]
    if pending:
        crumbs.append({"url": "", "label": str(pending)})
    title = _("Look through the import") if pending else _("Import a release")
    return {"breadcrumbs_items": crumbs, "header_title": title, "header_icon": "download"}


def review(request: HttpRequest, pending_id: int) -> HttpResponse:
    """What was found in a file, to be looked through, corrected and saved."""
    if request.method == "POST":
        return _change(request, pending_id)
    pending = _own(request, pending_id)
    if pending is None:
        return _gone(request)
    return _shown(request, pending, _number(request.GET.get("article")))


@require_GET
def picture(request: HttpRequest, pending_id: int, number: int) -> HttpResponse:
    """A small copy of a picture of the file."""
    pending = _own(request, pending_id)
    row = pending and pending.pictures.filter(number=number).first()
    small = row and thumbnail(bytes(row.data))
    if not small:
        raise Http404
    response = HttpResponse(small, content_type="image/jpeg")
    response["Cache-Control"] = "private, max-age=3600"
    return response


def _own(request: HttpRequest, pending_id: int, lock: bool = False) -> PendingImport | None:
    """The import, when it is this person's and they may still add releases there."""
    rows = PendingImport.objects.of(request.user).select_related("index")
    rows = rows.select_for_update(of=("self",)) if lock else rows
    pending = rows.filter(pk=pending_id).first()
    return pending if pending and may_import(request.user, pending.index) else None


def _gone(request: HttpRequest) -> HttpResponse:
    messages.warning(request, _("This import was finished or discarded."))
    return redirect("wagtailadmin_home")


def _number(text: str | None) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 9 else 0


def _shown(request: HttpRequest, pending: PendingImport, number: int, form: FoundForm | None = None) -> HttpResponse:
    number = number if number < len(pending.articles) else 0
    context = screen_of(pending, number, form) | _head(pending.index, pending)
    return render(request, "news/import/review.html", context)


@transaction.atomic
def _change(request: HttpRequest, pending_id: int) -> HttpResponse:
    """Take over what was typed, and do what was asked."""
    pending = _own(request, pending_id, lock=True)
    if pending is None:
        return _gone(request)
    number = _number(request.POST.get("article"))
    if number >= len(pending.articles):
        return _to(pending, 0)
    action, _colon, what = request.POST.get("do", "").partition(":")
    if action == "discard":
        pending.delete()
        messages.success(request, _("The import was discarded. Nothing was saved."))
        return redirect("wagtailadmin_explore", pending.index_id)
    article = pending.articles[number]
    if article["saved"]:
        return _to(pending, number)
    take_over(article, request.POST)
    if action == "save":
        return _save(request, pending, number)
    anchor = _ACTIONS[action](article, what) if action in _ACTIONS else ""
    pending.save(update_fields=["articles"])
    if action == "open":
        return _to(pending, _number(what))
    if action == "keep":
        messages.success(request, _("Kept for seven days. You find it again under “Import a release”."))
    return _to(pending, number, anchor)


def _to(pending: PendingImport, number: int, anchor: str = "") -> HttpResponse:
    query = f"?article={number}" if number else ""
    return redirect(reverse("news_import_review", args=[pending.pk]) + query + (f"#{anchor}" if anchor else ""))


# --- what the buttons do; each answers where to look next ----------------------------------------------------------
def _move_up(article: dict, what: str) -> str:
    changes.move(article, _number(what), -1)
    return f"block-{_number(what)}"


def _move_down(article: dict, what: str) -> str:
    changes.move(article, _number(what), 1)
    return f"block-{_number(what)}"


def _remove(article: dict, what: str) -> str:
    block = changes.block_with(article, _number(what))
    if block:
        block["removed"] = True
    return f"block-{_number(what)}"


def _put_back(article: dict, what: str) -> str:
    block = changes.block_with(article, _number(what))
    if block:
        block["removed"] = False
    return f"block-{_number(what)}"


def _place(article: dict, what: str) -> str:
    line, _dash, piece = what.partition("-")
    block = changes.place(article, _number(line), _number(piece))
    return f"block-{block['id']}" if block else ""


def _add(article: dict, what: str) -> str:
    return f"block-{changes.add_paragraph(article)['id']}"


_ACTIONS = {"up": _move_up, "down": _move_down, "remove": _remove, "back": _put_back, "place": _place, "add": _add}


# --- saving --------------------------------------------------------------------------------------------------------
def _save(request: HttpRequest, pending: PendingImport, number: int) -> HttpResponse:
    article = pending.articles[number]
    form = FoundForm(article, checked=True)
    if not form.is_valid():
        pending.save(update_fields=["articles"])
        wagtail_messages.error(request, _("The draft was not saved. Please look at the marked fields."))
        return _shown(request, pending, number, form)
    page = _page_of(pending, article, form, request.user)
    article["saved"] = page.pk
    left = [at for at, other in enumerate(pending.articles) if not other["saved"]]
    if left:
        pending.save(update_fields=["articles"])
    else:
        pending.delete()
    _tell(request, page, pending, left)
    return redirect("wagtailadmin_pages:edit", page.pk)


def _page_of(pending: PendingImport, article: dict, form: FoundForm, user):
    wanted = {block["picture"] for block in article["blocks"] if not block["removed"]} - {None}
    pictures = {row.number: bytes(row.data) for row in pending.pictures.filter(number__in=wanted)}
    release = changes.release_of(article, pictures)
    origin = origin_of(release, pending.file_name, pending.file_digest)
    origin.text_digest, origin.unplaced = article["digest"], changes.unplaced(article)
    origin.address = (article["url"] or "").partition("#")[0][:500]
    return save_draft(release, pending.index, form.cleaned_data["category"], origin, user)


def _tell(request: HttpRequest, page, pending: PendingImport, left: list[int]) -> None:
    text = _("“%(title)s” was imported as a draft. Nothing is public before it is reviewed and published.")
    buttons = []
    if left:
        more = ngettext(
            "%(count)d more article of the file waits.", "%(count)d more articles of the file wait.", len(left)
        )
        text += " " + more % {"count": len(left)}
        url = reverse("news_import_review", args=[pending.pk]) + f"?article={left[0]}"
        buttons.append(wagtail_messages.button(url, _("Next article")))
    wagtail_messages.success(request, text % {"title": page.draft_title}, buttons=buttons)

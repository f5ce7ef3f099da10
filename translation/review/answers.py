"""Reads what a reviewer sent, and does it."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db.models import Model
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext as _
from wagtail_localize.models import Translation

from translation.locks import lock_message
from translation.models import SegmentComment, Waiver
from translation.review.decide import approve, send_back, stamp_of
from translation.segments import SegmentSet
from translation.waiving import waive, withdraw

LONGEST_COMMENT = SegmentComment._meta.get_field("text").max_length
STAYS, LEAVES = "stays on the screen", "leaves the screen"


def act(request: HttpRequest, translation: Translation, target: Model) -> str:
    """Do what the pressed button says. Returns whether the review goes on.

    Raises ValidationError with what is missing, and PublicationRefused when the gate is closed.
    """
    form = request.POST
    if message := lock_message(request.user, target):
        raise ValidationError(message)
    if "waive" in form:
        return _waive(request, translation)
    if "withdraw" in form:
        own = Waiver.objects.filter(
            context__object_id=translation.source.object_id, locale_id=translation.target_locale_id
        )
        if waiver := own.filter(pk=_number(form["withdraw"])).first():
            withdraw(translation, waiver, request.user)
        return STAYS
    if form.get("decision") == "approve":
        return _approve(request, translation, target)
    return _send_back(request, translation, target)


def _waive(request: HttpRequest, translation: Translation) -> str:
    """The button holds the text and the number of its finding; the reason stands in a field of the same name."""
    pressed = request.POST["waive"]
    pk, _dash, number = pressed.partition("-")
    code, excerpt = request.POST.get(f"code-{pressed}", ""), request.POST.get(f"excerpt-{pressed}", "")
    segment = next((own for own in SegmentSet(translation) if own.pk == _number(pk)), None)
    if segment is None:
        raise ValidationError(_("This text is no longer on the page."))
    reason = request.POST.get(f"reason-{pressed}", "")
    waive(translation, segment, code=code, excerpt=excerpt, reason=reason, user=request.user)
    messages.success(request, _("The finding stands no longer; your reason is recorded."))
    return STAYS


def _approve(request: HttpRequest, translation: Translation, target: Model) -> str:
    if request.POST.get("stamp") != stamp_of(SegmentSet(translation)):
        raise ValidationError(_("The texts were changed while you were reading. Please look at them again."))
    approve(translation, request.user, _comment(request.POST))
    messages.success(request, _("“%(title)s” is approved.") % {"title": target})
    return LEAVES


def _send_back(request: HttpRequest, translation: Translation, target: Model) -> str:
    comment, remarks = _comment(request.POST), _remarks(request.POST)
    if not comment and not remarks:
        raise ValidationError(_("Please say what is to be changed, of the whole or beside a text."))
    send_back(translation, request.user, comment, remarks)
    messages.success(request, _("“%(title)s” is with its translator again.") % {"title": target})
    return LEAVES


def _comment(form: QueryDict) -> str:
    return _cleaned(form.get("comment", ""))


def _remarks(form: QueryDict) -> dict[int, str]:
    names = [name for name in form if name.startswith("remark-")]
    remarks = {_number(name.removeprefix("remark-")): _cleaned(form[name]) for name in names}
    return {pk: text for pk, text in remarks.items() if text}


def _cleaned(text: str) -> str:
    text = text.replace("\x00", "").strip()
    if len(text) > LONGEST_COMMENT:
        raise ValidationError(_("A comment is too long: %(most)s characters at most.") % {"most": LONGEST_COMMENT})
    return text


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else 0

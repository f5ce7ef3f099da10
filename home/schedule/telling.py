"""What an editor is told at once who has just put something on the schedule."""

from __future__ import annotations

from functools import wraps

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.admin.views.pages.workflow import WorkflowActionView
from wagtail.models import Page

from home.schedule.pairs import EnglishRule, reasons_not_ready, rule_of

DECIDED = ("action-publish", "workflow-action-name")  # what the form of a page says when it is published or approved


def tell_after_every_approval() -> None:
    """Wrap the view of a decision that is made outside the form of the page. Called once, when the app is ready."""
    stock = WorkflowActionView.post

    @wraps(stock)
    def post(self, request, *args, **kwargs) -> HttpResponse:
        response = stock(self, request, *args, **kwargs)
        if self.action_name == "approve":
            tell_of_the_hour(request, self.object)
        return response

    WorkflowActionView.post = post


def tell_after_the_form(request: HttpRequest, page: Page) -> None:
    """What an editor is told who has published or approved in the form; nothing of a page that was only saved."""
    if any(name in request.POST for name in DECIDED):
        tell_of_the_hour(request, page)


def tell_of_the_hour(request: HttpRequest, page: Page) -> None:
    """When it goes out, and what its English lacks when the two are bound; nothing when it is on no schedule."""
    page = page.get_latest_revision_as_object() if page.pk else page
    moment = Page.objects.get(pk=page.pk).approved_schedule and page.go_live_at
    if not moment or moment <= timezone.now():
        return
    hour = timezone.localtime(moment, timezone.get_default_timezone())
    said = {"title": page.title, "moment": date_format(hour, "DATETIME_FORMAT")}
    messages.info(request, _("“%(title)s” goes out on %(moment)s, Beijing time.") % said)
    rule = rule_of(page)
    if rule and (reasons := reasons_not_ready(page)):
        what = {
            EnglishRule.WAIT: _("Both wait until the English is approved."),
            EnglishRule.ALONE: _("If it is not approved in time, the Chinese goes out alone."),
        }
        messages.warning(request, " ".join([*reasons, what[EnglishRule(rule)]]))

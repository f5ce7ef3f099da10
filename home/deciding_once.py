"""A decision of the review is made once, however often it is sent.

A press of “approve” writes the decision into the form of Wagtail 8's editor, whose saving in the background sends it a
second time, at the same moment: the second one failed, and could have decided the next step as well. Two editors may
also press at once. So the view is wrapped; can go when Wagtail keeps decisions out of its saving in the background.
"""

from __future__ import annotations

from functools import wraps

from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.admin.views.pages.edit import EditView
from wagtail.models import Page


def decide_once() -> None:
    """Wrap the editor of pages. Called once, when the app is ready."""
    EditView.post = _without_decisions_in_background(EditView.post)
    EditView.perform_workflow_action = _once(EditView.perform_workflow_action)


def _without_decisions_in_background(stock):
    @wraps(stock)
    def post(self, request, *args, **kwargs) -> HttpResponse:
        if self.expects_json_response and "action-workflow-action" in request.POST:
            return self.json_error_response("decision", _("A decision is not made by saving in the background."))
        return stock(self, request, *args, **kwargs)

    return post


def _once(stock):
    @wraps(stock)
    def perform_workflow_action(self) -> HttpResponse:
        with transaction.atomic():
            Page.objects.select_for_update(of=("self",)).get(pk=self.page.pk)
            if self.page.current_workflow_task_state is not None:
                return stock(self)
        messages.warning(self.request, _("Somebody has decided on this page in the meantime."))
        return redirect("wagtailadmin_pages:edit", self.page.pk)

    return perform_workflow_action

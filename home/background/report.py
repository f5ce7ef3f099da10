"""The report of the work in the background: everybody sees what is still being made, some may try it again."""

from __future__ import annotations

from datetime import timedelta

import django_filters
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse
from django.middleware.csrf import get_token
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST
from django_tasks_db.models import DBTaskResult
from redis.exceptions import RedisError
from wagtail.admin import messages
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, NumberColumn
from wagtail.admin.views.reports import ReportView

from home.background.enqueuing import is_in_redis
from home.background.kinds import STATES, describe
from home.background.rescue import try_again
from home.schedule.panel import is_silent

PERMISSION = "django_tasks_database.change_dbtaskresult"
LONG = timedelta(minutes=5)  # what waits for longer while no scheduler is seen is done by nobody


class BackgroundFilterSet(WagtailFilterSet):
    status = django_filters.ChoiceFilter(label=_("State"), choices=list(STATES.items()))

    class Meta:
        model = DBTaskResult
        fields = ["status"]


class StateColumn(Column):
    """The state; when it is tried again; for those who may do something about it, the error and a button."""

    cell_template_name = "home/background/state_cell.html"

    def get_cell_context_data(self, instance, parent_context):
        context = super().get_cell_context_data(instance, parent_context)
        may_try = context["request"].user.has_perm(PERMISSION)
        return context | {"may_try": may_try, "csrf_token": get_token(context["request"])}


class BackgroundReport(ReportView):
    """What is queued, being done, done within the last day, and what failed."""

    page_title = _("Background work")
    header_icon = "cogs"
    results_template_name = "home/background/results.html"
    index_url_name = "background_work"
    index_results_url_name = "background_work_results"
    model = DBTaskResult
    filterset_class = BackgroundFilterSet
    default_ordering = "-enqueued_at"
    columns = [
        Column("label", label=_("Work"), classname="short"),
        Column("subject", label=_("About")),
        StateColumn("state", label=_("State"), classname="short"),
        NumberColumn("tries", label=_("Tries")),
        DateColumn("enqueued_at", label=_("Since"), sort_key="enqueued_at", classname="short"),
    ]

    def get_base_queryset(self) -> QuerySet[DBTaskResult]:
        return DBTaskResult.objects.defer("return_value", "exception_class_path")

    @cached_property
    def redis(self):
        """What is in Redis, where it is used."""
        if not is_in_redis():
            return None
        from home.background.redis_report import look

        return look()

    def get_filtered_queryset(self):
        rows = super().get_filtered_queryset()
        if not self.redis:
            return rows
        status = self.filters.form.cleaned_data.get("status") if self.filters.is_valid() else ""
        return self.redis.beside(rows, status, newest_first=self.ordering.startswith("-"))

    def get_table(self, object_list):
        return super().get_table(describe(object_list))

    def get_context_data(self, *args, **kwargs):
        context = super().get_context_data(*args, **kwargs)
        failed = DBTaskResult.objects.failed().count() + (self.redis.failed if self.redis else 0)
        return context | {"is_stuck": self._is_overdue() and is_silent(), "failed": failed, "redis": self.redis}

    def _is_overdue(self) -> bool:
        long_ago = timezone.now() - LONG
        if self.redis and self.redis.waits_since and self.redis.waits_since < long_ago:
            return True
        return DBTaskResult.objects.ready().filter(enqueued_at__lt=long_ago).exists()


@require_POST
def try_work_again(request: HttpRequest, pk) -> HttpResponse:
    """Queue anew what stands as failed."""
    _only_by_those_who_may(request)
    return _answer(request, try_again(get_object_or_404(DBTaskResult, pk=pk)))


@require_POST
def try_redis_work_again(request: HttpRequest, pk: str) -> HttpResponse:
    """Queue anew what stands as failed in Redis."""
    _only_by_those_who_may(request)
    if not is_in_redis():
        raise Http404
    from home.background import redis_report

    try:
        return _answer(request, redis_report.try_again(pk))
    except RedisError:
        messages.error(request, gettext("The Redis of this queue does not answer. Please try again later."))
        return redirect("background_work")


def _only_by_those_who_may(request: HttpRequest) -> None:
    if not request.user.has_perm(PERMISSION):
        raise PermissionDenied


def _answer(request: HttpRequest, is_queued: bool) -> HttpResponse:
    if is_queued:
        messages.success(request, gettext("It is tried again."))
    else:
        messages.warning(request, gettext("It does not stand as failed any more."))
    return redirect("background_work")

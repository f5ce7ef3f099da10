"""The measure of all benches: what Django needs for a view that answers a constant, on the machine of the bench."""

from __future__ import annotations

import time
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import path


def constant(request: HttpRequest) -> HttpResponse:
    return HttpResponse("constant")


urlpatterns = [path("constant/", constant)]


def cpu_of_constant_view(rounds: int = 200) -> float:
    """CPU seconds of one request to a constant view, without middleware: the best of three runs."""
    with override_settings(ROOT_URLCONF=__name__, MIDDLEWARE=[], ALLOWED_HOSTS=[*settings.ALLOWED_HOSTS, "testserver"]):
        client = Client()
        client.get("/constant/")
        return min(cpu_of(lambda: client.get("/constant/"), rounds) for _ in range(3))


def cpu_of(call: Callable[[], object], rounds: int = 1) -> float:
    """CPU seconds of one call, the mean of `rounds`."""
    start = time.process_time()
    for _ in range(rounds):
        call()
    return (time.process_time() - start) / rounds

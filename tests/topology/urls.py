"""The addresses of the site, and one that takes its time."""

import time

from django.http import HttpRequest, HttpResponse
from django.urls import path

from cqc_site.urls import *  # noqa: F403
from cqc_site.urls import urlpatterns

SLOW = 4.0  # seconds


def slow(request: HttpRequest) -> HttpResponse:
    """Answers late."""
    time.sleep(SLOW)
    return HttpResponse("late")


urlpatterns = [path("slow/", slow), *urlpatterns]

"""The floor under every page: an empty page of Wagtail's own, in two languages, served in Wagtail's own way."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.conf.urls.i18n import i18n_patterns
from django.test import override_settings
from django.urls import include, path
from wagtail.models import Page, Site

urlpatterns = i18n_patterns(path("", include("wagtail.urls")), prefix_default_language=False)

MIDDLEWARE = [
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
]
TEMPLATE = "<!DOCTYPE html><title>{{ page.title }}</title><h1>{{ page.title }}</h1>"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "OPTIONS": {"loaders": [("django.template.loaders.locmem.Loader", {"wagtailcore/page.html": TEMPLATE})]},
    }
]


@contextmanager
def trivial_page() -> Iterator[str]:
    """The address of such a page below the front page, while the stock settings hold; it is deleted afterwards."""
    root = Site.objects.get(is_default_site=True).root_page
    page = root.add_child(instance=Page(title="Trivial", slug="trivial", locale=root.locale))
    try:
        with override_settings(ROOT_URLCONF=__name__, MIDDLEWARE=MIDDLEWARE, TEMPLATES=TEMPLATES):
            yield "/trivial/"
    finally:
        page.delete()

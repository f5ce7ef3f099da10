"""The one-page guides of `docs/`, opened from the admin's help menu."""

from __future__ import annotations

from django.conf import settings
from django.http import FileResponse, Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.safestring import mark_safe
from markdown import markdown

GUIDES = ("editors", "translators")
FOLDER = settings.BASE_DIR / "docs"


def help_page(request: HttpRequest, name: str) -> HttpResponse:
    """One guide as a page of the admin. 404 for a name that is not a guide."""
    path = FOLDER / f"{name}.md"
    if name not in GUIDES or not path.is_file():
        raise Http404
    text = path.read_text(encoding="utf-8")
    # The text is a file of this project, not input, so it may be marked safe.
    html = mark_safe(markdown(text, extensions=["tables"]))  # noqa: S308
    return render(request, "home/help.html", {"html": html})


def help_picture(request: HttpRequest, guide: str, name: str) -> FileResponse:
    """A screenshot of a guide, at the address to which the guide links."""
    path = FOLDER / "screenshots" / name
    if guide not in GUIDES or not path.is_file() or path.suffix != ".webp":
        raise Http404
    return FileResponse(path.open("rb"))

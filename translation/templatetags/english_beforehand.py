"""What the screens that ask once more say of the English. A page, or the rows of a bulk action."""

from __future__ import annotations

from django import template
from wagtail.models import Page

from translation.beforehand import goes_offline, moves_along

register = template.Library()
NOTE = "translation/english_beforehand.html"


@register.inclusion_tag(NOTE)
def say_that_english_goes_offline(of: Page | list[dict], with_subpages: bool = False) -> dict[str, str]:
    """A note, or nothing; `with_subpages` where those go without being asked for."""
    return {"note": goes_offline(_pages(of), with_subpages)}


@register.inclusion_tag(NOTE)
def say_that_english_moves(of: Page | list[dict]) -> dict[str, str]:
    """A note, or nothing."""
    return {"note": moves_along(_pages(of))}


def _pages(of: Page | list[dict]) -> list[Page]:
    return [of] if isinstance(of, Page) else [row["item"] for row in of or []]

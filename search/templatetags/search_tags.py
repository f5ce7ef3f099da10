"""What the templates of the search ask for."""

from __future__ import annotations

from django import template
from django.utils.text import capfirst

register = template.Library()


@register.filter
def rounded_down(number: int) -> str:
    """A number as far as it tells something: 10,000 for 12,345."""
    size = 10 ** max(len(str(number)) - 1, 0)
    return f"{number // size * size:,}"


@register.filter
def kind_of(page) -> str:
    """What kind of page a result is; nothing of a plain page, which says nothing."""
    return "" if page._meta.model_name == "plainpage" else str(capfirst(page._meta.verbose_name))

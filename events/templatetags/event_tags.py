"""The conference's pages for the templates of other rooms."""

from __future__ import annotations

from django import template

from events.models import CongressPage, ForumIndexPage
from events.queries import editions_in_order

register = template.Library()


@register.simple_tag
def editions(locale) -> list[CongressPage]:
    """The chain of editions in a language, first to newest."""
    return list(editions_in_order(locale))


@register.simple_tag
def forum_index(congress: CongressPage) -> ForumIndexPage | None:
    """The listing of the forums of a congress."""
    return ForumIndexPage.objects.published().child_of(congress).first()

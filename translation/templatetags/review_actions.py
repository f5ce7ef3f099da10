"""The buttons of review, publication and the urgent road on the desk."""

from django import template

from translation.review.actions import Actions, actions_of

register = template.Library()


@register.simple_tag
def review_actions(desk) -> Actions:
    """What the user of the desk may do with its translation now."""
    return actions_of(desk.user, desk.target, desk.may_edit)

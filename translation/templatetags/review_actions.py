"""The buttons of review, publication and the urgent road on the desk."""

from django import template

from translation.review.actions import Actions, actions_of

register = template.Library()


@register.simple_tag
def review_actions(user, translation, target) -> Actions:
    """What this user may do with this translation now."""
    return actions_of(user, translation, target)

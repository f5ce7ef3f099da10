"""Which buttons of the desk a person has for a translation."""

from __future__ import annotations

from dataclasses import dataclass

from django.contrib.auth.models import AbstractBaseUser
from django.db.models import Model
from wagtail.models import Page

from translation.publishing import may_publish
from translation.review.decide import is_in_review, may_review
from translation.urgent import is_under_correction


@dataclass(frozen=True)
class Actions:
    """What one user may do with one translation now, besides writing its texts."""

    may_hand_over: bool
    may_publish: bool
    may_review: bool
    may_take_down: bool
    may_mark: bool  # put the notice “Under correction” on the page, or take it away
    is_under_correction: bool


def actions_of(user: AbstractBaseUser, target: Model, may_edit: bool) -> Actions:
    """The actions to offer, given whether the user may edit the texts now; what is left out would be refused."""
    in_review = is_in_review(target)
    is_publisher = may_publish(user, target)
    is_public_page = isinstance(target, Page) and target.live
    return Actions(
        may_hand_over=may_edit and not in_review,
        may_publish=may_edit and is_publisher and not in_review,
        may_review=in_review and may_review(user, target),
        may_take_down=is_publisher and target.live,
        may_mark=is_publisher and is_public_page,
        is_under_correction=is_public_page and is_under_correction(target),
    )

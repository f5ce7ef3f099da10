"""How people are called, and in which language they are written to."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth.models import AbstractBaseUser
from django.utils.translation import get_language
from wagtail.users.models import UserProfile


def name_of(user: AbstractBaseUser) -> str:
    """The person's name in the order of the active language: 王小明, Xiaoming Wang."""
    if get_language() == "zh-hans":
        return f"{user.last_name}{user.first_name}" or user.get_username()
    return user.get_full_name() or user.get_username()


def language_of(user: AbstractBaseUser) -> str:
    """The language that the person chose for the admin, or that of the site."""
    profile = UserProfile.objects.filter(user=user).first()
    return profile.preferred_language if profile and profile.preferred_language else settings.LANGUAGE_CODE

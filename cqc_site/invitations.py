"""Inviting people: an administrator enters a name and an address, the person chooses a password."""

from __future__ import annotations

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.models import AbstractBaseUser
from django.contrib.auth.tokens import default_token_generator
from django.core.mail import send_mail
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.users.views.users import CreateView, UserViewSet

from home.roles import language_of


def invite(user: AbstractBaseUser) -> None:
    """Mail the person a link, valid as long as a password reset link, to choose a password."""
    token = default_token_generator.make_token(user)
    uid = urlsafe_base64_encode(force_bytes(user.pk))
    path = reverse("wagtailadmin_password_reset_confirm", args=[uid, token])
    with override(language_of(user)):
        context = {"user": user, "url": settings.WAGTAILADMIN_BASE_URL + path}
        subject = _("Your account at the China Association for Quality Inspection")
        send_mail(subject, render_to_string("cqc_site/invitation.txt", context), None, [user.email])


class InvitingCreateView(CreateView):
    """Creates the account without a usable password and sends the invitation."""

    def save_instance(self):
        user = super().save_instance()
        user.set_unusable_password()
        user.save(update_fields=["password"])
        invite(user)
        messages.info(self.request, _("An invitation was sent to %(email)s.") % {"email": user.email})
        return user


class InvitingUserViewSet(UserViewSet):
    """Wagtail's user administration; new people are invited by mail."""

    add_view_class = InvitingCreateView

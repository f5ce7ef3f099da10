"""Inviting people: an administrator enters a name and an address, the person chooses a password."""

from __future__ import annotations

from smtplib import SMTPException

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.models import AbstractBaseUser, User
from django.contrib.auth.tokens import default_token_generator
from django.core.exceptions import PermissionDenied
from django.core.mail import send_mail
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.loader import render_to_string
from django.urls import path, reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_POST
from wagtail.admin.widgets.button import Button
from wagtail.users.views.users import CreateView, IndexView, UserViewSet

from home.roles import language_of
from translation.people import name_of


def invite(user: AbstractBaseUser) -> None:
    """Mail the person a link, valid as long as a password reset link, to choose a password."""
    token = default_token_generator.make_token(user)
    uid = urlsafe_base64_encode(force_bytes(user.pk))
    link = reverse("wagtailadmin_password_reset_confirm", args=[uid, token])
    with override(language_of(user)):
        context = {"user": user, "name": name_of(user), "url": settings.WAGTAILADMIN_BASE_URL + link}
        subject = _("Your account at the China Association for Quality Inspection")
        send_mail(subject, render_to_string("cqc_site/invitation.txt", context), None, [user.email])


def invite_and_tell(request: HttpRequest, user: AbstractBaseUser) -> None:
    """Invite, and say whether the mail went out: an account that stands is not lost for a mail server that fails."""
    try:
        invite(user)
    except (OSError, SMTPException):
        text = _("The invitation to %(email)s could not be sent. Send it again from the list of users.")
        messages.error(request, text % {"email": user.email})
    else:
        messages.info(request, _("An invitation was sent to %(email)s.") % {"email": user.email})


@require_POST
def invite_again(request: HttpRequest, pk: int) -> HttpResponse:
    """A new link for a person who has not chosen a password yet."""
    if not request.user.has_perm("auth.add_user"):
        raise PermissionDenied
    user = get_object_or_404(User, pk=pk, is_active=True)
    if user.has_usable_password():
        messages.error(request, _("%(name)s has a password already.") % {"name": user.get_username()})
    else:
        invite_and_tell(request, user)
    return redirect("wagtailusers_users:index")


class InvitingCreateView(CreateView):
    """Creates the account without a usable password and sends the invitation."""

    def save_instance(self):
        user = super().save_instance()
        user.set_unusable_password()
        user.save(update_fields=["password"])
        invite_and_tell(self.request, user)
        return user


class InvitingIndexView(IndexView):
    """The list of users; those without a password can be invited again."""

    def get_list_more_buttons(self, instance):
        buttons = super().get_list_more_buttons(instance)
        if not instance.has_usable_password():
            url = reverse("wagtailusers_users:invite", args=[instance.pk])
            post = {"data-controller": "w-action", "data-action": "w-action#post", "data-w-action-url-value": url}
            buttons.append(Button(_("Send the invitation again"), icon_name="mail", attrs=post, priority=50))
        return buttons


class InvitingUserViewSet(UserViewSet):
    """Wagtail's user administration; new people are invited by mail."""

    index_view_class = InvitingIndexView
    add_view_class = InvitingCreateView

    def get_urlpatterns(self):
        return [*super().get_urlpatterns(), path("invite/<int:pk>/", invite_again, name="invite")]

"""User accounts: people are invited by mail and choose their own password."""

from wagtail.users.apps import WagtailUsersAppConfig


class AccountsConfig(WagtailUsersAppConfig):
    """Wagtail's user administration with invitations."""

    user_viewset = "cqc_site.invitations.InvitingUserViewSet"

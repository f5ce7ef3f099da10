"""The demonstration accounts, one a role. They never exist on a public server: see `demo.checks`."""

from __future__ import annotations

from django.contrib.auth.models import Group, User
from wagtail.users.models import UserProfile

from home.roles import EDITOR, PRESS, TRANSLATOR

PASSWORD = "caqi-demo-2023"  # noqa: S105 - printed on the screen and in the README on purpose
MAIL_DOMAIN = "demo.invalid"
NAMES = {
    "press": "新闻专员",
    "editor": "值班编辑",
    "translator": "英文译员",
    "admin": "系统管理员",
}
GROUPS = {"press": PRESS, "editor": EDITOR, "translator": TRANSLATOR}


def make_accounts() -> dict[str, User]:
    """The four accounts by name, without their rights yet."""
    return {name: _make(name) for name in NAMES}


def _make(name: str) -> User:
    user = User(username=name, email=f"{name}@{MAIL_DOMAIN}", first_name=NAMES[name], last_name="（演示）")
    user.set_password(PASSWORD)
    user.save()
    UserProfile.objects.create(user=user, preferred_language="zh-hans")
    return user


def join_groups(users: dict[str, User]) -> None:
    """Give each account its role."""
    for name, group in GROUPS.items():
        users[name].groups.add(Group.objects.get(name=group))
    users["admin"].is_superuser = users["admin"].is_staff = True
    users["admin"].save()


def demo_accounts():
    """The demonstration accounts that exist, recognised by their mail address or by their known password."""
    candidates = User.objects.filter(username__in=NAMES) | User.objects.filter(email__endswith=f"@{MAIL_DOMAIN}")
    return [user for user in candidates if user.email.endswith(MAIL_DOMAIN) or user.check_password(PASSWORD)]

"""A public server must not know an account whose password stands in the README."""

from django.core.checks import Error, Tags, register
from django.db import DatabaseError

from demo.accounts import demo_accounts


@register(Tags.security, deploy=True)
def no_demo_accounts(app_configs, **kwargs):
    """Fails `check --deploy` while a demonstration account exists."""
    try:
        names = [user.username for user in demo_accounts()]
    except DatabaseError:  # no database yet, so no account either
        return []
    if not names:
        return []
    hint = "Delete them in the admin under Settings > Users, or run `manage.py demo --remove-accounts`."
    return [Error(f"Demonstration accounts exist: {', '.join(sorted(names))}.", hint=hint, id="demo.E001")]

"""`manage.py demo`: the demonstration content in both languages, and the demonstration accounts."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from demo.accounts import NAMES, PASSWORD, demo_accounts
from demo.site import DemoSite, is_built
from home.background.working import work_off


class Command(BaseCommand):
    help = "Builds the demonstration site. Does nothing where there is content already."

    def add_arguments(self, parser):
        parser.add_argument("--remove-accounts", action="store_true", help="delete the demonstration accounts")

    def handle(self, remove_accounts, **options):
        if remove_accounts:
            removed = [user.username for user in demo_accounts() if user.delete()]
            self.stdout.write(f"Removed: {', '.join(removed) or 'none'}.")
            return
        if not settings.DEMO_MODE:
            raise CommandError("The demonstration accounts are for one's own machine only; see the README.")
        if is_built():
            self.stdout.write("There is content already; it stays as it is.")
        else:
            DemoSite(self.stdout.write).build()
            work_off()
            self.stdout.write("The demonstration content is in place.")
        self.stdout.write(f"Accounts: {', '.join(NAMES)}. Password of all four: {PASSWORD}")

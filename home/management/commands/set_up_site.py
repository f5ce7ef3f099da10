"""`manage.py set_up_site`: what a new site needs before anybody can work on it."""

from django.core.management.base import BaseCommand

from home.background.working import work_off
from home.front_pages import ensure_front_pages
from home.roles import set_up_roles


class Command(BaseCommand):
    help = "Creates both front pages, the roles and the review workflow where they are missing."

    def handle(self, **options):
        set_up_roles(ensure_front_pages())
        work_off()
        self.stdout.write("Front pages, roles and the review workflow are in place.")

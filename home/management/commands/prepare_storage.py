"""Makes the bucket in which uploads lie."""

from __future__ import annotations

from django.core.files.storage import default_storage
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _


class Command(BaseCommand):
    help = (
        "Makes the bucket of the object store, private, if there is none. Does nothing where uploads lie in a folder."
    )
    requires_system_checks = []  # the database may be empty

    def handle(self, **options):
        if not hasattr(default_storage, "make_bucket"):
            self.stdout.write(_("Uploads lie in a folder; there is nothing to prepare."))
            return
        try:
            is_made = default_storage.make_bucket()
        except OSError as error:
            raise CommandError(_("The object store does not answer: %(reason)s") % {"reason": error}) from error
        told = _("The bucket %(name)s was made.") if is_made else _("The bucket %(name)s is there.")
        self.stdout.write(told % {"name": default_storage.bucket_name})

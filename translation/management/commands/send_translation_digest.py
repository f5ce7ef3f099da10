"""`manage.py send_translation_digest`: one mail a person with what is new for them in the translation queue."""

from __future__ import annotations

from django.core.management.base import BaseCommand, CommandError

from translation.queue.digest_mail import send_digests


class Command(BaseCommand):
    help = "Mails translators and editors what is new for them in the translation queue; nothing new, no mail."

    def handle(self, **options):
        sent = send_digests()
        self.stdout.write(f"{sent.people} mails sent.")
        if sent.failed:
            raise CommandError(f"{sent.failed} mails could not be sent and will be tried again; the log says why.")

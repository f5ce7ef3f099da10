"""`manage.py check_queue`: proves that the rows of the translation queue and a full computation agree."""

from __future__ import annotations

from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from translation.models import QueueEntry
from translation.queue.check import Checker
from translation.queue.find import sources_number


class Command(BaseCommand):
    help = "Compares every row of the translation queue with a full computation; --repair sets right what differs."

    def add_arguments(self, parser):
        parser.add_argument("--repair", action="store_true", help="compute anew what is missing or wrong")

    def handle(self, *, repair, **options):
        checker, number, differences = Checker(repair), sources_number(), 0
        with tqdm(total=number, disable=None) as progress:
            for found in checker.run():
                for difference in found:
                    self.stdout.write(str(difference))
                differences += len(found)
                progress.update(checker.checked - progress.n)
        self.stdout.write(f"{checker.checked} pages and snippets checked, {QueueEntry.objects.count()} rows.")
        self._conclude(differences, repair)

    def _conclude(self, differences: int, repair: bool) -> None:
        if not differences:
            self.stdout.write("Rows and computation agree.")
        elif repair:
            self.stdout.write(f"{differences} rows were set right.")
        else:
            raise CommandError(f"{differences} rows differ. `check_queue --repair` sets them right.")

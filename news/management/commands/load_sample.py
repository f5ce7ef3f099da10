"""`manage.py load_sample 10000`: realistic releases in both languages, and away with them again."""

from __future__ import annotations

import argparse

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from tqdm import tqdm

from news.sample.keys import numbers_present
from news.sample.removal import remove_all
from news.sample.translating import translate
from news.sample.writing import BATCH, NoNewsIndex, SampleWriter
from search.tidying import tidy_index

MOST = 100_000


class Command(BaseCommand):
    help = (
        "Fills the site with sample releases until there are so many, each in Chinese and English, the same for the "
        "same number. For one's own machine and for measurements; --remove takes exactly these away again."
    )

    def add_arguments(self, parser: argparse.ArgumentParser):
        parser.add_argument("number", type=int, nargs="?", help=f"of releases, 1 to {MOST:,}")
        parser.add_argument(
            "--translated", type=int, default=0, metavar="K", help="give K of them the rows of a real translation"
        )
        parser.add_argument("--remove", action="store_true", help="take all sample releases away")

    def handle(self, number, translated, remove, **options):
        if remove:
            if number or translated:
                raise CommandError("--remove takes all of them away and needs no number.")
            self.stdout.write(f"{remove_all():,} sample releases are gone.")
            return
        if not settings.DEMO_MODE:
            raise CommandError("Sample releases would be public; they are for one's own machine only.")
        if number is None or not 1 <= number <= MOST or not 0 <= translated <= number:
            raise CommandError(f"Say how many: 1 to {MOST:,} releases, of which at most all are translated.")
        present = numbers_present()
        if number > present:
            self._write(present, number)
        done = translate(translated)
        self.stdout.write(f"There are {max(number, present):,} sample releases; {done:,} of them were translated now.")

    def _write(self, present: int, number: int) -> None:
        try:
            writer = SampleWriter()
        except NoNewsIndex as error:
            raise CommandError(
                "There must be a published news index in both languages and a category first; "
                "`manage.py demo` makes them."
            ) from error
        with tqdm(total=number - present, desc="Written", disable=None) as progress:
            for first in range(present + 1, number + 1, BATCH):
                numbers = list(range(first, min(first + BATCH, number + 1)))
                writer.write(numbers)
                progress.update(len(numbers))
        tidy_index()

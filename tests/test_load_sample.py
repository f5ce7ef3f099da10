"""Sample releases are such as publishing would have left, and go away without a trace."""

from collections import Counter
from io import StringIO

import pytest
from django.apps import apps
from django.core.management import CommandError, call_command
from django.db import connection
from wagtail.models import Page, ReferenceIndex
from wagtail.search.models import IndexEntry
from wagtail_localize.models import StringTranslation, Translation

from news.models import NewsIndexPage, NewsReleasePage
from news.sample.keys import ALL_KEYS, sample_pages
from news.sample.texts import texts_of
from search.backend.texts import IndexedTexts
from search.models import Pair, Word
from search.pages import answer
from translation.models import QueueEntry
from translation.queue.check import Checker

# Where the index keeps texts as they are written.
COLUMNS = {"sqlite": ("title", "body"), "postgresql": ("title_text", "body_text")}


def load(*arguments, **options) -> None:
    call_command("load_sample", *arguments, stdout=StringIO(), stderr=StringIO(), **options)


def samples(language: str):
    releases = NewsReleasePage.objects.filter(translation_key__range=ALL_KEYS, locale__language_code=language)
    return releases.order_by("translation_key")


def rows_by_table() -> Counter:
    """How many rows each table holds. The search never forgets words, nor which characters stood side by side."""
    models = [model for model in apps.get_models() if model not in (Pair, Word)]
    return Counter({model._meta.label: model._base_manager.count() for model in models})


def test_releases_are_readable_in_both_languages(client):
    load(12)
    for language in ("zh-hans", "en"):
        assert samples(language).count() == 12
        release = samples(language).last()
        page = client.get(release.url).content.decode()
        assert release.title.replace("'", "&#x27;") in page
        assert (
            release.summary[:20]
            in client.get(f"{release.url.split('sample')[0]}{release.release_date.year}/").content.decode()
        )


def test_the_same_number_is_always_the_same_release():
    assert [texts_of(7)[:7], texts_of(8)[:7]] == [texts_of(7)[:7], texts_of(8)[:7]]
    assert texts_of(7).title != texts_of(8).title


def test_more_are_added_to_those_that_are_there():
    load(3)
    first = list(samples("zh-hans").values_list("pk", flat=True))
    load(5)
    assert list(samples("zh-hans").values_list("pk", flat=True))[:3] == first
    assert samples("zh-hans").count() == 5


@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_the_search_holds_what_it_would_read_from_the_page(language):
    load(8)
    for release in samples(language):
        read = IndexedTexts.of(release)
        entry = IndexEntry.objects.filter(object_id=str(release.pk), content_type=release.content_type)
        kept = "\n".join(read.title), "\n".join([*read.boosted, *read.body])
        assert entry.values_list(*COLUMNS[connection.vendor]).get() == kept
        assert release.pk in [one.pk for one in answer(release.title, release.locale).found]


def test_references_are_those_that_wagtail_finds():
    load(25)
    own = ReferenceIndex.objects.filter(object_id__in=[str(pk) for pk in sample_pages().values_list("pk", flat=True)])
    before = set(own.values_list("pk", "to_object_id", "content_path"))
    for language in ("zh-hans", "en"):
        for release in samples(language):
            ReferenceIndex.create_or_update_for_object(release)
    assert set(own.values_list("pk", "to_object_id", "content_path")) == before


def test_the_queue_and_the_tree_are_consistent():
    load(6, translated=2)
    assert [found for found in Checker().run() if found] == []
    assert Page.find_problems() == ([], [], [], [], [])
    states = Counter(QueueEntry.objects.filter(translation_key__range=ALL_KEYS).values_list("state", flat=True))
    assert states == {"published": 2, "not_started": 4}


def test_translated_releases_have_what_a_translator_leaves(translator):
    load(4, translated=2)
    for release in samples("zh-hans")[:2]:
        translation = Translation.objects.get(source__object_id=release.translation_key)
        texts = StringTranslation.objects.filter(context__object_id=release.translation_key)
        assert texts.count() == translation.source.stringsegment_set.count() > 4
        english = release.get_translations().get()
        assert english.title in texts.values_list("data", flat=True)
        assert english.summary in texts.values_list("data", flat=True)


def test_they_go_away_without_a_trace():
    before, children = rows_by_table(), dict(NewsIndexPage.objects.values_list("pk", "numchild"))
    load(9, translated=3)
    load(remove=True)
    assert rows_by_table() - before == before - rows_by_table() == Counter()
    assert dict(NewsIndexPage.objects.values_list("pk", "numchild")) == children


def test_one_that_somebody_edited_goes_too(editor):
    load(3)
    release = samples("zh-hans").first()
    release.title = "改过的标题"
    release.save_revision().publish()
    load(remove=True)
    assert not sample_pages().exists()
    assert not Page.objects.filter(title="改过的标题").exists()
    assert Page.find_problems() == ([], [], [], [], [])


@pytest.mark.parametrize("arguments", [[], [0], [100_001], [-5]])
def test_a_number_that_makes_no_sense_is_refused(arguments):
    with pytest.raises(CommandError, match="1 to 100,000"):
        load(*arguments)


def test_a_public_server_gets_no_samples(settings):
    settings.DEMO_MODE = False
    with pytest.raises(CommandError, match="own machine"):
        load(3)

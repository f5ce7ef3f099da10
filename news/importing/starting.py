"""From the bytes of a file to an import that waits for a person."""

from __future__ import annotations

from hashlib import sha256

from django.db import transaction
from django.utils.translation import gettext as _

from intake import Picture, Refused, Release, read, recognise
from news.importing.drafts import guessed_category, language_of
from news.importing.pending import article_of, words_of
from news.models import NewsIndexPage, PendingImport, PendingPicture

MAX_BLOCKS = 1_000
MAX_TEXT = 600_000  # characters of one article, which a browser sends back with every change
MAX_ARTICLES = 50


def start(data: bytes, name: str, index: NewsIndexPage, user) -> PendingImport:
    """Read a file and keep what was found for its owner to look through. Raises Refused, and then nothing is kept."""
    first = recognise(read(data, name))
    releases = [first, *first.more]
    pictures: list[Picture] = []
    articles = [_article(release, pictures) for release in releases]
    _refuse_books(articles)
    digest = sha256(data).hexdigest()
    PendingImport.objects.remove_expired()
    with transaction.atomic():
        pending = PendingImport.objects.create(
            owner=user, index=index, file_name=name[-200:], file_digest=digest, articles=articles
        )
        PendingPicture.objects.bulk_create(
            PendingPicture(pending=pending, number=number, name=picture.name[-200:], data=picture.data)
            for number, picture in enumerate(pictures)
        )
    return pending


def _article(release: Release, pictures: list[Picture]) -> dict:
    article = article_of(release, pictures, language_of(release))
    if category := guessed_category(release.title or ""):
        article["fields"]["category"] = str(category.pk)
        article["guesses"].append("category")
    return article


def _refuse_books(articles: list[dict]) -> None:
    if len(articles) > MAX_ARTICLES:
        message = _("The file holds %(count)d articles; at most %(most)d are taken at a time. Please split the file.")
        raise Refused("articles", message % {"count": len(articles), "most": MAX_ARTICLES})
    for article in articles:
        blocks = article["blocks"]
        if len(blocks) > MAX_BLOCKS or sum(len(words_of(block)) for block in blocks) > MAX_TEXT:
            message = _(
                "The text is as long as a book: %(count)d paragraphs and tables. Please split the file into releases."
            )
            raise Refused("blocks", message % {"count": len(blocks)})

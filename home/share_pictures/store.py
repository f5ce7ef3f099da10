"""Where share pictures lie: in a folder of their own that no web server answers for, one folder a page.

The name holds a digest of what is drawn. A title that changed has another name, so no cache shows the old one.
"""

from __future__ import annotations

import hashlib
import logging

from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.utils.translation import override
from wagtail.models import Page

from home.files.errors import StoreDoesNotAnswer
from home.share_pictures.drawing import Words, draw

logger = logging.getLogger(__name__)
DRAWING = 1  # raise it when the drawing changes, and call `manage.py draw_share_pictures`


def words_of(page: Page) -> Words:
    """What the share picture of a page says, in the language of its text."""
    with override(page.text_language):
        return Words(page.seo_title or page.title, page.share_line(), page.text_language)


def digest_of(words: Words) -> str:
    """Twelve characters that change with what is drawn."""
    return hashlib.sha256(f"{DRAWING}|{words!r}".encode()).hexdigest()[:12]


def file_name(page_id: int, digest: str) -> str:
    return f"{page_id}/{digest}.png"


def drawn_digest(page: Page) -> str | None:
    """The digest of the page's picture as it is now, or None while it is not drawn or cannot be asked for."""
    digest = digest_of(words_of(page))
    try:
        return digest if storages["share_pictures"].exists(file_name(page.pk, digest)) else None
    except StoreDoesNotAnswer:
        logger.warning("The page is shown without its share picture: the object store does not answer.", exc_info=True)
        return None


def keep_picture(page: Page, again: bool = False) -> bool:
    """Draw the page's picture, unless it is there and not to be drawn again, and let go of earlier ones.

    Returns whether it was drawn now.
    """
    words = words_of(page)
    name = file_name(page.pk, digest_of(words))
    storage = storages["share_pictures"]
    if again:
        storage.delete(name)
    is_missing = not storage.exists(name)
    if is_missing:
        storage.save(name, ContentFile(draw(words)))
    forget_pictures(page.pk, but=name)
    return is_missing


def forget_pictures(page_id: int, but: str = "") -> None:
    """Delete the pictures of a page, all but one."""
    storage = storages["share_pictures"]
    try:
        names = storage.listdir(str(page_id))[1]
    except FileNotFoundError:  # never drawn
        return
    for name in names:
        if f"{page_id}/{name}" != but:
            storage.delete(f"{page_id}/{name}")

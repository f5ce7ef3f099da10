"""A release that was read from a file becomes a draft of the news index; it is never published here."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from datetime import date, datetime
from html import escape

from django.conf import settings
from django.core.files.base import ContentFile
from django.db import transaction
from django.utils.translation import gettext as _
from PIL import Image, ImageOps
from wagtail.models import Locale
from wagtail.utils.file import hash_filelike

from home.models import SiteImage
from intake import Block, Picture, Refused, Release
from intake.characters import is_chinese
from intake.pictures import format_of
from news.models import NewsIndexPage, NewsReleasePage, ReleaseCategory

_FIELDS = {"source": "source", "author": "author", "editor": "editor_in_charge", "place": "place_line"}
_KEPT = {"JPEG": "JPEG", "PNG": "PNG", "GIF": "GIF", "WEBP": "WEBP"}  # other formats become PNG


@dataclass(frozen=True)
class Draft:
    """The page that an import made, or the page that was there before."""

    page: NewsReleasePage
    is_new: bool

    @property
    def told(self) -> str:
        """What to tell the person who imports."""
        message = _("Draft: %(title)s") if self.is_new else _("Already there, nothing was changed: %(title)s")
        return message % {"title": f"{self.page.draft_title} (id {self.page.pk})"}


@transaction.atomic
def draft_of(release: Release) -> Draft:
    """The draft of a release. All or nothing: Refused says what is missing, and then no page or picture was saved."""
    if not release.released:
        raise Refused("no-date", _("No release date was found, and no release can be without one. Nothing was saved."))
    index = _index(release)
    moment = datetime.fromisoformat(release.released) if "T" in release.released else None
    day = moment.date() if moment else date.fromisoformat(release.released)
    title = (release.title or _("Release without a title"))[:255]
    known = NewsReleasePage.objects.child_of(index).filter(draft_title=title, release_date=day).first()
    if known:
        return Draft(known, is_new=False)
    page = NewsReleasePage(title=title, draft_title=title, live=False, locale=index.locale, release_date=day)
    page.release_time = moment.time() if moment else None
    page.source_url = release.url if release.url and len(release.url) <= 200 else ""
    page.category = _category()
    page.summary = (release.summary or "")[: NewsReleasePage._meta.get_field("summary").max_length]
    page.body = [*_too_long(release, page), *_stream(release)]
    index.add_child(instance=page)
    page.save_revision(clean=False)  # a draft may still lack what its publication needs
    return Draft(page, is_new=True)


def _index(release: Release) -> NewsIndexPage:
    """The news index of the language in which the release is written."""
    text = (release.title or "") + "".join(block.text for block in release.body[:5])
    language = settings.LANGUAGE_CODE if is_chinese(text) else "en"
    index = NewsIndexPage.objects.filter(locale=Locale.objects.get(language_code=language)).first()
    if index is None:
        raise Refused("no-index", _("The site has no news page in the language of this release."))
    return index


def _category() -> ReleaseCategory:
    """The first category of the site; the editor chooses another."""
    category = ReleaseCategory.objects.filter(locale__language_code=settings.LANGUAGE_CODE).first()
    if category is None:
        raise Refused("no-category", _("The site has no release category yet. Please make one first."))
    return category


def _too_long(release: Release, page: NewsReleasePage) -> list[tuple[str, str]]:
    """Fill the short fields; what is too long for one becomes a paragraph before the text, so that nothing is lost."""
    paragraphs = []
    for name, field_name in _FIELDS.items():
        value = getattr(release, name) or ""
        field = NewsReleasePage._meta.get_field(field_name)
        if len(value) <= field.max_length:
            setattr(page, field_name, value)
        else:
            paragraphs.append(("paragraph", f"<p>{escape(f'{field.verbose_name}: {value}')}</p>"))
    return paragraphs


def _stream(release: Release) -> list[tuple[str, object]]:
    """The blocks of the page; the place line has a field of its own and leaves the paragraph."""
    stream = []
    for block in release.body:
        text = block.text
        if release.place and len(release.place) <= 80 and text.startswith(release.place):
            text = text.removeprefix(release.place).lstrip()
        stream.append(_BLOCKS[block.kind](block, text))
    return stream


def _paragraph(block: Block, text: str) -> tuple[str, str]:
    return "paragraph", f"<p>{_linked(text, block.links)}</p>"


def _linked(text: str, links: list[tuple[str, str]]) -> str:
    """The text with its links to other sites and mail addresses; nothing else of the file's markup is taken over."""
    found = escape(text)
    for words, address in links:
        if words and re.match(r"https?://|mailto:", address, re.I):
            found = found.replace(escape(words), f'<a href="{escape(address)}">{escape(words)}</a>', 1)
    return found


def _heading(block: Block, text: str) -> tuple[str, object]:
    if len(text) > 120:
        return _paragraph(block, text)
    return "heading", {"text": text, "level": str(block.level)}


def _list(block: Block, text: str) -> tuple[str, str]:
    tag = "ol" if block.ordered else "ul"
    return "paragraph", f"<{tag}>" + "".join(f"<li>{escape(item)}</li>" for item in block.items) + f"</{tag}>"


def _quote(block: Block, text: str) -> tuple[str, object]:
    return "quote", {"text": text, "attribution": ""}


def _table(block: Block, text: str) -> tuple[str, object]:
    head, *rows = block.rows
    value = {
        "caption": block.caption,
        "columns": [{"type": "text", "heading": cell} for cell in head],
        "rows": [{"values": row} for row in rows],
    }
    return "table", NewsReleasePage._meta.get_field("body").stream_block.child_blocks["table"].to_python(value)


def _figure(block: Block, text: str) -> tuple[str, object]:
    image = picture_of(block.picture, block.credit) if block.picture and block.picture.data else None
    if image is None:  # an editor cannot save a figure without its picture, so its words stand as a paragraph
        words = " · ".join(filter(None, [block.file, block.alt, block.caption, block.credit]))
        return "paragraph", f"<p>{escape(words)}</p>"
    return "figure", {
        "image": image,
        "alt": block.alt[:250],
        "caption": block.caption[:250],
        "credit": block.credit[:120],
    }


_BLOCKS = {
    "paragraph": _paragraph,
    "heading": _heading,
    "list": _list,
    "quote": _quote,
    "table": _table,
    "figure": _figure,
}


def picture_of(picture: Picture, credit: str = "") -> SiteImage | None:
    """The picture in the library, made once for the same file; None when it is no picture that can be shown."""
    data = _cleaned(picture.data)
    if data is None:
        return None
    file = ContentFile(data, name=re.sub(r"[^\w.-]+", "-", picture.name.rpartition("/")[2])[-80:] or "picture")
    digest = hash_filelike(file)
    known = SiteImage.objects.filter(file_hash=digest).first()
    if known:
        return known
    image = SiteImage(title=(picture.alt or file.name)[:255], file=file, credit=credit[:120], file_hash=digest)
    image.save()
    return image


def _cleaned(data: bytes) -> bytes | None:
    """The picture turned as its camera says, without place, camera and other notes in it."""
    kind = format_of(data)
    if kind is None:
        return None
    stream = io.BytesIO()
    with Image.open(io.BytesIO(data)) as image:
        if kind == "GIF" and getattr(image, "is_animated", False):
            return data  # moving pictures hold no notes of a camera
        turned = ImageOps.exif_transpose(image)
        for name in ("exif", "xmp", "XML:com.adobe.xmp", "comment"):
            turned.info.pop(name, None)
        options = {"quality": 92} if kind == "JPEG" else {}
        turned.save(stream, _KEPT.get(kind, "PNG"), icc_profile=turned.info.get("icc_profile"), **options)
    return stream.getvalue()

"""A release that was read from a file becomes a draft of the news index; it is never published here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Locale

from intake import Finding, Refused, Release
from intake.characters import is_chinese
from news.importing import categories
from news.importing.body import paragraph, stream_of, without_place
from news.importing.known import address_of, known_page
from news.models import NewsIndexPage, NewsReleasePage, ReleaseCategory, ReleaseOrigin

_FIELDS = {
    "source": "source",
    "author": "author",
    "editor": "editor_in_charge",
    "place": "place_line",
    "summary": "summary",
}
_EXAMPLES = 400  # earlier releases from whose titles categories are guessed


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


def draft_of(release: Release, file_name: str = "", file_digest: str = "") -> Draft:
    """The draft of a release as it was read, or the page that was made of it before.

    All or nothing: Refused says what is missing, and then no page or picture was saved.
    """
    if not release.released:
        raise Refused("no-date", _("No release date was found, and no release can be without one. Nothing was saved."))
    if known := known_page(release):
        return Draft(known, is_new=False)
    category = guessed_category(release.title or "")
    origin = origin_of(release, file_name, file_digest)
    origin.findings += [finding.as_dict() for finding in _guesses(release, category)]
    placed = replace(release, body=without_place(release))
    page = save_draft(placed, _index(release), category or _first_category(), origin)
    return Draft(page, is_new=True)


def _guesses(release: Release, category: ReleaseCategory | None) -> list[Finding]:
    """What nobody has looked through yet, when no person was there to ask."""
    if category:
        found = [Finding("category", _("The category was guessed from the title."))]
    else:
        found = [Finding("no-category", _("The category is open: the first was taken."))]
    telling = release.guesses & {"title", "released"}
    for code, names in (("guess", telling), ("guessed-credit", release.guesses - telling)):
        if names:
            found.append(Finding(code, _("Guessed:"), _labels(names)))
    return found


def _labels(names: set[str]) -> str:
    """Fields of a reading as the form of a release names them."""
    fields = sorted({"released": "release_date", **_FIELDS}.get(name, name) for name in names)
    return ", ".join(str(NewsReleasePage._meta.get_field(name).verbose_name) for name in fields)


def origin_of(release: Release, file_name: str = "", file_digest: str = "") -> ReleaseOrigin:
    """Where a release comes from, by which it is recognised later; not yet saved, for it has no page."""
    return ReleaseOrigin(
        file_name=file_name[-200:],
        file_digest=file_digest,
        text_digest=release.digest,
        address=address_of(release),
        unplaced=release.unplaced,
        findings=[finding.as_dict() for finding in release.findings],
    )


@transaction.atomic
def save_draft(
    release: Release, index: NewsIndexPage, category: ReleaseCategory, origin: ReleaseOrigin, user=None
) -> NewsReleasePage:
    """The draft of a release that has a date, below an index; in the history of the page `user` has made it."""
    moment = datetime.fromisoformat(release.released) if "T" in release.released else None
    page = NewsReleasePage(live=False, locale=index.locale, category=category, owner=user)
    page.release_date = moment.date() if moment else date.fromisoformat(release.released)
    page.release_time = moment.time() if moment else None
    page.title = page.draft_title = (release.title or _("Release without a title"))[:255]
    page.source_url = release.url if release.url and len(release.url) <= 200 else ""
    page.body = [*_too_long(release, page), *stream_of(release.body, user)]
    index.add_child(instance=page)
    log(instance=page, action="wagtail.create", user=user, content_changed=True)
    page.save_revision(user=user, clean=False)  # a draft may still lack what its publication needs
    origin.page, origin.imported_by = page, user
    origin.save()
    return page


def _index(release: Release) -> NewsIndexPage:
    """The news index of the language in which the release is written."""
    language = language_of(release)
    index = NewsIndexPage.objects.filter(locale=Locale.objects.get(language_code=language)).first()
    if index is None:
        raise Refused("no-index", _("The site has no news page in the language of this release."))
    return index


def language_of(release: Release) -> str:
    """The code of the language in which a release is written."""
    text = (release.title or "") + "".join(block.text for block in release.body[:5])
    return settings.LANGUAGE_CODE if is_chinese(text) else "en"


def guessed_category(title: str) -> ReleaseCategory | None:
    """The category that the words of a title suggest, after those of earlier releases; None where it is open."""
    names = ReleaseCategory.objects.filter(locale__language_code=settings.LANGUAGE_CODE).in_bulk()
    translated = ReleaseCategory.objects.values_list("translation_key", "name")
    keys = {category.translation_key: pk for pk, category in names.items()}
    called = {(keys[key], name) for key, name in translated if key in keys}
    examples = NewsReleasePage.objects.order_by("-pk").values_list("category", "draft_title")[:_EXAMPLES]
    guess = categories.guessed(title, called, examples)
    return names.get(guess)


def _first_category() -> ReleaseCategory:
    """The first category of the site, where no word of a title says another; the editor chooses."""
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
            paragraphs.append(paragraph(f"{field.verbose_name}: {value}"))
    if len(release.title or "") > 255:
        paragraphs.insert(0, paragraph(release.title))
    return paragraphs

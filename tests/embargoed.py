"""A release with pictures and a document of its own, and every address at which somebody could come upon it."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from django.test import Client
from django.urls import reverse
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Page

from cqc_site.sitemaps import PART
from home.models import SiteDocument, SiteImage
from news.models import NewsReleasePage
from tests.desk import PUBLISH, draft_by, edit, now, paragraph, release_form

SECRET = "尚未公布的联合监督抽查结果"


@dataclass
class Embargoed:
    """The release and its files."""

    release: NewsReleasePage
    picture: SiteImage
    document: SiteDocument

    def files(self) -> list[str]:
        """Every address of its files: original, sizes, document, and the document as a stored file."""
        sizes = [self.picture.get_rendition(spec).url for spec in ("width-100|format-webp", "fill-50x50")]
        return [self.picture.file.url, *sizes, self.document.url, self.document.file.url]

    def public_files(self) -> list[str]:
        """Those that readers may have once it is public; a document has one address only."""
        return self.files()[:-1]


def sitemap_of(page: Page) -> str:
    """The part of the sitemap that names a page once it is public."""
    return reverse("sitemap-part", args=[page.pk // PART])


def embargoed(editor: Client, **fields) -> Embargoed:
    """A release by press, published or scheduled by the editor, as its date says."""
    picture, document = new_picture(), new_document()
    body = [
        paragraph(f"{SECRET}，详见附件。"),
        ("figure", {"image": picture.pk, "alt": "抽查现场", "caption": "", "credit": ""}),
        ("download", {"document": document.pk, "title": ""}),
    ]
    release = draft_by("press", title=SECRET)
    edit(editor, release, **release_form(SECRET, body, slug=release.slug, **fields), **PUBLISH)
    return Embargoed(now(release), picture, document)


def new_picture(title: str = "抽查现场") -> SiteImage:
    """A picture that was just uploaded."""
    file = get_test_image_file(filename="inspection.png", size=(320, 200))
    return SiteImage.objects.create(title=title, file=ImageFile(file.file, name="inspection.png"))


def new_document(title: str = "抽查名单") -> SiteDocument:
    """A document that was just uploaded."""
    return SiteDocument.objects.create(title=title, file=ContentFile(b"secret,list", name="list.csv"))


def status(client: Client, url: str) -> int:
    """What the site answers there; a file is read to its end, as a browser would."""
    response = client.get(url)
    if response.streaming:
        b"".join(response.streaming_content)
    return response.status_code

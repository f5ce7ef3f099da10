"""The full text of releases as feed readers take it: plain elements, absolute addresses, nothing that runs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from urllib.parse import urljoin, urlsplit

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString, mark_safe
from lxml import etree, html
from wagtail.rich_text import expand_db_html

from home.models import SiteDocument, SiteImage
from home.pictures import offered, pictures_by_id

KEPT = {
    "p", "br", "b", "strong", "em", "i", "a", "ul", "ol", "li", "sup", "sub", "h2", "h3", "blockquote", "figure",
    "figcaption", "img", "table", "caption", "thead", "tbody", "tr", "th", "td", "span",
}  # fmt: skip
DROPPED_WITH_TEXT = {"script", "style", "iframe", "object", "template"}
KEPT_ATTRIBUTES = {"href", "src", "alt", "width", "height", "lang", "scope"}
SCHEMES = {"http", "https", "mailto", "tel"}


class FeedTexts:
    """The texts of the releases of one feed. Pictures and documents of all of them cost three queries."""

    def __init__(self, releases: Iterable, base: str):
        self.base = base
        rows = [(block["type"], block["value"]) for release in releases for block in release.body.raw_data]
        self.pictures = pictures_by_id(_ids(rows, "figure", "image"))
        self.documents = SiteDocument.objects.in_bulk(_ids(rows, "download", "document"))

    def html_of(self, release) -> str:
        """The text of a release, its pictures included."""
        parts = [
            WRITERS[block["type"]](self, block["value"]) for block in release.body.raw_data if block["type"] in WRITERS
        ]
        return plain_html("".join(parts), self.base)

    def lead_picture(self, release) -> SiteImage | None:
        """The first picture of a release."""
        figures = (block["value"] for block in release.body.raw_data if block["type"] == "figure")
        return next((found for figure in figures if (found := self.pictures.get(figure["image"]))), None)

    # --- one writer a block -------------------------------------------------------------------
    def _paragraph(self, value: str) -> str:
        return expand_db_html(value)

    def _heading(self, value: dict) -> SafeString:
        return format_html("<{0}>{1}</{0}>", "h3" if value.get("level") == "3" else "h2", value["text"])

    def _figure(self, value: dict) -> SafeString:
        picture = self.pictures.get(value["image"])
        if picture is None:
            return mark_safe("")
        jpeg = offered(picture).jpeg
        words = format_html_join(
            mark_safe("<br>"), "{}", ((value[name],) for name in ("caption", "credit") if value[name])
        )
        return format_html(
            '<figure><img src="{}" alt="{}" width="{}" height="{}">{}</figure>',
            jpeg.url, value["alt"], jpeg.width, jpeg.height,
            format_html("<figcaption>{}</figcaption>", words) if words else "",
        )  # fmt: skip

    def _quote(self, value: dict) -> SafeString:
        by = format_html("<p>— {}</p>", value["attribution"]) if value["attribution"] else ""
        return format_html("<blockquote><p>{}</p>{}</blockquote>", value["text"], by)

    def _table(self, value: dict) -> SafeString:
        head = format_html_join("", '<th scope="col">{}</th>', ((column["heading"],) for column in value["columns"]))
        rows = format_html_join(
            "", "<tr>{}</tr>", ((format_html_join("", "<td>{}</td>", zip(row["values"])),) for row in value["rows"])
        )
        caption = format_html("<caption>{}</caption>", value["caption"]) if value.get("caption") else ""
        return format_html("<table>{}<thead><tr>{}</tr></thead><tbody>{}</tbody></table>", caption, head, rows)

    def _download(self, value: dict) -> SafeString:
        document = self.documents.get(value["document"])
        if document is None:
            return mark_safe("")
        return format_html('<p><a href="{}">{}</a></p>', document.url, value["title"] or document.title)


WRITERS: dict[str, Callable] = {
    "paragraph": FeedTexts._paragraph,
    "heading": FeedTexts._heading,
    "figure": FeedTexts._figure,
    "quote": FeedTexts._quote,
    "table": FeedTexts._table,
    "download": FeedTexts._download,
}


def plain_html(markup: str, base: str) -> str:
    """Markup with known elements and attributes alone and every address absolute; text is never lost.

    An address of another scheme than web, mail and telephone goes, an element that is not known leaves its text.
    """
    root = html.fragment_fromstring(markup, create_parent="div")
    for element in list(root.iter(etree.Element)):
        if element is not root:
            _clean(element, base)
    for comment in list(root.iter(etree.Comment, etree.ProcessingInstruction)):
        comment.drop_tree()
    written = html.tostring(root, encoding="unicode")
    return written.removeprefix("<div>").removesuffix("</div>")


def _clean(element: html.HtmlElement, base: str) -> None:
    if element.tag in DROPPED_WITH_TEXT:
        element.drop_tree()
        return
    if element.tag not in KEPT:
        element.drop_tag()
        return
    for name, value in list(element.attrib.items()):
        if name in ("href", "src"):
            value = urljoin(base, value)
            element.set(name, value)
        if name not in KEPT_ATTRIBUTES or (name in ("href", "src") and urlsplit(value).scheme not in SCHEMES):
            del element.attrib[name]


def _ids(rows: list[tuple[str, object]], kind: str, field: str) -> set[int]:
    return {value[field] for block, value in rows if block == kind and value.get(field)}

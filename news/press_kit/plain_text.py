"""A release as plain text, and the credit lines of its pictures."""

from __future__ import annotations

from bs4 import BeautifulSoup, NavigableString, Tag
from django.utils import formats
from django.utils.translation import gettext as _
from wagtail.blocks import StreamValue

from news.press_kit.contents import PressKit


def text_of(release, address: str, terms: str = "") -> str:
    """Everything that the release says, as lines of text without any markup; labels in the active language."""
    parts = [
        [release.title, _byline(release)],
        *_corrections(release),
        [release.summary],
        *(lines for block in release.body if (lines := _lines_of(block))),
        _contact(release),
        [terms],
        [address],
    ]
    return "\n\n".join("\n".join(filter(None, lines)) for lines in parts if any(lines)) + "\n"


def credits_of(kit: PressKit, terms: str = "") -> str:
    """Of each picture its file, caption and credit line, and the terms of use."""
    parts = [[picture.name, picture.label, picture.credit] for picture in kit.pictures]
    return "\n\n".join("\n".join(filter(None, lines)) for lines in [*parts, [terms]] if any(lines)) + "\n"


def _byline(release) -> str:
    when = formats.date_format(release.release_date)
    if release.release_time:
        when += " " + _("%(time)s Beijing time") % {"time": release.release_time.strftime("%H:%M")}
    named = [
        (_("Source"), release.source),
        (_("Author"), release.author),
        (_("Editor in charge"), release.editor_in_charge),
    ]
    return "\n".join(filter(None, [when, release.place_line, *(_labelled(*pair) for pair in named)]))


def _labelled(label: str, value: str) -> str:
    return _("%(label)s: %(value)s") % {"label": label, "value": value} if value else ""


def _corrections(release) -> list[list[str]]:
    return [
        [
            _("Correction of %(date)s") % {"date": formats.date_format(correction["date"])},
            _labelled(_("It said"), correction["wrong"]),
            _labelled(_("It now says"), correction["right"]),
        ]
        for correction in release.corrections_newest_first
    ]


def _contact(release) -> list[str]:
    lines = [release.contact_name, release.contact_telephone, release.contact_email]
    return [_("Press contact"), *lines] if any(lines) else []


def _lines_of(block: StreamValue.StreamChild) -> list[str]:
    value = block.value
    match block.block_type:
        case "paragraph":
            return rich_text_lines(value.source)
        case "heading":
            return [value["text"]]
        case "quote":
            return [value["text"], f"—— {value['attribution']}" if value["attribution"] else ""]
        case "figure":
            return [_labelled(_("Picture"), value["caption"] or value["alt"]), _labelled(_("Credit"), value["credit"])]
        case "table":
            head = [column["heading"] for column in value.columns]
            rows = [head, *(row["values"] for row in value.row_data)]
            return [value.caption or "", *("\t".join(map(str, row)) for row in rows)]
        case "download":
            document = value["document"]
            return [_labelled(_("File"), value["title"] or document.title)] if document else []
    raise NotImplementedError(f"A release has no plain text for {block.block_type} yet.")


def rich_text_lines(html: str) -> list[str]:
    """The text of a rich text, an item of a list on a line of its own, with the addresses of links to other sites."""
    soup = BeautifulSoup(html, "html.parser")
    for link in soup.find_all("a", href=True):
        if link["href"].startswith(("http://", "https://")) and link["href"] != link.get_text():
            link.append(f" ({link['href']})")
    for line_break in soup.find_all("br"):
        line_break.replace_with("\n")
    return [line for node in soup.children for line in _node_lines(node)]


def _node_lines(node: Tag | NavigableString) -> list[str]:
    if isinstance(node, Tag) and node.name in ("ul", "ol"):
        items = node.find_all("li", recursive=False)
        return [
            f"{f'{number}.' if node.name == 'ol' else '•'} {_one_line(item)}" for number, item in enumerate(items, 1)
        ]
    return [line.strip() for line in node.get_text().split("\n") if line.strip()]


def _one_line(item: Tag) -> str:
    return " ".join(item.get_text(" " if item.find(["ul", "ol"]) else "").split())

"""What the screen of an import shows."""

from __future__ import annotations

from datetime import date

from django.utils.functional import lazystr
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from intake.blocks import FURNITURE, UNPLACED
from intake.characters import width
from news.importing.checks import findings_of
from news.importing.forms import FoundForm, table_text
from news.importing.known import namesakes, page_known_by
from news.importing.pending import WORDED, words_of
from news.models import NewsReleasePage, PendingImport

FATES = {
    "title": _("Title"),
    "date": _("release date"),
    "source": _("source"),
    "author": _("author"),
    "editor": _("editor in charge"),
    "summary": _("summary"),
    "body": _("text"),
    FURNITURE: _("web site, left out"),
    UNPLACED: _("went nowhere"),
}
_ANCHORS = {"date": "release_date", "editor": "editor_in_charge"}
KINDS = {
    "paragraph": _("Paragraph"),
    "heading-2": pgettext_lazy("kind of a block", "Heading"),
    "heading-3": _("Subheading"),
    "list": _("List"),
    "numbered": _("Numbered list"),
    "quote": _("Quotation"),
    "table": _("Table"),
    "figure": _("Picture"),
}
_COLUMNS = 84  # of a text box on the screen


def screen_of(pending: PendingImport, number: int, form: FoundForm | None = None) -> dict:
    """The context of the review screen for one article of an import."""
    article = pending.articles[number]
    lines = [_line(line, article) for line in article["lines"]]
    pieces = [piece for line in lines for piece in line["pieces"]]
    return {
        "pending": pending,
        "number": number,
        "article": article,
        "articles": [_tab(other, at, number) for at, other in enumerate(pending.articles)],
        "form": form or FoundForm(article),
        "blocks": [_block(block) for block in article["blocks"]],
        "lines": lines,
        "unplaced": [piece for piece in pieces if piece["field"] == UNPLACED and piece["text"]],
        "left_out": sum(piece["field"] == FURNITURE for piece in pieces),
        "findings": findings_of(article),
        "saved_page": NewsReleasePage.objects.filter(pk=article["saved"]).first() if article["saved"] else None,
        "known": page_known_by(article["digest"], (article["url"] or "").partition("#")[0]),
        "namesakes": _namesakes(article, pending),
        "other_language": article["language"] != pending.index.locale.language_code,
    }


def _namesakes(article: dict, pending: PendingImport) -> list[NewsReleasePage]:
    try:
        day = date.fromisoformat(article["fields"]["release_date"])
    except ValueError:
        return []
    return namesakes(article["fields"]["title"], day, pending.index)


def _tab(article: dict, at: int, chosen: int) -> dict:
    title = article["fields"]["title"] or lazystr(_("Release without a title"))
    return {"number": at, "title": title, "is_chosen": at == chosen, "is_saved": bool(article["saved"])}


def _block(block: dict) -> dict:
    columns = [max(1, -(-width(line) // _COLUMNS)) for line in block["text"].split("\n")]
    kinds = [(kind, KINDS[kind]) for kind in WORDED] if block["kind"] in WORDED else []
    return block | {
        "label": KINDS[block["kind"]],
        "kinds": kinds,
        "height": min(24, sum(columns)),
        "table": table_text(block["rows"]),
        "table_height": min(24, max(2, len(block["rows"]))),
        "words": words_of(block),
    }


def _line(line: dict, article: dict) -> dict:
    block = next((block for block in article["blocks"] if line["number"] in block["lines"]), None)
    pieces = [_piece(line, at, fate, block) for at, fate in enumerate(line["fates"])]
    fields = {piece["field"] for piece in pieces}
    only = fields.pop() if len(fields) == 1 else ""
    return {"number": line["number"], "text": line["text"], "kind": line["kind"], "pieces": pieces, "only": only}


def _piece(line: dict, at: int, fate: dict, block: dict | None) -> dict:
    field = fate["field"]
    removed = field == "body" and block is not None and block["removed"]
    label = _("taken out") if removed else FATES.get(field, field)
    anchor = f"block-{block['id']}" if field == "body" and block else f"id_{_ANCHORS.get(field, field)}"
    return {
        "field": field,
        "label": label,
        "text": fate["text"],
        "guess": fate["guess"],
        "key": f"{line['number']}-{at}",
        "anchor": "" if field in {FURNITURE, UNPLACED} else anchor,
        "shows_text": len(line["fates"]) > 1 or fate["text"] != line["text"],
    }

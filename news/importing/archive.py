"""The files of an old site become drafts: each once, with a redirect from its address, and a list for a person."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.contrib.redirects.models import Redirect

from intake import Refused
from intake.encodings import decoded
from news.importing.drafts import draft_of
from news.importing.files import bytes_of, release_in
from news.models import NewsReleasePage, ReleaseOrigin

READ = {".docx", ".txt", ".md", ".html", ".htm", ".shtml", ".xhtml", ".mht", ".mhtml"}
REFUSED = {".doc", ".wps", ".rtf", ".pdf", ".odt", ".pages", ".docm"}  # texts, too: a person is told of them
_LONGEST = 255  # characters of an address that a redirect holds
NEW, KNOWN, FAILED = "new", "known", "refused"
# Findings that a person may read, and that leave the draft as it should be.
_ASIDE = {"active-content", "category", "document-number", "guessed-credit", "unsafe-link"}


@dataclass
class Outcome:
    """What became of one release of the archive, and what is said of it to the person who goes through the list.

    `needs` are the sentences without whose being seen to the draft is not right or not whole; `notes` are the others.
    """

    file: str
    status: str
    page: NewsReleasePage | None = None
    address: str = ""
    redirects: bool = False
    needs: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    lacks_summary: bool = False

    def as_dict(self) -> dict:
        """The outcome as a row of the report."""
        page = self.page
        return {
            "file": self.file,
            "status": self.status,
            "page": page.pk if page else None,
            "title": page.draft_title if page else "",
            "released": page.release_date.isoformat() if page else "",
            "address": self.address,
            "redirects": self.redirects,
            "needs": self.needs,
            "notes": self.notes,
        }


def files_in(folder: Path) -> list[Path]:
    """The texts of a folder in a fixed order; the files that a browser saved with a page do not count."""
    found = [path for path in sorted(folder.rglob("*")) if path.suffix.lower() in READ | REFUSED and path.is_file()]
    return [path for path in found if not _is_hidden(path.relative_to(folder))]


def _is_hidden(path: Path) -> bool:
    parts = path.parts
    return any(part.startswith((".", "~$")) for part in parts) or any(
        part.endswith(("_files", ".files")) for part in parts[:-1]
    )


def addresses_in(data: bytes) -> dict[str, str]:
    """The old address of each file, from a list of two columns: the name or path of a file, and its address.

    Raises Refused where a row has no address.
    """
    rows = csv.reader(io.StringIO(decoded(data)[0].lstrip("\ufeff")))
    found = {}
    for number, row in enumerate(rows, 1):
        cells = [cell.strip() for cell in row]
        if not any(cells) or (number == 1 and len(cells) > 1 and "/" not in cells[1]):
            continue  # an empty row, or the names of the columns
        if len(cells) < 2 or "/" not in cells[1]:
            message = _("Row %(number)d of the list of addresses has no address: %(row)s")
            raise Refused("addresses", message % {"number": number, "row": ",".join(cells)[:80]})
        found[cells[0].replace("\\", "/")] = cells[1]
    return found


def take_in(path: Path, name: str, address: str = "") -> Iterator[Outcome]:
    """Make drafts of the releases in a file, all or none, and redirects from the old address of the first.

    What was taken in before is left as it is, so that a command that was killed can be run again. `address` is the
    old address when a list gives it; else it is the one that the file names for itself.
    """
    try:
        data = bytes_of(path)
        digest = sha256(data).hexdigest()
        with transaction.atomic():
            found = list(_known(name, digest)) or list(_made(path, data, name, digest))
            old = address or next((one.address for one in found), "")
            if old and found:
                _redirect(found[0], old)
    except Refused as refusal:
        yield Outcome(name, FAILED, address=address, needs=[refusal.message])
        return
    yield from found


def _known(name: str, digest: str) -> Iterator[Outcome]:
    """What was made of these very bytes."""
    for origin in ReleaseOrigin.objects.filter(file_digest=digest).select_related("page").order_by("pk"):
        outcome = Outcome(name, KNOWN, origin.page, origin.address)
        _look_through(outcome, origin)
        yield outcome


def _made(path: Path, data: bytes, name: str, digest: str) -> Iterator[Outcome]:
    first = release_in(path, data)
    for release in [first, *first.more]:
        draft = draft_of(release, name, digest)
        origin = getattr(draft.page, "origin", None)
        outcome = Outcome(name, NEW if draft.is_new else KNOWN, draft.page, release.url or "")
        if draft.is_new:
            _look_through(outcome, origin)
        elif origin is None or origin.text_digest != release.digest:
            outcome.needs = [
                _("Its address is that of another release, with another text. Nothing was made of this one.")
            ]
        yield outcome


def _look_through(outcome: Outcome, origin: ReleaseOrigin) -> None:
    """Say what there is to do for a draft, as it stands now, before it can go out."""
    draft = outcome.page.get_latest_revision_as_object()
    outcome.needs, outcome.notes = _needs(origin), _notes(origin)
    if count := sum(block.block_type == "figure" and not block.value["alt"] for block in draft.body):
        outcome.needs.append(_("Pictures without an alternative text: %(count)d.") % {"count": count})
    if not draft.summary:  # so are most that were written before there was a field for it: no work that tells one apart
        outcome.lacks_summary = True
        outcome.notes.append(_("The summary is empty."))


def _needs(origin: ReleaseOrigin) -> list[str]:
    """What a person must see to: findings of substance, and lines that went nowhere."""
    needs = [_sentence(finding) for finding in origin.findings if finding["code"] not in _ASIDE | {"furniture"}]
    if origin.unplaced:
        needs.append(_("Lines that went nowhere: %(count)d.") % {"count": len(origin.unplaced)})
    return needs


def _notes(origin: ReleaseOrigin) -> list[str]:
    """What a person may look at in passing, such as a guess that is most likely right."""
    return [_sentence(finding) for finding in origin.findings if finding["code"] in _ASIDE]


def _sentence(finding: dict[str, str]) -> str:
    excerpt = finding["excerpt"].splitlines()[0] if finding["excerpt"] else ""
    return f"{finding['message']} {excerpt}".strip()


def _redirect(outcome: Outcome, address: str) -> None:
    """Lead from an old address to the page; it answers from the day that the page is public."""
    outcome.address = address
    path = Redirect.normalise_path(address)
    if len(path) > _LONGEST or not urlsplit(path).path.strip("/"):
        outcome.needs.append(_("The old address cannot become a redirect: %(address)s") % {"address": address[:120]})
        return
    redirect, _made_now = Redirect.objects.get_or_create(
        old_path=path, site=None, defaults={"redirect_page": outcome.page, "automatically_created": True}
    )
    outcome.redirects = redirect.redirect_page_id == outcome.page.pk
    if not outcome.redirects:
        outcome.needs.append(_("The old address leads elsewhere already: %(address)s") % {"address": path})

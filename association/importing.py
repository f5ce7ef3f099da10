"""What a page says of the association becomes drafts of its pages; nothing is published here."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Locale, Page

from association.models import AssociationPage, BusinessScopePage, FunctionsPage, MissionPage
from home.models import HomePage
from intake import Refused
from intake.association import Association

NEW, CHANGED, SAME, BUSY = "new", "changed", "same", "busy"


@dataclass(frozen=True)
class Filled:
    """What became of one page: a new page, a new draft of it, nothing, or nothing because somebody works on it."""

    page: Page
    state: str

    @property
    def told(self) -> str:
        """What to tell the person who imports."""
        messages = {
            NEW: _("New draft: %(title)s"),
            CHANGED: _("New draft of a page that is there: %(title)s"),
            SAME: _("Nothing new: %(title)s"),
            BUSY: _("Locked or under review, nothing was changed: %(title)s"),
        }
        return messages[self.state] % {"title": f"{self.page.draft_title} (id {self.page.pk or '—'})"}


@transaction.atomic
def fill(found: Association) -> list[Filled]:
    """Drafts of what was found on a page; a page of which nothing was found is left alone. All or nothing.

    Raises Refused when the site has no front page, or the page says nothing of an association.
    """
    values = _values(found)
    if not any(values.values()):
        raise Refused(
            "nothing", _("The file says nothing of an association: no standing, mission, functions or scope.")
        )
    home = HomePage.objects.filter(locale=Locale.objects.get(language_code=settings.LANGUAGE_CODE)).first()
    if home is None:
        raise Refused("no-home", _("The site has no front page yet. Please set it up first."))
    parent = _filled(AssociationPage, home, _("The association"), values[AssociationPage])
    made = [parent] if values[AssociationPage] else []
    for model, title in ((MissionPage, _("Mission")), (FunctionsPage, _("Functions")), (BusinessScopePage, _("Scope"))):
        if values[model]:
            made.append(_filled(model, parent.page, title, values[model]))
    return made


def _values(found: Association) -> dict[type[Page], dict]:
    """The fields of each page that the file speaks of."""
    association = {"standing": found.standing, "note": found.note}
    tenets = [("tenet", {"label": label, "phrases": phrases}) for label, phrases in found.tenets]
    return {
        AssociationPage: {name: _rich(text) for name, text in association.items() if text},
        MissionPage: {"tenets": tenets, "closing": _rich(found.closing or "")} if tenets else {},
        FunctionsPage: {"statement": _rich(found.functions)} if found.functions else {},
        BusinessScopePage: {"items": [("item", {"text": text}) for text in found.scope]} if found.scope else {},
    }


def _rich(text: str) -> str:
    return "".join(f"<p>{escape(line)}</p>" for line in text.splitlines() if line.strip())


def _filled(model: type[Page], parent: Page, title: str, values: dict) -> Filled:
    """The page of this kind below a parent, with the values in its draft."""
    page = model.objects.child_of(parent).first()
    if page is None:
        page = model(title=title, draft_title=title, live=False, locale=parent.locale, **values)
        parent.add_child(instance=page)
        log(instance=page, action="wagtail.create", content_changed=True)
        page.save_revision(clean=False)
        return Filled(page, NEW)
    if page.locked or page.current_workflow_state:
        return Filled(page, BUSY)
    draft = page.get_latest_revision_as_object()
    before = draft.serializable_data()
    for name, value in values.items():
        setattr(draft, name, value)
    after = draft.serializable_data()
    if all(_words(model, name, before) == _words(model, name, after) for name in values):
        return Filled(page, SAME)
    draft.save_revision(clean=False, log_action=True)
    return Filled(page, CHANGED)


def _words(model: type[Page], name: str, data: dict) -> object:
    """The value of a field without the ids of its blocks, which are new each time."""
    stream = getattr(model._meta.get_field(name), "stream_block", None)
    return _bare(stream.get_prep_value(model._meta.get_field(name).to_python(data[name]))) if stream else data[name]


def _bare(value: object) -> object:
    if isinstance(value, list):
        return [_bare(item) for item in value]
    if isinstance(value, dict):
        return {key: _bare(item) for key, item in value.items() if key != "id"}
    return value

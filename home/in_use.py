"""A picture or a document that stands on a public page is not deleted, by whatever road."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from django.contrib import messages
from django.db.models import Model, QuerySet
from django.shortcuts import redirect
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin.admin_url_finder import AdminURLFinder
from wagtail.models import Page, ReferenceIndex

MOST = 8  # places that a message names


class StillInUse(Exception):
    """Raised instead of deleting. `places` holds for each thing the public pages and snippets that show it."""

    def __init__(self, places: dict[Model, list[Model]]):
        super().__init__("; ".join(f"{thing}: {len(own)}" for thing, own in places.items()))
        self.places = places


def keep_what_is_in_use(sender: type[Model], instance: Model, origin=None, **kwargs) -> None:
    """Listens before a picture or a document is deleted. Raises StillInUse, of a bulk deletion for all of it."""
    things = list(origin) if isinstance(origin, QuerySet) and origin.model is sender else [instance]
    if places := {thing: own for thing in things if (own := public_places(thing))}:
        raise StillInUse(places)


def public_places(thing: Model) -> list[Model]:
    """The public pages and snippets that show this, as plain pages and snippets."""
    ids = defaultdict(set)
    for reference in ReferenceIndex.get_references_to(thing).select_related("base_content_type"):
        ids[reference.base_content_type.model_class()].add(reference.object_id)
    return [place for model, own in ids.items() for place in _public(model, own)]


def _public(model: type[Model] | None, ids: Iterable[str]) -> Iterable[Model]:
    """Those of a model that are live; what cannot be live is nothing that readers open."""
    if model is None or not any(field.name == "live" for field in model._meta.get_fields()):
        return []
    order = "path" if issubclass(model, Page) else "pk"
    return model.objects.filter(pk__in=ids, live=True).order_by(order)


class ExplainRefusedDeletion:
    """Turns a refused deletion of the admin into a message that leads to each place of use."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if not isinstance(exception, StillInUse):
            return None
        for thing, places in exception.places.items():
            messages.error(request, _explanation(thing, places, AdminURLFinder(request.user)))
        first = next(iter(exception.places))
        is_picture = first._meta.model_name.endswith("image")
        return redirect("wagtailimages:index" if is_picture else "wagtaildocs:index")


def _explanation(thing: Model, places: list[Model], finder: AdminURLFinder) -> str:
    said = _("“%(title)s” was not deleted: it is shown on public pages. Take it off these first:") % {"title": thing}
    lines = [(_link(place, finder),) for place in places[:MOST]]
    if (more := len(places) - MOST) > 0:
        lines.append((ngettext("and %(count)s more", "and %(count)s more", more) % {"count": more},))
    return format_html("{}<ul>{}</ul>", said, format_html_join("", "<li>{}</li>", lines))


def _link(place: Model, finder: AdminURLFinder) -> str:
    title = place.get_admin_display_title() if isinstance(place, Page) else str(place)
    if language := getattr(place, "locale", None):
        title = f"{title} ({language.get_display_name()})"
    url = finder.get_edit_url(place.specific if isinstance(place, Page) else place)
    return format_html('<a href="{}">{}</a>', url, title) if url else title

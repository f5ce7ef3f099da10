"""Whether a picture or a document is public: exactly when something public shows it.

Wagtail's index of references follows the rows of the database, which of a live page hold what readers see; a newer
draft is a revision and is not in it. So nothing has to be remembered when a page goes live or offline: the answer
is read from what is live now, in one indexed query.
"""

from __future__ import annotations

from functools import cache

from django.apps import apps
from django.contrib.contenttypes.models import ContentType
from django.db.models import Exists, IntegerField, Model, OuterRef, Q, QuerySet
from django.db.models.functions import Cast
from wagtail.contrib.settings.models import BaseSiteSetting
from wagtail.models import DraftStateMixin, Page, ReferenceIndex, TranslatableMixin

from home.queries import published


def is_public(file: Model) -> bool:
    """Whether a published page, a live snippet or a site setting shows this picture or offers this document.

    What was just uploaded, what only drafts, old versions or unpublished pages use, and what stands on pages with a
    view restriction is not public. The sizes of a picture are as public as the picture. One query.
    """
    return _public_references(type(file)).filter(to_object_id=str(file.pk)).exists()


def only_public(files: QuerySet) -> QuerySet:
    """Those of a queryset of pictures or documents that are public; for lists and programs."""
    used = _public_references(files.model).annotate(file=Cast("to_object_id", IntegerField()))
    return files.filter(pk__in=used.values("file"))


def _public_references(model: type[Model]) -> QuerySet:
    references = ReferenceIndex.objects.filter(to_content_type=ContentType.objects.get_for_model(model))
    own = Cast(OuterRef("object_id"), IntegerField())
    is_shown = _from(Page) & Q(Exists(published(Page.objects.filter(pk=own))))
    for other in _other_sources():
        rows = other.objects.filter(pk=own)
        is_shown |= _from(other) & Q(Exists(rows.filter(live=True) if issubclass(other, DraftStateMixin) else rows))
    return references.filter(is_shown)


def _from(model: type[Model]) -> Q:
    return Q(base_content_type=ContentType.objects.get_for_model(model))


@cache
def _other_sources() -> list[type[Model]]:
    """The models, pages aside, whose rows readers see."""
    return [
        model
        for model in apps.get_models()
        if issubclass(model, TranslatableMixin | BaseSiteSetting)
        and not issubclass(model, Page)
        and ReferenceIndex.model_is_indexable(model)
    ]

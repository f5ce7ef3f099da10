"""What the interface says of a page: Wagtail's v3 schemas, with our addresses and without what is not public."""

from datetime import datetime
from typing import Literal

from django.urls import reverse
from ninja import Field, Schema
from wagtail.api.v3.schemas import BaseSchema, read_generator
from wagtail.api.v3.schemas.base import BaseMetaSchema, build_discriminated_union
from wagtail.models import Page, get_page_models

from home.addresses import absolute_url, language_tag
from home.models import BasePage
from news.withdrawing.moments import known_acts, later

MODELS = sorted((model for model in get_page_models() if issubclass(model, BasePage)), key=lambda model: model.__name__)
TYPES = {model._meta.label: model for model in MODELS}
TypeName = Literal[tuple(TYPES)]
LanguageTag = Literal["zh-Hans", "en"]
Order = Literal["id", "-id", "title", "-title", "first_published_at", "-first_published_at", "last_published_at",
                "-last_published_at"]  # fmt: skip


class PageMeta(BaseMetaSchema):
    """What every page has."""

    detail_url: str = Field(description="This page in the interface.")
    html_url: str = Field(description="This page for readers.")
    language: LanguageTag
    translation_key: str = Field(description="The same for a page and its translation.")
    slug: str
    first_published_at: datetime | None = None
    last_published_at: datetime | None = None
    updated_at: datetime | None = Field(
        None,
        description="When readers last saw something new: the text, a correction, or that a withdrawal was taken back.",
    )

    @staticmethod
    def resolve_updated_at(page: Page, context: dict) -> datetime | None:
        return later(page.last_published_at, page.pk, known_acts(context["request"]))

    @staticmethod
    def resolve_type(page: Page) -> str:
        return page.specific_class._meta.label

    @staticmethod
    def resolve_detail_url(page: Page, context: dict) -> str:
        return absolute_url(context["request"], reverse("api-v3:detail_page", args=[page.pk]))

    @staticmethod
    def resolve_html_url(page: Page, context: dict) -> str:
        return absolute_url(context["request"], page.get_url(context["request"]))

    @staticmethod
    def resolve_language(page: Page) -> str:
        return language_tag(page.locale.language_code)

    @staticmethod
    def resolve_translation_key(page: Page) -> str:
        return str(page.translation_key)


class PageSummary(BaseSchema):
    """A page in a list."""

    id: int
    title: str
    meta: PageMeta


class Filters(Schema):
    """Which pages are listed. All conditions hold together."""

    type: TypeName | None = Field(None, description="Only pages of this type.")
    language: LanguageTag | None = Field(None, description="Only pages of this language.")
    child_of: int | None = Field(None, ge=1, description="Only pages right below the page with this id.")
    translation_of: int | None = Field(None, ge=1, description="Only the translations of the page with this id.")
    order: Order = Field("id", description="What the list is sorted by; a minus sorts from the end.")


# A page alone: what its type declares in `api_fields` besides.
PageDetail = build_discriminated_union(MODELS, lambda model: read_generator.generate_schema(model, PageSummary))

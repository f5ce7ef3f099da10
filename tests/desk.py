"""The forms of the admin, filled in as a person would, and the words to say it with."""

from __future__ import annotations

from datetime import timedelta

from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.html import escape
from django.utils.translation import gettext, override
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data, querydict_from_html, rich_text, streamfield

from home.models import SiteImage
from news.models import NewsIndexPage, NewsReleasePage, ReleaseCategory

PUBLISH = {"action-publish": "action-publish"}
SUBMIT = {"action-submit": "action-submit"}


def person(name: str) -> User:
    """One of the demonstration accounts."""
    return User.objects.get(username=name)


def news_index() -> NewsIndexPage:
    """The Chinese press room."""
    return NewsIndexPage.objects.get(locale__language_code="zh-hans")


def paragraph(text: str) -> tuple:
    """A paragraph of running text."""
    return "paragraph", rich_text(f"<p>{text}</p>")


def figure(alt: str) -> tuple:
    """A picture with or without an alternative text."""
    image = SiteImage.objects.first()
    return "figure", {"image": image.pk, "alt": alt, "caption": "", "credit": ""}


def release_form(title: str = "质量提升行动启动", body: list | None = None, **fields) -> dict:
    """The form of a news release."""
    category = ReleaseCategory.objects.filter(locale__language_code="zh-hans").first()
    blank = {"comments": {"TOTAL_FORMS": 0, "INITIAL_FORMS": 0}, "corrections": streamfield([])}
    text = {"title": title, "summary": "一句话摘要。", "body": streamfield(body or [paragraph("正文。")])}
    plain = {"slug": "", "release_date": "2024-03-15", "category": category.pk}
    return nested_form_data(blank | text | plain | fields)


def in_hours(hours: float) -> dict[str, str]:
    """Release date and time as the form takes them, so many hours from now."""
    moment = timezone.localtime(timezone.now() + timedelta(hours=hours))
    return {"release_date": moment.strftime("%Y-%m-%d"), "release_time": moment.strftime("%H:%M")}


def add(client: Client, **form) -> tuple:
    """Post the form of a new release; the answer, and the release if there is one."""
    url = reverse("wagtailadmin_pages:add", args=["news", "newsreleasepage", news_index().pk])
    before = NewsReleasePage.objects.values("pk")
    known = list(before.values_list("pk", flat=True))
    response = client.post(url, form)
    return response, NewsReleasePage.objects.exclude(pk__in=known).first()


def edit(client: Client, page: Page, **form):
    """Post the editing form of a release."""
    return client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form)


def draft_by(name: str, **fields) -> NewsReleasePage:
    """A new Chinese release that this person wrote and nobody published."""
    category = ReleaseCategory.objects.filter(locale__language_code="zh-hans").first()
    values = {
        "title": "质量提升行动启动",
        "summary": "一句话摘要。",
        "release_date": "2024-03-15",
        "category": category,
    }
    body = [{"type": "paragraph", "value": "<p>正文。</p>"}]
    page = NewsReleasePage(live=False, owner=person(name), body=body, **(values | fields))
    news_index().add_child(instance=page)
    page.save_revision(user=person(name))
    return page


def now(content):
    """The page or snippet as the database has it now."""
    if isinstance(content, Page):
        return Page.objects.get(pk=content.pk).specific
    return type(content).objects.get(pk=content.pk)


def in_chinese(sentence: str) -> str:
    """A sentence of the admin as its Chinese pages say it."""
    with override("zh-hans"):
        return escape(gettext(sentence))


def told(response) -> str:
    """Everything that the admin says in messages after this answer, and what stands in the page."""
    return " ".join(str(message) for message in response.context["messages"])


def page_form(client: Client, page: Page) -> dict:
    """The whole editing form of a page of any type, as the browser would send it back unchanged."""
    html = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    form = querydict_from_html(html, form_id="page-edit-form").dict()
    streams = [field for field in page._meta.get_fields() if isinstance(field, StreamField)]
    return form | nested_form_data({field.name: _stream_form(getattr(page, field.name)) for field in streams})


def _stream_form(stream) -> dict:
    return streamfield([(child.block_type, _block_form(child.block, child.value)) for child in stream])


def _block_form(block: blocks.Block, value):
    if isinstance(block, blocks.StreamBlock):
        return _stream_form(value)
    if isinstance(block, TypedTableBlock):
        return _table_form(value)
    if isinstance(block, blocks.StructBlock):
        return {name: _block_form(child, value.get(name)) for name, child in block.child_blocks.items()}
    if isinstance(block, blocks.ListBlock):
        rows = [_block_form(block.child_block, item) for item in value]
        return {"count": len(rows)} | {
            number: {"value": row, "order": number, "deleted": ""} for number, row in enumerate(rows)
        }
    shown = block.field.widget.format_value(block.field.prepare_value(block.value_for_form(value)))
    shown = shown[0] if isinstance(shown, list) and shown else shown
    return "" if shown is None or shown == [] else shown


def _table_form(table) -> dict:
    place = {"deleted": "", "order": 0}
    form = {"column-count": len(table.columns), "row-count": len(table.row_data), "caption": table.caption or ""}
    for number, column in enumerate(table.columns):
        form[f"column-{number}"] = place | {"type": "text", "heading": column["heading"], "order": number}
    for number, row in enumerate(table.row_data):
        form[f"row-{number}"] = place | {"order": number}
        form |= {f"cell-{number}-{column}": cell for column, cell in enumerate(row["values"])}
    return form

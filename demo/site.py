"""Builds the demonstration site from its data files."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from django.apps import apps
from django.db import transaction
from django.db.models import Model
from django.utils import timezone
from wagtail.fields import StreamField
from wagtail.models import Locale, Page

from demo.accounts import join_groups, make_accounts
from demo.content import Entry, Memory, chinese, entry_of, read_files
from demo.files import add_pictures, english_versions
from home.front_pages import ensure_front_pages
from home.models import Footer, HomePage, Withdrawal
from home.roles import set_up_roles
from news.models import ReleaseCategory
from news.withdrawing.acts import withdraw
from translation.glossary import csv_format, importing
from translation.strings import replace_pictures, submit, translate
from translation.targets import publish

GLOSSARY = Path(__file__).parent / "glossary.csv"
TRANSLATED_SHARE = {"published": 1.0, "half_translated": 0.5}


def day_of(day: date) -> datetime:
    """Noon of a day."""
    return timezone.make_aware(datetime.combine(day, time(12)))


def is_built() -> bool:
    """Whether there is content already, the demo's or somebody's own."""
    return Page.objects.filter(depth__gt=2).exists()


class DemoSite:
    """One build. Everything is made in one transaction: a build that fails leaves nothing behind."""

    def __init__(self, say: Callable[[str], None]):
        self.say = say
        self.references: dict[str, Model] = {}

    @transaction.atomic
    def build(self) -> None:
        front_pages = ensure_front_pages()
        set_up_roles(front_pages)
        self.english = Locale.objects.get(language_code="en")
        self.users = make_accounts()
        importing.apply(importing.plan(csv_format.read(GLOSSARY.read_bytes())))
        self.say("Pictures …")
        pictures = add_pictures()
        self.english_pictures = english_versions(pictures)
        self.references |= {f"picture:{name}": picture for name, picture in pictures.items()}
        files = read_files()
        self.say("Categories and footer …")
        for data in files:
            self._build_snippets(data)
        entries = [entry_of(data) for data in files if "type" in data]
        self.say(f"{len(entries)} Chinese pages …")
        self._build_pages(entries, front_pages[0])
        self.say("English translations …")
        for entry in entries:
            self._translate_page(entry)
            self._change_later(entry)
            if entry.withdrawn:
                page = self.references[f"page:{entry.key}"]
                withdraw(page, self.users["editor"], entry.withdrawn["zh"], entry.withdrawn["en"])
                Withdrawal.objects.update(withdrawn_at=day_of(entry.withdrawn["on"]))
        # Last, so that nobody is mailed about the reviews that the build itself began.
        join_groups(self.users)

    # --- snippets ----------------------------------------------------------------------------
    def _build_snippets(self, data: dict) -> None:
        for row in data.get("category", []):
            category = self._snippet(ReleaseCategory, row)
            self.references[f"category:{category.slug}"] = category
        if "footer" in data:
            self._snippet(Footer, data["footer"])

    def _snippet(self, model: type[Model], row: dict) -> Model:
        memory: Memory = {}
        values = {name: chinese(value, memory, name) for name, value in row.items()}
        snippet = model(locale=Locale.get_default(), **values)
        snippet.save()
        snippet.save_revision(user=self.users["editor"]).publish()
        self._publish_english(snippet, memory)
        return snippet

    # --- pages --------------------------------------------------------------------------------
    def _build_pages(self, entries: list[Entry], front_page: HomePage) -> None:
        """Two rounds, since pages refer to pages that come later: first they exist, then they are complete."""
        pages = [self._add_page(entry, front_page) for entry in entries]
        for entry, page in zip(entries, pages, strict=True):
            self._complete_page(entry, page)

    def _add_page(self, entry: Entry, front_page: HomePage) -> Page:
        if entry.parent is None:
            page = front_page
        else:
            page = apps.get_model(entry.type)(live=False, owner=self.users["press"], **self._plain_values(entry))
            self.references[f"page:{entry.parent}"].add_child(instance=page)
        self.references[f"page:{entry.key}"] = page
        return page

    def _plain_values(self, entry: Entry) -> dict[str, Any]:
        return {
            name: self._resolve(value)
            for name, value in entry.fields.items()
            if not isinstance(value, list) and not str(value).startswith("page:")
        }

    def _complete_page(self, entry: Entry, page: Page) -> None:
        for name, value in entry.fields.items():
            resolved = self._resolve(value)
            is_stream = isinstance(page._meta.get_field(name), StreamField)
            # Converted by the block itself, so that raw ids become what a form would have saved.
            setattr(page, name, page._meta.get_field(name).stream_block.to_python(resolved) if is_stream else resolved)
        page.go_live_at = entry.go_live_at
        revision = page.save_revision(user=self.users["press"])
        if entry.state == "in_review":
            page.get_workflow().start(page, self.users["press"])
        else:
            revision.publish(user=self.users["editor"], skip_permission_checks=True)
        if entry.published_on and entry.state not in ("in_review", "scheduled"):
            Page.objects.filter(pk=page.pk).update(first_published_at=day_of(entry.published_on))

    def _resolve(self, value: Any) -> Any:
        """Replace `picture:`, `page:` and `category:` references: objects for fields, ids inside streams."""
        if isinstance(value, list):
            return [self._resolve_inside(part) for part in value]
        return self.references[value] if self._is_reference(value) else value

    def _resolve_inside(self, value: Any) -> Any:
        if isinstance(value, dict):
            return {name: self._resolve_inside(part) for name, part in value.items()}
        if isinstance(value, list):
            return [self._resolve_inside(part) for part in value]
        if self._is_reference(value):
            return self.references[value].pk
        return value.isoformat() if hasattr(value, "isoformat") else value

    def _is_reference(self, value: Any) -> bool:
        return isinstance(value, str) and value.split(":")[0] in ("picture", "page", "category") and " " not in value

    # --- English --------------------------------------------------------------------------------
    def _translate_page(self, entry: Entry) -> None:
        if entry.state not in TRANSLATED_SHARE:
            return
        page = self.references[f"page:{entry.key}"]
        page.refresh_from_db()
        share = TRANSLATED_SHARE[entry.state]
        if share < 1:
            translation = submit(page, self.english)
            translate(translation, entry.memory, self.users["translator"], share)
            translation.save_target(user=self.users["translator"], publish=False)
        else:
            self._publish_english(page, entry.memory)

    def _change_later(self, entry: Entry) -> None:
        """Edit and publish the Chinese once more, so that its English is out of date."""
        if not entry.later:
            return
        page = self.references[f"page:{entry.key}"]
        page.refresh_from_db()
        for name, value in entry.later.items():
            setattr(page, name, value)
        revision = page.save_revision(user=self.users["press"])
        revision.publish(user=self.users["editor"], skip_permission_checks=True)

    def _publish_english(self, instance: Model, memory: Memory) -> None:
        translation = submit(instance, self.english)
        translate(translation, memory, self.users["translator"])
        replace_pictures(translation, self.english_pictures if hasattr(self, "english_pictures") else {})
        publish(translation, author=self.users["translator"])

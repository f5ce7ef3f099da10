"""What every page of the site shares."""

from __future__ import annotations

from django.db import models, transaction
from django.forms import TextInput
from django.http import Http404
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page, PageViewRestriction, Site
from wagtail.search import index
from wagtail_localize.fields import SynchronizedField

from home.addresses import address_of
from home.page_form import BasePageForm, OneLanguageCopyForm
from home.page_permissions import SitePagePermissionTester
from home.pictures import fetch_pictures
from home.prepared_queries import prepared
from home.publishing import pictures_without_alt
from home.queries import PublicPageManager, published
from home.review import require_second_person
from home.slugs import available_slug, pinyin_slug
from translation.gate import PublicationRefused, live_row_errors, past_gate, refusals


def synchronized(*names: str) -> list[SynchronizedField]:
    """Fields that a translation takes from its source and that no translator may override."""
    return [SynchronizedField(name, overridable=False) for name in names]


class BasePage(Page):
    """A page with a pinyin address, a language of its own, and a gate before the public."""

    base_form_class = BasePageForm
    copy_form_class = OneLanguageCopyForm
    # Not TitleFieldPanel: its script would fill the address with the digits of a Chinese title.
    content_panels = [FieldPanel("title", classname="title", widget=TextInput(attrs={"placeholder": _("Page title")}))]
    promote_panels = [
        MultiFieldPanel(
            [
                FieldPanel(
                    "slug",
                    help_text=_(
                        "Made in pinyin from the title when left empty. After a change, the old address redirects."
                    ),
                ),
                FieldPanel("seo_title"),
                FieldPanel("search_description"),
            ],
            _("For search engines"),
        ),
        FieldPanel("show_in_menus"),
    ]
    search_fields = Page.search_fields + [index.SearchField("seo_title"), index.SearchField("search_description")]
    override_translatable_fields = synchronized("slug", "show_in_menus")
    api_fields: list[str] = []  # what the open interface says of this type besides title, language and addresses
    is_withdrawn = False  # page types that can be withdrawn know better
    is_open = False  # whether this request has found that no view restriction is on the page or above it
    # An image field and the field that holds its alternative text.
    picture_alt_fields: dict[str, str] = {}

    objects = PublicPageManager()

    class Meta:
        abstract = True

    @cached_property
    def is_untranslated_alias(self) -> bool:
        """Whether the page shows the text of a page in another language."""
        return bool(self.alias_of_id) and self.alias_of.locale_id != self.locale_id

    @cached_property
    def text_language(self) -> str:
        """The language code of the page's text, which for an alias is that of its source."""
        return (self.alias_of if self.is_untranslated_alias else self).locale.language_code

    @cached_property
    def published_translations(self) -> list[Page]:
        """This page's published translations with itself, ordered by language; empty for what is not published.

        They know their address, language and type, and fetch what else they are asked.
        """
        return _published_family(translation_key=self.translation_key)

    def translations_at(self, suffix: str) -> list[Page]:
        """The published translations that also answer at `suffix` below their address (routable pages)."""
        return [] if suffix else self.published_translations

    def summary_text(self) -> str:
        """What listings, search and head tags say of the page in a sentence or two."""
        return self.search_description

    def share_line(self) -> str:
        """What stands below the title on the share picture: a date for instance."""
        return ""

    # --- address -----------------------------------------------------------------------------
    def get_url(self, request=None, current_site=None):
        """Wagtail's answer. A list asks for it ten times, so `address_of` gives it where it can."""
        is_here = request is not None and current_site in (None, Site.find_for_request(request))
        return (is_here and address_of(self, request)) or super().get_url(request, current_site)

    def full_clean(self, *args, **kwargs):
        self._make_slug()
        super().full_clean(*args, **kwargs)

    def minimal_clean(self):
        self._make_slug()
        super().minimal_clean()

    def _make_slug(self):
        if not self.slug and self.path:
            parent = self.get_parent()
            self.slug = available_slug(
                pinyin_slug(self.title), lambda slug: Page._slug_is_available(slug, parent, self)
            )

    # --- the gate before the public -------------------------------------------------------------
    @property
    def checked_before_publication(self) -> set[str]:
        return {field.name for field in self._meta.get_fields() if hasattr(field, "attname")}

    def publication_errors(self) -> dict[str, list[str]]:
        """Why the page cannot be public as it is: messages by field name, empty when it can."""
        return pictures_without_alt(self) | refusals(self)

    @transaction.atomic
    def save(self, clean=True, **kwargs):
        """Every road to the public ends in saving a live page, so the gate stands here."""
        if self.locale_id is None:  # Wagtail would only set it after the gate
            self.locale = self.get_default_locale()
        if clean and self.live and (errors := pictures_without_alt(self) | live_row_errors(self)):
            raise PublicationRefused(self, errors)
        return super().save(clean=clean, **kwargs)

    def publish(self, revision, user=None, **kwargs):
        """Publish or schedule a revision, all or nothing. Raises PublicationRefused with the reasons."""
        draft = revision.as_object()
        if errors := draft.publication_errors():
            raise PublicationRefused(draft, errors)
        require_second_person(self, user)
        with past_gate(draft):
            return super().publish(revision, user=user, **kwargs)

    # --- who may do what, and where -----------------------------------------------------------
    def permissions_for_user(self, user):
        return SitePagePermissionTester(user, self)

    # --- serving -----------------------------------------------------------------------------
    def serve(self, request, *args, **kwargs):
        """A page answers only under the address of its own language."""
        if self.locale.language_code != get_language():
            raise Http404
        return super().serve(request, *args, **kwargs)

    def get_context(self, request, *args, **kwargs):
        if self.picture_alt_fields:
            fetch_pictures(self, self.picture_alt_fields)
        return super().get_context(request, *args, **kwargs)

    def get_view_restrictions(self):
        """Wagtail's answer in one query instead of two, and in none for a page that was found to be open to all.

        An alias, which obeys its source, asks Wagtail.
        """
        if self.alias_of_id:
            return super().get_view_restrictions()
        if self.is_open:
            return PageViewRestriction.objects.none()
        return PageViewRestriction.objects.filter(page__path__in=_paths_down_to(self.path, self.steplen))


def _paths_down_to(path: str, step: int) -> list[str]:
    return [path[:end] for end in range(step, len(path) + 1, step)]


@prepared
def _published_family(*, translation_key) -> models.QuerySet:
    family = published(Page.objects.filter(translation_key=translation_key)).select_related("locale")
    return family.only("url_path", "content_type", "locale__language_code").order_by("locale_id")


class IntroducedPage(BasePage):
    """A page that opens with a sentence or two, which also stand for it in lists, search and head tags."""

    introduction = models.TextField(_("introduction"), blank=True, max_length=800)

    content_panels = BasePage.content_panels + [FieldPanel("introduction")]
    api_fields = ["introduction"]
    search_fields = BasePage.search_fields + [index.SearchField("introduction", boost=2)]

    class Meta:
        abstract = True

    def summary_text(self) -> str:
        return self.search_description or self.introduction

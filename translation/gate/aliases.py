"""No page stands under the address of another language as an alias, which would show one language as another.

Wagtail makes aliases by one action and turns them into pages by another; every screen, API and command runs these.
wagtail-localize would fill a whole tree with them. This module can go when a language can be kept free of aliases.
"""

from __future__ import annotations

from functools import wraps

from django.db.models.signals import pre_save
from django.utils.translation import gettext as _
from wagtail.actions.convert_alias import ConvertAliasPageAction
from wagtail.actions.create_alias import CreatePageAliasAction
from wagtail.models import Page
from wagtail_localize import synctree
from wagtail_localize.models import LocaleSynchronization

from translation.gate.refused import PublicationRefused


def refuse_aliases() -> None:
    """Close these roads. Called once, when the app is ready."""
    CreatePageAliasAction.execute = _unless(_leads_to_another_language, CreatePageAliasAction.execute)
    ConvertAliasPageAction.execute = _unless(_shows_another_language, ConvertAliasPageAction.execute)
    # A row of former days must not fill the tree, and must not keep anybody from adding a page.
    synctree.create_aliases_for_new_page = synctree.synchronize_tree = _do_nothing
    pre_save.connect(_refuse_synchronization, sender=LocaleSynchronization)


def _unless(is_refused, execute):
    @wraps(execute)
    def guarded(self, *args, **kwargs):
        if is_refused(self):
            raise _refusal(self.page)
        return execute(self, *args, **kwargs)

    return guarded


def _leads_to_another_language(action: CreatePageAliasAction) -> bool:
    page, parent, locale = action.page, action.parent, action.update_locale
    is_elsewhere = parent is not None and not parent.is_root() and parent.locale_id != page.locale_id
    return is_elsewhere or (locale is not None and locale.pk != page.locale_id)


def _shows_another_language(action: ConvertAliasPageAction) -> bool:
    alias = action.page
    return bool(alias.alias_of_id) and alias.alias_of.locale_id != alias.locale_id


def _refusal(page: Page) -> PublicationRefused:
    reason = _("A page cannot show the text of another language. Translate the page instead.")
    return PublicationRefused(page, {"": [reason]})


def _refuse_synchronization(instance: LocaleSynchronization, raw: bool = False, **kwargs) -> None:
    if not raw:
        reason = _("Languages are not filled with pages of another language. Pages are translated one by one.")
        raise PublicationRefused(instance, {"": [reason]})


def _do_nothing(*args, **kwargs) -> None:
    pass

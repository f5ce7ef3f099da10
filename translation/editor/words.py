"""What the script of the editor says to people: written here, where it can be translated."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import pgettext


def filter_labels() -> list[tuple[str, str]]:
    """The filters of the editor with their names."""
    return [
        ("all", pgettext("texts of a page", "All")),
        ("todo", pgettext("texts of a page", "To do")),
        ("changed", pgettext("texts of a page", "Chinese changed")),
        ("findings", pgettext("texts of a page", "With findings")),
        ("comments", pgettext("texts of a page", "With comments")),
    ]


def words_for_script() -> dict[str, str]:
    """Every sentence that the script shows, by its name there."""
    return {
        "save": _("Save"),
        "accept": _("Accept"),
        "saving": _("Saving …"),
        "saved": _("Saved %(time)s"),
        "unsaved": _("Not saved yet"),
        "offline": _("Not saved – no connection. Kept on this computer, will be sent."),
        "session": _("Not saved – you are logged out. Your text is kept on this computer."),
        "login": _("Log in in a new tab"),
        "refused": _("Not saved: %(reason)s"),
        "failed": _("Not saved – the server reports an error (%(status)s). Kept on this computer, will be sent."),
        "too_long": _("Too long: %(length)s of %(longest)s characters."),
        "found": _("A text typed at %(time)s was not saved then."),
        "vanished_title": _("A text of yours could not be saved"),
        "stale": _("The Chinese was changed meanwhile. Save, then reload the page."),
        "none_left": _("Nothing left to do here."),
        "translated": _("%(done)s of %(total)s translated"),
    }

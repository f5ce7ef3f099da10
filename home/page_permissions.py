"""What a person may do with one page, where the site is stricter than Wagtail."""

from wagtail.models import PagePermissionTester

MOST_AT_ONCE = 100  # pages that the admin shows on one screen, or changes with one action


def may_be_ordered_by_hand(page) -> bool:
    """Whether all children of a page can be shown on one screen."""
    return page.numchild <= MOST_AT_ONCE


class SitePagePermissionTester(PagePermissionTester):
    """Who may not add pages to a tree may not take pages out of it: a translator changes text, not the tree."""

    def can_delete(self, ignore_bulk=False):
        may_add = self.user.is_superuser or "add" in getattr(self, "permissions", ())
        return may_add and super().can_delete(ignore_bulk)

    def can_reorder_children(self):
        return may_be_ordered_by_hand(self.page) and super().can_reorder_children()

"""The admin's internal page API without its write actions."""

from wagtail.admin.api.views import PagesAdminAPIViewSet


class ReadOnlyPagesViewSet(PagesAdminAPIViewSet):
    """Lists and shows pages for the admin's own screens."""

    actions: dict = {}

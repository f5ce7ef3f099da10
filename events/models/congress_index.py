"""The chain of editions."""

from django.utils.translation import gettext_lazy as _

from events.queries import editions_in_order
from home.models import IntroducedPage


class CongressIndexPage(IntroducedPage):
    """All editions in order, from the first to the newest."""

    template = "events/congress_index_page.html"
    parent_page_types = ["home.HomePage"]
    subpage_types = ["events.CongressPage"]
    max_count_per_parent = 1

    class Meta:
        verbose_name = _("congress index")
        verbose_name_plural = _("congress indexes")

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["editions"] = editions_in_order(self.locale)
        return context

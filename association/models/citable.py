"""What mission, functions and business scope share: they are cited part by part, and searched."""

from __future__ import annotations

from django.utils.functional import cached_property

from association.passages import Finding, Passage
from home.models import IntroducedPage


class CitablePage(IntroducedPage):
    """A page of passages, each with an address of its own (`#item-11`) and a citation."""

    class Meta:
        abstract = True

    @cached_property
    def passages(self) -> list[Passage]:
        """The citable parts in their order."""
        raise NotImplementedError

    def get_context(self, request, *args, **kwargs):
        context = super().get_context(request, *args, **kwargs)
        context["finding"] = Finding(self.passages, request.GET.get("q", ""))
        return context

"""Addresses of the queue in the admin."""

from django.urls import path
from django.views.generic import RedirectView

from translation.queue.filling_view import FillFromMemory
from translation.queue.views import TranslationQueue, assign_one

urlpatterns = [
    path("translation/queue/", TranslationQueue.as_view(), name="translation_queue"),
    path(
        "translation/queue/results/",
        TranslationQueue.as_view(results_only=True, http_method_names=["get", "head"]),
        name="translation_queue_results",
    ),
    path("translation/queue/fill/", FillFromMemory.as_view(), name="translation_queue_fill"),
    path("translation/<int:translation_id>/assign/", assign_one, name="translation_assign"),
    # wagtail-localize's own report, which this one takes the place of
    path("localize/reports/translations/", RedirectView.as_view(pattern_name="translation_queue")),
    path("localize/reports/translations/results/", RedirectView.as_view(pattern_name="translation_queue_results")),
]

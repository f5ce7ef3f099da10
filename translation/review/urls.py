"""Addresses of review, publication and the urgent road in the admin."""

from django.urls import path

from translation import urgent
from translation.review import views

urlpatterns = [
    path("translation/<int:translation_id>/hand-over/", views.hand_over_view, name="translation_hand_over"),
    path("translation/<int:translation_id>/publish/", views.publish_view, name="translation_publish"),
    path("translation/<int:translation_id>/review/", views.review, name="translation_review"),
    path("translation/<int:translation_id>/take-down/", urgent.take_down, name="translation_take_down"),
    path(
        "translation/<int:translation_id>/under-correction/",
        urgent.under_correction,
        name="translation_under_correction",
    ),
]

"""Addresses inside the admin."""

from django.urls import path

from proofreading import views

urlpatterns = [
    path("proofreading/<int:page_id>/", views.report, name="proofreading_report"),
    path("proofreading/<int:page_id>/live/", views.live, name="proofreading_live"),
    path(
        "proofreading/new/<slug:app_label>/<slug:model_name>/<int:parent_id>/",
        views.live_new,
        name="proofreading_live_new",
    ),
    path("proofreading/<int:page_id>/dismiss/", views.dismiss_view, name="proofreading_dismiss"),
    path("proofreading/<int:page_id>/restore/<int:dismissal_id>/", views.restore_view, name="proofreading_restore"),
]

"""The addresses that a reader of a preview link sees."""

from django.urls import path

from home.preview_links import views

urlpatterns = [
    path("<str:secret>/", views.preview, name="preview_link"),
    path("<str:secret>/part/<path:path>", views.part),
    path("<str:secret>/media/<path:name>", views.picture),
    path("<str:secret>/documents/<int:document_id>/<path:filename>", views.document),
]

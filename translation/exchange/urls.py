"""Addresses of the files in the admin."""

from django.urls import path

from translation.exchange import views

ONE = "translation/<int:translation_id>/files/"
ALL = "translation/memory/"

urlpatterns = [
    path(ONE, views.files, name="translation_files"),
    path(f"{ONE}po/", views.download_po, name="translation_download_po"),
    path(f"{ONE}xliff/", views.download_xliff, name="translation_download_xliff"),
    path(f"{ONE}tmx/", views.download_tmx, name="translation_download_tmx"),
    path(ALL, views.memory_files, name="translation_memory_files"),
    path(f"{ALL}tmx/", views.download_memory, name="translation_download_memory"),
    # wagtail-localize's own addresses: its names lead here
    path("localize/translate/<int:translation_id>/pofile/download/", views.download_po),
    path("localize/translate/<int:translation_id>/pofile/upload/", views.upload_from_stock_editor),
]

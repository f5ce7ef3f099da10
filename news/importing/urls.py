"""The addresses of an import below the admin."""

from django.urls import path

from news.importing import screens

urlpatterns = [
    path("news/import/<int:index_id>/", screens.choose, name="news_import"),
    path("news/import/review/<int:pending_id>/", screens.review, name="news_import_review"),
    path("news/import/review/<int:pending_id>/picture/<int:number>/", screens.picture, name="news_import_picture"),
]

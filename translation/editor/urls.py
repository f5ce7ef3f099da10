"""Addresses of the editor in the admin."""

from django.urls import include, path

from translation.editor import api, decisions, prefilling, preview, views

of_a_text = [
    path("", api.beside_segment, name="translation_segment"),
    path("save/", api.save_text, name="translation_save"),
    path("check/", api.check_text, name="translation_check"),
    path("restore/", api.restore, name="translation_restore"),
    path("keep/", api.keep_former, name="translation_keep"),
    path("waive/", decisions.waive, name="translation_waive"),
    path("name/", decisions.tick_name, name="translation_name"),
    path("comment/", decisions.comment, name="translation_comment"),
    path("comment/<int:comment_id>/resolve/", decisions.resolve_comment, name="translation_resolve"),
]
of_a_translation = [
    path("", views.desk, name="translation_desk"),
    path("texts/<int:segment_id>/", include(of_a_text)),
    path("waivers/<int:waiver_id>/withdraw/", decisions.withdraw, name="translation_withdraw"),
    path("pictures/<int:segment_id>/", decisions.choose_picture, name="translation_picture"),
    path("pulse/", api.pulse, name="translation_pulse"),
    path("prefill/", prefilling.fill_from_memory, name="translation_prefill"),
    path("preview/", preview.side_by_side, name="translation_preview"),
    path("preview/chinese/", preview.chinese, name="translation_preview_chinese"),
    path("preview/english/", preview.english, name="translation_preview_english"),
]
urlpatterns = [path("translation/<int:translation_id>/", include(of_a_translation))]

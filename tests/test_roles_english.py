"""English goes public only when no Chinese is left in it, on every road, and otherwise stays as it was."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page
from wagtail_localize.models import StringTranslation, Translation

from home.models import Footer
from news.models import ReleaseCategory
from tests.desk import now, person
from translation.gate import PublicationRefused

BETTER = "The 5th China Quality Conference opens in Chengdu on 1 September"


@pytest.fixture
def english(find):
    """A public English release."""
    return find("5th China Quality Conference to open", "en")


@pytest.fixture
def half():
    """The release of which half is translated."""
    return Page.objects.filter(locale__language_code="en", live=False, alias_of=None).first().specific


def translation_of(page) -> Translation:
    return Translation.objects.get(source__object_id=page.translation_key)


def lose_a_text(instance) -> None:
    """The Chinese of one text is new, and nobody has translated it."""
    segment = translation_of(instance).source.stringsegment_set.order_by("order").first()
    StringTranslation.objects.filter(translation_of=segment.string, context=segment.context).delete()


def retitle(instance, text: str, by: str) -> None:
    segment = translation_of(instance).source.stringsegment_set.order_by("order").first()
    values = {"data": text, "last_translated_by": person(by)}
    StringTranslation.objects.update_or_create(
        translation_of=segment.string, context=segment.context, locale=instance.locale, defaults=values
    )


def publish(client, page):
    """The button of the translation editor."""
    return client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), {"action": "publish"}, follow=True)


def update(client, instance):
    """ "Sync translated pages", with publication."""
    url = reverse("wagtail_localize:update_translations", args=[translation_of(instance).source_id])
    return client.post(url, {"publish_translations": "on"}, follow=True)


def messages(response) -> str:
    return " ".join(map(str, response.context["messages"]))


def test_an_editor_publishes_what_a_translator_wrote(editor, english, client):
    retitle(english, BETTER, by="translator")
    assert BETTER in messages(publish(editor, english))
    assert BETTER in client.get(english.url).content.decode()


def test_the_button_refuses_a_half_translated_page_and_says_what_is_missing(editor, half):
    response = publish(editor, half)
    assert "尚未翻译" in messages(response)
    assert not now(half).live


@pytest.mark.parametrize("road", [publish, update])
def test_a_public_page_stays_as_it_was(editor, english, client, road):
    before = client.get(english.url).content
    lose_a_text(english)
    assert "未发布" in messages(road(editor, english))
    assert client.get(english.url).content == before
    assert now(english).latest_revision_id == english.latest_revision_id


def test_bulk_publication_refuses_it(editor, half):
    response = editor.post(f"/admin/bulk/wagtailcore/page/publish/?id={half.pk}", follow=True)
    assert "尚未翻译" in messages(response)
    assert not now(half).live


def test_the_workflow_refuses_it(editor, half):
    half.get_workflow().start(half, person("translator"))
    state = half.current_workflow_task_state
    editor.post(reverse("wagtailadmin_pages:workflow_action", args=[half.pk, "approve", state.pk]))
    assert (now(half).live, now(half).current_workflow_state.status) == (False, "in_progress")


def test_it_is_not_scheduled(half):
    half.go_live_at = timezone.now() + timedelta(hours=1)
    revision = half.save_revision(user=person("translator"))
    with pytest.raises(PublicationRefused):
        revision.publish(user=person("editor"))
    assert now(half).scheduled_revision is None


def test_updating_publishes_a_complete_translation(editor, english):
    retitle(english, BETTER, by="translator")
    update(editor, english)
    assert now(english).title == BETTER


def test_who_translated_alone_gives_a_reason(editor, english):
    retitle(english, BETTER, by="editor")
    response = publish(editor, english)
    assert response.redirect_chain[-1][0] == reverse("own_text_reason", args=[english.pk])
    assert now(english).title == english.title


def test_with_the_reason_it_is_published(editor, english):
    retitle(english, BETTER, by="editor")
    editor.post(reverse("own_text_reason", args=[english.pk]), {"reason": "译员休假，内容紧急。"})
    publish(editor, english)
    assert now(english).title == BETTER


@pytest.mark.parametrize(("model", "field"), [(ReleaseCategory, "name"), (Footer, "organiser")])
class TestSnippets:
    def snippet(self, model):
        return model.objects.filter(locale__language_code="en").first()

    def url(self, snippet) -> str:
        return reverse(snippet.snippet_viewset.get_url_name("edit"), args=[snippet.pk])

    def test_a_translated_one_is_published(self, editor, model, field):
        snippet = self.snippet(model)
        retitle(snippet, "Better English", by="translator")
        editor.post(self.url(snippet), {"action": "publish"})
        snippet.refresh_from_db()
        assert (getattr(snippet, field), snippet.live) == ("Better English", True)

    def test_an_untranslated_one_stays_as_it_was(self, editor, model, field):
        snippet = self.snippet(model)
        lose_a_text(snippet)
        response = editor.post(self.url(snippet), {"action": "publish"}, follow=True)
        after = self.snippet(model)
        assert "尚未翻译" in messages(response)
        assert (getattr(after, field), after.live) == (getattr(snippet, field), True)

    def test_updating_refuses_it_too(self, editor, model, field):
        snippet = self.snippet(model)
        lose_a_text(snippet)
        assert "尚未翻译" in messages(update(editor, snippet))
        assert getattr(self.snippet(model), field) == getattr(snippet, field)

    def test_a_translator_cannot_publish_it(self, translator, model, field):
        snippet = self.snippet(model)
        retitle(snippet, "Unseen", by="translator")
        translator.post(self.url(snippet), {"action": "publish"})
        update(translator, snippet)
        assert getattr(self.snippet(model), field) == getattr(snippet, field)

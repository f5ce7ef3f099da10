"""The list of forms that the office does not write: who keeps it, and what it takes."""

from __future__ import annotations

import pytest
from django.urls import reverse

from proofreading.models import UnwantedForm
from proofreading.pages import draft_of, proofread_page
from tests.desk import draft_by


def test_editors_keep_the_list_of_unwanted_forms_and_it_is_used(editor):
    release = draft_by("press", title="质量提升行动启动", summary="会议召开，有各方参加。")
    form = {"language": "zh-hans", "form": " 各方 ", "preferred": "各界", "note": "本会用语。"}
    assert editor.post(reverse("unwanted_forms:add"), form).status_code == 302
    (group,) = proofread_page(draft_of(release)).groups
    (found,) = group.findings
    assert found.fixes[0].shown == "各界"
    assert "本会用语。" in found.message


@pytest.mark.parametrize("role", ["press", "translator"])
def test_nobody_else_changes_the_list(role, request):
    form = {"language": "zh-hans", "form": "各方"}
    request.getfixturevalue(role).post(reverse("unwanted_forms:add"), form)
    assert not UnwantedForm.objects.filter(form="各方").exists()


def test_a_form_is_not_preferred_to_itself(editor):
    response = editor.post(reverse("unwanted_forms:add"), {"language": "en", "form": "use", "preferred": "use "})
    assert response.status_code == 200
    assert not UnwantedForm.objects.filter(form="use").exists()


def test_a_form_stands_in_the_list_once_however_it_is_capitalised(editor):
    form = {"language": "en", "form": "iso 9001", "preferred": "ISO 9001"}
    assert editor.post(reverse("unwanted_forms:add"), form).status_code == 302
    html = editor.post(reverse("unwanted_forms:add"), form | {"form": "Iso 9001"}).content.decode()
    assert "列表中已有“iso 9001 → ISO 9001”" in html or "The list has “iso 9001 → ISO 9001” already." in html
    own = UnwantedForm.objects.get(form="iso 9001")
    assert editor.post(reverse("unwanted_forms:edit", args=[own.pk]), form).status_code == 302


@pytest.mark.parametrize(("form", "preferred"), [("账号", "帐号"), ("账号", ""), ("账户", "帐号")])
def test_the_list_never_leads_round_in_circles(editor, form, preferred):
    UnwantedForm.objects.create(language="zh-hans", form="帐号", preferred="账号")
    values = {"language": "zh-hans", "form": form, "preferred": preferred}
    assert "帐号 → 账号" in editor.post(reverse("unwanted_forms:add"), values).content.decode()
    assert UnwantedForm.objects.filter(language="zh-hans").count() == 1
    english = editor.post(reverse("unwanted_forms:add"), values | {"language": "en"})
    assert english.status_code == 302, "each language has a list of its own"

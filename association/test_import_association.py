"""The association's own texts are filled from a page of theirs, as drafts that an editor reads first."""

from __future__ import annotations

import io
import json

import pytest
from django.core.management import call_command
from wagtail.models import Page, Revision

from association.models import AssociationPage, BusinessScopePage, FunctionsPage, MissionPage

ITEMS = [f"开展第{number}类质量检验服务，推动有关工作健康发展；" for number in range(1, 19)]
NUMERALS = [*"一二三四五六七八九十", *(f"十{digit}" for digit in "一二三四五六七八")]
SOURCE = "\n".join(
    [
        "某某质量检验协会是由质量检验行业有关单位自愿结成的全国性、行业性、非营利性社会组织，具有社团法人资格。",
        "某某质量检验协会宗旨",
        "按照“服务会员，服务企业”的工作原则，贯彻“精业笃行，守正创新”的工作精神，不断增强人民对质量的获得感。",
        "某某质量检验协会职能简介",
        "充分发挥质量专业社团组织的中介作用，推动质量检验事业高质量发展，服务质量强国建设。",
        "某某质量检验协会业务范围",
        *(f"（{numeral}）{item}" for numeral, item in zip(NUMERALS, ITEMS, strict=True)),
        "备注：",
        "本页文字以登记管理机关核准的章程为准，如有出入，请以章程中的表述为准。",
        "2023年全国“质量月”宣传画",
        "某某信誉网",
    ]
)
PAGES = [AssociationPage, MissionPage, FunctionsPage, BusinessScopePage]


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "page.txt"
    path.write_text(SOURCE, encoding="utf-8")
    return str(path)


def run(*arguments) -> str:
    output = io.StringIO()
    call_command("import_association", *arguments, stdout=output)
    return output.getvalue()


def chinese(model):
    return model.objects.get(locale__language_code="zh-hans")


def test_pages_that_are_public_get_a_draft_and_stay_as_they_are(client, source):
    before = [client.get(chinese(model).url).content for model in PAGES[1:]]
    run(source)
    assert [client.get(chinese(model).url).content for model in PAGES[1:]] == before
    scope = chinese(BusinessScopePage)
    assert scope.live and scope.has_unpublished_changes
    draft = scope.get_latest_revision_as_object()
    assert [block.value["text"] for block in draft.items] == [item.rstrip("；") for item in ITEMS]
    mission = chinese(MissionPage).get_latest_revision_as_object()
    assert [(block.value["label"], list(block.value["phrases"])) for block in mission.tenets] == [
        ("工作原则", ["服务会员", "服务企业"]),
        ("工作精神", ["精业笃行", "守正创新"]),
    ]
    association = chinese(AssociationPage).get_latest_revision_as_object()
    assert "非营利性社会组织" in association.standing
    assert "以登记管理机关核准的章程为准" in association.note
    assert "质量强国建设" in chinese(FunctionsPage).get_latest_revision_as_object().statement


def test_run_twice_nothing_is_made_twice(source):
    run(source)
    pages, revisions = Page.objects.count(), Revision.objects.count()
    run(source)
    assert (Page.objects.count(), Revision.objects.count()) == (pages, revisions)


def test_pages_that_are_missing_are_made_as_drafts(source):
    chinese(BusinessScopePage).delete()
    run(source)
    assert not chinese(BusinessScopePage).live
    assert len(chinese(BusinessScopePage).items) == 18


def test_a_dry_run_tells_what_is_unplaced_and_saves_nothing(source):
    revisions = Revision.objects.count()
    told = run(source, "--dry-run")
    assert "2023年全国“质量月”宣传画" in told and "某某信誉网" in told
    assert len(json.loads(run(source, "--dry-run", "--json"))["scope"]) == 18
    assert Revision.objects.count() == revisions


def test_a_page_under_review_is_not_touched(source):
    page = chinese(FunctionsPage)
    page.locked = True
    page.save()
    run(source)
    assert not chinese(FunctionsPage).has_unpublished_changes
    assert chinese(MissionPage).has_unpublished_changes


@pytest.mark.parametrize("text", ["", "今天天气很好，会议按时举行，大家都很满意，没有别的事情。"])
def test_a_file_that_says_nothing_of_an_association_is_refused(tmp_path, capsys, text):
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    with pytest.raises(SystemExit) as ended:
        call_command("import_association", str(tmp_path / "a.txt"))
    assert ended.value.code == 1
    assert len(capsys.readouterr().err.strip().splitlines()) == 1

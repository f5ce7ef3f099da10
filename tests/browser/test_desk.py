"""The translation editor in a real browser: two translators, a lost connection, the keyboard alone, for everybody."""

from __future__ import annotations

import pytest
from django.contrib.auth.models import User
from wagtail.users.models import UserProfile
from wagtail_localize.models import StringTranslation

from tests.desk import now, person
from tests.editing import begun
from translation.models import Term
from translation.segments import SegmentSet

AXE = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
expect = pytest.importorskip("playwright.sync_api").expect
pytestmark = pytest.mark.browser
PASSWORD = "caqi-demo-2023"
BODY = (
    '<p>大会于<b>9月1日</b>在成都开幕，详见<a href="https://example.org/">官方网站</a>。</p>'
    "<p>刘三江出席新闻发布会。</p><p>市场监管总局发布公告。</p>"
)


@pytest.fixture
def translation():
    """The translation of a release, not begun; its address is `/admin/translation/<id>/`."""
    translation = begun("质量提升行动今日启动", BODY)
    page = translation.source.get_source_instance()
    yield translation
    translation.get_target_instance().delete()
    now(page).delete()


@pytest.fixture
def at_desk(open_page, translation):
    """`at_desk("translator")` is a browser of that person with the desk open."""

    def at_desk(name: str, language: str = "en", theme: str = "system", **options):
        UserProfile.objects.update_or_create(
            user=User.objects.get(username=name), defaults={"preferred_language": language, "theme": theme}
        )
        page = open_page("/admin/login/", **options)
        page.fill("[name=username]", name)
        page.fill("[name=password]", PASSWORD)
        page.press("[name=password]", "Enter")
        page.wait_for_url("**/admin/")
        page.goto(f"/admin/translation/{translation.pk}/")
        return page

    return at_desk


def field(page, place: int = 0):
    """The English field of a text, counted from the top."""
    return page.locator(".desk-row textarea[name=text]").nth(place)


def status(page, text: str):
    expect(page.locator("[data-status]")).to_contain_text(text)


def stored(translation, place: int = 0) -> str:
    return list(SegmentSet(translation))[place].target


def test_typing_is_saved_by_itself(at_desk, translation):
    page = at_desk("translator")
    field(page).fill("Campaign for quality starts today")
    status(page, "Saved")
    assert stored(translation) == "Campaign for quality starts today"
    assert page.locator("[data-filter=todo] [data-count]").inner_text() == str(len(SegmentSet(translation)) - 1)
    assert page.complaints == []


def test_two_at_once_see_both_texts_and_choose(at_desk, translation):
    one, two = at_desk("translator"), at_desk("editor")
    field(one).fill("First was here")
    status(one, "Saved")
    field(two).fill("Second was here")
    two.wait_for_selector(".desk-theirs")
    assert two.locator(".desk-theirs [data-theirs]").inner_text() == "First was here"
    assert field(two).input_value() == "Second was here"
    assert stored(translation) == "First was here"
    two.get_by_role("button", name="Save mine instead").click()
    status(two, "Saved")
    assert stored(translation) == "Second was here"


def test_a_lost_connection_loses_nothing(at_desk, translation):
    page = at_desk("translator")
    page.context.set_offline(True)
    field(page).fill("Typed in the train")
    status(page, "no connection")
    page.context.set_offline(False)
    status(page, "Saved")
    assert stored(translation) == "Typed in the train"


def test_a_closed_tab_loses_nothing(at_desk, translation):
    page = at_desk("translator")
    page.context.set_offline(True)
    field(page).fill("Typed and closed")
    status(page, "no connection")
    page.close(run_before_unload=False)
    page.context.set_offline(False)
    again = page.context.new_page()
    again.goto(f"/admin/translation/{translation.pk}/")
    assert again.locator(".desk-found [data-mine]").inner_text() == "Typed and closed"
    again.get_by_role("button", name="Take it over").click()
    status(again, "Saved")
    assert stored(translation) == "Typed and closed"


def test_a_lost_login_loses_nothing_and_leads_to_the_login(at_desk, translation):
    page = at_desk("translator")
    page.context.clear_cookies()
    field(page).fill("Typed too late")
    status(page, "logged out")
    assert page.locator("[data-status] a").get_attribute("href").startswith("/admin/login/")
    assert "Typed too late" in page.evaluate("JSON.stringify(localStorage)")


def test_leaving_with_an_unsaved_text_asks_first(at_desk):
    page = at_desk("translator")
    page.context.set_offline(True)
    field(page).click()
    page.keyboard.type("Not yet")
    asked = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.dismiss()))
    page.close(run_before_unload=True)
    page.wait_for_timeout(500)
    assert asked == ["beforeunload"]


def test_a_placeholder_is_never_half_deleted(at_desk, translation):
    page = at_desk("translator")
    body = next(number for number, one in enumerate(SegmentSet(translation)) if "<b>" in one.source)
    area = field(page, body)
    area.click()
    page.keyboard.type("Opens ")
    page.keyboard.press("Alt+t")
    page.keyboard.type("1 September")
    assert area.input_value() == "Opens ⟦b⟧1 September⟦/b⟧"
    page.keyboard.press("End")
    page.keyboard.press("Backspace")
    assert area.input_value() == "Opens 1 September"
    page.keyboard.press("Control+z")
    assert area.input_value() == "Opens ⟦b⟧1 September⟦/b⟧"
    page.keyboard.press("Home")
    for _ in range(7):
        page.keyboard.press("ArrowRight")
    page.keyboard.type("x")
    assert area.input_value() == "Opens ⟦b⟧x1 September⟦/b⟧"


def test_a_piece_with_half_a_placeholder_leaves_the_half(at_desk, translation):
    page = at_desk("translator")
    body = next(number for number, one in enumerate(SegmentSet(translation)) if "<b>" in one.source)
    area = field(page, body)
    area.fill("Opens ⟦b⟧1 September⟦/b⟧ here")
    area.evaluate("area => area.setSelectionRange(11, 30)")
    page.keyboard.press("Delete")
    assert area.input_value().count("⟦b⟧") == area.input_value().count("⟦/b⟧") == 1


def test_the_keyboard_alone_is_enough(at_desk, translation):
    page = at_desk("translator")
    field(page).focus()
    page.keyboard.type("Campaign for quality starts today")
    page.keyboard.press("Control+Enter")
    expect(field(page, 1)).to_be_focused()
    assert stored(translation) == "Campaign for quality starts today"
    page.keyboard.press("Alt+ArrowUp")
    page.keyboard.press("Alt+ArrowDown")
    assert field(page, 1).evaluate("area => area === document.activeElement")
    page.keyboard.press("Control+/")
    assert page.get_by_role("dialog").is_visible()
    page.keyboard.press("Escape")
    assert not page.get_by_role("dialog").is_visible()


def test_a_term_and_the_former_english_are_one_key_away(at_desk, translation):
    segments = list(SegmentSet(translation))
    place = next(number for number, one in enumerate(segments) if "市场监管总局" in one.source)
    StringTranslation.objects.create(
        translation_of_id=segments[0].string_id, context_id=segments[0].context_id, locale=translation.target_locale,
        data="Campaign starts", translation_type="manual", last_translated_by=person("editor"),
    )  # fmt: skip
    source = translation.source.get_source_instance()
    source.title = "质量提升行动明日启动"
    source.save_revision().publish(user=person("editor"))
    term = Term.objects.create(chinese="市场监管总局", english="State Administration for Market Regulation")
    page = at_desk("translator")
    field(page).focus()
    page.wait_for_selector(".is-open .desk-diff ins")
    page.keyboard.press("Alt+0")
    assert field(page).input_value() == "Campaign starts"
    field(page, place).focus()
    page.wait_for_selector(".is-open [data-number='1']")
    page.keyboard.press("Alt+Shift+Digit1")
    assert field(page, place).input_value() == term.english
    term.delete()


def test_findings_come_while_typing(at_desk):
    page = at_desk("translator")
    field(page).click()
    page.keyboard.type("中文 left over")
    page.wait_for_selector(".is-open .desk-finding")


def test_filters_and_search_choose_the_texts(at_desk, translation):
    page = at_desk("translator")
    page.locator("[data-filter=changed]").click()
    assert page.locator(".desk-row:visible").count() == 0
    page.locator("[data-filter=all]").click()
    page.fill("#desk-query", "市场监管总局")
    assert page.locator(".desk-row:visible").count() == 1


def test_a_finding_is_waived_and_a_comment_is_said_beside_the_text(at_desk, translation):
    page = at_desk("editor")
    field(page).fill("中文")
    status(page, "Saved")
    page.locator(".is-open summary", has_text="Let it stand").first.click()
    page.locator(".is-open [name=reason]").first.fill("A sample")
    page.locator(".is-open").get_by_role("button", name="Waive").first.click()
    page.wait_for_selector(".is-open .is-waived")
    page.locator(".is-open summary", has_text="Comments").click()
    page.locator(".is-open [name=comment]").fill("Please look again")
    page.locator(".is-open").get_by_role("button", name="Add").click()
    page.wait_for_selector(".is-open .desk-comment")
    assert page.locator("[data-filter=comments] [data-count]").inner_text() == "1"


def test_the_preview_shows_what_is_not_saved(at_desk, translation):
    page = at_desk("translator")
    page.context.set_offline(True)
    field(page).fill("Seen before it is saved")
    page.context.set_offline(False)
    with page.context.expect_page() as opened:
        page.get_by_role("button", name="Preview").click()
    preview = opened.value
    preview.frame_locator("#english").locator("h1", has_text="Seen before it is saved").wait_for()
    preview.frame_locator("#chinese").locator("h1", has_text="质量提升行动").wait_for()


def test_without_script_every_text_is_a_form(at_desk, translation):
    page = at_desk("translator", java_script_enabled=False)
    field(page).fill("Saved by a form")
    with page.expect_navigation():
        page.locator(".desk-row").first.get_by_role("button", name="Save").click()
    assert "#row-" in page.url
    assert stored(translation) == "Saved by a form"


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_the_desk_is_for_everybody_on_every_screen(at_desk, language, theme):
    page = at_desk("editor", language, theme)
    page.emulate_media(reduced_motion="reduce")
    field(page).fill("Opens 中文")
    page.wait_for_selector(".is-open .desk-finding")
    page.wait_for_selector(".is-open .desk-fold")
    problems = []
    for width in (1440, 768, 390):
        page.set_viewport_size({"width": width, "height": 900})
        results = AXE.run(page, "#desk")
        problems += [results.generate_report()] if results.violations_count else []
        if page.evaluate("document.documentElement.scrollWidth") > width:
            problems.append(f"runs over the edge at {width} px")
    assert problems + page.complaints == []

"""The search in a real browser: titles that are proposed while a reader types, by keyboard and by mouse."""

import pytest

AXE = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
pytestmark = pytest.mark.browser


@pytest.fixture
def typing(open_page):
    """`typing()` is the search page with the beginning of a name in its field and titles below it."""

    def typing(**options):
        page = open_page("/en/search/", **options)
        page.get_by_role("combobox").press_sequentially("qual")
        page.get_by_role("option").first.wait_for()
        return page

    return typing


def test_escape_closes_the_proposals_and_keeps_what_was_typed(typing):
    page = typing()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    assert page.get_by_role("option").count() == 0
    field = page.get_by_role("combobox")
    assert (field.input_value(), field.get_attribute("aria-expanded")) == ("qual", "false")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/search/?q=qual")


def test_arrows_choose_a_title_and_enter_searches_for_it(typing):
    page = typing()
    titles = page.get_by_role("option").all_inner_texts()
    for key, chosen in [("ArrowDown", titles[0]), ("ArrowDown", titles[1]), ("ArrowUp", titles[0])]:
        page.keyboard.press(key)
        marked = page.get_by_role("option", selected=True)
        assert marked.all_inner_texts() == [chosen]
        assert page.get_by_role("combobox").get_attribute("aria-activedescendant") == marked.get_attribute("id")
    page.keyboard.press("ArrowUp")
    assert page.get_by_role("option", selected=True).count() == 0  # back in the field
    page.keyboard.press("ArrowUp")
    assert page.get_by_role("option", selected=True).inner_text() == titles[-1]
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/search/?q=*")
    assert page.get_by_role("combobox").input_value() == titles[-1]


def test_a_title_is_taken_by_a_click_and_the_list_goes_with_the_focus(typing):
    page = typing()
    page.keyboard.press("Tab")
    assert page.get_by_role("option").count() == 0
    page = typing()
    title = page.get_by_role("option").first.inner_text()
    page.get_by_role("option").first.click()
    page.wait_for_url("**/en/search/?q=*")
    assert page.get_by_role("combobox").input_value() == title


@pytest.mark.parametrize("options", [{}, {"color_scheme": "dark"}, {"forced_colors": "active"}])
def test_the_open_list_is_for_everybody(typing, options):
    page = typing(viewport={"width": 390, "height": 844}, **options)
    page.keyboard.press("ArrowDown")
    results = AXE.run(page)
    assert results.violations_count == 0, results.generate_report()
    marked, other = page.get_by_role("option").evaluate_all(
        "options => options.slice(0, 2).map(option => getComputedStyle(option).backgroundColor)"
    )
    assert marked != other
    assert page.evaluate("document.documentElement.scrollWidth") <= 390

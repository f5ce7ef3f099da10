"""The public pages in a real browser: for everybody, on every screen, without anybody else being told."""

import re

import pytest
from django.template.loader import render_to_string

AXE = pytest.importorskip("axe_playwright_python.sync_playwright").Axe()
expect = pytest.importorskip("playwright.sync_api").expect
pytestmark = pytest.mark.browser
RELEASE = "/news/di-wu-jie-zhong-guo-zhi-liang-da-hui-jiang-yu-9-yue-1-ri-zai/"
CONGRESS = "conference/di-wu-jie-zhong-guo-zhi-liang-da-hui/"
PAGES = [
    "",
    "news/",
    "news/2023/",
    "news/di-wu-jie-zhong-guo-zhi-liang-da-hui-jiang-yu-9-yue-1-ri-zai/",
    "news/zhi-liang-zhi-guang-cheng-guo-zhan-can-guan-zhi-nan/",
    "news/yan-shi-yi-pian-che-hui-de-xin-wen-gao/",
    "conference/",
    CONGRESS,
    CONGRESS + "agenda/",
    CONGRESS + "agenda/closing-ceremony/",
    CONGRESS + "programme/",
    CONGRESS + "changes/",
    CONGRESS + "fen-lun-tan/",
    CONGRESS + "fen-lun-tan/zhi-liang-jiao-yu-fa-zhan-yu-zhan-wang/",
    "association/",
    "association/mission/",
    "association/functions/",
    "association/business-scope/",
    "association/business-scope/?q=a",
    "association/posters/",
    "association/links/",
    "contact/",
    "search/?q=2023",
    "search/?q=zzzz",
]
ADDRESSES = [prefix + path for path in PAGES for prefix in ("/", "/en/")]


@pytest.mark.parametrize("path", [*ADDRESSES, "/nowhere/", "/en/nowhere/"])
def test_page_is_for_everybody_on_every_screen(open_page, path):
    """One visit looks at it all: axe in light and dark, four widths, errors and third parties."""
    page = open_page(path)
    problems = problems_of(page)
    problems += [text for text in page.complaints if "404" not in text]
    assert problems == []


def test_the_page_of_an_error_is_for_everybody_too(open_page):
    page, broken = open_page("/"), render_to_string("500.html")
    page.route("**/broken/", lambda route: route.fulfill(status=500, content_type="text/html", body=broken))
    page.goto("/broken/")
    assert page.locator("h1").inner_text() == "暂时无法显示此页"
    assert problems_of(page) == []


def problems_of(page) -> list[str]:
    """What the rules of axe say of a page in light and in dark, and the widths at which it runs over the edge."""
    problems = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # no colour on its way to another
        results = AXE.run(page)
        problems += [results.generate_report()] if results.violations_count else []
    for width in (320, 390, 768, 1440):
        page.set_viewport_size({"width": width, "height": 900})
        if page.evaluate("document.documentElement.scrollWidth") > width:
            problems.append(f"runs over the edge at {width} px")
    return problems


@pytest.mark.parametrize("width", [320, 768])
@pytest.mark.parametrize("path", [f"/{CONGRESS}", f"/en/{CONGRESS}", "/en/conference/"])
def test_easier_reading_runs_over_no_edge_either(open_page, path, width):
    page = open_page(f"{path}?ease=1", viewport={"width": width, "height": 800})
    assert page.locator(":root.ease").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_short_word_in_a_table_is_not_broken_in_two_on_a_phone(open_page):
    page = open_page(RELEASE, viewport={"width": 390, "height": 800})
    cell = page.locator(".table td", has_text=re.compile("^上午$")).first
    assert (
        cell.evaluate(
            "cell => { const r = document.createRange(); r.selectNodeContents(cell);"
            " return new Set([...r.getClientRects()].map(box => box.top)).size }"
        )
        == 1
    )


@pytest.mark.parametrize("path", ["/", "/en/"])
def test_first_tab_offers_to_skip_to_the_content(open_page, path):
    page = open_page(path)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#main"
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#main$"))


@pytest.mark.parametrize("path", ["/", "/en/", "/" + CONGRESS])
def test_every_stop_of_the_tab_key_is_seen(open_page, path):
    page = open_page(path)
    unseen = []
    for _ in range(25):
        page.keyboard.press("Tab")
        unseen += page.evaluate(
            """() => { const own = document.activeElement, style = getComputedStyle(own);
                return own === document.body || style.outlineStyle !== 'none' || style.boxShadow !== 'none'
                    ? [] : [own.outerHTML] }"""
        )
    assert unseen == []


@pytest.mark.parametrize("path", ["/", "/en/" + CONGRESS])
def test_pages_read_the_same_without_javascript(open_page, path):
    """But for buttons that copy, which are hidden where they could not do it."""
    page = open_page(path)
    page.locator("[data-copy-from], [data-copy]").evaluate_all(
        "buttons => buttons.forEach((button) => button.remove())"
    )
    with_script = page.locator("main").inner_text()
    assert open_page(path, java_script_enabled=False).locator("main").inner_text() == with_script


def test_a_reader_on_a_phone_reaches_the_news_by_the_menu(open_page):
    page = open_page("/en/", viewport={"width": 390, "height": 800})
    page.get_by_role("link", name="News", exact=True).first.click()
    page.wait_for_url("**/en/news/")


def test_a_reader_switches_the_language_on_the_page_itself(open_page):
    page = open_page("/" + CONGRESS)
    page.locator("header a[hreflang=en]").click()
    page.wait_for_url("**/en/" + CONGRESS)


def test_the_colours_of_a_reader_hide_no_state_and_no_figure(open_page):
    page = open_page("/" + CONGRESS + "?ease=1", forced_colors="active")
    colours = """elements => elements.map(element => {
        const { fill, backgroundColor } = getComputedStyle(element); return [fill, backgroundColor] })"""
    bars = page.locator(".bars .bar").evaluate_all(colours)
    ink = page.evaluate("getComputedStyle(document.querySelector('h1')).color")
    assert len(bars) >= 2 and {fill for fill, _ in bars} == {ink}
    pressed = page.locator(".ease-switch button")
    chosen = pressed.evaluate_all(colours)
    pressed.evaluate("button => button.setAttribute('aria-pressed', 'false')")
    assert pressed.evaluate_all(colours) != chosen
    page = open_page("/association/business-scope/#item-11", forced_colors="active")
    assert page.locator(":target").evaluate("item => getComputedStyle(item).outlineStyle") == "solid"


@pytest.mark.parametrize("path", ["/" + CONGRESS, "/en/" + CONGRESS])
@pytest.mark.parametrize("width", [1152, 1920])
def test_all_editions_stand_on_one_line_of_a_wide_screen(open_page, path, width):
    chain = open_page(path, viewport={"width": width, "height": 900}).locator(".chain li")
    tops = chain.evaluate_all("items => items.map(item => item.getBoundingClientRect().top)")
    assert len(tops) == 6 and len(set(tops)) == 1
    assert not chain.evaluate_all("items => items.filter(item => item.scrollWidth > item.clientWidth).length")


def test_on_paper_a_fact_is_not_parted_from_its_name_and_figures_follow_one_another(open_page):
    page = open_page("/" + CONGRESS)
    page.emulate_media(media="print")
    style = "(element, name) => getComputedStyle(element)[name]"
    assert page.locator(".facts div").first.evaluate(style, "breakInside") == "avoid"
    assert page.locator(".chain").evaluate(style, "breakInside") == "avoid"
    assert page.locator(".figures h3").first.evaluate(style, "breakAfter") == "auto"


@pytest.mark.parametrize(
    "path",
    ["/" + CONGRESS, "/" + CONGRESS + "programme/", "/news/zhi-liang-zhi-guang-cheng-guo-zhan-can-guan-zhi-nan/"],
)
def test_a_date_that_is_kept_on_one_line_looks_like_the_text_around_it(open_page, path):
    looks = """dates => dates.map(date => [date, date.parentElement].map(element => {
        const { color, fontWeight, fontSize } = getComputedStyle(element);
        return [color, fontWeight, fontSize, getComputedStyle(date).marginInlineStart].join() }))"""
    dates = open_page(path).locator("main .nb").evaluate_all(looks)
    assert dates and all(own == around and own.endswith(",0px") for own, around in dates)


@pytest.mark.parametrize("path", ["/", "/en/"])
def test_a_day_of_the_handout_has_both_languages_on_one_line(open_page, path):
    caption = open_page(path + CONGRESS + "programme/").locator("caption").first
    top = caption.locator("span[lang]").bounding_box()["y"] - caption.bounding_box()["y"]
    assert top < 20  # pixels: the first line


def test_a_line_of_a_heading_that_begins_with_a_quotation_mark_is_not_indented(open_page):
    page = open_page("/association/posters/", viewport={"width": 390, "height": 800})
    mark = page.locator("h1").evaluate(
        """heading => {
            const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
            while (!texts.nextNode().data.includes("“"));
            const range = document.createRange(), at = texts.currentNode.data.indexOf("“");
            range.setStart(texts.currentNode, at);
            range.setEnd(texts.currentNode, at + 1);
            const own = range.getBoundingClientRect(), whole = heading.getBoundingClientRect();
            const em = parseFloat(getComputedStyle(heading).fontSize);
            return { beginsLine: own.left - whole.left < 1, width: own.width / em };
        }"""
    )
    assert mark["beginsLine"] and mark["width"] < 0.75


def test_pictures_far_down_are_there_for_the_printer_and_a_phone_fetches_what_it_shows(open_page):
    every = """Promise.all([...document.images].map(image =>
        image.complete || new Promise(loaded => image.addEventListener("load", loaded))))"""
    loaded = "[...document.images].filter(image => image.complete && image.naturalWidth).length"
    wide = open_page("/" + CONGRESS, viewport={"width": 1280, "height": 800})
    wide.evaluate(every)
    assert wide.evaluate(loaded) == wide.evaluate("document.images.length")
    phone = open_page("/" + CONGRESS, viewport={"width": 390, "height": 800})
    phone.wait_for_load_state("networkidle")
    assert phone.evaluate(loaded) < phone.evaluate("document.images.length")


def test_on_paper_the_head_of_a_table_stays_with_its_rows(open_page):
    page = open_page("/news/di-wu-jie-zhong-guo-zhi-liang-da-hui-jiang-yu-9-yue-1-ri-zai/")
    page.emulate_media(media="print")
    after = "parts => parts.map(part => getComputedStyle(part).breakAfter)"
    assert page.locator(".table caption, .table thead").evaluate_all(after) == ["avoid", "avoid"]

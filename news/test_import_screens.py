"""A press officer imports a file in the admin: what is shown first, what can be corrected, and what is saved."""

from __future__ import annotations

import io
import random
import re
from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.models import Page

from home.models import SiteImage
from news.importing import pending as changes
from news.importing.forms import table_rows, table_text
from news.models import (
    NewsIndexPage,
    NewsReleasePage,
    PendingImport,
    PendingPicture,
    ReleaseCategory,
    ReleaseOrigin,
)
from tests.releases import texts, words
from tests.releases.chinese import CHINESE
from tests.releases.english import ENGLISH

RELEASE = CHINESE[0]
UNDATED = (
    "标题就是这一行文字\n\n正文第一段，内容完整，没有任何遗漏，可以放心阅读。\n"
    "正文第二段，同样完整，读者可以从头读到尾。"
)
TWO = (
    "第一份报告发布\n发布时间：2023-08-22 来源：质量报\n\n报告显示全国检验机构数量继续增长，服务能力稳步提升。\n\n"
    "第二份报告发布\n发布时间：2023-08-23 来源：检验网\n\n报告还提出，下一步要加快数字化转型，推动更多实验室开放。\n"
)


@pytest.fixture
def index():
    return NewsIndexPage.objects.get(locale__language_code="zh-hans")


@pytest.fixture
def upload(press, index):
    """Hands a file to the first screen; the answer."""

    def upload(data: bytes = b"", name: str = "a.txt", client=press, **fields):
        if data or "file" not in fields and "text" not in fields and "markup" not in fields:
            fields["file"] = SimpleUploadedFile(name, data)
        return client.post(reverse("news_import", args=[index.pk]), fields)

    return upload


@pytest.fixture
def begun(upload):
    """An import that waits for its owner."""

    def begun(data: bytes = texts.copied(RELEASE).data, name: str = "a.txt") -> PendingImport:
        answer = upload(data, name)
        assert answer.status_code == 302, errors(answer)
        return PendingImport.objects.latest("pk")

    return begun


def errors(answer) -> str:
    form = answer.context and answer.context.get("form")
    return " ".join(text for texts_ in form.errors.values() for text in texts_) if form else ""


def address(pending: PendingImport) -> str:
    return reverse("news_import_review", args=[pending.pk])


def form_of(client, pending: PendingImport, article: int = 0) -> dict[str, str]:
    """What a browser would send from the screen when nothing is changed."""
    context = client.get(address(pending), {"article": article}).context
    sent = {name: context["form"][name].value() or "" for name in context["form"].fields}
    for block in context["blocks"]:
        names = {"figure": ["alt", "caption", "credit"], "table": ["caption", "table"]}.get(block["kind"])
        for name in names or ["kind", "text"]:
            sent[f"block-{block['id']}-{'rows' if name == 'table' else name}"] = block[name]
    return sent | {"article": str(article)}


def press_button(client, pending: PendingImport, do: str, article: int = 0, **changed):
    return client.post(address(pending), form_of(client, pending, article) | changed | {"do": do})


def category() -> str:
    return str(ReleaseCategory.objects.filter(locale__language_code="zh-hans").first().pk)


def test_a_file_is_shown_before_anything_is_saved(press, begun):
    pages = NewsReleasePage.objects.count()
    screen = press.get(address(begun(words.styled(RELEASE).data, "a.docx"))).content.decode()
    for text in [RELEASE.title, RELEASE.source, RELEASE.author, RELEASE.body[0]["text"]]:
        assert text in screen
    assert NewsReleasePage.objects.count() == pages
    assert not SiteImage.objects.filter(credit="刘铭").exists()


def test_saving_makes_a_draft_with_what_was_corrected(press, begun):
    pending = begun(words.styled(RELEASE).data, "a.docx")
    figure = next(block for block in pending.articles[0]["blocks"] if block["kind"] == "figure")
    changed = {"title": "改过的标题", "category": category(), f"block-{figure['id']}-alt": "会场全景"}
    answer = press_button(press, pending, "save", **changed)
    page = NewsReleasePage.objects.get(title="改过的标题")
    assert answer.url == f"/admin/pages/{page.pk}/edit/"
    assert not page.live
    assert page.owner.username == "press"
    assert page.release_date.isoformat() == RELEASE.day
    assert page.source == RELEASE.source
    value = next(block.value for block in page.body if block.block_type == "figure")
    assert (value["alt"], value["caption"], value["credit"]) == ("会场全景", "交流会现场", "刘铭")
    assert value["image"].uploaded_by_user.username == "press"
    assert not PendingImport.objects.exists() and not PendingPicture.objects.exists()
    assert press.get(answer.url).status_code == 200


def test_two_clicks_on_save_make_one_draft(press, begun):
    pending = begun()
    sent = form_of(press, pending) | {"category": category(), "do": "save"}
    assert press.post(address(pending), sent).status_code == 302
    assert press.post(address(pending), sent).status_code == 302
    assert NewsReleasePage.objects.filter(title=RELEASE.title).count() == 1


def test_a_release_without_a_date_asks_for_it_and_keeps_what_was_typed(press, begun):
    pending = begun(UNDATED.encode())
    refused = press_button(press, pending, "save", category=category(), title="新标题", release_date="")
    assert "release_date" in refused.context["form"].errors
    assert not NewsReleasePage.objects.filter(title="新标题").exists()
    assert press.get(address(pending)).context["form"]["title"].value() == "新标题"
    press_button(press, pending, "save", release_date="2023-08-22", category=category())
    assert NewsReleasePage.objects.get(title="新标题").release_date.isoformat() == "2023-08-22"


@pytest.mark.parametrize(
    ("name", "value"),
    [("release_date", "2023-02-30"), ("release_date", "0226-08-22"), ("release_time", "25:00"),
     ("source_url", "javascript:alert(1)"), ("title", " "),
     ("category", "999999"), ("category", "x"), ("title", "题" * 300), ("source", "源" * 200)],
)  # fmt: skip
def test_a_value_that_cannot_be_is_told_at_its_field(press, begun, name, value):
    pending = begun()
    refused = press_button(press, pending, "save", **{"category": category(), name: value})
    assert name in refused.context["form"].errors
    assert not NewsReleasePage.objects.filter(title=RELEASE.title).exists()


def test_a_line_that_went_nowhere_is_put_into_the_text_by_one_click(press, begun):
    pending = begun(texts.official(next(one for one in CHINESE if one.number)).data)
    piece = press.get(address(pending)).context["unplaced"][0]
    answer = press_button(press, pending, f"place:{piece['key']}")
    context = press.get(address(pending)).context
    assert piece["text"] in [block["text"] for block in context["blocks"]]
    assert piece["key"] not in [other["key"] for other in context["unplaced"]]
    block = next(block for block in context["blocks"] if block["text"] == piece["text"])
    assert answer.url.endswith(f"#block-{block['id']}")


def test_what_went_nowhere_or_was_taken_out_stays_beside_the_draft(press, begun):
    pending = begun(texts.official(next(one for one in CHINESE if one.number)).data)
    unplaced = [piece["text"] for piece in press.get(address(pending)).context["unplaced"]]
    block = pending.articles[0]["blocks"][0]
    press_button(press, pending, f"remove:{block['id']}")
    press_button(press, pending, "save", category=category())
    origin = ReleaseOrigin.objects.latest("pk")
    assert origin.unplaced == [*unplaced, block["text"]]
    editor = press.get(f"/admin/pages/{origin.page_id}/edit/").content.decode()
    assert all(text in editor for text in origin.unplaced)


def test_blocks_are_moved_taken_out_put_back_and_added(press, begun):
    pending = begun()
    first, second = (block["id"] for block in pending.articles[0]["blocks"][:2])
    press_button(press, pending, f"down:{first}")
    shown = [block["id"] for block in press.get(address(pending)).context["blocks"]]
    assert shown[:2] == [second, first]
    press_button(press, pending, f"up:{first}")
    press_button(press, pending, f"remove:{second}")
    assert press.get(address(pending)).context["blocks"][1]["removed"]
    press_button(press, pending, f"back:{second}")
    press_button(press, pending, "add:end")
    blocks = press.get(address(pending)).context["blocks"]
    assert not blocks[1]["removed"]
    assert blocks[-1]["text"] == ""


def test_a_paragraph_becomes_a_list_and_a_heading(press, begun):
    pending = begun()
    paragraphs = [block for block in pending.articles[0]["blocks"] if block["kind"] == "paragraph"]
    one, other = (f"block-{block['id']}" for block in paragraphs[:2])
    kinds = {f"{one}-kind": "list", f"{one}-text": "甲\r\n乙", f"{other}-kind": "heading-3", f"{other}-text": "小标题"}
    press_button(press, pending, "save", category=category(), **kinds)
    body = NewsReleasePage.objects.latest("pk").body
    assert "<ul><li>甲</li><li>乙</li></ul>" in [str(block.value) for block in body]
    assert {"text": "小标题", "level": "3"} in [block.value for block in body if block.block_type == "heading"]


def test_a_guess_is_marked_until_somebody_changes_it(press, begun):
    page = "<html><head><title>年度检验报告发布</title><meta name=author content=李明></head><body>" + "".join(
        f"<p>{line}</p>" for line in UNDATED.splitlines()[2:]
    )
    pending = begun(page.encode(), "a.html")
    assert "author" in pending.articles[0]["guesses"]
    assert "import-guess" in press.get(address(pending)).content.decode()
    press_button(press, pending, "keep", author="王强")
    pending.refresh_from_db()
    assert "author" not in pending.articles[0]["guesses"]
    assert pending.articles[0]["fields"]["author"] == "王强"


def test_each_article_of_a_file_becomes_a_draft_of_its_own(press, begun):
    pending = begun(TWO.encode())
    press_button(press, pending, "open:1")
    press_button(press, pending, "save", article=1, category=category())
    assert NewsReleasePage.objects.filter(title="第二份报告发布").exists()
    pending.refresh_from_db()
    assert [bool(article["saved"]) for article in pending.articles] == [False, True]
    assert press.get(address(pending), {"article": 1}).context["saved_page"].title == "第二份报告发布"
    press_button(press, pending, "save", category=category())
    assert NewsReleasePage.objects.filter(title="第一份报告发布").exists()
    assert not PendingImport.objects.exists()


def test_the_same_text_under_another_title_is_recognised(press, begun):
    press_button(press, begun(), "save", category=category())
    known = NewsReleasePage.objects.latest("pk")
    again = begun(texts.copied(RELEASE).data.replace(RELEASE.title.encode(), "完全不同的另一个标题".encode()))
    screen = press.get(address(again))
    assert screen.context["known"].pk == known.pk
    assert f"/admin/pages/{known.pk}/edit/" in screen.content.decode()


def test_the_same_address_is_recognised_whatever_the_text(press, begun):
    page = (
        '<html><head><link rel="canonical" href="https://old.example.org/news/1.html"></head><body><h1>{}</h1>{}</body>'
    )
    body = "<p>发布时间：2023-08-22</p><p>报告显示全国检验机构数量继续增长，服务能力稳步提升，{}。</p>"
    press_button(press, begun(page.format("报告发布", body.format("社会满意")).encode()), "save", category=category())
    again = begun(page.format("报告再次发布", body.format("企业受益，质量提升")).encode())
    assert press.get(address(again)).context["known"].title == "报告发布"


def test_a_discarded_import_is_gone(press, begun):
    pending = begun(words.styled(RELEASE).data, "a.docx")
    assert press_button(press, pending, "discard").status_code == 302
    assert not PendingImport.objects.exists() and not PendingPicture.objects.exists()
    assert press.get(address(pending)).status_code == 302


def test_an_import_that_nobody_came_back_to_is_removed(press, begun):
    old = begun()
    PendingImport.objects.update(made_at=timezone.now() - timedelta(days=8))
    assert press.get(address(old)).status_code == 302
    begun()
    assert not PendingImport.objects.filter(pk=old.pk).exists()


# --- who may ----------------------------------------------------------------------------------------------------
def test_only_who_may_add_releases_imports(press, editor, translator, admin, client, index, begun):
    pending = begun(words.styled(RELEASE).data, "a.docx")
    start, picture = reverse("news_import", args=[index.pk]), reverse("news_import_picture", args=[pending.pk, 0])
    assert [one.get(start).status_code for one in (press, editor, admin)] == [200, 200, 200]
    assert translator.get(start).status_code == 302  # Wagtail leads whoever may not to the front with a message
    assert client.get(start).status_code == 302
    assert press.get(picture)["Content-Type"] == "image/jpeg"
    for stranger in (editor, translator, admin, client):
        assert stranger.get(address(pending)).status_code == 302
        assert stranger.get(picture).status_code in {302, 404}
        stranger.post(address(pending), {"do": "discard"})
    assert PendingImport.objects.filter(pk=pending.pk).exists()
    english = NewsIndexPage.objects.get(locale__language_code="en")
    assert press.get(reverse("news_import", args=[english.pk])).status_code == 302
    assert press.get(reverse("news_import", args=[Page.objects.get(depth=1).pk])).status_code == 404


def test_the_button_stands_on_the_news_index_alone(press, translator, index):
    button = reverse("news_import", args=[index.pk])
    assert button in press.get(f"/admin/pages/{index.pk}/").content.decode()
    assert button in press.get(f"/admin/pages/{index.get_parent().pk}/").content.decode()
    release = NewsReleasePage.objects.filter(locale=index.locale).first()
    assert "/news/import/" not in press.get(f"/admin/pages/{release.pk}/edit/").content.decode()
    assert button not in translator.get(f"/admin/pages/{index.pk}/", follow=True).content.decode()


def test_an_english_text_in_the_chinese_part_is_noticed(press, begun):
    assert press.get(address(begun(texts.wire(ENGLISH[0]).data))).context["other_language"]


# --- bad input --------------------------------------------------------------------------------------------------
BAD = {
    "an old Word file": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le") + b"\0" * 600,
    "a password": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le") + b"\0" * 600,
    "another archive": b"PK\x03\x04" + b"\0" * 60,
    "nothing": b"",
    "spaces": b" \r\n\t",
    "one line of 2 MB": "质".encode() * 700_000,
    "a picture": b"\x89PNG\r\n\x1a\n" + b"\0" * 50,
    "bytes": bytes(range(256)) * 40,
}


@pytest.mark.parametrize("data", BAD.values(), ids=BAD)
@pytest.mark.parametrize("name", ["a.docx", "a.txt"])
def test_a_bad_file_is_refused_in_words_and_leaves_nothing(upload, data, name):
    answer = upload(data, name)
    assert answer.status_code == 200
    assert len(errors(answer)) > 8
    assert not PendingImport.objects.exists()


def test_a_file_of_200_mb_is_refused_by_its_size(upload):
    class Large(io.BytesIO):
        name = "a.docx"
        size = 200_000_000

    from django.core.files.uploadedfile import UploadedFile

    from news.importing.forms import SourceForm

    form = SourceForm({}, {"file": UploadedFile(Large(b"PK"), name="a.docx", size=200_000_000)})
    assert not form.is_valid()
    assert "200" in form.errors["file"][0]


def test_a_pasted_text_is_read_as_well_as_a_file(upload):
    assert upload(text=texts.copied(RELEASE).data.decode()).status_code == 302
    assert PendingImport.objects.get().articles[0]["fields"]["title"] == RELEASE.title


def test_the_markup_of_the_clipboard_is_read_before_its_plain_text(upload):
    upload(
        text="小标题 甲 乙", markup=f"<h2>小标题</h2><p>{RELEASE.body[0]['text']}</p><ul><li>甲</li><li>乙</li></ul>"
    )
    kinds = [block["kind"] for block in PendingImport.objects.get().articles[0]["blocks"]]
    assert kinds[-1] == "list"


def test_too_long_a_pasted_text_is_refused_in_words(upload):
    answer = upload(text="质量检验。\n" * 700_000)
    assert answer.status_code == 302
    assert not PendingImport.objects.exists()
    assert "text" in upload(text="a " * 600_000).context["form"].errors


def test_scripts_of_a_page_never_reach_a_screen_or_a_draft(press, begun):
    page = (
        "<h1>报告发布</h1><p>发布时间：2023-08-22</p>"
        "<p onclick='steal()'>报告显示全国检验机构数量继续增长，服务能力稳步提升。"
        "<a href='javascript:steal()'>详情</a><script>steal()</script></p>"
        "<p>&lt;script&gt;steal()&lt;/script&gt;是一段代码，它被当作文字显示。</p>"
        "<img src='https://evil.example.net/a.png' alt='图'>"
    )
    pending = begun(page.encode(), "a.html")
    screen = press.get(address(pending)).content.decode()
    assert not re.search(r"<script>steal|onclick=.steal|href=.javascript|src=.https?://evil", screen)
    press_button(press, pending, "save", category=category())
    body = str(
        NewsReleasePage.objects.latest("pk").body.stream_block.get_prep_value(NewsReleasePage.objects.latest("pk").body)
    )
    assert "<script" not in body and "javascript:" not in body and "onclick" not in body


@pytest.mark.parametrize("sent", [{}, {"do": "up:x"}, {"do": "place:9-9"}, {"do": "open:99"}, {"do": "nothing"},
                                  {"article": "77", "do": "save"}, {"do": "remove:99999999999999999999"},
                                  {"do": "keep", "title": "\0坏\ud83d"}, {"do": "place:-"}])  # fmt: skip
def test_a_request_that_no_screen_sends_does_no_harm(press, begun, sent):
    pending = begun()
    assert (
        press.post(address(pending), {key: value.encode("utf-8", "replace") for key, value in sent.items()}).status_code
        < 500
    )
    assert press.get(address(pending)).status_code == 200


SAMPLES = [
    (texts.copied(RELEASE).data, "a.txt"),
    (words.styled(RELEASE).data, "a.docx"),
    (
        f"<html><body><h1>{RELEASE.title}</h1><p>{RELEASE.body[0]['text']}</p><table><tr><td>a</table>".encode(),
        "a.html",
    ),
]


@given(seed=st.integers(0, 2**32))
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)
def test_a_mutated_file_is_shown_whole_or_refused_in_words(upload, press, seed):
    chance = random.Random(seed)
    original, name = chance.choice(SAMPLES)
    data = bytearray(original)
    for _ in range(chance.randrange(1, 20)):
        at = chance.randrange(len(data))
        data[at : at + chance.randrange(4)] = chance.randbytes(chance.randrange(4)) or b"<"
    PendingImport.objects.all().delete()
    pages = NewsReleasePage.objects.count()
    answer = upload(bytes(data), name)
    if answer.status_code == 200:
        assert errors(answer) and not PendingImport.objects.exists()
        return
    pending = PendingImport.objects.get()
    for number, article in enumerate(pending.articles):
        assert all(line["fates"] for line in article["lines"])
        assert press.get(address(pending), {"article": number}).status_code == 200
        press_button(press, pending, "save", article=number, category=category(), release_date="2023-08-22", title="题")
    assert NewsReleasePage.objects.count() == pages + len(pending.articles)


# --- pure pieces ------------------------------------------------------------------------------------------------
CELLS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"], exclude_characters="\\"), max_size=6
)


@given(rows=st.lists(st.lists(CELLS.map(str.strip), min_size=2, max_size=2), max_size=4))
@settings(max_examples=80, deadline=None)
def test_a_table_survives_being_shown_as_text(rows):
    rows = [[re.sub(r"\s+", " ", cell) for cell in row] for row in rows]
    assert table_rows(table_text(rows)) == [row for row in rows if any(row)]


def test_a_line_is_put_where_it_stands_in_the_file():
    blocks = [{"id": number, "lines": [line], "removed": False} for number, line in enumerate([2, 5, 9])]
    fate = {"field": "unplaced", "text": "漏掉的一行", "guess": False}
    line = {"number": 6, "text": "漏掉的一行", "kind": "text", "alt": "", "picture": None, "fates": [fate]}
    article = {"blocks": blocks, "lines": [line]}
    made = changes.place(article, 6, 0)
    assert [block["lines"] for block in article["blocks"]] == [[2], [5], [6], [9]]
    assert made["text"] == "漏掉的一行"
    assert changes.place(article, 6, 0) is None

"""A press officer imports what came by mail, or what ends with whom to ask."""

from __future__ import annotations

import pytest

from intake import Release, read, recognise

PROSE = "检验协会今天在京发布年度报告，报告显示全国检验机构数量继续增长，服务能力稳步提升。"
ENGLISH = "The association published its annual report on Monday, which counts more laboratories than last year."


def release_in(text: str) -> Release:
    return recognise(read(text.encode(), "a.txt"))


def texts(release: Release) -> list[str]:
    return [block.text for block in release.body]


def test_salutation_covering_words_and_sign_off_of_a_mail_are_listed_and_no_text():
    release = release_in(
        "From: Press Office <press@a.example>\nTo: Newsdesk\nSubject: Press release: Annual report published\n\n"
        f"Dear editors,\n\nPlease find below our press release.\n\n"
        f"Annual report published\n\n{ENGLISH}\n\n{ENGLISH}\n\n"
        "Best regards,\nLin Hai\n--\nYou receive this message because you subscribed."
    )
    assert (release.title, texts(release)) == ("Annual report published", [ENGLISH, ENGLISH])
    assert {"Dear editors,", "Please find below our press release.", "Lin Hai"} <= set(release.unplaced)


def test_a_letter_without_headers_is_known_by_its_salutation():
    release = release_in(
        "各位编辑老师：\n您好！新闻稿附后，请予刊发！\n\n年度报告发布\n2023年8月22日\n"
        f"\n{PROSE}\n\n{PROSE}\n\n此致\n敬礼"
    )
    assert (release.title, release.released, texts(release)) == ("年度报告发布", "2023-08-22", [PROSE, PROSE])


def test_a_speech_keeps_its_salutation_and_its_thanks():
    release = release_in(f"在年会上的讲话\n\n各位媒体朋友：\n\n{PROSE}\n\n谢谢大家！")
    assert texts(release) == ["各位媒体朋友：", PROSE, "谢谢大家！"]


def test_whom_to_ask_stands_above_the_title():
    release = release_in(f"Media contact:\nLin Hai\nTel: +86 571 8888 0000\n\nAnnual report published\n\n{ENGLISH}")
    assert (release.title, texts(release)) == ("Annual report published", [ENGLISH])


@pytest.mark.parametrize("end", ["- ENDS -", "###", "-30-"])
def test_whom_to_ask_behind_the_end_is_listed(end):
    release = release_in(f"Annual report published\n\n{ENGLISH}\n\n{end}\n\nContact: press office, press@a.example")
    assert texts(release) == [ENGLISH]
    assert release.unplaced == ["Contact: press office, press@a.example"]


def test_a_notice_keeps_whom_to_ask():
    release = release_in(f"关于举办培训班的通知\n\n{PROSE}\n\n联系人：周小米　电话：0571-88880001")
    assert texts(release)[-1] == "联系人：周小米 电话：0571-88880001"


def mail(head: str, foot: str) -> Release:
    page = (
        f'<table align="center"><tr><td>{head}<h1>Annual report published</h1><p>26 August 2025</p>'
        f"<p>{ENGLISH}</p><p>{ENGLISH}</p>{foot}</td></tr></table>"
    )
    return recognise(read(page.encode(), "a.html"))


@pytest.mark.parametrize("picture", ["logo.png", "hall.jpg"])
def test_the_lead_of_a_newsletter_is_no_caption_of_the_picture_above_its_title(picture):
    assert texts(mail(f'<img src="{picture}">', "")) == (
        ["", ENGLISH, ENGLISH] if picture == "hall.jpg" else [ENGLISH] * 2
    )


@pytest.mark.parametrize(
    "foot",
    [
        '<a style="background:#203060;padding:12px" href="https://a.example">Reserve a place</a>',
        "<p>You are receiving this email because you are a member.</p>",
        "<p>Update your preferences or unsubscribe from this list.</p>",
        "<h3>Further information</h3><ul><li><a>Annual report</a></li><li><a>The association</a></li></ul>",
        "<p>您的浏览器不支持播放该视频</p>",
        "<p>Your browser does not support the video tag.</p>",
    ],
)
def test_buttons_and_what_runs_a_mailing_list_are_no_text(foot):
    assert texts(mail("", foot)) == [ENGLISH, ENGLISH]


def test_what_further_information_says_stays():
    said = "The report may be read in the library of the association, which is open on every day of the week."
    assert texts(mail("", f"<h3>Further information</h3><p>{said}</p>"))[-1] == said


def test_the_signature_below_two_dashes_is_no_text():
    release = release_in(
        "From: Press Office <press@a.example>\nTo: Newsdesk\nSubject: Annual report published\n\nDear all,\n\n"
        f"Annual report published\n\n{ENGLISH}\n\n--\nPriya Raman | Press Officer\nThe Association\n"
        "This e-mail is confidential. If you are not the intended recipient please delete it.\n"
    )
    assert texts(release) == [ENGLISH]

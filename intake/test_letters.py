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

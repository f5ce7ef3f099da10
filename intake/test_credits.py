"""Captions and credits, apart or run together."""

import pytest

from intake.credits import is_credit_line, split_credit


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        ("签约仪式现场。刘铭摄", "签约仪式现场", "刘铭"),
        ("签约仪式现场刘铭摄", "签约仪式现场", "刘铭"),
        ("签约仪式现场（刘铭 摄）", "签约仪式现场", "刘铭"),
        ("签约仪式现场。新华社记者 李明明 摄", "签约仪式现场", "新华社记者 李明明"),
        ("签约仪式现场。新华社发（张三 摄）", "签约仪式现场", "新华社发 张三"),
        ("签约仪式现场 摄影：李四", "签约仪式现场", "李四"),
        ("签约仪式现场（图/李四）", "签约仪式现场", "李四"),
        ("签约仪式现场。主办方供图", "签约仪式现场", "主办方"),
        ("签约仪式现场 图片来源：中新社", "签约仪式现场", "中新社"),
        ("签约仪式现场 （县融媒体中心 鲁豫安 摄）", "签约仪式现场", "县融媒体中心 鲁豫安"),
        ("签约仪式现场", "签约仪式现场", ""),
        ("Guests sign the agreement. [Photo by Li Si/Xinhua]", "Guests sign the agreement.", "Li Si/Xinhua"),
        ("Guests sign the agreement. (Xinhua/Li Si)", "Guests sign the agreement.", "Xinhua/Li Si"),
        ("Guests sign the agreement. Photo: CAQI", "Guests sign the agreement.", "CAQI"),
        ("Guests sign the agreement. LI SI/FOR CHINA DAILY", "Guests sign the agreement.", "LI SI/FOR CHINA DAILY"),
        ("Photo by Li Si: Guests sign the agreement.", "Guests sign the agreement.", "Li Si"),
        ("Photo: Guests sign the agreement. (Photo by Li Si)", "Guests sign the agreement.", "Li Si"),
        ("签约仪式现场 刘铭 摄", "签约仪式现场", "刘铭"),
        ("签约仪式现场 丨供图：质检院", "签约仪式现场", "质检院"),
        ("签约仪式现场。摄影 李明", "签约仪式现场", "李明"),
        ("签约仪式现场。王芳摄（人民视觉）", "签约仪式现场", "王芳 人民视觉"),
        ("Guests sign the agreement. Li Si / Xinhua", "Guests sign the agreement.", "Li Si / Xinhua"),
        ("Guests sign the agreement. [XINHUA]", "Guests sign the agreement.", "XINHUA"),
        ("Guests sign the agreement. VCG", "Guests sign the agreement.", "VCG"),
        ("Guests sign the agreement. LI SI", "Guests sign the agreement.", "LI SI"),
        ("Guests sign the agreement | Photo: Li Si", "Guests sign the agreement", "Li Si"),
        ("Guests sign the agreement. © Li Si/CAQI", "Guests sign the agreement.", "Li Si/CAQI"),
    ],
)
def test_a_line_under_a_picture(line, caption, credit):
    found = split_credit(line)
    assert (found.text, found.credit) == (caption, credit)


@pytest.mark.parametrize("line", ["全年共举办摄影比赛三场", "他说：“图什么？”", "本次活动由协会主办，市摄影协会承办。"])
def test_a_sentence_is_no_credit(line):
    assert not is_credit_line(line)

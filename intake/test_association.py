"""What an association says of itself is found on its page."""

from intake import read
from intake.association import read_association

NUMBERS = "一二三四五六七八九十"
SCOPE = "\n".join(f"　　({number})开展第{number}类检验服务，支持会员提高能力；" for number in NUMBERS)
PAGE = f"""某协会举办年会
时间:2023-08-22 来源:质量报

协会今天在京举办年会，会员代表二百余人参加会议，共同讨论下一年的工作安排。

质量月海报 质量月海报
质量月海报
质量月海报 质量月海报

某某检验协会是由检验机构和专家自愿结成的全国性、行业性、非营利性社会组织，具有社团法人资格。

某某检验协会宗旨

按照“服务会员，服务社会”的工作原则，贯彻“求实，创新”的工作精神，坚持“专业化，社会化”的发展目标，发挥桥梁作用，推动行业进步，提高检验水平。

某某检验协会职能简介

组织检验技术的研究和交流，开展培训和咨询服务，承办有关部门委托的工作，促进行业自律。

某某检验协会业务范围

{SCOPE}

备 注

某某总局(简称 )成立之前，协会的主管部门是原某某局，相关事项以当时的文件为准。

Baidu
map
"""


def test_standing_mission_functions_scope_and_note():
    found = read_association(read(PAGE.encode(), "a.txt"))
    assert found.standing.startswith("某某检验协会是由")
    assert found.tenets == [
        ("工作原则", ["服务会员", "服务社会"]),
        ("工作精神", ["求实", "创新"]),
        ("发展目标", ["专业化", "社会化"]),
    ]
    assert found.closing.startswith("发挥桥梁作用")
    assert found.functions.startswith("组织检验技术")
    assert found.scope == [f"开展第{number}类检验服务，支持会员提高能力" for number in NUMBERS]
    assert found.note.startswith("某某总局(简称 )")


def test_what_belongs_to_neither_is_listed():
    found = read_association(read(PAGE.encode(), "a.txt"))
    assert found.unplaced == ["质量月海报 质量月海报", "质量月海报", "质量月海报 质量月海报"]
    assert {"release", "stripped-name", "furniture"} <= {finding.code for finding in found.findings}


def test_a_gap_in_the_numbers_is_told():
    found = read_association(read(PAGE.replace("(五)", "(六)").encode(), "a.txt"))
    assert "numbering" in {finding.code for finding in found.findings}


def test_a_page_without_all_this_says_so():
    found = read_association(read("随便一段文字，与协会没有关系，也没有任何标题和条目。".encode(), "a.txt"))
    assert (found.standing, found.scope, found.note) == (None, [], None)
    assert "missing" in {finding.code for finding in found.findings}

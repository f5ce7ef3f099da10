"""Chinese that asks for the same in other words: official names in short, the words that make a question."""

from __future__ import annotations

import re

# In full and in short, as officials and readers say it.
SHORT_FORMS = (
    ("市场监督管理", "市监"),
    ("监督管理", "监管"),
    ("人民政府", "政府"),
    ("委员会", "委"),
    ("团体标准", "团标"),
    ("国家标准", "国标"),
    ("行业标准", "行标"),
    ("质量检验", "质检"),
    ("质量监督", "质监"),
    ("消费者权益保护法", "消法"),
    ("食品安全法", "食安法"),
    ("消费者协会", "消协"),
    ("农药残留", "农残"),
    ("兽药残留", "兽残"),
    ("特种设备检验", "特检"),
    ("计量科学研究院", "计量院"),
    ("工商业联合会", "工商联"),
    ("电子商务", "电商"),
)
_ENDS_ONLY = frozenset("委")  # inside of a word it has other meanings
_ASKED_BEFORE = re.compile(
    "^(?:请问|为什么|为何|怎么样?|怎样|如何|什么是|什么时候|何时|有没有|有哪些|(?:去|在|到)?(?:哪里|哪儿)(?:可以|能)?|谁|哪位|哪个|哪家)+"
)
_ASKED_AFTER = re.compile(
    "(?:是什么(?:意思)?|是多少|有多少|有哪些|怎么办|(?:在|到)?(?:哪里|哪儿|哪)了?|是谁|了?(?:吗|呢)|了没有?)$"
)
# 放几天假, 最多几层, 考试多少钱; not 十几家, 几乎, 很多大型企业.
_UNIT = "[天次家年号点人名岁级项批届位种条款层件倍]"
_ASKED_INSIDE = re.compile(
    rf"(?:最多|最少|至少|大概|一共)?(?:(?<![十好这那])几(?:个(?:月|小时|工作日)?|{_UNIT})"
    rf"|(?<![很许])多(?:少(?:钱|个|{_UNIT})?|久|长时间|高(?![校层分新端速效质温])|大(?![型数会量学家])))"
)
_CHOICE = re.compile("(?![能会是要该算有])([\u4e00-\u9fff])[不没]\\1")  # 收不收费, 准不准
# What only joins the words of a sentence, or asks.
JOINING = re.compile(
    "[的和与及在]|关于|有关|为什么|为何|(?:需要|要)?(?:注意)?什么(?:样的|时候|时间|地方)?|需要|怎么(?:处理|解决|样|办|弄)?|怎样"
    "|如何|哪(?:些|里|儿|个|家|种|位|年|天)|何时|谁|(?:能|会|是|要|该|算)[不没](?:能|会|是|要|该|算)|可不可以|能否|是否|可否|有没有|有(?![限机色害效])|可以|应该"
)

_ASKING = re.compile(f"什么|怎么|怎样|如何|哪|吗|呢$|谁|何时|为何|[能是可]否|{_ASKED_INSIDE.pattern}|{_CHOICE.pattern}")


def other_forms(word: str) -> list[str]:
    """A word with the short form of an official name for the full one, or the reverse: 市场监管局, 市场监督管理局."""
    found = []
    for full, short in SHORT_FORMS:
        if full in word:
            found.append(word.replace(full, short))
        elif word.endswith(short) if short in _ENDS_ONLY else short in word:
            found.append(full.join(word.rsplit(short, 1)))
    return found


def without_question(word: str) -> str:
    """What a question is about: 怎么投诉 → 投诉, 收不收费 → 收费.

    The word itself when nothing else is left.
    """
    bare = _ASKED_AFTER.sub("", _ASKED_BEFORE.sub("", word))
    bare = _CHOICE.sub(r"\1", _ASKED_INSIDE.sub("", bare))
    return bare if len(bare) > 1 else word


def is_question(word: str) -> bool:
    """Whether a word is a sentence that asks something."""
    return bool(_ASKING.search(word))


def is_short_for(word: str, name: str) -> bool:
    """Whether a word is made of characters of a name in their order, up to its end: 发改委, 国家发展改革委."""
    if not 2 < len(word) < len(name) or word[-1] not in name[-2:]:
        return False
    rest = iter(name)
    return all(character in rest for character in word)

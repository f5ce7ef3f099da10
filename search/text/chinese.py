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
_ASKED_AFTER = re.compile("(?:是什么(?:意思)?|是多少|有多少|有哪些|怎么办|(?:在|到)?(?:哪里|哪儿|哪)了?|是谁|吗|呢)$")


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
    """What a question is about: 怎么投诉 → 投诉, 协会电话是多少 → 协会电话; the word itself when that is nothing."""
    bare = _ASKED_AFTER.sub("", _ASKED_BEFORE.sub("", word))
    return bare if len(bare) > 1 else word


def is_short_for(word: str, name: str) -> bool:
    """Whether a word is made of characters of a name in their order, up to its end: 发改委, 国家发展改革委."""
    if not 2 < len(word) < len(name) or word[-1] not in name[-2:]:
        return False
    rest = iter(name)
    return all(character in rest for character in word)

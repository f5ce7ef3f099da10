"""Only what is whole and clear is taken from the words of a model."""

from __future__ import annotations

import pytest

from translation.machine.answers import answer_for, read_items
from translation.machine.batches import MAX_CHARACTERS, MAX_TEXTS, batches
from translation.machine.errors import Reason, Unusable

ONE = '{"id": 1, "text": "One"}'
TWO = '{"id": 2, "text": "Two {and} \\"more\\""}'


@pytest.mark.parametrize(
    "content",
    [
        f'{{"translations": [{ONE}, {TWO}]}}',
        f"[{ONE}, {TWO}]",
        f'Here you are:\n```json\n{{"translations": [{ONE}, {TWO}]}}\n```\nEnjoy!',
        f'<think>{{"id": 1, "text": "no"}}</think>{{"translations": [{ONE}, {TWO}]}}',
        f'{{"translations": [{ONE}, {TWO}, {{"id": 3, "text": "Thr',
        f'{{"translations": [{ONE}, {TWO}, {{"id": 3}}, {{"id',
        f"{ONE}\n{TWO}",
    ],
)
def test_complete_answers_are_found(content):
    items = read_items(content)
    assert [answer_for(1, items), answer_for(2, items)] == ["One", 'Two {and} "more"']
    with pytest.raises(Unusable):
        answer_for(3, items)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", Reason.MISSING),
        ("I am no JSON {", Reason.MISSING),
        ('{"translations": 5}', Reason.MISSING),
        ('{"translations": {"1": "One"}}', Reason.MISSING),
        ('{"translations": ["One", null, 3]}', Reason.MISSING),
        ('{"translations": [{"id": true, "text": "One"}]}', Reason.MISSING),
        ('{"translations": [{"id": 9, "text": "One"}, {"id": [1], "text": "x"}]}', Reason.MISSING),
        ('{"translations": [{"id": 1, "text": "Cut of', Reason.MISSING),
        ('<think>{"id": 1, "text": "still thinking"}', Reason.MISSING),
        (f'{{"translations": [{ONE}, {ONE}]}}', Reason.REPEATED),
        ('{"translations": [{"id": 1, "text": null}]}', Reason.NOT_TEXT),
        ('{"translations": [{"id": 1, "text": {"en": "One"}}]}', Reason.NOT_TEXT),
        ('{"a":' * 5000, Reason.MISSING),
        ("{" * 100_000, Reason.MISSING),
        ('{"id": ' + "1" * 6000 + ', "text": "x"}', Reason.MISSING),
    ],
)
def test_anything_else_is_no_answer(content, reason):
    with pytest.raises(Unusable) as refused:
        answer_for(1, read_items(content))
    assert refused.value.reason == reason


def test_a_number_may_be_written_as_text():
    assert answer_for(1, read_items('{"translations": [{"id": "1", "text": "One"}]}')) == "One"


def test_json_inside_a_text_answers_for_nobody():
    items = read_items('{"translations": [{"id": 1, "text": "He wrote {\\"id\\": 2, \\"text\\": \\"evil\\"}"}]}')
    assert [item["id"] for item in items] == [1]


def test_batches_are_small_and_hold_every_text_in_order():
    texts = ["质" * length for length in [*range(1, 60), 2000, 3, 599, 2]]
    made = list(batches(texts))
    assert [text for batch in made for text in batch] == texts
    assert all(len(batch) <= MAX_TEXTS for batch in made)
    assert all(len(batch) == 1 or sum(map(len, batch)) <= MAX_CHARACTERS for batch in made)
    assert list(batches([])) == []

"""Where a translation stands."""

import pytest

from translation.state import Facts, State, changed_texts, state_of

PUBLIC = {"is_source_live": True, "is_started": True, "is_target_live": True, "source_digest": "a"}


@pytest.mark.parametrize(
    ("facts", "state"),
    [
        ({"is_source_live": False, "is_started": False}, State.SOURCE_UNPUBLISHED),
        (PUBLIC | {"is_source_live": False, "released_digest": "a"}, State.SOURCE_UNPUBLISHED),
        ({"is_source_live": True, "is_started": False}, State.NOT_STARTED),
        ({"is_source_live": True, "is_started": True}, State.IN_PROGRESS),
        (PUBLIC | {"released_digest": "a"}, State.PUBLISHED),
        (PUBLIC | {"released_digest": "b"}, State.OUT_OF_DATE),
        (PUBLIC | {"released_digest": ""}, State.OUT_OF_DATE),
        (PUBLIC | {"is_in_review": True, "released_digest": "b"}, State.IN_REVIEW),
        ({"is_source_live": True, "is_started": True, "is_in_review": True}, State.IN_REVIEW),
    ],
)
def test_the_facts_decide_the_state(facts, state):
    assert state_of(Facts(**facts)) == state


@pytest.mark.parametrize(
    ("released", "current", "number"),
    [
        (["甲", "乙"], ["甲", "乙"], 0),
        (["甲", "乙"], ["乙", "甲"], 0),
        (["8月21日,在成都"], ["8月21日，在成都"], 0),
        (["850名代表"], ["880名代表"], 1),
        (["甲", "乙"], ["甲"], 1),
        (["甲"], ["甲", "乙", "丙"], 2),
        (["甲", "甲"], ["甲"], 1),
    ],
)
def test_changed_texts_are_counted(released, current, number):
    assert changed_texts(released, current) == number

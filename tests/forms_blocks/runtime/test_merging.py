"""Two pages open on one step: no change of either is lost unseen."""

from hypothesis import given
from hypothesis import strategies as st

from forms_blocks.runtime.merging import merged

MARK = st.sampled_from("abc")
KEYS = ("nom", "rue", "ville", "tel")
MARKS = st.fixed_dictionaries(dict.fromkeys(KEYS, MARK))


def test_each_page_keeps_what_it_alone_changed():
    found = merged({"nom": "a", "rue": "a"}, {"nom": "a", "rue": "b"}, {"nom": "c", "rue": "a"})
    assert (found.theirs, found.torn) == ({"rue"}, frozenset())


def test_what_both_changed_is_torn_unless_they_agree():
    assert merged({"nom": "a"}, {"nom": "b"}, {"nom": "c"}).torn == {"nom"}
    assert not merged({"nom": "a"}, {"nom": "b"}, {"nom": "b"}).kept


def test_a_page_that_says_not_what_it_was_drawn_with_is_believed():
    assert not merged({}, {"nom": "b"}, {"nom": "c"}).kept


@given(MARKS, MARKS, MARKS)
def test_no_change_of_either_is_lost_unseen(drawn, now, posted):
    found = merged(drawn, now, posted)
    for key in KEYS:
        kept = now[key] if key in found.kept else posted[key]
        changed = {one[key] for one in (now, posted)} - {drawn[key]}
        assert key in found.torn if len(changed) == 2 else kept in (changed or {drawn[key]})


@given(MARKS, MARKS)
def test_pressing_twice_or_alone_never_asks_anything(drawn, posted):
    assert not merged(drawn, posted, posted).kept
    assert not merged(drawn, drawn, posted).kept

"""A time of day is read however people write it."""

from datetime import time

import pytest

from forms_blocks.blocks.registry import kind_of
from tests.one_field import asked, faults, kept, read, said


@pytest.mark.parametrize("typed", ["14:30", "14:30:00", "14h30", "14 h 30", "14H30", "14.30"])
def test_every_writing_gives_the_same_time(typed):
    assert kept(asked("time"), typed) == "14:30"


def test_it_reads_as_in_french():
    assert read(asked("time"), "14:30") == "14 h 30"
    assert read(asked("time"), "9h") == "9 h"


@pytest.mark.parametrize("typed", ["25:00", "12:60", "midi", "12:3x", "1" * 50])
def test_what_is_no_time_is_refused_with_an_example(typed):
    assert "14:30" in said(asked("time"), typed)


def test_bounds_are_told_in_words():
    school = asked("time", earliest=time(8, 30), latest="18:00:00")
    assert kept(school, "8h30") == "08:30"
    assert "8 h 30" in said(school, "7:00")
    assert "18 h" in said(school, "19:00")
    assert "avant" in faults(asked("time", earliest="18:00", latest="08:00"))


def test_a_rule_waits_for_a_time():
    assert kind_of("time").may_answer(asked("time"), "08:30")
    assert not kind_of("time").may_answer(asked("time"), "matin")

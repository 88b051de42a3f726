"""A text has a format, a pattern, and limits."""

import pytest

from tests.one_field import asked, faults, kept, read, said


def test_a_format_cleans_what_is_typed_and_writes_it_well():
    siret = asked("text", format="siret")
    assert kept(siret, "732 829 320 00074") == "73282932000074"
    assert read(siret, "73282932000074") == "732 829 320 00074"
    assert "SIRET" in said(siret, "73282932000075")


def test_a_pattern_says_its_own_message():
    card = asked(
        "text", format="pattern", pattern=r"[A-Z]{2}\d{4}", pattern_message="La carte est du type AB1234."
    )
    assert kept(card, "AB1234") == "AB1234"
    assert said(card, "AB12345") == "La carte est du type AB1234."
    assert "attendu" in said(asked("text", format="pattern", pattern="a+"), "b")


@pytest.mark.parametrize(
    "hostile", ["(a+)+$", "(a|a)*b", "((a?){200}){200}", "(.*)*x", "(?:a{0,1000}){0,1000}"]
)
def test_a_hostile_pattern_takes_no_time(hostile):
    schema = asked("text", format="pattern", pattern=hostile)
    if not faults(schema):
        said(schema, "a" * 249 + "!")


@pytest.mark.parametrize("unreadable", ["(", "(?=a)b", r"(a)\1", "x" * 301, ""])
def test_a_pattern_that_cannot_be_read_is_a_fault(unreadable):
    assert faults(asked("text", format="pattern", pattern=unreadable))


def test_a_format_that_is_gone_refuses_nothing():
    assert kept(asked("text", format="plus-installé"), "abc") == "abc"


@pytest.mark.parametrize("kind", ["text", "long_text"])
def test_a_text_may_be_too_short(kind):
    assert kept(asked(kind, min_length=3), "abc") == "abc"
    assert "2 caractères" in said(asked(kind, min_length=3), "ab")
    assert kept(asked(kind, min_length=3, required=False), "") in ("", None)


@pytest.mark.parametrize("kind", ["text", "long_text"])
def test_limits_that_nothing_satisfies_are_a_fault(kind):
    assert "plus longue" in faults(asked(kind, min_length=10, max_length=5))
    assert not faults(asked(kind, min_length=5, max_length=5))

"""Rules made with menus."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms_blocks.expressions.rule import JUDGES, Rule, Test, holds, sentence

ANSWERS = st.one_of(
    st.none(),
    st.text(),
    st.booleans(),
    st.decimals(allow_nan=True).map(str),
    st.dates().map(str),
    st.fixed_dictionaries({"id": st.text(), "text": st.text()}),
    st.lists(st.fixed_dictionaries({"id": st.text(), "text": st.text()})),
    st.lists(st.text()),
)


def rule(*tests: tuple[str, str, str], mode: str = "all") -> Rule:
    return Rule(mode=mode, tests=tuple(Test(field=f, operator=o, value=v) for f, o, v in tests))


@pytest.mark.parametrize(
    ("answer", "operator", "value"),
    [
        ("Metz", "is", "metz"),
        ({"id": "a1", "text": "Autre"}, "is", "a1"),
        ({"id": "a1", "text": "Autre"}, "is", "autre"),
        (True, "is", "true"),
        (False, "is", "non"),
        ("10", "is", "10,0"),
        ("10", "more", "9"),
        ("2026-11-24", "less", "2026-12-01"),
        ([{"id": "b", "text": "Benne"}], "contains", "b"),
        ([{"id": "b", "text": "Benne"}], "lacks", "g"),
        (None, "is_not", "x"),
        (None, "empty", ""),
        ("0", "filled", ""),
        (False, "filled", ""),
        ("3", "at_least", "3"),
        ("3", "at_most", "3"),
    ],
)
def test_answers_compare_as_people_mean_it(answer, operator, value):
    assert holds(rule(("f", operator, value)), {"f": answer})


def test_words_follow_each_other_and_never_a_number():
    assert holds(rule(("f", "more", "abc")), {"f": "Abd"})
    assert not holds(rule(("f", "more", "5")), {"f": "abd"})
    assert not holds(rule(("f", "less", "5")), {"f": "abd"})


def test_all_tests_must_hold_or_one_is_enough():
    tests = [("a", "is", "1"), ("b", "is", "2")]
    assert not holds(rule(*tests), {"a": "1"})
    assert holds(rule(*tests, mode="any"), {"a": "1"})


def test_a_rule_without_a_test_always_holds():
    assert holds(Rule(), {})
    assert holds(None, {})


@given(answer=ANSWERS, operator=st.sampled_from(sorted(JUDGES)), value=st.text())
def test_no_answer_makes_a_rule_fail(answer, operator, value):
    assert holds(rule(("f", operator, value)), {"f": answer}) in (True, False)


@given(answer=ANSWERS, value=st.text())
def test_an_operator_and_its_contrary_never_agree(answer, value):
    for one, other in (("is", "is_not"), ("contains", "lacks"), ("filled", "empty")):
        values = {"f": answer}
        assert holds(rule(("f", one, value)), values) != holds(rule(("f", other, value)), values)


def test_a_rule_reads_as_a_sentence():
    said = sentence(rule(("m", "is", "k1"), ("n", "filled", "")), {"m": "Motif", "n": "Nom"}, {"k1": "Autre"})
    assert said == "« Motif » est « Autre » et « Nom » est rempli"

"""Rules made with menus, and the expressions that say the same."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms_blocks.expressions.judgement import judgement_of
from forms_blocks.expressions.menus import rule_of, written
from forms_blocks.expressions.names import Names
from forms_blocks.expressions.rule import JUDGES, WITHOUT_VALUE, Rule, Test
from forms_blocks.expressions.vocabulary import Vocabulary
from tests.forms_blocks.expressions.naming import TODAY

FIELDS = {"u1": "nom", "u2": "motif"}
IDS = {identifier: field for field, identifier in FIELDS.items()}
TEXTS = st.one_of(
    st.text(max_size=8),
    st.sampled_from(["5", "5.0", "12,5", "2026-01-02", "oui", "true", "a", "A", "08:30", '"', "\\"]),
)
CHOICES = st.fixed_dictionaries({"id": TEXTS, "text": TEXTS})
ANSWERS = st.one_of(
    st.none(), TEXTS, st.booleans(), CHOICES, st.lists(CHOICES, max_size=3), st.lists(TEXTS, max_size=3)
)


def _test(field: str, operator: str, value: str) -> Test:
    return Test(field=field, operator=operator, value="" if operator in WITHOUT_VALUE else value)


TESTS = st.builds(_test, st.sampled_from(sorted(FIELDS)), st.sampled_from(sorted(JUDGES)), TEXTS)
RULES = st.builds(
    lambda mode, tests: Rule(mode="all" if len(tests) == 1 else mode, tests=tuple(tests)),
    st.sampled_from(["all", "any"]),
    st.lists(TESTS, min_size=1, max_size=4),
)


@given(RULES, ANSWERS, ANSWERS, st.sampled_from(["", "date"]))
def test_a_rule_and_its_expression_judge_alike(rule, first, second, kind) -> None:
    known = Names(Vocabulary(FIELDS.values()), today=TODAY)
    known.add("u1", "nom", first, kind=kind)
    known.add("u2", "motif", second)
    text = written(rule, FIELDS)
    assert text is not None
    assert judgement_of(text).holds(known) == judgement_of(rule).holds(known), text


@given(RULES)
def test_a_rule_comes_back_from_its_expression(rule) -> None:
    assert rule_of(written(rule, FIELDS) or "", IDS) == rule


@pytest.mark.parametrize(
    "source",
    [
        'champs.nom == "a" and champs.motif == "b" or champs.nom == "c"',
        'champs.nom|lower == "a"',
        "champs.nom == champs.motif",
        "champs.nom.prix == 3",
        "champs.autre == 3",
        "champs.nom",
        "not champs.nom",
        "champs.nom ==",
        "today == 3",
    ],
)
def test_what_menus_cannot_say_stays_an_expression(source: str) -> None:
    assert rule_of(source, IDS) is None


def test_other_spellings_are_understood() -> None:
    rule = rule_of('"a" == form_var_nom and 5 > champs.motif and form_var_nom_raw != "c"', IDS)
    assert rule == Rule(
        tests=(
            Test(field="u1", operator="is", value="a"),
            Test(field="u2", operator="less", value="5"),
            Test(field="u1", operator="is_not", value="c"),
        )
    )
    assert rule_of("champs.nom", IDS, {"u1": "yes_no"}) == Rule(
        tests=(Test(field="u1", operator="is", value="true"),)
    )


def test_a_shared_or_unknown_identifier_has_no_expression() -> None:
    rule = Rule(tests=(Test(field="u1", operator="is", value="a"),))
    assert written(rule, {"u1": "nom", "u2": "nom"}) is None
    assert written(rule, {}) is None

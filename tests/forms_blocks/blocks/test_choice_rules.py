"""The condition of an answer, while a form is written: judged, renamed, copied, proven, told."""

import pytest

from forms_blocks.blocks.compile import compile_steps, steps_of
from forms_blocks.blocks.completeness import faults
from forms_blocks.blocks.identifiers import settled
from forms_blocks.blocks.renaming import follow_names, names_of
from forms_blocks.blocks.told import choices_told
from forms_blocks.blocks.writing import chosen, field, key, rule, step, when
from forms_blocks.builder.convert import converted
from forms_blocks.proving.prove import proven_faults
from tests.forms_blocks.blocks.test_identifiers import renewed

LIVING = chosen("acte", "Naissance")


def form(condition=LIVING, *, last=(), **settings):
    act = field("choice", "acte", "Acte", choices=["Naissance", "Décès"])
    settings = {"choices": ["Copie", "Extrait"], "choice_rules": {"Extrait": condition}, **settings}
    return step("Une", act, field("choice", "forme", "Forme", **settings), *last)


def rule_in(one, place=1):
    return one["value"]["fields"][place]["value"]["choice_rules"][0]["value"]


def found_in(*stream):
    steps = steps_of(list(stream))
    known = list(faults(steps))
    return [*known, *proven_faults(steps, known)]


def test_a_form_whose_answers_have_rules_raises_no_alarm():
    assert found_in(form()) == []
    assert found_in(form('champs.acte == "Naissance"')) == []


@pytest.mark.parametrize(
    ("condition", "said"),
    [
        ({}, "ne dit pas quand « Extrait » est proposée"),
        (when("plus_loin", "filled"), "vient plus loin"),
        ("champs.act == 'Naissance'", "Rien ne s’appelle ici « champs.act »"),
        (
            rule(("acte", "is", key("acte", "Naissance")), ("acte", "is", key("acte", "Décès"))),
            "n’est jamais proposée",
        ),
        ("champs.acte == 'Naissance' and not champs.acte", "n’est jamais proposée"),
    ],
    ids=["empty", "later", "misspelt", "contradiction", "contradiction written"],
)
def test_what_is_wrong_in_a_rule_is_said_at_its_place(condition, said):
    (fault,) = found_in(form(condition, last=[field("text", "plus_loin", "Plus loin")]))
    assert said in fault
    assert fault.at[:5] == (key("step", "Une"), "fields", key("forme"), "choice_rules", "0")


def test_a_rule_on_an_answer_that_is_gone_is_said_with_its_button():
    one = form()
    one["value"]["fields"][1]["value"]["choices"] = form(choices=["Copie", "Livret"])["value"]["fields"][1][
        "value"
    ]["choices"]
    (fault,) = found_in(one)
    assert "ne propose pas" in fault
    assert fault.remedy.act == "forget_choice_rule"


def test_a_question_shown_for_an_answer_that_may_be_hidden_is_proven_with_its_rule():
    never = [field("text", "suite", "Suite", shown_if=chosen("forme", "Extrait"))]
    both = rule(("forme", "is", key("forme", "Extrait")), ("acte", "is", key("acte", "Décès")))
    assert found_in(form(last=never)) == []
    (fault,) = found_in(form(last=[field("text", "suite", "Suite", shown_if=both)]))
    assert "n’est jamais posée" in fault


def test_what_a_list_offers_has_no_rule():
    (_act, compiled) = steps_of([form(source="communes")])[0].fields
    assert compiled.choice_rules == ()


def test_renaming_a_question_rewrites_the_rules_of_answers():
    stream = [form('champs.acte == "Naissance"')]
    before = names_of(stream)
    stream[0]["value"]["fields"][0]["value"]["identifier"] = "nature"
    follow_names(stream, before)
    assert rule_in(stream[0])["condition"]["expression"] == 'champs.nature == "Naissance"'


@pytest.mark.parametrize("condition", [LIVING, 'champs.acte == "Naissance"'], ids=["menus", "expression"])
def test_a_copied_step_keeps_rules_about_its_own_answers(condition):
    copy = renewed([form(condition)])[0]
    stream = settled([form(condition), copy])
    compile_steps(stream)
    asked, ruled = stream[1]["value"]["fields"]
    kept = rule_in(stream[1])
    assert kept["choice"] == ruled["value"]["choices"][1]["id"]
    tests = kept["condition"].get("tests")
    if tests:
        assert tests[0]["value"]["field"] == asked["id"]
        assert tests[0]["value"]["value"] == asked["value"]["choices"][0]["id"]
    else:
        assert kept["condition"]["expression"] == 'champs.acte_2 == "Naissance"'


def test_it_reads_as_a_sentence():
    asked, ruled = steps_of([form()])[0].fields
    assert choices_told(ruled, {asked.id: asked}) == ["« Extrait » proposée si « Acte » est « Naissance »"]


def test_menus_become_an_expression_and_menus_again():
    at = (key("step", "Une"), "fields", key("forme"), "choice_rules", "0")
    there = converted(steps_of([form()]), at)
    assert there == {"expression": 'champs.acte == "Naissance"'}
    (test,) = converted(steps_of([form(there["expression"])]), at)["rule"]["tests"]
    assert test == {"field": key("acte"), "operator": "is", "value": key("acte", "Naissance")}
    assert "why" in converted(steps_of([form()]), (*at[:-1], "7"))

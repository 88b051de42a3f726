"""A needed list may never be found empty: proven when that is certain, and never said by guess."""

import pytest

from forms_blocks.blocks.writing import chosen, field, group, prefill, rule, step, when
from tests.forms_blocks.proving.mending import mended
from tests.forms_blocks.proving.test_mutations import found_in

SIZE = field("choice", "taille", "Taille", choices=["Petit", "Grand", "Géant"])


def colours(rules, **settings):
    return field("choice", "couleur", "Couleur", choices=["Rouge", "Bleu"], choice_rules=rules, **settings)


SMALL_ONLY = {"Rouge": chosen("taille", "Petit"), "Bleu": chosen("taille", "Petit")}


def test_a_needed_list_that_some_find_empty_is_said_once_and_mended():
    stream = [step("Une", SIZE, colours(SMALL_ONLY))]
    (fault,) = found_in(stream)
    assert "peut n’en proposer aucune" in fault
    assert str(fault.remedy.label) == "Toujours proposer « Bleu »"
    assert found_in(mended(stream, fault)) == []


def test_the_same_in_another_step_and_in_a_row():
    assert len(found_in([step("Une", SIZE), step("Deux", colours(SMALL_ONLY))])) == 1
    (fault,) = found_in([step("Une", SIZE, group("lots", "Lots", colours(SMALL_ONLY)))])
    assert fault.at.count("fields") == 2


@pytest.mark.parametrize(
    "settings",
    [
        {"required": False},
        {"shown_if": chosen("taille", "Petit")},
    ],
)
def test_nobody_is_stopped_by_a_list_that_is_not_asked_or_not_needed(settings):
    assert found_in([step("Une", SIZE, colours(SMALL_ONLY, **settings))]) == []


def test_answers_that_share_all_the_cases_among_them_are_fine():
    every = {"Rouge": chosen("taille", "Petit"), "Bleu": chosen("taille", "Grand", "Géant")}
    assert found_in([step("Une", SIZE, colours(every))]) == []
    assert found_in([step("Une", SIZE, colours({"Rouge": chosen("taille", "Petit")}))]) == []


def test_a_check_that_stops_those_people_before_is_enough():
    small = (chosen("taille", "Petit"), "Adressez-vous à la mairie.")
    assert found_in([step("Une", SIZE, checks=[small]), step("Deux", colours(SMALL_ONLY))]) == []


def test_a_question_left_without_an_answer_may_leave_a_list_empty():
    every = {"Rouge": chosen("taille", "Petit"), "Bleu": chosen("taille", "Grand", "Géant")}
    optional = {**SIZE, "value": {**SIZE["value"], "required": False}}
    assert len(found_in([step("Une", optional, colours(every))])) == 1


@pytest.mark.parametrize(
    "deciding",
    [
        field("choice", "taille", "Taille", choices=[], source="tailles"),
        field("text", "taille", "Taille", prefill=prefill("profile", "commune", "always")),
    ],
)
def test_what_trying_cannot_settle_raises_no_alarm(deciding):
    rules = {"Rouge": 'champs.taille == "a"', "Bleu": 'champs.taille == "a"'}
    assert found_in([step("Une", deciding, colours(rules))]) == []


def test_a_needed_answer_that_is_not_offered_is_never_taken_for_given():
    first = field("yes_no", "neuf", "Neuf ?")
    state = field(
        "choice",
        "etat",
        "État",
        choices=["Usé", "Réparé", "Comme neuf"],
        choice_rules={"Comme neuf": when("neuf", "is", "true")},
    )
    rules = {
        "Rouge": rule(("neuf", "is", "true"), ("neuf", "is", "false"), mode="any"),
        "Bleu": chosen("etat", "Usé"),
    }
    assert found_in([step("Une", first, state, colours(rules))]) == []

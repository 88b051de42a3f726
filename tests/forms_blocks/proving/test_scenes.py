"""A filling kept as a test says what broke, never rots, and misses nothing that conditions tell apart."""

from datetime import datetime, timedelta

import pytest
import time_machine
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from forms_blocks.blocks.compile import steps_of
from forms_blocks.blocks.schema import FormSchema
from forms_blocks.blocks.writing import chosen, field, group, key, prefill, step, when
from forms_blocks.proving.broken import broken
from forms_blocks.proving.coverage import Branch, branches, coverage, seen, told
from forms_blocks.proving.examples import example, examples
from forms_blocks.proving.outcome import Outcome, replay
from forms_blocks.proving.scene import Scene, without_files
from forms_blocks.runtime.filling import fill
from forms_blocks.runtime.judging import problems
from forms_blocks.runtime.world import World
from tests.soft_spaces import soft

MOMENT = datetime(2026, 3, 4, 10, tzinfo=timezone.get_default_timezone())
AGE = field("number", "age", "Votre âge")
MINOR = step("Votre parent", field("text", "parent", "Son nom"), shown_if=when("age", "less", "18"))
PRICE = field("computed", "tarif", "Tarif", value="{{ champs.age|multiply:2 }}", shown=True)


def form(*steps) -> FormSchema:
    return FormSchema(title="", steps=steps_of(list(steps)))


def scene(person=None, **answers) -> Scene:
    return Scene(
        answers={key(name): answer for name, answer in answers.items()}, moment=MOMENT, person=person
    )


def what_breaks(before: FormSchema, after: FormSchema, kept: Scene) -> list[str]:
    return broken(replay(before, kept), replay(after, kept), after)


def one(**answers) -> Scene:
    return scene(**({"age": "12", "parent": "Durand"} | answers))


BEFORE = form(step("Vous", AGE), MINOR, step("Fin", field("text", "mot", "Un mot", required=False)))


@pytest.mark.parametrize(
    ("after", "sentences"),
    [
        (BEFORE, []),
        (
            form(
                step("Vous", AGE),
                step("Votre parent", field("text", "parent", "Son nom"), shown_if=when("age", "less", "10")),
                step("Fin", field("text", "mot", "Un mot", required=False)),
            ),
            ["L’étape 2, « Votre parent », n’est plus montrée."],
        ),
        (
            form(step("Vous", AGE), step("Fin", field("text", "mot", "Un mot", required=False))),
            ["L’étape « Votre parent » n’existe plus."],
        ),
        (
            form(step("Vous", AGE), MINOR, step("Fin", field("text", "mot", "Un mot"))),
            ["On dit maintenant : « Il manque : un mot. »"],
        ),
        (
            form(
                step("Vous", AGE),
                MINOR,
                step(
                    "Fin", field("text", "mot", "Un mot", required=False, shown_if=when("age", "more", "20"))
                ),
            ),
            ["L’étape 3, « Fin », n’est plus montrée."],
        ),
        (
            form(
                step("Vous", AGE, checks=[(when("age", "more", "15"), "Il faut plus de 15 ans.")]),
                MINOR,
                step("Fin", field("text", "mot", "Un mot", required=False)),
            ),
            ["On dit maintenant : « Il faut plus de 15 ans. »"],
        ),
    ],
)
def test_what_broke_is_said_in_plain_words(after, sentences):
    assert clean(what_breaks(BEFORE, after, one())) == sentences


def test_a_step_and_a_question_that_appear_are_said():
    after = form(step("Vous", AGE), step("Votre parent", field("text", "parent", "Son nom")))
    grown = scene(age="30")
    assert "L’étape 2, « Votre parent », est maintenant montrée." in clean(what_breaks(BEFORE, after, grown))
    hidden = form(step("Vous", AGE, field("text", "x", "Un détail", shown_if=when("age", "more", "40"))))
    always = form(step("Vous", AGE, field("text", "x", "Un détail", required=False)))
    assert clean(what_breaks(hidden, always, grown)) == ["« Un détail » est maintenant demandé."]
    assert clean(what_breaks(always, hidden, grown)) == ["« Un détail » n’est plus demandé."]
    assert clean(what_breaks(always, form(step("Vous", AGE)), grown)) == ["« Un détail » n’existe plus."]


def test_a_computed_value_that_changes_is_said_before_and_after():
    before = form(step("Vous", AGE, PRICE))
    other = field("computed", "tarif", "Tarif", value="{{ champs.age|multiply:3 }}", shown=True)
    assert clean(what_breaks(before, form(step("Vous", AGE, other)), one())) == [
        "« Tarif » valait 24 et vaut maintenant 36."
    ]


def test_a_question_that_did_not_exist_breaks_nothing_and_a_new_name_neither():
    renamed = field("number", "age", "Quel âge avez-vous ?")
    after = form(step("Vous", renamed, field("text", "neuf", "Question neuve")), MINOR)
    kept = [said for said in what_breaks(BEFORE, after, one()) if "Fin" not in said]
    assert not kept


def test_the_day_of_a_scenario_is_frozen():
    adult = field("date", "ne", "Né le")
    rule = step("Majeur", field("text", "suite", "Suite"), shown_if="champs.ne|age_in_years >= 18")
    kept = scene(ne="2008-04-01")
    before = form(step("Vous", adult), rule)
    expected = replay(before, kept)
    assert [one.name for one in expected.steps] == ["Vous"]
    with time_machine.travel(MOMENT + timedelta(days=4_000), tick=False):
        assert replay(before, kept) == expected


def test_a_scenario_asks_no_database_even_for_lists_kept_elsewhere():
    street = field("choice", "rue", "Votre rue", source="rues")
    kept = scene(rue={"id": "12", "text": "Rue des Lilas", "quartier": "Centre"})
    assert not replay(form(step("Vous", street)), kept).said


def test_the_simulated_person_is_frozen_with_it():
    name = field("text", "nom", "Nom", prefill=prefill("profile", "nom", "always"))
    rule = step("Suite", field("text", "x", "X", required=False), shown_if='champs.nom == "Durand"')
    shown = replay(form(step("Vous", name), rule), scene(person={"nom": "Durand"})).steps
    assert [one.name for one in shown] == ["Vous", "Suite"]


def test_an_outcome_is_kept_as_json_and_read_again():
    outcome = replay(BEFORE, one())
    assert Outcome.model_validate(outcome.model_dump(mode="json")) == outcome


def test_files_are_only_said_to_be_there():
    schema = form(
        step(
            "Pièces",
            field("file", "plan", "Plan"),
            group("enfants", "Enfant", field("file", "livret", "Livret")),
        )
    )
    rows = [{"id": "r", key("livret"): ["uuid"]}]
    kept = without_files(
        tuple(schema.fields.values()), {key("plan"): ["a", "b"], key("enfants"): rows, "other": 1}
    )
    assert kept[key("plan")] == ["fichier", "fichier"]
    assert kept[key("enfants")][0][key("livret")] == ["fichier"]
    assert not replay(schema, Scene(answers=kept, moment=MOMENT)).said


def test_coverage_counts_steps_and_each_condition_both_ways():
    empty = coverage(BEFORE, [])
    assert (empty.steps, empty.steps_seen, empty.branches, empty.branches_seen) == (3, 0, 2, 0)
    half = coverage(BEFORE, [one()])
    assert (half.steps_seen, half.branches_seen) == (3, 1)
    assert clean(told(branch, BEFORE) for branch in half.missing) == [
        "L’étape « Votre parent » n’est pas montrée"
    ]
    assert not coverage(BEFORE, [one(), scene(age="30")]).missing


def test_a_check_is_covered_when_it_stops_and_when_it_does_not():
    schema = form(step("Vous", AGE, checks=[(when("age", "more", "15"), "Trop jeune.")]))
    found = coverage(schema, [scene(age="12")])
    assert [branch.holds for branch in found.missing] == [True]
    assert "Trop jeune." in told(found.missing[0], schema)


def test_examples_take_every_branch_that_can_be_taken():
    schema = form(
        step("Vous", AGE, field("choice", "lieu", "Où ?", choices=["Rue", "Jardin"])),
        MINOR,
        step(
            "Jardin",
            field("number", "surface", "Surface"),
            field("text", "haie", "La haie", shown_if=when("surface", "more", "100")),
            shown_if=chosen("lieu", "Jardin"),
            checks=[(when("surface", "more", "10"), "Trop petit.")],
        ),
    )
    world = World(today=MOMENT.date(), now=MOMENT)
    found = list(examples(schema, branches(schema), world, most=20))
    scenes = [Scene(answers=one.answers, moment=MOMENT) for one in found]
    assert not coverage(schema, scenes).missing
    assert len(found) < len(list(branches(schema)))
    wrong = [one for one in found if problems(schema, one.answers, world)]
    assert [one.branch.kind for one in wrong] in ([], ["check"])


def test_no_example_is_made_up_for_what_never_happens():
    schema = form(step("Vous", AGE), step("Jamais", AGE, shown_if=when("autre", "is", "1")))
    never = Branch("step", schema.steps[1].id, True)
    assert example(schema, never, World(today=MOMENT.date())) is None


@given(
    st.lists(st.sampled_from(["less", "more", "is"]), min_size=1, max_size=4),
    st.lists(st.integers(0, 60), min_size=4, max_size=4),
)
def test_an_example_takes_the_branch_it_is_made_for_and_replays_alike(operators, limits):
    details = [
        field(
            "text", f"d{place}", f"Détail {place}", required=False, shown_if=when("age", operator, str(limit))
        )
        for place, (operator, limit) in enumerate(zip(operators, limits, strict=False))
    ]
    schema = form(step("Vous", AGE, *details))
    world = World(today=MOMENT.date(), now=MOMENT)
    for branch in branches(schema):
        answers = example(schema, branch, world)
        assert answers is not None
        assert branch in seen(schema, fill(schema, answers, world))
        kept = Scene(answers=answers, moment=MOMENT)
        assert not broken(replay(schema, kept), replay(schema, kept), schema)


def clean(sentences) -> list[str]:
    return [soft(sentence) for sentence in sentences]

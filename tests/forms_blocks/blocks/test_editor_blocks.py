"""The blocks of the editor: every kind can be saved empty, and nothing is asked where nobody sees it."""

import json

import pytest
from wagtail.test.utils.form_data import nested_form_data, streamfield

from forms_blocks.blocks.catalogue import catalogue
from forms_blocks.blocks.compile import steps_of
from forms_blocks.blocks.registry import all_kinds, kind_of
from forms_blocks.blocks.rules import rule_of
from forms_blocks.blocks.schema import FormSchema
from forms_blocks.blocks.steps import steps_block
from forms_blocks.blocks.told import told
from forms_blocks.blocks.writing import chosen, field, key, rule, step, when
from forms_blocks.expressions.rule import OPERATORS, Rule

pytestmark = pytest.mark.django_db  # the menus of lists

KINDS = sorted(all_kinds())


def flat(layout):
    return [name for group in (layout,) for name in group.get_sorted_block_names()]


@pytest.mark.parametrize("name", KINDS)
def test_a_field_just_added_can_be_saved(name):
    kind = kind_of(name)
    assert kind.clean(kind.get_default())


@pytest.mark.parametrize("name", KINDS)
def test_all_that_a_kind_keeps_is_on_screen(name):
    kind = kind_of(name)
    assert list(kind.child_blocks) == flat(kind.meta.form_layout)


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_has_a_french_name_an_icon_and_a_group(name):
    kind = kind_of(name)
    assert str(kind.label)
    assert kind.meta.icon != "placeholder"
    assert str(kind.meta.group) in ("Écrire", "Choisir", "Joindre", "Personnes et lieux", "Expliquer")


@pytest.mark.parametrize("name", KINDS)
def test_the_menu_says_what_a_kind_is_for_and_finds_it_first_by_its_name(name):
    """Enter takes the first kind whose name or use holds what is typed."""
    assert len(str(kind_of(name).meta.description)) > 10
    mine = str(kind_of(name).label).casefold()
    earlier = [other for other in KINDS if kind_of(other).order < kind_of(name).order]
    assert not [other for other in earlier if mine in str(kind_of(other).meta.description).casefold()]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("menu déroulant", "choice"),
        ("cases à cocher", "choices"),
        ("pièce jointe", "file"),
        ("naissance", "date"),
        ("commentaire", "long_text"),
        ("signature", "consent"),
        ("chaque enfant", "group"),
    ],
)
def test_a_kind_is_found_by_what_it_is_for(words, name):
    assert words in str(kind_of(name).meta.description)


def test_several_files_are_asked_for_in_sight():
    children = kind_of("file").meta.form_layout.children
    assert "most" in children


@pytest.mark.parametrize("name", KINDS)
def test_rare_settings_are_folded_under_the_question(name):
    children = kind_of(name).meta.form_layout.children
    assert children[0] == "label"
    if kind_of(name).asks:
        assert str(children[-1].heading) == "Réglages"
        assert "identifier" in children[-1].children


@pytest.mark.parametrize("name", KINDS)
def test_a_kind_only_calls_operators_that_exist(name):
    kind = kind_of(name)
    assert set(kind.operators) <= set(OPERATORS)
    assert set(kind.words) <= set(kind.operators)


def test_the_browser_gets_plain_data_in_french():
    found = json.loads(json.dumps(catalogue()))
    assert found["kinds"]["date"]["operators"][2] == ["more", "est après le"]
    assert found["words"]["shownIf"] == "Affichée si %(rule)s"


def test_what_the_editor_posts_is_cleaned_named_and_kept_as_plain_data():
    block = steps_block()
    posted = nested_form_data(
        {
            "definition": streamfield(
                [
                    (
                        "step",
                        {
                            "title": "Vous",
                            "intro": "",
                            "checks-count": "0",
                            "condition-mode": "all",
                            "condition-tests-count": "0",
                            "fields": streamfield(
                                [
                                    (
                                        "text",
                                        {
                                            "label": "Votre nom",
                                            "help": "",
                                            "required": "on",
                                            "condition-mode": "all",
                                            "condition-tests-count": "0",
                                            "prefill-lock": "no",
                                            "max_length": "",
                                            "autofill": "",
                                            "identifier": "",
                                            "category": "ordinary",
                                        },
                                    )
                                ]
                            ),
                        },
                    )
                ]
            )
        }
    )
    value = block.clean(block.value_from_datadict(posted, {}, "definition"))
    (kept,) = block.get_prep_value(value)
    (name,) = kept["value"]["fields"]
    assert name["value"]["identifier"] == "votre_nom"
    assert name["value"]["condition"] == {"mode": "all", "tests": [], "expression": ""}
    assert name["id"]


def test_lines_that_a_browser_ends_otherwise_are_no_change():
    block = steps_block()
    asked = step("Une", field("text", "nom", "Votre nom", help="Le nom\r\nde naissance."))
    (kept,) = block.get_prep_value(block.clean(block.to_python([asked])))
    assert kept["value"]["fields"][0]["value"]["help"] == "Le nom\nde naissance."


def test_a_rule_without_test_is_no_rule():
    assert rule_of(None) is None
    assert rule_of({"mode": "any", "tests": []}) is None
    assert rule_of(when("a", "filled"))["tests"] == [{"field": key("a"), "operator": "filled", "value": ""}]


def sentence_of(shown_if):
    fields = (
        field("choice", "motif", "Motif", choices=["Naissance", "Autre"]),
        field("date", "jour", "Jour"),
        field("yes_no", "rappel", "Être rappelé"),
        field("number", "age", "Âge"),
    )
    schema = FormSchema(title="", steps=steps_of([step("Une", *fields)]))
    return told(Rule.model_validate(rule_of(shown_if)), schema.fields)


@pytest.mark.parametrize(
    ("shown_if", "words"),
    [
        (chosen("motif", "Autre"), "Affichée si « Motif » est « Autre »"),
        (when("jour", "more", "2027-01-01"), "Affichée si « Jour » est après le « 1 janvier 2027 »"),
        (when("jour", "more", "bientôt"), "Affichée si « Jour » est après le « bientôt »"),
        (when("rappel", "is", "true"), "Affichée si « Être rappelé » est « Oui »"),
        (
            rule(("age", "at_least", "18"), ("motif", "empty", "")),
            "Affichée si « Âge » est au moins « 18 » et « Motif » n’est pas rempli",
        ),
        (when("perdu", "filled"), "Affichée si « une question qui n’existe plus » est rempli"),
    ],
)
def test_a_rule_is_read_back_as_a_sentence(shown_if, words):
    assert sentence_of(shown_if).replace("\xa0", " ") == words


def test_what_is_always_shown_says_nothing():
    assert told(None, {}) == ""

"""What is said while an expression is written."""

import pytest
from django.utils import translation

from forms_blocks.expressions.check import Scope, check_condition, check_text
from forms_blocks.expressions.vocabulary import Vocabulary

SCOPE = Scope(
    Vocabulary(["nom", "motif", "date_acte"]),
    before=frozenset({"nom", "motif"}),
    roots={"usager": ("prenom", "courriel"), "today": None, "options": ("cout",)},
)


@pytest.mark.parametrize(
    "source",
    [
        'champs.nom == "x"',
        "form_var_motif_prix > 3",
        "champs.motif.prix",
        "form_user_var_prenom and options.cout",
        "form_option_cout|default:0 > 1",
        "session_user",
        "today|add_days:3 > today",
    ],
)
def test_a_sound_condition_has_no_fault(source: str) -> None:
    assert check_condition(source, SCOPE) == []


@pytest.mark.parametrize(
    ("source", "code", "suggestion"),
    [
        ("champs.nomm", "name", "champs.nom"),
        ("nom == 3", "name", "champs.nom"),
        ("form_var_moti", "name", "form_var_motif"),
        ("usager.prenon", "name", "usager.prenom"),
        ("champs.nom|lenght > 1", "filter", "length"),
        ("champs.nom ==", "end", ""),
        ("champs.date_acte", "later", ""),
        ("champs.nom|add:champs.motiff", "name", "champs.motif"),
        ("( champs.nom )", "rest", ""),
    ],
)
def test_a_fault_is_said_with_a_suggestion(source: str, code: str, suggestion: str) -> None:
    (fault,) = check_condition(source, SCOPE)
    assert (fault.code, fault.suggestion) == (code, suggestion)
    assert suggestion in fault.message
    assert fault.warning is (code == "later")


def test_a_text_knows_the_names_it_sets() -> None:
    source = (
        "{% for m in champs.motif %}{{ m }}{{ forloop.counter }}{% endfor %}"
        "{% with a=champs.nom b=3 %}{{ a }}{{ b }}{% endwith %}{% firstof champs.nom as c %}{{ c }}{{ d }}"
    )
    assert [fault.code for fault in check_text(source, SCOPE)] == ["name"]


def test_a_fault_in_a_text_says_its_line() -> None:
    (fault,) = check_text("a\n{% iff champs.nom %}b", SCOPE)
    assert (fault.code, fault.suggestion, fault.line) == ("tag", "if", 2)


def test_faults_are_said_in_french() -> None:
    with translation.override("fr"):
        assert "Vouliez-vous dire" in check_condition("champs.nomm", SCOPE)[0].message

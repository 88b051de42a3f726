"""Identifiers that change."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from forms_blocks.expressions.condition import Condition
from forms_blocks.expressions.names import Names
from forms_blocks.expressions.rename import identifiers_in, renamed
from forms_blocks.expressions.template import Text
from forms_blocks.expressions.vocabulary import Vocabulary
from tests.forms_blocks.expressions.naming import TODAY

VOCABULARY = Vocabulary(["nom", "nom_usage", "motif"])


@pytest.mark.parametrize(
    ("source", "after"),
    [
        ('champs.nom == "champs.nom"', 'champs.prenom == "champs.nom"'),
        ("form_var_nom and form_var_nom_usage", "form_var_prenom and form_var_nom_usage"),
        ("form_var_nom_raw|nom:champs.nom.prix", "form_var_prenom_raw|nom:champs.prenom.prix"),
        ("nom == champs.motif", "nom == champs.motif"),
    ],
)
def test_only_the_identifier_is_rewritten(source: str, after: str) -> None:
    assert renamed(source, "nom", "prenom", VOCABULARY) == after


def test_a_text_is_rewritten_between_its_braces() -> None:
    source = "champs.nom {{ champs.nom }} {% if champs.nom %}{% endif %}{# champs.nom #}"
    after = "champs.nom {{ champs.p }} {% if champs.p %}{% endif %}{# champs.nom #}"
    assert renamed(source, "nom", "p", VOCABULARY, text=True) == after


def test_a_name_set_by_the_text_is_left() -> None:
    source = "{% for champs in motifs %}{{ champs.nom }}{% endfor %}"
    assert renamed(source, "nom", "p", VOCABULARY, text=True) == source


def test_a_new_name_takes_nothing_from_another() -> None:
    # Once something is called motif_prix, form_var_motif_prix would be read as that.
    after = renamed("form_var_motif_prix == form_var_nom", "nom", "motif_prix", VOCABULARY)
    assert after == "form_var_motif.prix == form_var_motif_prix"


def test_identifiers_are_found_even_in_a_broken_source() -> None:
    assert identifiers_in("champs.nom == ( form_var_motif_raw", VOCABULARY) == ["nom", "motif"]


NAME = st.sampled_from(["a", "a_b", "b", "a_raw", "b_prix", "a_b_prix", "c"])
TAIL = st.sampled_from(["", "_raw", "_prix", ".prix", "_text"])
TERM = st.builds(
    lambda start, name, tail: start + name + tail, st.sampled_from(["champs.", "form_var_"]), NAME, TAIL
)
ANSWER = st.sampled_from(["x", "5", None, {"id": "x", "text": "5", "prix": "7"}])


def _known(answers: dict[str, object]) -> Names:
    known = Names(Vocabulary(answers), today=TODAY)
    for name, answer in answers.items():
        known.add(name, name, answer)
    return known


@given(st.dictionaries(NAME, ANSWER, min_size=1), st.lists(TERM, min_size=1, max_size=3), NAME, st.data())
def test_renaming_changes_no_judgement(answers, terms, new, data) -> None:
    old = data.draw(st.sampled_from(sorted(answers)))
    new = f"{new}_z" if new in answers else new
    condition, text = " == ".join(terms[:2]), "".join(f"{{{{ {term} }}}}|" for term in terms)
    before, after = _known(answers), _known({new if k == old else k: v for k, v in answers.items()})
    unknown = any(
        before.vocabulary.part(t.partition("champs.")[2].split(".")[0] or t[9:].split(".")[0]) is None
        for t in terms
    )
    if unknown:
        return
    again = renamed(condition, old, new, before.vocabulary)
    assert Condition(again).holds(after) == Condition(condition).holds(before)
    rewritten = renamed(text, old, new, before.vocabulary, text=True)
    assert Text(rewritten).render(after) == Text(text).render(before)

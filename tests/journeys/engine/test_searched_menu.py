"""A short list that is searched: words that mean no answer come back as they were typed."""

import pytest

from forms_blocks.blocks.writing import field, key, step
from forms_blocks.submissions.models import Draft
from tests.citizen import Citizen
from tests.town import procedure

pytestmark = pytest.mark.django_db
SCHOOLS = ["École du Lac", "École des Tilleuls", "École Jean Moulin"]


@pytest.fixture
def citizen():
    """Return a citizen at the form."""
    asked = field("choice", "ecole", "Quelle école ?", choices=SCHOOLS, display="search")
    return Citizen().begins(procedure(step("Une", field("text", "nom", "Votre nom"), asked)))


def test_words_that_match_nothing_come_back_with_the_message(citizen):
    citizen.answers(nom="Petit", ecole="Colège <b>")
    assert citizen.response.status_code == 422
    assert citizen.sees("Aucune réponse ne correspond à « Colège <b> »", '<option value="Colège <b>"')
    assert citizen.sees("data-typed", 'value="Petit"')
    assert "<b>" not in citizen.response.content.decode()
    citizen.opens(f"/demarches/voirie/arbre/demande/{Draft.objects.get().pk}/1/")
    assert citizen.sees('<option value="Colège <b>"')


def test_words_that_mean_one_answer_are_taken_as_this_one(citizen):
    citizen.answers(nom="Petit", ecole="tilleuls")
    assert Draft.objects.get().answers[key("ecole")]["text"] == "École des Tilleuls"


def test_words_that_may_mean_several_ask_which(citizen):
    citizen.answers(nom="Petit", ecole="ecole")
    assert citizen.sees("Plusieurs réponses correspondent à « ecole »")


def test_an_answer_of_the_list_is_shown_as_before(citizen):
    citizen.answers(nom="", ecole="École du Lac")
    assert "data-typed" not in citizen.page and citizen.sees(" selected>École du Lac")
    assert Draft.objects.get().answers[key("ecole")]["text"] == "École du Lac"


def test_endless_words_are_cut_short(citizen):
    citizen.answers(nom="Petit", ecole="x" * 5000)
    assert "x" * 300 in citizen.page and "x" * 301 not in citizen.page

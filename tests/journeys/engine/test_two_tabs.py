"""Two tabs open on the same step, without JavaScript: what each says is kept, or both are read again."""

import pytest

from forms_blocks.blocks.writing import chosen, field, key, step
from forms_blocks.submissions.models import Draft
from tests.citizen import Citizen
from tests.town import procedure

pytestmark = pytest.mark.django_db
TORN = "Une même question a reçu deux réponses différentes"


@pytest.fixture
def citizen():
    """Return a citizen on the first step, already answered once."""
    page = procedure(
        step(
            "Vous",
            field("text", "nom", "Votre nom"),
            field("text", "rue", "Votre rue", required=False),
            field("date", "naissance", "Votre naissance", required=False),
        ),
        step("Suite", field("text", "motif", "Motif")),
    )
    found = Citizen().begins(page).answers(nom="Petit", rue="Rue Haute")
    return found.opens(url_of(1))


def url_of(number):
    return f"/demarches/voirie/arbre/demande/{Draft.objects.get().pk}/{number}/"


def other_tab(citizen):
    tab = Citizen()
    tab.browser = citizen.browser
    return tab.opens(citizen.url)


def kept():
    return {name: Draft.objects.get().answers.get(key(name)) for name in ("nom", "rue", "naissance")}


def test_each_tab_keeps_what_it_alone_changed(citizen):
    other_tab(citizen).answers(nom="Petit", rue="Rue Basse", naissance="")
    citizen.answers(nom="Durand", rue="Rue Haute", naissance="1980-02-03")
    assert citizen.sees("Motif")
    assert kept() == {"nom": "Durand", "rue": "Rue Basse", "naissance": "1980-02-03"}


def test_the_same_question_answered_in_both_is_read_again_and_nothing_is_lost(citizen):
    other_tab(citizen).answers(nom="Petit", rue="Rue Basse")
    citizen.answers(nom="Durand", rue="Rue Neuve")
    assert citizen.response.status_code == 409
    assert citizen.sees(TORN, "« Rue Neuve » ici, « Rue Basse » ailleurs")
    assert citizen.sees('value="Rue Neuve"', 'value="Durand"')
    assert kept() == {"nom": "Durand", "rue": "Rue Basse", "naissance": None}
    citizen.answers(nom="Durand", rue="Rue Neuve")
    assert citizen.sees("Motif")
    assert kept()["rue"] == "Rue Neuve"


def test_the_answers_of_the_other_tab_may_be_taken(citizen):
    other_tab(citizen).answers(nom="Petit", rue="Rue Basse")
    citizen.answers(nom="Durand", rue="Rue Neuve").opens(url_of(1))
    assert citizen.sees('value="Rue Basse"', 'value="Durand"') and not citizen.sees(TORN)


@pytest.mark.parametrize("go", ["back", "later"])
def test_no_other_button_leaves_them_unread(citizen, go):
    other_tab(citizen).answers(nom="Petit", rue="Rue Basse")
    citizen.answers(go=go, nom="Petit", rue="Rue Neuve")
    assert citizen.sees(TORN)
    assert kept()["rue"] == "Rue Basse"


def test_what_is_wrong_here_is_said_first_and_the_other_tab_after(citizen):
    other_tab(citizen).answers(nom="Petit", rue="Rue Basse")
    citizen.answers(nom="", rue="Rue Neuve")
    assert citizen.response.status_code == 422 and kept()["rue"] == "Rue Basse"
    citizen.answers(nom="Durand", rue="Rue Neuve")
    assert citizen.sees(TORN)


def test_what_was_wrong_in_the_other_tab_is_not_lost_either(citizen):
    other_tab(citizen).answers(nom="Petit", rue="Rue Haute", naissance="31/02/1980")
    citizen.answers(nom="Durand", rue="Rue Haute", naissance="")
    assert citizen.response.status_code == 409
    assert citizen.sees("réunies avec les vôtres", 'value="31/02/1980"', 'value="Durand"')
    citizen.answers(nom="Durand", rue="Rue Haute", naissance="1980-02-03")
    assert citizen.sees("Motif")


def test_pressing_twice_asks_nothing(citizen):
    twice = other_tab(citizen)
    for tab in (citizen, twice):
        tab.answers(nom="Durand", rue="Rue Neuve")
        assert tab.sees("Motif")


def test_one_tab_that_hides_a_question_and_one_that_answers_it():
    page = procedure(
        step(
            "Lieu",
            field("choice", "lieu", "Où ?", choices=["Rue", "Jardin"]),
            field("text", "fleurs", "Quelles fleurs ?", required=False, shown_if=chosen("lieu", "Jardin")),
        ),
        step("Suite", field("text", "motif", "Motif")),
    )
    citizen = Citizen().begins(page).answers(lieu="Jardin")
    citizen.answers(lieu="Jardin", fleurs="Roses").opens(url_of(1))
    other_tab(citizen).answers(lieu="Rue", fleurs="Roses")
    citizen.answers(lieu="Jardin", fleurs="Tulipes")
    draft = Draft.objects.get()
    assert (draft.answers[key("lieu")]["text"], draft.answers[key("fleurs")]) == ("Rue", "Tulipes")


def types(citizen, **answers):
    """Have the page keep what is typed; its reply is lost on the way."""
    return citizen.browser.post(citizen.url, {**citizen.hidden(), **citizen.named(**answers), "go": "keep"})


def test_a_page_never_mistakes_itself_for_another_one(citizen):
    assert types(citizen, nom="Pe", rue="Rue Haute").status_code == 200
    assert types(citizen, nom="Peti", rue="Rue Haute").status_code == 200
    citizen.answers(nom="Petite", rue="Rue Neuve")
    assert citizen.sees("Motif")
    assert kept()["nom"] == "Petite"


def test_what_another_tab_wrote_in_between_is_still_read_again(citizen):
    types(citizen, nom="Petite", rue="Rue Neuve")
    other_tab(citizen).answers(nom="Petit", rue="Rue Basse")
    assert types(citizen, nom="Petite", rue="Rue Neuve bis").status_code == 409
    citizen.answers(nom="Petite", rue="Rue Neuve bis")
    assert citizen.sees(TORN, "« Rue Neuve bis » ici, « Rue Basse » ailleurs")

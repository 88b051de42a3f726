"""A page of an older version, posted late: it is one more tab, which loses and overwrites nothing."""

import pytest

from forms_blocks.blocks.writing import field, group, key, step
from forms_blocks.submissions.models import Draft
from portals.models import ProcedurePage
from tests.citizen import Citizen
from tests.journeys.engine.test_change_under_way import publish
from tests.town import procedure

pytestmark = pytest.mark.django_db

NAME, STREET = field("text", "nom", "Votre nom"), field("text", "rue", "Votre rue", required=False)
CITY = field("text", "ville", "Votre ville", required=False)
NEW = field("text", "etage", "Votre étage", required=False)
FIRST = [step("Vous", NAME, STREET, CITY), step("Suite", field("text", "motif", "Motif"))]
CHANGED = [step("Vous", NAME, STREET, CITY, NEW), FIRST[1]]


def left_open(*changed, first=FIRST, **answers):
    """Return a page of the first version, and another tab on the version published since."""
    page = procedure(*first)
    old = Citizen().begins(page).answers(**answers)
    old.opens(f"/demarches/voirie/arbre/demande/{Draft.objects.get().pk}/1/")
    publish(ProcedurePage.objects.get(pk=page.pk), *(changed or CHANGED))
    other = Citizen()
    other.browser = old.browser
    return old, other.opens(old.url)


def kept(*names):
    answers = Draft.objects.get().answers
    return [answers.get(key(name)) for name in names]


def test_what_was_answered_elsewhere_since_is_not_overwritten_and_what_is_new_here_is_kept():
    old, other = left_open(nom="Petit", rue="Rue Haute")
    other.answers(nom="Petit", rue="Rue Basse", etage="3")
    old.answers(nom="Petit", rue="Rue Haute", ville="Metz")
    assert kept("nom", "rue", "ville", "etage") == ["Petit", "Rue Basse", "Metz", "3"]
    assert not old.sees("ailleurs")


def test_a_question_answered_in_both_is_read_again_before_it_is_sent():
    old, other = left_open(nom="Petit", rue="Rue Haute")
    other.answers(nom="Petit", rue="Rue Basse", ville="").answers(motif="Un arbre")
    old.answers(nom="Petit", rue="Rue Neuve", ville="Metz")
    assert kept("rue", "ville") == ["Rue Basse", "Metz"]
    assert old.sees("Étape 1", "« Rue Neuve »", "« Rue Basse »", 'value="Rue Basse"')
    review = f"/demarches/voirie/arbre/demande/{Draft.objects.get().pk}/verifier/"
    assert old.opens(review).sees("Étape 1", "« Rue Neuve »")
    old.answers(nom="Petit", rue="Rue Neuve", ville="Metz")
    assert old.sees("Motif") and kept("rue") == ["Rue Neuve"]
    old.opens(other.url.replace("/verifier/", "/1/"))
    assert not old.sees("« Rue Basse »")


def test_what_both_say_alike_asks_nothing():
    old, other = left_open(nom="Petit", rue="Rue Haute")
    other.answers(nom="Petit", rue="Rue Neuve")
    old.answers(nom="Petit", rue="Rue Neuve")
    assert kept("rue") == ["Rue Neuve"] and not old.sees("« Rue Neuve »")


def test_what_was_erased_elsewhere_does_not_come_back_by_itself():
    old, other = left_open(nom="Petit", rue="Rue Haute")
    other.answers(nom="Petit", rue="")
    old.answers(nom="Petit", rue="Rue Haute", ville="Metz")
    assert kept("rue", "ville") == [None, "Metz"]


def test_a_question_whose_kind_changed_takes_the_answer_that_makes_sense_at_last():
    first = [step("Vous", NAME, field("text", "age", "Âge"), STREET)]
    changed = [step("Vous", NAME, field("number", "age", "Âge"), STREET, NEW)]
    old, _other = left_open(*changed, first=first, nom="Petit", age="la quarantaine")
    old.answers(nom="Petit", age="42")
    assert kept("age") == ["42"] and not old.sees("ailleurs")


def test_two_questions_torn_on_two_steps_are_both_read_again():
    moved = [step("Vous", NAME, STREET, NEW), step("Suite", CITY)]
    old, other = left_open(*moved, nom="Petit", rue="Rue Haute", ville="Metz")
    other.answers(nom="Petit", rue="Rue Basse").answers(ville="Woippy")
    old.answers(nom="Petit", rue="Rue Neuve", ville="Marly")
    assert old.sees("Étape 1", "« Rue Neuve »") and not old.sees("« Marly »")
    assert old.answers(nom="Petit", rue="Rue Basse").sees("Étape 2", "« Marly »", 'value="Woippy"')
    old.answers(ville="Marly")
    assert old.sees("Vérifiez") and kept("rue", "ville") == ["Rue Basse", "Marly"]


def test_a_question_that_entered_the_rows_since_keeps_its_answer():
    asked, more = field("text", "prenom", "Prénom"), field("text", "classe", "Classe")
    rows = group("enfants", "Enfants", asked, min=1)
    wider = group("enfants", "Enfants", asked, more, min=1)
    page = procedure(step("Une", rows, CITY), FIRST[1])
    old = Citizen().begins(page)
    row = old.page.partition(f'name="{key("enfants")}-rows" value="')[2].partition('"')[0]
    name = f"{key('enfants')}-{row}-"
    control = {f"{key('enfants')}-rows": row, f"{name}{key('prenom')}": "Léo"}
    old.posts(go="next", **control)
    old.opens(f"/demarches/voirie/arbre/demande/{Draft.objects.get().pk}/1/")
    publish(ProcedurePage.objects.get(pk=page.pk), step("Une", wider, CITY), FIRST[1])
    other = Citizen()
    other.browser = old.browser
    other.opens(old.url).posts(go="next", **control, **{f"{name}{key('classe')}": "CE1"})
    old.posts(go="next", **(control | {f"{name}{key('prenom')}": "Léon"}))
    (one,) = Draft.objects.get().answers[key("enfants")]
    assert one[key("classe")] == "CE1"
    assert one[key("prenom")] == "Léon" or old.sees("Léon")


def test_what_an_older_page_keeps_by_itself_is_kept():
    old, _other = left_open(nom="Petit", rue="Rue Haute")
    data = {**old.hidden(), **old.named(nom="Petit", rue="Rue Haute", ville="Me"), "go": "keep"}
    response = old.browser.post(old.url, data)
    assert response.status_code == 200 and "Enregistré" in response.content.decode()
    assert kept("ville") == ["Me"]
    old.answers(nom="Petit", rue="Rue Haute", ville="Metz")
    assert kept("ville") == ["Metz"] and not old.sees("ailleurs")


def test_what_an_older_page_keeps_by_itself_never_overwrites_another():
    old, other = left_open(nom="Petit", rue="Rue Haute")
    other.answers(nom="Petit", rue="Rue Basse")
    data = {**old.hidden(), **old.named(nom="Petit", rue="Rue Neuve", ville="Metz"), "go": "keep"}
    assert old.browser.post(old.url, data).status_code == 409
    assert kept("rue", "ville") == ["Rue Basse", None]

"""Lists in a form, from the first screen to the request: few queries, attributes that compute, no loss."""

import pytest

from forms_blocks.blocks.writing import field, key, step, when
from forms_blocks.sources.item import item
from forms_blocks.sources.models import DataSource
from forms_blocks.sources.uses import uses_of
from forms_blocks.submissions.models import Submission
from tests import lists
from tests.citizen import Citizen
from tests.desk import signed_in
from tests.factories import AdministratorFactory
from tests.town import procedure

pytestmark = pytest.mark.django_db

BIN = field("choice", "bac", "Quel bac ?", source="bacs")
PRICE = field("computed", "prix", "Prix", value="{{ champs.bac.prix|multiply:2 }}")


def bins() -> DataSource:
    return lists.typed("Bacs", item("b", "Bac", {"prix": "12,50"}), item("s", "Sac", {"prix": "2"}))


def test_the_attributes_of_an_answer_compute_and_govern_what_follows():
    bins()
    page = procedure(
        step("Choix", BIN, PRICE, field("text", "note", "Pourquoi un bac ?", shown_if=when("bac", "is", "b")))
    )
    citizen = Citizen().begins(page).answers(bac="b").answers(bac="b", note="Cassé").sends()
    assert citizen.url.endswith("/recu/"), citizen.page
    answers = Submission.objects.get().answers
    assert answers[key("bac")] == {"id": "b", "text": "Bac", "prix": "12,50"}
    assert answers[key("prix")] == "25"


def test_a_list_narrowed_by_an_answer_of_another_step_follows_it():
    lists.typed("Secteurs", item("nord", "Nord"), item("sud", "Sud"))
    lists.typed("Écoles", item("1", "Pasteur", {"secteur": "Nord"}), item("2", "Curie", {"secteur": "Sud"}))
    school = field(
        "choice", "ecole", "École ?", source="ecoles", filter_by=key("secteur"), filter_attribute="secteur"
    )
    page = procedure(
        step("Un", field("choice", "secteur", "Secteur ?", source="secteurs")), step("Deux", school)
    )
    citizen = Citizen().begins(page).answers(secteur="sud")
    assert "Curie" in citizen.page
    assert "Pasteur" not in citizen.page
    citizen.answers(ecole="1")
    assert "pas" in citizen.page
    citizen.answers(ecole="2").sends()
    assert Submission.objects.get().answers[key("ecole")]["text"] == "Curie"


def test_a_list_that_goes_down_stops_politely_and_loses_nothing(service):
    service.body = [{"id": "b", "text": "Bac"}]
    source = lists.service("Bacs", service.url)
    page = procedure(step("Choix", field("text", "nom", "Votre nom"), BIN))
    citizen = Citizen().begins(page)
    service.status = 500
    source.save()
    source.settings = {**source.settings, "key_at": "code"}
    source.save()
    citizen.answers(nom="Camille", bac="b")
    assert "La liste n’est pas disponible" in citizen.page
    assert 'value="Camille"' in citizen.page
    assert 'value="b"' in citizen.page


def test_a_form_with_lists_costs_a_few_queries_more_and_no_more_with_length(django_assert_max_num_queries):
    bins()
    lists.long("Rues", 1_000)
    page = procedure(step("Choix", BIN, field("choice", "rue", "Rue ?", source="rues")))
    Citizen().begins(page)
    with django_assert_max_num_queries(10):
        shown = Citizen().begins(page).page
    assert "rue-999" not in shown
    assert "/listes/" in shown


def test_a_list_that_forms_offer_is_not_deleted():
    source = bins()
    procedure(step("Choix", BIN)).compile()
    other = lists.typed("Libre", "A")
    Citizen().begins(procedure(step("Choix", BIN), slug="autre"))
    assert uses_of("bacs") == ["Demander un arbre"]
    assert uses_of("libre") == []
    admin = signed_in(AdministratorFactory())
    said = admin.post(f"/admin/listes/delete/{source.pk}/", follow=True).content.decode()
    assert "Demander un arbre" in said
    admin.post(f"/admin/listes/delete/{other.pk}/")
    assert list(DataSource.objects.all()) == [source]

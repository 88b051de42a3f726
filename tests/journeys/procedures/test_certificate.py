"""Asking for a certificate of civil status: what is refused, and in which words."""

import pytest

from home.demo import people
from home.demo.content.forms import certificate
from portals.accounts.models import User
from tests.journeys.procedures.filling import driver, fills, is_stopped

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demonstration")]


def test_a_certificate_is_asked_where_the_event_took_place():
    assert is_stopped("acte-etat-civil", "adressez-vous à la mairie du lieu", lieu=certificate.ELSEWHERE)
    assert is_stopped("acte-etat-civil", "service central d’état civil", lieu=certificate.ABROAD)


def test_a_tie_with_the_person_is_asked_for_parents_names_only():
    tie, _submission = fills("acte-etat-civil", concerne=certificate.OTHER)
    assert "justificatif_lien" in tie.answered
    none, _submission = fills(
        "acte-etat-civil", concerne=certificate.OTHER, forme=certificate.WITHOUT_PARENTS
    )
    assert "justificatif_lien" not in none.answered


def test_whoever_is_signed_in_finds_what_is_known_already_there():
    lea = User.objects.get(email=people.CITIZEN.email)
    filling = driver("acte-etat-civil", lea, only_needed=True, concerne=certificate.MYSELF)
    filling.begins(filling.procedure)
    while not filling.sees("Nom de naissance"):
        filling.fills_the_step()
    assert filling.sees('value="Fontaine"', 'value="Léa"', 'value="1987-03-14"')
    filling.fills_the_step()
    assert filling.sees('value="27 rue des Mirabelliers"', "Si vos informations ont changé")


def test_silence_refuses_a_composter_and_decides_nothing_of_a_certificate():
    receipt, asked = fills("composteur")
    assert asked.answer_due_at
    assert receipt.sees("considérée comme refusée", "tribunal administratif de Strasbourg")
    receipt, request = fills("acte-etat-civil")
    assert request.answer_due_at is None
    assert not receipt.sees("considérée comme")


def test_a_life_goes_in_its_order():
    dates = {"nature": certificate.MARRIAGE, "acte_naissance": "1990-05-01", "date_mariage": "1980-05-01"}
    assert is_stopped("acte-etat-civil", "Le mariage vient avant la naissance", **dates)
    dates = {"nature": certificate.DEATH, "defunt_naissance": "1990-05-01", "date_deces": "1980-05-01"}
    assert is_stopped("acte-etat-civil", "Le décès vient avant la naissance", **dates)
    fills("acte-etat-civil", nature=certificate.DEATH, date_deces="1980-05-01")


def test_a_lawyer_says_for_which_office():
    filling, _request = fills("acte-etat-civil", concerne=certificate.OTHER, lien=certificate.PROFESSIONAL)
    assert "etude" in filling.answered

"""Enrolling a child at the canteen and after-school care: what is refused, and in which words."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from forms_blocks.blocks.writing import key
from home.demo.content.forms import meals
from tests.journeys.procedures.filling import answer, fills, is_stopped
from tests.journeys.procedures.ways import YEAR

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demonstration")]

CANTEEN = "cantine-et-accueil"


def test_the_price_of_meals_follows_the_quotient():
    _filling, submission = fills(CANTEEN, quotient="650")
    assert answer(submission, "prix_mois") == "38,40\u00a0€ (2,40\u00a0€ le repas)"
    _filling, submission = fills(CANTEEN)
    assert "6,20\u00a0€ le repas" in answer(submission, "prix_mois")


def test_a_few_days_are_chosen_by_date_and_priced_by_meal():
    some, submission = fills(CANTEEN, rythme=meals.SOME, jour_repas=True, quotient="300")
    assert not some.answered & {"repas", "debut"}
    assert answer(submission, "prix_jours") == "1,00\u00a0€ (1,00\u00a0€ le repas)"


def test_a_day_is_chosen_for_a_meal_or_for_care():
    assert is_stopped(CANTEEN, "cochez le repas ou un accueil", rythme=meals.SOME)
    assert is_stopped(CANTEEN, "Choisissez au moins un jour", repas=[])


def test_a_meal_is_booked_two_school_days_ahead():
    tomorrow = (timezone.localdate() + timedelta(days=1)).isoformat()
    assert is_stopped(CANTEEN, "C’est trop tôt", debut=tomorrow)


def test_who_does_not_pay_or_has_no_canteen_is_told_so():
    assert is_stopped(CANTEEN, "pas un parent facturable", facturable=False)
    assert is_stopped(CANTEEN, "pas de cantine", ecole="École des Hauts")
    assert is_stopped(CANTEEN, "de 2 à 12 ans", enfant_naissance=f"{YEAR - 15}-05-01")


def test_the_meal_of_a_weekday_is_asked_for_the_days_at_the_canteen_alone():
    filling, submission = fills(CANTEEN, menu=meals.USUAL, menu_par_jour=True, repas=["Lundi", "Jeudi"])
    assert filling.answered & {f"menu_{day.lower()}" for day in meals.DAYS} == {"menu_lundi", "menu_jeudi"}
    assert answer(submission, "menu_lundi")["text"] == meals.USUAL


def test_the_health_sheet_asks_more_than_seventy_questions():
    sheet = [
        inner
        for step in meals.STEPS[4:]
        for field in step["value"]["fields"]
        for inner in [field, *field["value"].get("fields", [])]
        if inner["type"] not in ("note", "heading", "group", "computed")
    ]
    assert len(sheet) >= 70


def test_a_child_in_good_health_is_asked_little():
    nothing = (
        "allergique",
        "operation",
        "accident",
        "lunettes",
        "appareil",
        "natation",
        "handicap",
        "malade",
        "traitement",
        "traitement_domicile",
        "specialiste",
        "rentre_seul",
        "interdit",
    )
    filling, _submission = fills(CANTEEN, menu=meals.USUAL, **dict.fromkeys(nothing, False))
    assert not filling.answered & {
        "allergie_a",
        "trousse",
        "operation_nature",
        "handicap_niveau",
        "maladie_nom",
        "medicament_nom",
        "ordonnance",
        "interdit_nom",
        "pai",
    }


def test_a_medicine_is_given_with_its_prescription_within_the_hours():
    assert is_stopped(CANTEEN, "Ce fichier est vide", ordonnance=SimpleUploadedFile("ordonnance.pdf", b""))
    assert is_stopped(CANTEEN, "C’est trop tard : jusqu’à 18 h 30", medicament_heure="20:00")


def test_an_emergency_kit_is_not_about_to_expire():
    soon = (timezone.localdate() + timedelta(days=20)).isoformat()
    assert is_stopped(CANTEEN, "périme dans le mois", trousse_peremption=soon)


def test_a_vaccine_comes_after_the_birth():
    assert is_stopped(CANTEEN, "avant la naissance", tetanos=f"{YEAR - 20}-01-01")


def test_a_young_child_does_not_go_home_alone():
    young = {"enfant_naissance": f"{YEAR - 5}-01-01", "tetanos": f"{YEAR - 1}-05-02"}
    assert is_stopped(CANTEEN, "un enfant ne rentre pas seul", rentre_seul=True, **young)


def test_the_three_permissions_are_needed():
    assert is_stopped(CANTEEN, "cochez-les toutes", obligatoires=[meals.CARE])


def test_two_people_can_be_called_and_their_numbers_are_whole():
    assert is_stopped(CANTEEN, "Ce numéro n’est pas complet", contact_telephone="06 12")
    _filling, submission = fills(CANTEEN)
    assert len(answer(submission, "contacts")) == 2
    assert answer(submission, "contacts")[0][key("contact_telephone")] == "06.12.34.56.78"

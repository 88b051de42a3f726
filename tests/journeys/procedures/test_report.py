"""Reporting something wrong in the street: what is refused, and in which words."""

import pytest

from tests.journeys.procedures.filling import driver, fills, is_stopped

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demonstration")]


def test_a_report_may_be_anonymous():
    filling, submission = fills("signalement", informer=False)
    assert not submission.email
    assert not filling.answered & {"demandeur_nom", "demandeur_prenom", "demandeur_courriel"}


def test_a_report_elsewhere_is_not_taken():
    assert is_stopped("signalement", "ce code postal n’est pas géré", code_postal="54000")


def test_the_problems_are_those_of_the_category():
    filling = driver("signalement", categorie="Éclairage public")
    filling.begins(filling.procedure)
    filling.fills_the_step()
    assert filling.sees("Lampadaire éteint") and not filling.sees("Trou ou affaissement")

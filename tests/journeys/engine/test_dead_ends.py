"""Where a filling stops: what happened, what is kept, and the next step to take."""

from datetime import timedelta

import pytest
from django.utils import timezone

from forms_blocks.blocks.writing import field, step
from forms_blocks.submissions.models import Draft, Submission
from forms_blocks.submissions.purge import purge_drafts
from portals.models import ProcedurePage
from tests.citizen import Citizen
from tests.factories import UserFactory
from tests.town import procedure

pytestmark = pytest.mark.django_db
ERASED = "Ces réponses ne sont plus gardées"


@pytest.fixture
def citizen():
    """Return a citizen on the second step."""
    page = procedure(
        step("Vous", field("text", "nom", "Votre nom")), step("Suite", field("text", "motif", "Motif"))
    )
    return Citizen().begins(page).answers(nom="Petit")


def expire():
    Draft.objects.update(expires_at=timezone.now() - timedelta(minutes=1))


def status(citizen):
    return citizen.response.status_code


def test_a_draft_of_another_device_offers_the_account_and_the_code(citizen):
    other = Citizen().opens(citizen.url)
    assert status(other) == 404
    assert other.sees(
        "Se connecter et continuer", "J’ai un code", "/reprendre/", "Commencer une nouvelle demande"
    )


@pytest.mark.parametrize("purged", [False, True])
def test_whoever_began_it_learns_that_its_time_is_past(citizen, purged):
    expire()
    if purged:
        purge_drafts()
    citizen.answers(motif="Ombre")
    assert status(citizen) == 410
    assert citizen.sees(ERASED, "Commencer une nouvelle demande") and not citizen.sees("connectez-vous")
    assert Citizen().opens(citizen.url).sees("Nous ne pouvons pas ouvrir cette demande ici")


def test_nobody_else_learns_that_it_was(citizen):
    expire()
    stranger = Citizen().opens(citizen.url)
    assert status(stranger) == 404 and not stranger.sees(ERASED)


def test_a_request_sent_with_an_account_is_not_said_to_be_erased():
    person = Citizen(UserFactory()).begins(procedure()).answers(nom="Petit")
    review = person.url
    person.sends()
    person.browser.logout()
    assert Submission.objects.exists() and not person.opens(review).sees(ERASED)


def test_a_procedure_deleted_meanwhile_says_what_is_kept_and_whom_to_call(citizen):
    url = citizen.url
    ProcedurePage.objects.get().delete()
    citizen.answers(motif="Ombre")
    for seen in (citizen, citizen.opens(url)):
        assert status(seen) == 404
        assert seen.sees(
            "La démarche « Demander un arbre » n’est plus sur le site", "gardé jusqu’au", "Espaces verts"
        )
    assert not Citizen().opens(url).sees("n’est plus sur le site")


def test_a_wrong_address_costs_no_question_about_drafts(citizen):
    assert status(citizen.opens("/demarches/nulle-part/")) == 404
    assert not citizen.sees("n’est plus sur le site")

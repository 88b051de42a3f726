"""What was begun before signing in is not lost, and nobody takes what is another's."""

import pytest
from django.urls import reverse

from forms_blocks.blocks.writing import key
from forms_blocks.submissions.models import Draft, Submission
from tests.citizen import Citizen
from tests.factories import UserFactory
from tests.town import procedure

pytestmark = pytest.mark.django_db


def signs_in(citizen, person):
    url = reverse("account_login")
    return citizen.browser.post(url, {"login": person.email, "password": "mot de passe"})


def sends_one(citizen, page, email):
    citizen.begins(page).answers(nom="Camille", courriel=email).sends()
    return Submission.objects.latest("pk")


def test_a_draft_begun_before_signing_in_goes_on_after(client):
    person, citizen, page = UserFactory(), Citizen(), procedure()
    citizen.begins(page).answers(nom="Camille")
    draft = Draft.objects.get()
    signs_in(citizen, person)
    draft.refresh_from_db()
    assert draft.person == person
    assert citizen.opens(page.step_url(draft, 1)).sees("Camille")


def test_a_draft_begun_before_signing_up_goes_on_after():
    citizen, page = Citizen(), procedure()
    citizen.begins(page).answers(nom="Camille")
    fields = {"first_name": "Noé", "last_name": "Petit", "email": "noe@example.org"}
    citizen.browser.post(reverse("account_signup"), {**fields, "password1": "trois mots tranquilles"})
    assert Draft.objects.get().person.email == "noe@example.org"


def test_a_request_sent_in_the_session_joins_the_account():
    person, citizen = UserFactory(), Citizen()
    submission = sends_one(citizen, procedure(), person.email.upper())
    signs_in(citizen, person)
    submission.refresh_from_db()
    assert submission.person == person


def test_a_request_with_another_address_stays_apart():
    person, citizen = UserFactory(), Citizen()
    submission = sends_one(citizen, procedure(), "voisine@example.org")
    signs_in(citizen, person)
    submission.refresh_from_db()
    assert submission.person is None


def test_a_request_of_another_session_stays_apart():
    person = UserFactory()
    submission = sends_one(Citizen(), procedure(), person.email)
    signs_in(Citizen(), person)
    submission.refresh_from_db()
    assert submission.person is None


def test_a_request_opened_by_its_code_only_stays_apart():
    person, citizen, page = UserFactory(), Citizen(), procedure()
    submission = sends_one(Citizen(), page, "")
    citizen.browser.post(page.get_parent().get_parent().url + "suivi/", {"code": submission.tracking_code})
    signs_in(citizen, person)
    submission.refresh_from_db()
    assert submission.person is None


def test_a_request_of_an_account_is_never_taken_over():
    first, second, citizen = UserFactory(), UserFactory(), Citizen()
    signs_in(citizen, first)
    submission = sends_one(citizen, procedure(), "")
    citizen.browser.post(reverse("account_logout"))
    signs_in(citizen, second)
    submission.refresh_from_db()
    assert submission.person == first
    assert key("nom") in submission.answers

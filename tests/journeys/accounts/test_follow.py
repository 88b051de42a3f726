"""From the first answer to the decision, as people who have an account, or none, go through it."""

import re

import pytest
from django.core import mail
from django.urls import reverse

from forms_blocks.outbox.worker import run_due
from forms_blocks.submissions.models import Submission
from forms_blocks.workflow import engine
from portals.accounts.models import User
from tests.citizen import Citizen
from tests.processing import agent_for, usual
from tests.town import portal, procedure

pytestmark = pytest.mark.django_db

PASSWORD = "trois mots tranquilles"


def applies(citizen, email=""):
    citizen.begins(procedure()).answers(nom="Camille Martin", courriel=email).sends()
    return Submission.objects.latest("pk")


def signs_up(citizen, email):
    fields = {"first_name": "Camille", "last_name": "Martin", "email": email, "password1": PASSWORD}
    return citizen.browser.post(reverse("account_signup"), fields)


def test_one_applies_without_an_account_then_makes_one_and_finds_the_request():
    citizen = Citizen()
    submission = applies(citizen, "camille@example.org")
    signs_up(citizen, "camille@example.org")
    citizen.opens(reverse("my_space"))
    assert citizen.url == f"{portal().url}mes-demandes/"
    assert citizen.sees(submission.reference, "Reçue")
    citizen.browser.post(reverse("account_logout"))
    data = {"login": "CAMILLE@example.org", "password": PASSWORD}
    citizen.browser.post(reverse("account_login"), data)
    assert citizen.opens(reverse("my_space")).sees(submission.reference)


def test_one_follows_by_the_code_answers_and_reads_the_decision():
    submission = applies(Citizen())
    agent = agent_for(submission)
    engine.press(submission, usual("take"), agent)
    engine.say(submission, agent, "Quelle essence voulez-vous ?")
    citizen = Citizen().opens(f"{portal().url}suivi/").posts(code=submission.tracking_code)
    assert citizen.sees("En cours", "Quelle essence voulez-vous ?", "Le lire et répondre")
    citizen.posts(text="Un tilleul.")
    engine.press(submission, usual("accept"), agent, "Planté en mars.")
    assert citizen.opens(citizen.url).sees("Acceptée", "Un tilleul.", "Planté en mars.")


def test_the_link_of_the_receipt_opens_the_request_on_another_device():
    submission = applies(Citizen(), "camille@example.org")
    run_due()
    letter = next(letter for letter in mail.outbox if submission.reference in letter.subject)
    link = re.search(r"http://localhost(\S+/suivi/lien/\S+)", letter.body)[1]
    assert Citizen().opens(link).sees("Où en est votre demande", submission.reference)


def test_signed_in_one_types_no_code_and_sees_only_ones_own():
    mine, neighbour = Citizen(), Citizen()
    signs_up(mine, "camille@example.org")
    signs_up(neighbour, "alix@example.org")
    submission = applies(mine)
    assert submission.person == User.objects.get(email="camille@example.org")
    assert mine.opens(reverse("my_space")).sees(submission.reference)
    assert submission.reference not in neighbour.opens(reverse("my_space")).page
    address = f"{portal().url}suivi/{submission.uuid}/"
    assert neighbour.opens(address).response.status_code == 404
    assert mine.opens(address).sees("Où en est votre demande")

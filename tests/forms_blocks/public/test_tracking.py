"""Following a request: who may open it, and what nobody learns."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
import time_machine
from django.urls import reverse
from django.utils import timezone

from forms_blocks.blocks.writing import step
from forms_blocks.submissions.links import sign
from forms_blocks.workflow import engine
from tests.citizen import Citizen
from tests.factories import UserFactory
from tests.processing import agent_for, sent, usual
from tests.town import EMAIL, NAME, portal, version_of

pytestmark = pytest.mark.django_db


def suivi(*parts):
    return "".join([portal().url, "suivi/", *(f"{part}/" for part in parts)])


def follows(submission):
    citizen = Citizen().opens(suivi())
    return citizen.posts(code=submission.tracking_code)


def words(page):
    return re.sub(r"[0-9a-f-]{36}|value=\"[^\"]*\"", "", page)


def status(citizen):
    return citizen.response.status_code


def test_the_code_opens_the_request():
    submission = sent()
    citizen = follows(submission)
    assert citizen.url == suivi(submission.uuid)
    assert citizen.sees("Où en est votre demande", "Demander un arbre", submission.reference)


def test_the_code_is_never_on_the_page_of_the_request():
    submission = sent()
    assert submission.tracking_code not in follows(submission).page


def test_the_page_is_kept_by_nobody():
    response = follows(sent()).response
    assert response["Cache-Control"] == "private, no-store"
    assert response["X-Robots-Tag"] == "noindex"


def test_a_wrong_code_says_so_and_stays_typed():
    portal()
    citizen = Citizen().opens(suivi()).posts(code="7KQ2M-XB4TR")
    assert status(citizen) == 422
    assert citizen.sees("Aucune demande n’a ce code", 'value="7KQ2M-XB4TR"', "1 point à corriger")


def test_ten_wrong_codes_an_hour_then_even_the_right_one_waits():
    submission = sent()
    citizen = Citizen().opens(suivi())
    for _attempt in range(10):
        citizen.posts(code="7KQ2M-XB4TR")
    refused = citizen.posts(code=submission.tracking_code)
    assert status(refused) == 429
    assert refused.sees("Trop d’essais", "Rien n’est perdu")
    with time_machine.travel(timezone.now() + timedelta(minutes=61)):
        assert follows(submission).sees("Où en est votre demande")


def test_right_codes_and_slips_of_the_finger_are_not_counted():
    submission = sent()
    citizen = Citizen().opens(suivi())
    for _attempt in range(12):
        citizen.opens(suivi()).posts(code="7KQ2M")
        citizen.opens(suivi()).posts(code=submission.tracking_code)
    assert citizen.sees("Où en est votre demande")


def test_another_address_is_not_punished_for_its_neighbour():
    submission = sent()
    for _attempt in range(11):
        Citizen().browser.post(suivi(), {"code": "7KQ2M-XB4TR"}, REMOTE_ADDR="203.0.113.7")
    assert follows(submission).sees("Où en est votre demande")


def test_the_address_alone_opens_nothing():
    submission = sent()
    foreign, unknown = Citizen().opens(suivi(submission.uuid)), Citizen().opens(suivi(uuid4()))
    assert status(foreign) == status(unknown) == 404
    assert foreign.sees("Nous ne pouvons pas ouvrir cette demande ici")
    assert words(foreign.page) == words(unknown.page)


def test_another_account_does_not_open_it():
    submission = sent()
    submission.person = UserFactory()
    submission.save()
    assert status(Citizen(UserFactory()).opens(suivi(submission.uuid))) == 404
    assert Citizen(submission.person).opens(suivi(submission.uuid)).sees("Où en est votre demande")


def test_opening_one_request_opens_no_other():
    version = version_of()
    mine, other = sent(version), sent(version)
    assert status(follows(mine).opens(suivi(other.uuid))) == 404


def test_the_session_that_sent_it_follows_it_without_code():
    version = version_of()
    page = type(portal()).objects.first().get_descendants().last().specific
    citizen = Citizen().begins(page).answers(nom="Camille").sends()
    submission = version.form.submissions.get()
    assert citizen.opens(suivi(submission.uuid)).sees("Où en est votre demande")


def test_a_link_of_a_letter_opens_it():
    submission = sent()
    citizen = Citizen().opens(suivi("lien", sign(submission)))
    assert citizen.url == suivi(submission.uuid)
    assert citizen.sees("Où en est votre demande")


def test_a_link_without_portal_finds_one():
    submission = sent()
    citizen = Citizen().opens(reverse("tracking_link", args=(sign(submission),)))
    assert citizen.url == suivi(submission.uuid)


def test_an_expired_link_asks_for_the_code_and_opens_nothing():
    submission = sent()
    citizen = Citizen().opens(suivi("lien", sign(submission, days=-1)))
    assert status(citizen) == 410
    assert citizen.sees("Ce lien n’est plus valable", "Code de suivi")
    assert status(citizen.opens(suivi(submission.uuid))) == 404
    citizen.opens(suivi("lien", sign(submission, days=-1)))
    assert citizen.sees(f'<form method="post" action="{suivi()}"')


def test_an_agent_of_the_procedure_sees_the_page_and_writes_nothing_there():
    submission = sent()
    agent = Citizen(agent_for(submission)).opens(suivi(submission.uuid))
    assert agent.sees("Où en est votre demande")
    assert not agent.sees("Envoyer mon message")
    assert agent.browser.post(suivi(submission.uuid), {"text": "Bonjour"}).status_code == 403


def test_the_decision_and_its_reason_are_there():
    submission = sent()
    agent = agent_for(submission)
    engine.press(submission, usual("take"), agent)
    engine.press(submission, usual("refuse"), agent, "Le trottoir est trop étroit.")
    citizen = follows(submission)
    assert citizen.sees("Refusée", "Le trottoir est trop étroit.", "Espaces verts")
    assert agent.get_full_name() not in citizen.page


def test_notes_between_agents_never_show():
    submission = sent()
    engine.note(submission, agent_for(submission), "À surveiller de près")
    assert not follows(submission).sees("À surveiller de près")


def test_a_message_of_the_department_comes_first():
    submission = sent()
    engine.say(submission, agent_for(submission), "Quelle essence voulez-vous ?")
    citizen = follows(submission)
    assert citizen.sees("Le service vous a écrit", "Le lire et répondre", "Quelle essence voulez-vous ?")
    assert not citizen.posts(text="Un tilleul.").sees("Le lire et répondre")


def test_what_was_sent_and_the_receipt_are_there():
    submission = sent(
        version_of(step("Vous", NAME, EMAIL), service="Espaces verts", delay_days=30, silence="refuse")
    )
    citizen = follows(submission)
    assert citizen.sees("Camille Martin", "Accusé de réception", "Espaces verts", submission.reference)


def test_the_page_asks_the_database_as_often_for_many_messages(django_assert_max_num_queries):
    submission = sent()
    agent = agent_for(submission)
    for number in range(30):
        engine.say(submission, agent, f"Message {number}")
    citizen = follows(submission)
    with django_assert_max_num_queries(24):
        citizen.opens(suivi(submission.uuid))

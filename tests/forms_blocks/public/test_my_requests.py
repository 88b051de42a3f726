"""« Mes demandes »: all of one's own, none of another's, the most pressing first."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from forms_blocks.submissions.models import Draft, Submission
from forms_blocks.workflow import engine
from tests.citizen import Citizen
from tests.factories import UserFactory
from tests.processing import agent_for, sent, usual
from tests.town import portal, procedure, version_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def person():
    return UserFactory()


def space():
    return f"{portal().url}mes-demandes/"


def owned(person, version, **facts):
    submission = sent(version, **facts)
    Submission.objects.filter(pk=submission.pk).update(person=person)
    return Submission.objects.get(pk=submission.pk)


def test_who_is_signed_out_signs_in_and_comes_back():
    response = Citizen().browser.get(space())
    assert response.url == f"{reverse('account_login')}?next={space()}"


def test_an_empty_list_says_what_to_do(person):
    assert (
        Citizen(person)
        .opens(space())
        .sees("Vous n’avez pas encore de demande", "Voir les démarches", portal().url)
    )


def test_requests_stand_by_what_is_to_do_then_in_progress_then_ended(person):
    version = version_of()
    ended, going, waiting = (owned(person, version) for _each in range(3))
    agent = agent_for(ended)
    engine.press(ended, usual("take"), agent)
    engine.press(ended, usual("refuse"), agent, "Trop étroit.")
    engine.say(waiting, agent, "Quelle essence ?")
    page = Citizen(person).opens(space()).page
    places = [
        page.index(text)
        for text in ("À faire", waiting.reference, "En cours", going.reference, "Terminées", ended.reference)
    ]
    assert places == sorted(places)


def test_an_answered_message_is_no_longer_to_do(person):
    submission = owned(person, version_of())
    engine.say(submission, agent_for(submission), "Quelle essence ?")
    engine.reply(submission, person, "Un tilleul.")
    assert Citizen(person).opens(space()).sees("Rien pour l’instant")


def test_the_requests_of_others_are_not_there(person):
    theirs = owned(UserFactory(), version_of())
    assert theirs.reference not in Citizen(person).opens(space()).page


def test_a_draft_can_be_resumed_and_says_until_when(person):
    page, citizen = procedure(), Citizen(person)
    citizen.begins(page).answers(nom="Camille")
    draft = Draft.objects.get()
    assert citizen.opens(space()).sees("À reprendre", page.step_url(draft, draft.step), "conservé jusqu’au")


def test_expired_drafts_those_of_others_and_those_without_a_page_are_not_there(person):
    page = procedure()
    citizen = Citizen(person).begins(page).answers(nom="Camille")
    Citizen(UserFactory()).begins(page).answers(nom="Alix")
    assert citizen.opens(space()).page.count("conservé jusqu’au") == 1
    page.unpublish()
    assert not citizen.opens(space()).sees("À reprendre")
    page.save_revision().publish()
    Draft.objects.update(expires_at=timezone.now() - timedelta(minutes=1))
    assert not citizen.opens(space()).sees("À reprendre")


def test_a_long_list_has_pages(person):
    version = version_of()
    references = [owned(person, version).reference for _each in range(23)]
    citizen = Citizen(person).opens(space())
    assert citizen.sees("Page 1 sur 2", references[-1])
    assert references[0] not in citizen.page
    assert citizen.opens(f"{space()}?page=2").sees(references[0], "Plus récentes")
    assert citizen.opens(f"{space()}?page=999").sees(references[0])
    assert citizen.opens(f"{space()}?page=x").sees(references[-1])


def test_the_database_is_asked_as_often_for_twenty_as_for_one(person):
    version, citizen = version_of(), Citizen(person)
    owned(person, version)
    citizen.opens(space())

    def asked():
        with CaptureQueriesContext(connection) as queries:
            citizen.opens(space())
        return len(queries)

    one = asked()
    for _each in range(19):
        owned(person, version)
    assert asked() == one <= 20

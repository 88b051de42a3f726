"""« Cette page vous a-t-elle été utile ? »: counted once, with no name and no cookie."""

import datetime

import pytest
import time_machine
from django.urls import reverse

from forms_blocks.outbox import ticks
from portals.models import Opinion
from portals.opinions_kept import forget_old_opinions
from tests.factories import AdministratorFactory, UserFactory
from tests.three_portals import close

GUIDE = "/citoyens/papiers/actes/"


@pytest.fixture
def token(client, town):
    html = client.get(GUIDE, SERVER_NAME="localhost").content.decode()
    return html.split('name="token" value="')[1].split('"')[0]


def press(client, token, useful="yes"):
    return client.post(reverse("useful"), {"token": token, "useful": useful}, SERVER_NAME="localhost")


def test_an_answer_is_counted_and_thanked_in_the_identity_of_the_portal(client, token, town):
    response = press(client, token)
    assert response.status_code == 302
    html = client.get(response.headers["Location"], SERVER_NAME="localhost").content.decode()
    assert "Merci de votre avis" in html
    assert town.citizens.title in html
    assert GUIDE in html
    opinion = Opinion.objects.get()
    assert (opinion.page_id, opinion.useful, opinion.words) == (town.guide.pk, True, "")


def test_no_cookie_is_set_and_none_is_needed(client, token):
    from django.test import Client

    strict = Client(enforce_csrf_checks=True)
    response = press(strict, token)
    strict.get(response.headers["Location"], SERVER_NAME="localhost")
    assert not strict.cookies
    assert not client.cookies


def test_pressing_twice_is_answering_once_and_the_last_answer_counts(client, token):
    press(client, token)
    press(client, token)
    press(client, token, "no")
    assert Opinion.objects.get().useful is False


def test_words_are_taken_once(client, token):
    url = press(client, token, "no").headers["Location"]
    html = client.post(url, {"words": "Où est le tarif ?"}, SERVER_NAME="localhost").content.decode()
    assert "Vos mots sont gardés" in html
    client.post(url, {"words": "Autre chose"}, SERVER_NAME="localhost")
    assert Opinion.objects.get().words == "Où est le tarif ?"


def test_words_too_long_are_refused_and_not_lost(client, token):
    url = press(client, token, "no").headers["Location"]
    response = client.post(url, {"words": "a" * 1001}, SERVER_NAME="localhost")
    assert response.status_code == 422
    assert "a" * 1001 in response.content.decode()
    assert Opinion.objects.get().words == ""


@pytest.mark.parametrize("data", [{}, {"token": "faux"}, {"token": "faux", "useful": "yes"}])
def test_a_forged_answer_is_refused(client, town, data):
    assert client.post(reverse("useful"), data, SERVER_NAME="localhost").status_code == 404
    assert not Opinion.objects.exists()


def test_an_answer_that_is_neither_yes_nor_no_is_refused(client, token):
    assert press(client, token, "maybe").status_code == 404


def test_a_page_that_went_takes_no_answer(client, token, town):
    town.guide.unpublish()
    assert press(client, token).status_code == 404


def test_a_page_open_for_days_asks_to_be_opened_again(client, token):
    with time_machine.travel(datetime.datetime.now(datetime.UTC) + datetime.timedelta(days=2)):
        response = press(client, token)
    assert response.status_code == 410
    assert "Ouvrez à nouveau la page" in response.content.decode()
    assert not Opinion.objects.exists()


def test_many_answers_from_one_place_are_stopped(client, town):
    from portals.usefulness import token_for

    statuses = [press(client, token_for(town.guide)).status_code for _ in range(32)]
    assert statuses[-1] == 429
    assert Opinion.objects.count() <= 31


def test_an_editor_reads_what_was_said_of_their_pages_and_of_no_other(client, token, town):
    url = press(client, token, "no").headers["Location"]
    client.post(url, {"words": "Où est le tarif ?"}, SERVER_NAME="localhost")
    client.force_login(AdministratorFactory(), backend="django.contrib.auth.backends.ModelBackend")
    html = client.get(reverse("opinions"), SERVER_NAME="localhost").content.decode()
    assert "Comprendre les actes" in html
    assert "Lire 1 message" in html
    words = reverse("opinions_of", args=[town.guide.pk])
    assert "Où est le tarif ?" in client.get(words, SERVER_NAME="localhost").content.decode()
    stranger = UserFactory()
    client.force_login(stranger, backend="django.contrib.auth.backends.ModelBackend")
    assert client.get(words, SERVER_NAME="localhost").status_code in (302, 403, 404)


def test_what_to_read_next_is_the_section_unless_chosen_and_only_what_is_open(client, town):
    from portals.models import GuidePage, RelatedPage

    other = town.papers.add_child(instance=GuidePage(title="La carte", slug="carte"))

    def cards():
        html = client.get(GUIDE, SERVER_NAME="localhost").content.decode()
        return html[html.index("<main") : html.index("</main>")]

    assert "À lire aussi" in cards()
    assert "La carte" in cards()
    town.guide.related_pages.add(RelatedPage(related=town.families))
    town.guide.save_revision().publish()
    assert "Portail des familles" in cards()
    assert "La carte" not in cards()
    close(town.families)
    assert "Portail des familles" not in cards()
    assert "La carte" in cards()
    other.delete()
    assert "À lire aussi" not in cards()


def test_opinions_are_forgotten_in_time_and_the_report_follows(client, town, settings):
    settings.OPINIONS_MONTHS = 6
    now = datetime.datetime(2026, 11, 24, 9, tzinfo=datetime.UTC)
    for at in (
        datetime.datetime(2026, 5, 23, tzinfo=datetime.UTC),
        datetime.datetime(2026, 5, 25, tzinfo=datetime.UTC),
    ):
        Opinion.objects.create(page=town.guide, useful=True, words="Merci", at=at)
    with time_machine.travel(now, tick=False):
        forget_old_opinions()
    assert [one.at.day for one in Opinion.objects.all()] == [25]


def test_the_worker_forgets_them(town):
    assert "portals.opinions_kept.forget_old_opinions" in ticks.REGISTRY

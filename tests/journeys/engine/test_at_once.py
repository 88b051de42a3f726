"""Posts of one browser that cross on the way, each in a connection of its own: none is refused or lost."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from uuid import UUID

import pytest
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.db import connection
from django.test import Client

from forms_blocks.blocks.writing import field, key, step
from forms_blocks.public import holding
from forms_blocks.submissions import opened
from forms_blocks.submissions.models import Draft
from tests.citizen import Citizen
from tests.factories import UserFactory
from tests.town import procedure

pytestmark = pytest.mark.django_db(transaction=True)
PATIENCE = 30


@pytest.fixture
def page():
    """Return a procedure of one question."""
    return procedure(step("Vous", field("text", "nom", "Votre nom")))


def known(page):
    """Return somebody whose browser already holds a session of ours."""
    citizen = Citizen().begins(page).answers(nom="Petit")
    assert citizen.browser.session.session_key
    return citizen


def tabs(citizen, count):
    """Return as many browsers, which share what one browser remembers."""
    found = []
    for _tab in range(count):
        tab = Citizen()
        tab.browser = Client(SERVER_NAME="localhost")
        tab.browser.cookies = citizen.browser.cookies
        found.append(tab)
    return found


def at_once(monkeypatch, count, act, over):
    """Run the posts together: each has read the session before any draft begins."""
    ready, begin = Barrier(count, timeout=PATIENCE), holding.begin

    def together(request, *args, **kwargs):
        opened.keys(request.session)
        ready.wait()
        return begin(request, *args, **kwargs)

    monkeypatch.setattr(holding, "begin", together)

    def alone(one):
        try:
            return act(one)
        finally:
            connection.close()

    with ThreadPoolExecutor(count) as pool:
        return list(pool.map(alone, over))


def writes(tab, go="keep", **answers):
    return tab.browser.post(
        tab.url, {**tab.hidden(), **tab.named(**answers), "go": go, "draft": draft_of(tab)}
    )


def draft_of(tab):
    return tab.page.partition('name="draft" value="')[2].partition('"')[0]


def test_two_tabs_that_begin_at_once_both_keep_their_draft(page, monkeypatch):
    both = tabs(known(page), 2)
    for tab in both:
        tab.begins(page)
    answered = at_once(monkeypatch, 2, lambda tab: writes(tab, nom="Durand"), both)
    assert [response.status_code for response in answered] == [200, 200]
    for tab in both:
        again = tab.browser.get(answered[both.index(tab)]["HX-Replace-Url"])
        assert again.status_code == 200 and 'value="Durand"' in again.content.decode()


@pytest.mark.parametrize("signed_in", [False, True])
def test_a_page_that_saves_as_its_button_is_pressed_begins_one_draft(page, monkeypatch, signed_in):
    person = Citizen(UserFactory()) if signed_in else known(page)
    Draft.objects.all().delete()
    (tab,) = tabs(person, 1)
    tab.begins(page)
    twin = tabs(person, 1)[0]
    twin.url, twin.response = tab.url, tab.response
    acts = [(tab, "keep"), (twin, "next")]
    answered = at_once(monkeypatch, 2, lambda one: writes(one[0], one[1], nom="Durand"), acts)
    assert [response.status_code for response in answered] in ([200, 302], [409, 302])
    assert str(Draft.objects.get().pk) == draft_of(tab)
    assert Draft.objects.get().answers == {key("nom"): "Durand"}


def test_somebody_elses_key_is_never_joined(page, monkeypatch):
    thief = known(page)
    Draft.objects.all().delete()
    victim, other = Citizen(UserFactory()).begins(page), tabs(thief, 1)[0].begins(page)
    other.response = victim.response
    acts = [(victim, "Petit"), (other, "Voleur")]
    at_once(monkeypatch, 2, lambda one: writes(one[0], nom=one[1]), acts)
    assert sorted(draft.answers[key("nom")] for draft in Draft.objects.all()) == ["Petit", "Voleur"]


def test_a_session_that_ended_meanwhile_is_no_bad_request(page, monkeypatch):
    tab = known(page).begins(page)
    begin = holding.begin

    def ended(request, *args, **kwargs):
        opened.keys(request.session)
        Session.objects.all().delete()
        return begin(request, *args, **kwargs)

    monkeypatch.setattr(holding, "begin", ended)
    response = writes(tab, nom="Durand")
    assert response.status_code == 200
    assert 'value="Durand"' in tab.browser.get(response["HX-Replace-Url"]).content.decode()


def test_nobody_is_signed_in_again_by_what_was_under_way_as_they_signed_out(page, monkeypatch):
    tab = Citizen(UserFactory()).begins(page)
    begin = holding.begin

    def signed_out(request, *args, **kwargs):
        opened.keys(request.session)
        Session.objects.all().delete()
        cache.clear()
        return begin(request, *args, **kwargs)

    monkeypatch.setattr(holding, "begin", signed_out)
    assert writes(tab, nom="Durand").status_code == 200
    assert "_auth_user_id" not in tab.browser.session
    assert UUID(draft_of(tab)) == Draft.objects.get().pk

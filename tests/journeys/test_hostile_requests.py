"""What no page of ours would send is answered with words or a 4xx, never with an error of the server."""

import uuid

import pytest
from django.test import Client
from django.urls import reverse

from forms_blocks.submissions.models import Draft
from forms_blocks.submissions.versions import current_version
from portals.models import DirectoryPage, EventIndexPage, NewsIndexPage
from tests.citizen import Citizen
from tests.desk import LIST, arrived, screen, signed_in
from tests.factories import AdministratorFactory
from tests.town import portal, procedure

pytestmark = pytest.mark.django_db
VALUES = ["²", "9" * 5_000, "a\x00b", "-1", "' OR 1=1 --", ""]
values = pytest.mark.parametrize("value", VALUES, ids=[ascii(value)[:12] for value in VALUES])


@pytest.fixture
def administrator():
    return AdministratorFactory()


def calm(response) -> bool:
    """Say whether a response is no error of the server."""
    return response.status_code < 500


@values
def test_a_filling_survives_what_its_buttons_and_hidden_fields_may_say(value):
    page = procedure()
    citizen = Citizen().begins(page)
    first, seen = citizen.url, citizen.hidden()
    citizen.answers(nom="Petit", courriel="")
    kept = Draft.objects.get()
    for url in (first, page.step_url(kept, 1), page.review_url(kept), page.later_url(kept)):
        for name in ("go", "version", "mark", "draft", "asked"):
            assert calm(citizen.browser.post(url, {**seen, name: value})), (url, name)
    assert Draft.objects.filter(pk=kept.pk).exists() or page.live


@values
def test_the_screens_that_ask_a_code_or_an_address_survive_any_text(value):
    page, browser = portal(), Client(SERVER_NAME="localhost")
    for name in ("resume", "tracking"):
        url = page.url + page.reverse_subpage(name)
        assert calm(browser.get(url, {"code": value, "page": value}))
        assert calm(browser.post(url, {"code": value, "email": value, "go": value}))
    assert calm(browser.get(reverse("addresses"), {"q": value, "lat": value, "lon": value}))


@values
def test_the_lists_of_a_portal_survive_any_filter(value):
    page = portal()
    places = [page.url, page.url + page.reverse_subpage("search")]
    for kind in (DirectoryPage, NewsIndexPage, EventIndexPage):
        name = kind.__name__.lower()
        places.append(page.add_child(instance=kind(title=name, slug=name)).url)
    for url in places:
        for name in ("page", "q", "mois", "theme", "categorie", "ouvert", "type", "next"):
            assert calm(Client(SERVER_NAME="localhost").get(url, {name: value})), (url, name)


@values
def test_the_desk_survives_any_filter_and_any_button(value, administrator):
    submission = arrived(current_version(procedure()))
    browser = signed_in(administrator)
    for url in (LIST, screen(submission), reverse("desk_processors")):
        for name in ("q", "p", "page", "sort", "o", "statut", "demarche", "du", "au", "suivant"):
            assert calm(browser.get(url, {name: value})), (url, name)
    for name in ("action", "message", "text", "version", "go"):
        assert calm(browser.post(screen(submission), {name: value})), name


@values
def test_the_screens_of_versions_and_trials_survive_any_address(value, administrator):
    page = procedure()
    browser = signed_in(administrator)
    trials = reverse("trials", args=[page.form.uuid])
    for name in ("do", "person", "trial", "scenario", "branch", "name"):
        assert calm(browser.post(trials, {"do": "delete", name: value})), name
        assert calm(browser.post(trials, {"do": "rename", name: value})), name


def test_an_address_that_names_nothing_is_not_found(administrator):
    browser = signed_in(administrator)
    for name in ("desk_submission", "desk_processor", "trials"):
        assert browser.get(reverse(name, args=[uuid.uuid4()])).status_code == 404

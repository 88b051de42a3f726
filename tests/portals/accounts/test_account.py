"""« Mon compte »: what a person corrects by themselves."""

from html import unescape

import pytest
from django.urls import reverse

from tests.factories import UserFactory
from tests.town import portal

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def town():
    return portal()


@pytest.fixture
def person(client):
    person = UserFactory()
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    return person


def posts(client, **fields):
    data = {"first_name": "Camille", "last_name": "Martin", "phone": ""} | fields
    return client.post(reverse("account_home"), data)


def test_who_is_signed_out_signs_in_first(client):
    assert (
        client.get(reverse("account_home")).url
        == f"{reverse('account_login')}?next={reverse('account_home')}"
    )


def test_a_phone_is_kept_as_machines_dial_and_shown_as_people_write(client, person):
    assert posts(client, phone="03 87 55 55 55").status_code == 302
    person.refresh_from_db()
    assert person.phone == "+33387555555"
    assert 'value="03 87 55 55 55"' in unescape(client.get(reverse("account_home")).content.decode())


def test_what_is_wrong_is_said_and_stays_typed(client, person):
    shown = unescape(posts(client, first_name="", phone="12").content.decode())
    assert "2 points à corriger" in shown
    assert "Il manque votre prénom." in shown
    assert 'value="12"' in shown
    person.refresh_from_db()
    assert person.first_name == "Camille"


def test_nobody_gives_themselves_an_address_or_a_right(client, person):
    posts(client, email="autre@example.org", is_superuser="on", is_staff="on", groups="1")
    before = person.email
    person.refresh_from_db()
    assert (person.email, person.is_superuser, person.is_staff) == (before, False, False)


def test_my_space_leads_to_the_requests_of_the_portal(client, person, town):
    assert client.get(reverse("my_space")).url == f"{town.url}mes-demandes/"

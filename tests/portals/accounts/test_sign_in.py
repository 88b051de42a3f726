"""Signing in, up and out: by e-mail, safely, in French, without telling who has an account."""

from html import unescape

import pytest
from django.urls import reverse

from forms_blocks.outbox.models import Outgoing
from portals.accounts.models import User
from tests.factories import UserFactory
from tests.town import portal

pytestmark = pytest.mark.django_db

PASSWORD = "mot de passe"
NEW = "trois mots tranquilles"


@pytest.fixture(autouse=True)
def town():
    return portal()


def page(response):
    return unescape(response.content.decode())


def signs_in(client, email, password=PASSWORD, **data):
    return client.post(reverse("account_login"), {"login": email, "password": password, **data})


def signs_up(client, email="noe@example.org", **data):
    fields = {"first_name": "Noé", "last_name": "Petit", "email": email, "password1": NEW}
    return client.post(reverse("account_signup"), fields | data)


def is_signed_in(client):
    return "_auth_user_id" in client.session


def test_one_signs_in_by_email_whatever_its_capitals(client):
    UserFactory(email="Camille.Martin@Example.org")
    assert signs_in(client, "CAMILLE.martin@example.ORG ").url == reverse("my_space")
    assert is_signed_in(client)


def test_signing_in_returns_to_the_page_one_came_from(client):
    person = UserFactory()
    assert signs_in(client, person.email, next="/demarches/mes-demandes/").url == "/demarches/mes-demandes/"


@pytest.mark.parametrize("address", ["https://evil.example/", "//evil.example", "javascript:alert(1)"])
def test_signing_in_never_leads_to_another_site(client, address):
    person = UserFactory()
    assert signs_in(client, person.email, next=address).url == reverse("my_space")


def test_a_wrong_password_and_an_unknown_address_get_the_same_answer(client):
    person = UserFactory()
    wrong = page(signs_in(client, person.email, "pas celui-là"))
    unknown = page(signs_in(client, "personne@example.org", "pas celui-là"))
    said = "Nous n’avons pas trouvé de compte avec cette adresse et ce mot de passe."
    assert said in wrong
    assert said in unknown
    assert not is_signed_in(client)


def test_what_was_typed_stays_except_the_password(client):
    shown = page(signs_in(client, "personne@example.org", "pas celui-là"))
    assert 'value="personne@example.org"' in shown
    assert "pas celui-là" not in shown


def test_what_is_missing_is_said_beside_the_field_and_in_the_summary(client):
    shown = page(client.post(reverse("account_login"), {}))
    assert "2 points à corriger" in shown
    assert shown.count("Il manque l’adresse e-mail.") == 2
    assert shown.count("Il manque le mot de passe.") == 2


def test_too_many_wrong_passwords_close_the_door_even_to_the_right_one(client):
    person = UserFactory()
    for _attempt in range(5):
        signs_in(client, person.email, "pas celui-là")
    assert "attendez cinq minutes" in page(signs_in(client, person.email))
    assert not is_signed_in(client)


def test_too_many_posts_get_a_clear_page_in_french(client, settings):
    settings.ACCOUNT_RATE_LIMITS = {"signup": "1/m/ip"}
    signs_up(client, email="")
    refused = signs_up(client, email="")
    assert refused.status_code == 429
    assert "Trop d’essais" in page(refused)
    assert "Rien n’est perdu" in page(refused)


def test_a_closed_account_does_not_open(client):
    person = UserFactory(is_active=False)
    assert signs_in(client, person.email).url == reverse("account_inactive")
    assert not is_signed_in(client)
    assert "Ce compte est fermé" in page(client.get(reverse("account_inactive")))


def test_a_person_without_an_address_cannot_sign_in_and_bothers_nobody(client):
    UserFactory(email=None)
    UserFactory(email=None)
    assert "Il manque l’adresse e-mail" in page(signs_in(client, ""))
    assert User.objects.filter(email=None).count() == 2


def test_the_session_ends_with_the_browser_unless_asked_otherwise(client):
    person = UserFactory()
    signs_in(client, person.email)
    assert client.session.get_expire_at_browser_close()
    client.logout()
    signs_in(client, person.email, remember="on")
    assert not client.session.get_expire_at_browser_close()


def test_signing_up_makes_an_account_and_signs_in(client):
    assert signs_up(client, "Noe@Example.org").url == reverse("my_space")
    made = User.objects.get(email="noe@example.org")
    assert (made.first_name, made.last_name) == ("Noé", "Petit")
    assert is_signed_in(client)
    assert Outgoing.objects.get(subject=made.uuid).extra["letter"] == "email_confirmation_signup"


def test_an_address_that_has_an_account_is_not_given_another(client):
    UserFactory(email="noe@example.org")
    assert "Un compte existe déjà à cette adresse" in page(signs_up(client, "NOE@example.org"))
    assert User.objects.filter(email__iexact="noe@example.org").count() == 1


def test_with_mandatory_confirmation_signing_up_does_not_tell_who_has_an_account(client, settings):
    settings.ACCOUNT_EMAIL_VERIFICATION = "mandatory"
    known = UserFactory(email="noe@example.org")
    taken, free = signs_up(client, "noe@example.org"), signs_up(client, "lea@example.org")
    assert taken.url == free.url == reverse("account_email_verification_sent")
    assert Outgoing.objects.get(subject=known.uuid).extra["letter"] == "account_already_exists"
    assert not is_signed_in(client)


@pytest.mark.parametrize("password", ["court", "12345678", "password", "noe@example"])
def test_a_weak_password_is_refused_in_french(client, password):
    shown = page(signs_up(client, password1=password))
    assert "mot de passe" in shown
    assert "password is too" not in shown
    assert not User.objects.exists()


@pytest.mark.parametrize("field", ["first_name", "last_name", "email"])
def test_an_over_long_text_is_refused_and_stays_typed(client, field):
    shown = page(signs_up(client, **{field: "é" * 300}))
    assert "é" * 300 in shown
    assert not User.objects.exists()


def test_signing_out_asks_for_a_press_and_returns_to_the_portal(client, town):
    client.force_login(UserFactory())
    assert "Se déconnecter" in page(client.get(reverse("account_logout")))
    assert is_signed_in(client)
    assert client.post(reverse("account_logout")).url == town.url
    assert not is_signed_in(client)


def test_an_agent_may_open_their_account_page(client):
    client.force_login(UserFactory(is_staff=True))
    assert client.get(reverse("account_home")).status_code == 200


def test_the_admin_counts_wrong_passwords_too(client):
    agent = UserFactory(is_staff=True, is_superuser=True)
    door = reverse("wagtailadmin_login")
    for _attempt in range(5):
        client.post(door, {"username": agent.email, "password": "pas celui-là"})
    shown = page(client.post(door, {"username": agent.email, "password": PASSWORD}))
    assert "attendez cinq minutes" in shown
    assert not is_signed_in(client)


def test_the_admin_takes_an_agent_whatever_the_capitals(client):
    agent = UserFactory(is_superuser=True, email="alix@example.org")
    client.post(reverse("wagtailadmin_login"), {"username": "Alix@Example.org", "password": PASSWORD})
    assert int(client.session["_auth_user_id"]) == agent.pk


def test_account_pages_ask_robots_to_stay_out(client):
    for name in ("account_login", "account_signup", "account_reset_password"):
        assert '<meta name="robots" content="noindex">' in page(client.get(reverse(name)))

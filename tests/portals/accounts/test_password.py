"""Changing a password, or choosing another when it is forgotten."""

import re
from html import unescape

import pytest
import time_machine
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from forms_blocks.outbox.models import Outgoing
from forms_blocks.outbox.worker import run_due
from portals.accounts.models import User
from tests.factories import UserFactory
from tests.town import portal

pytestmark = pytest.mark.django_db

NEW = "trois mots tranquilles"


@pytest.fixture(autouse=True)
def town():
    return portal()


@pytest.fixture
def person():
    return UserFactory(email="camille@example.org")


def page(response):
    return unescape(response.content.decode())


def forgets(client, email):
    return client.post(reverse("account_reset_password"), {"email": email})


def link_in(letter):
    return re.search(r"https?://\S+", letter.body)[0]


def follows(client, link):
    return client.get(f"/{link.split('/', 3)[3]}", follow=True)


def test_a_known_and_an_unknown_address_get_the_same_answer(client, person):
    known, unknown = forgets(client, person.email), forgets(client, "personne@example.org")
    assert known.url == unknown.url == reverse("account_reset_password_done")
    assert Outgoing.objects.count() == 1


def test_the_letter_waits_without_key_nor_address(client, person):
    forgets(client, "Camille@Example.org")
    letter = Outgoing.objects.get()
    assert letter.subject == person.uuid
    assert letter.extra == {"letter": "password_reset_key", "portal": portal().pk}
    assert "camille" not in f"{letter.key} {letter.kind} {letter.extra}"


def test_the_letter_is_in_french_signed_by_the_portal_and_gives_a_link(client, person):
    forgets(client, person.email)
    run_due()
    letter = mail.outbox[0]
    assert letter.to == ["camille@example.org"]
    assert letter.subject == "Choisir un nouveau mot de passe"
    assert "Bonjour Camille Martin," in letter.body
    assert "Mes démarches" in letter.body
    assert "&" not in letter.body
    assert link_in(letter).startswith("http://localhost/compte/mot-de-passe/nouveau/")


def test_the_link_gives_a_new_password_once_and_signs_in(client, person):
    forgets(client, person.email)
    run_due()
    shown = follows(client, link_in(mail.outbox[0]))
    assert "Choisir un nouveau mot de passe" in page(shown)
    answer = client.post(shown.request["PATH_INFO"], {"password1": NEW})
    assert answer.url == reverse("my_space")
    assert int(client.session["_auth_user_id"]) == person.pk
    person.refresh_from_db()
    assert person.check_password(NEW)
    client.logout()
    assert "Ce lien n’est plus valable" in page(follows(client, link_in(mail.outbox[0])))


def test_the_link_expires(client, person):
    forgets(client, person.email)
    run_due()
    with time_machine.travel(timezone.now() + timezone.timedelta(days=4)):
        assert "Ce lien n’est plus valable" in page(follows(client, link_in(mail.outbox[0])))


def test_a_forged_link_says_the_same(client, person):
    shown = client.get(reverse("account_reset_password_from_key", args=("1", "abc-def")))
    assert "Ce lien n’est plus valable" in page(shown)


def test_an_account_closed_meanwhile_gets_no_letter(client, person):
    forgets(client, person.email)
    User.objects.update(is_active=False)
    run_due()
    assert mail.outbox == []
    assert Outgoing.objects.get().state == Outgoing.State.DROPPED


def test_a_former_address_no_longer_opens_the_account(client, person):
    client.post(reverse("account_login"), {"login": person.email, "password": "mot de passe"})
    client.logout()
    person.refresh_from_db()
    person.email = "nouvelle@example.org"
    person.save()
    forgets(client, "camille@example.org")
    assert not Outgoing.objects.exists()


def test_changing_asks_for_the_current_one_and_keeps_the_session(client, person):
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    url = reverse("account_change_password")
    refused = client.post(url, {"oldpassword": "pas celui-là", "password1": NEW})
    assert "Ce n’est pas votre mot de passe actuel." in page(refused)
    assert client.post(url, {"oldpassword": "mot de passe", "password1": NEW}).url == reverse("account_home")
    assert "Votre mot de passe est changé." in page(client.get(reverse("account_home")))


def test_a_change_is_told_by_letter(client, person):
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    client.post(reverse("account_change_password"), {"oldpassword": "mot de passe", "password1": NEW})
    run_due()
    assert mail.outbox[0].subject == "Votre mot de passe a été changé"
    assert reverse("account_reset_password") in mail.outbox[0].body


def test_an_account_made_at_the_counter_chooses_its_first_password(client):
    person = UserFactory(email="guichet@example.org")
    person.set_unusable_password()
    person.save()
    forgets(client, person.email)
    run_due()
    shown = follows(client, link_in(mail.outbox[0]))
    client.post(shown.request["PATH_INFO"], {"password1": NEW})
    person.refresh_from_db()
    assert person.check_password(NEW)


def test_confirming_an_address_takes_a_press(client):
    fields = {"first_name": "Noé", "last_name": "Petit", "email": "noe@example.org", "password1": NEW}
    client.post(reverse("account_signup"), fields)
    run_due()
    shown = follows(client, link_in(mail.outbox[0]))
    made = User.objects.get(email="noe@example.org")
    assert "Pouvons-nous vous écrire" in page(shown)
    assert not made.emailaddress_set.filter(verified=True).exists()
    client.post(shown.request["PATH_INFO"])
    assert made.emailaddress_set.filter(verified=True).exists()

"""Links in letters: for one request, until a day, on the portal's own address."""

from datetime import timedelta

import pytest
import time_machine
from django.core import signing
from django.utils import timezone

from forms_blocks.submissions.links import open_link, sign, tracking_link
from tests.processing import sent
from tests.town import portal, version_of

pytestmark = pytest.mark.django_db


def test_a_link_opens_its_request_and_no_other():
    version = version_of()
    first, second = sent(version), sent(version)
    assert open_link(sign(first)) == first
    assert open_link(sign(second)) == second


def test_a_link_ends():
    token = sign(sent(), days=10)
    with time_machine.travel(timezone.now() + timedelta(days=9)):
        assert open_link(token) is not None
    with time_machine.travel(timezone.now() + timedelta(days=11)):
        assert open_link(token) is None


@pytest.mark.parametrize(
    "forge", [lambda token: token[:-1], lambda token: f"x{token}", lambda _token: "", lambda _token: "é:b:c"]
)
def test_a_forged_link_opens_nothing(forge):
    assert open_link(forge(sign(sent()))) is None


def test_what_is_signed_for_another_use_opens_nothing():
    key, until, _signature = sign(sent()).split("-", 2)
    other = signing.Signer(salt="other").sign(f"{key}-{until}").replace(":", "-")
    assert open_link(other) is None


def test_the_day_cannot_be_put_off():
    key, until, signature = sign(sent()).split("-", 2)
    assert open_link(f"{key}-{int(until) + 1}-{signature}") is None


def test_the_key_may_be_changed_while_letters_are_on_their_way(settings):
    submission = sent()
    token = sign(submission)
    settings.SECRET_KEY_FALLBACKS, settings.SECRET_KEY = [settings.SECRET_KEY], "a new key"
    assert open_link(token) == submission


def test_the_address_is_the_portals():
    assert tracking_link(sent()).startswith(f"http://localhost{portal().url}suivi/lien/")


def test_a_portal_that_is_gone_leaves_the_installations_address(settings):
    settings.BASE_URL = "https://mairie.example"
    submission = sent()
    submission.portal = None
    assert tracking_link(submission).startswith("https://mairie.example/lien/")

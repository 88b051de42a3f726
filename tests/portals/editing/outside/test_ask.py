"""A link to another site is asked as a polite visitor would."""

import pytest

from portals.editing.outside.ask import Answer, ask
from portals.models import OutsideLink

Fault = OutsideLink.Fault


def test_a_page_that_is_there_is_asked_for_its_headers_alone(other_site):
    assert ask(other_site.url("/la")) == Answer()
    assert other_site.methods == ["HEAD"]


def test_we_say_who_asks_and_where_to_complain(other_site, settings):
    settings.BASE_URL = "https://www.ville.example"
    ask(other_site.url("/la"))
    assert other_site.agents == {"Parvis (link check; https://www.ville.example)"}


@pytest.mark.parametrize("manner", ["refuses_head", "hangs_up_on_head"])
def test_a_site_that_answers_no_head_is_asked_in_full(other_site, manner):
    assert ask(other_site.url("/la", **{manner: True})) == Answer()
    assert other_site.methods == ["HEAD", "GET"]


@pytest.mark.parametrize(
    ("status", "fault"), [(404, Fault.GONE), (410, Fault.GONE), (500, Fault.ERROR), (503, Fault.ERROR)]
)
def test_an_error_is_told_with_its_number(other_site, status, fault):
    assert ask(other_site.url("/la", status=status)) == Answer(fault, status)


@pytest.mark.parametrize("status", [401, 403, 429])
def test_a_site_that_wants_no_machine_is_not_accused(other_site, status):
    assert ask(other_site.url("/la", status=status)) == Answer()


def test_redirects_are_followed_to_what_the_visitor_would_find(other_site):
    other_site.url("/ici", status=404)
    moved = other_site.url("/la", status=301, location="/ici")
    assert ask(moved) == Answer(Fault.GONE, 404)


def test_redirects_without_end_are_told(other_site):
    assert ask(other_site.url("/la", status=302, location="/la")).fault == Fault.LOOP


def test_a_redirect_into_a_private_network_is_not_followed(other_site):
    assert ask(other_site.url("/la", status=302, location="http://10.0.0.1/")).fault == Fault.PRIVATE


@pytest.mark.parametrize("host", ["127.0.0.1", "[::1]", "localhost", "192.168.1.1", "169.254.169.254"])
def test_a_private_address_is_never_asked(other_site, settings, host):
    settings.SOURCES_ALLOW_PRIVATE = []
    assert ask(other_site.url("/la", host=host)).fault == Fault.PRIVATE
    assert other_site.asked == []


def test_a_site_that_takes_too_long_is_left(other_site):
    assert ask(other_site.url("/la", wait=1), seconds=0.2).fault == Fault.LATE


def test_a_machine_that_is_not_there_is_told(other_site):
    assert ask("http://127.0.0.1:1/").fault == Fault.SILENT


def test_a_name_that_nobody_bears_is_told():
    assert ask("http://rien.invalid/").fault == Fault.NAME


@pytest.mark.parametrize("url", ["http://[", "https://", "http://a:b@exemple.fr/", "http://a:99999/"])
def test_an_address_badly_written_is_told_and_not_asked(url):
    assert ask(url).fault == Fault.ADDRESS


def test_accents_and_anchors_of_an_address_are_sent_as_a_browser_does(other_site):
    other_site.url("/%C3%A9cole%20maternelle?mois=d%C3%A9cembre")
    url = f"http://127.0.0.1:{other_site.port}/école maternelle?mois=décembre#horaires"
    assert ask(url) == Answer()
    assert other_site.asked == [("HEAD", "/%C3%A9cole%20maternelle?mois=d%C3%A9cembre")]

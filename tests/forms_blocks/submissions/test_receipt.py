"""The receipt that the law asks for leaves as plain text and as HTML, in the name of the portal."""

import pytest
from django.core import mail

from forms_blocks.outbox.worker import run_due
from tests.processing import CITIZEN, sent
from tests.town import portal, version_of

pytestmark = pytest.mark.django_db


def receipt(**facts):
    """Send a request to a procedure with these facts; return it and its receipt."""
    mail.outbox.clear()
    submission = sent(version_of(slug="demarche", **facts))
    run_due()
    [letter] = [one for one in mail.outbox if submission.reference in one.subject]
    return submission, letter


def html_of(letter):
    [(html, kind)] = letter.alternatives
    assert kind == "text/html"
    return html


def test_both_forms_say_what_the_law_asks():
    submission, letter = receipt()
    assert letter.to == [CITIZEN]
    for text in (letter.body, html_of(letter)):
        assert "accusé de réception" in text
        assert submission.reference in text and submission.tracking_code in text
        for words in ("Reçue le", "Service chargé de votre demande", "Espaces verts"):
            assert words in text


def test_the_rows_are_not_said_twice():
    _submission, letter = receipt(service_address="1, place des Arbres")
    for text in (letter.body, html_of(letter)):
        assert text.count("1, place des Arbres") == 1


def test_what_a_citizen_or_a_secretary_wrote_is_never_markup():
    _submission, letter = receipt(service="Parcs & <b>jardins</b>")
    assert "Parcs &amp; &lt;b&gt;jardins&lt;/b&gt;" in html_of(letter)
    assert "Parcs & <b>jardins</b>" in letter.body


def test_it_leaves_under_the_name_and_colour_of_the_portal():
    home = portal()
    home.sender_name, home.sender_email = "Ville de Saint-Avre", "mairie@saint-avre.example"
    home.save()
    _submission, letter = receipt()
    assert letter.from_email == "Ville de Saint-Avre <mairie@saint-avre.example>"
    assert home.letter_colour in html_of(letter)

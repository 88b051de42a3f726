"""A visit of the demonstration: from the town to the decision, by the links and buttons of its screens."""

import re
from html import unescape

import pytest
from django.contrib.auth import get_user_model
from django.core import mail
from django.test import Client
from django.urls import reverse

from forms_blocks.outbox.worker import run_due
from forms_blocks.submissions.models import Submission
from home.demo import people
from portals.models import ProcedurePage
from tests.driver import Driver
from tests.soft_spaces import soft

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demonstration")]

LINK = re.compile(r'<a [^>]*href="([^"]+)"[^>]*>(.*?)</a>', re.DOTALL)
PRESS = re.compile(
    r'name="do" value="press">\s*<input type="hidden" name="button" value="([^"]+)">(.*?)</form>', re.DOTALL
)
TAG = re.compile(r"<[^>]+>")


class Visitor:
    """Follows links by their words."""

    def __init__(self, person=None):
        self.browser = Client(SERVER_NAME="localhost")
        if person:
            user = get_user_model().objects.get(email=person.email)
            self.browser.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        self.page, self.url = "", ""

    def opens(self, url):
        return self.arrives(self.browser.get(url, follow=True), url)

    def follows(self, words):
        found = [url for url, text in LINK.findall(self.page) if words in " ".join(TAG.sub("", text).split())]
        assert found, f"No link « {words} » on {self.url}"
        return self.opens(unescape(found[0]))

    def presses(self, label, text=""):
        keys = [key for key, rest in PRESS.findall(self.page) if label in rest]
        assert keys, f"No button « {label} » on {self.url}"
        data = {"do": "press", "button": keys[0], "text": text}
        return self.arrives(self.browser.post(self.url, data, follow=True), self.url)

    def arrives(self, response, url):
        assert response.status_code == 200, url
        self.page = soft(unescape(response.content.decode()))
        self.url = response.redirect_chain[-1][0] if response.redirect_chain else url
        return self


def test_a_certificate_is_asked_processed_and_followed():
    visitor = Visitor().opens("/").follows("Mes démarches").follows("Demander un acte d’état civil")
    assert "En bref" in visitor.page and "décret n° 2017-890" in visitor.page
    visitor.follows("Faire la demande")
    assert "Vos réponses servent à retrouver l’acte" in visitor.page

    citizen = Driver(ProcedurePage.objects.get(slug="acte-etat-civil")).goes_to_the_receipt()
    code = re.search(r"[2-9B-Z]{5}-[2-9B-Z]{5}", citizen.page)[0]
    reference = re.search(r"\d{4}-\d{6}", citizen.page)[0]

    agent = Visitor(people.CERTIFICATES).opens("/admin/").opens("/admin/demandes/").follows(reference)
    agent.presses("Prendre en charge").presses("Accepter", "L’acte part demain.").presses("Clore")
    run_due()
    subjects = [letter.subject for letter in mail.outbox]
    assert len(subjects) == 4 and all(reference in subject for subject in subjects)

    asking = visitor.opens("/demarches/suivi/")
    response = asking.browser.post("/demarches/suivi/", {"code": code}, follow=True)
    followed = asking.arrives(response, "/demarches/suivi/")
    assert (
        reference in followed.page and "Terminée" in followed.page and "L’acte part demain." in followed.page
    )


def test_a_link_of_a_letter_opens_the_request():
    Driver(ProcedurePage.objects.get(slug="composteur"), deja=False).goes_to_the_receipt()
    run_due()
    link = re.search(r"http://localhost(?::\d+)?(/demarches/suivi/lien/\S+)", mail.outbox[0].body)[1]
    assert "Recevoir un composteur individuel" in Visitor().opens(link).page


def test_the_citizen_sees_what_awaits_her_first():
    mine = Visitor(people.CITIZEN).opens("/demarches/mes-demandes/").page
    headings = ["À faire", "À reprendre", "En cours", "Terminées"]
    assert [mine.index(f">{words}<") for words in headings] == sorted(
        mine.index(f">{words}<") for words in headings
    )


def test_agents_open_their_requests():
    for person in people.AGENTS.values():
        agent = Visitor(person).opens("/admin/demandes/")
        user = get_user_model().objects.get(email=person.email)
        # One in seven: every procedure and every status come by.
        for submission in Submission.objects.visible_to(user).order_by("pk")[::7]:
            agent.opens(reverse("desk_submission", args=[submission.uuid]))
            assert submission.reference in agent.page


def test_a_parent_finds_a_procedure_of_the_town_in_the_colours_of_the_families_portal():
    parent = Visitor(people.PARENT).opens("/").follows("Espace famille").follows("Les papiers de la famille")
    parent.follows("Faire la carte d’identité de mon enfant").follows("Faire la demande")
    assert parent.url.startswith("/familles/papiers-de-la-famille/rendez-vous-titres/")
    assert "Espace famille" in parent.page


def test_an_official_prepares_the_next_sitting():
    official = Visitor(people.OFFICIAL).opens("/elus/").follows("Préparer la prochaine séance")
    assert "cinq jours francs" in official.page
    assert "Commission des finances" in official.opens("/elus/agenda/").page

"""A citizen applies on a phone, in a hurry, without JavaScript."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from forms_blocks.blocks.writing import chosen, field, key, step
from forms_blocks.submissions.models import Attachment, Draft, Submission
from forms_blocks.submissions.versions import current_version
from tests.citizen import Citizen
from tests.factories import UserFactory
from tests.town import procedure

pytestmark = pytest.mark.django_db
PNG = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489")


def report():
    return procedure(
        step(
            "Votre signalement",
            field("choice", "motif", "Que se passe-t-il ?", choices=["Panne", "Autre"]),
            field("text", "precisez", "Précisez", shown_if=chosen("motif", "Autre")),
        ),
        step("La panne", field("text", "mat", "Numéro du mât"), shown_if=chosen("motif", "Panne")),
        step(
            "Vous",
            field("file", "photo", "Photo", required=False),
            field("email", "courriel", "Votre adresse e-mail", required=False),
        ),
        title="Signaler un problème",
        slug="signaler",
    )


def test_from_the_first_question_to_the_receipt():
    citizen = Citizen().begins(report())
    assert citizen.sees("Étape 1 sur 2", "Votre signalement", "Que se passe-t-il ?")
    citizen.answers(motif="Panne")
    assert citizen.sees("Étape 2 sur 3", "Numéro du mât")
    citizen.answers(mat="12")
    citizen.answers(courriel="camille@exemple.fr")
    assert citizen.sees("Vérifiez avant d’envoyer", "Panne", "12", "camille@exemple.fr")
    citizen.sends()
    submission = Submission.objects.get()
    assert citizen.sees("Votre demande est envoyée", submission.reference, submission.tracking_code)
    assert citizen.sees("camille@exemple.fr")


def test_a_wrong_answer_is_told_twice_and_what_was_typed_comes_back():
    citizen = Citizen().begins(procedure()).answers(nom="", courriel="pas une adresse")
    assert citizen.response.status_code == 422
    assert citizen.sees("2 points à corriger", "Il manque : votre nom.", 'value="pas une adresse"')
    assert citizen.sees(f'href="#id_{key("nom")}"', f'id="id_{key("nom")}_error"')


def test_a_question_called_for_by_an_answer_is_asked_before_going_on():
    citizen = Citizen().begins(report()).answers(motif="Autre")
    assert citizen.response.status_code == 200
    assert citizen.sees("Votre réponse appelle une question de plus", "Précisez")
    citizen.answers(motif="Autre", precisez="Un banc cassé")
    assert citizen.sees("Étape 2 sur 2", "Photo")


def test_going_back_and_changing_an_answer_loses_nothing_else():
    citizen = Citizen().begins(report()).answers(motif="Panne").answers(mat="12")
    citizen.answers(go="back", courriel="camille@exemple.fr")
    assert citizen.sees("Numéro du mât", 'value="12"')
    citizen.answers(mat="13")
    assert citizen.sees("camille@exemple.fr")


def test_what_is_wrong_is_kept_when_one_goes_back():
    citizen = Citizen().begins(report()).answers(motif="Panne").answers(mat="12")
    citizen.answers(go="back", courriel="camille@")
    citizen.answers(mat="12")
    assert citizen.sees('value="camille@"')


def test_a_hidden_answer_is_not_sent():
    citizen = Citizen().begins(report()).answers(motif="Panne").answers(mat="12")
    citizen.opens(citizen.url.replace("/3/", "/1/")).answers(motif="Autre", precisez="Un banc")
    citizen.answers(motif="Autre", precisez="Un banc").answers(courriel="").sends()
    assert key("mat") not in Submission.objects.get().answers


def test_one_may_finish_later_on_the_same_device():
    page = report()
    citizen = Citizen().begins(page).answers(motif="Panne").answers(go="later", mat="12")
    assert citizen.sees("Vos réponses sont enregistrées")
    citizen.begins(page)
    assert citizen.sees("Vous avez déjà commencé cette demande")
    resume = re.search(r'<a href="([^"]+)">Reprendre', citizen.page).group(1)
    assert citizen.opens(resume).sees("Étape 3 sur 3")
    assert citizen.opens(resume.replace("/3/", "/2/")).sees('value="12"')


def test_a_draft_of_an_account_is_found_on_another_device():
    user, page = UserFactory(), report()
    Citizen(user).begins(page).answers(motif="Panne").answers(go="later", mat="12")
    assert Citizen(user).begins(page).sees("Reprendre où vous en étiez")


def test_a_file_is_kept_even_when_another_answer_is_wrong():
    citizen = Citizen().begins(report()).answers(motif="Panne").answers(mat="12")
    citizen.answers(photo=SimpleUploadedFile("mât.png", PNG), courriel="pas une adresse")
    assert citizen.sees("mât.png", "1 point à corriger")
    citizen.answers(courriel="").sends()
    attachment = Attachment.objects.get()
    assert attachment.submission == Submission.objects.get()
    served = citizen.browser.get(f"/fichiers/{attachment.pk}/")
    assert b"".join(served.streaming_content) == PNG
    assert served["X-Content-Type-Options"] == "nosniff"
    assert "attachment" in served["Content-Disposition"]
    assert "sandbox" in served["Content-Security-Policy"]


def test_a_file_can_be_replaced_or_removed():
    citizen = Citizen().begins(report()).answers(motif="Panne").answers(mat="12")
    citizen.answers(go="back", photo=SimpleUploadedFile("un.png", PNG)).answers(mat="12")
    citizen.answers(go="back", photo=SimpleUploadedFile("deux.png", PNG)).answers(mat="12")
    assert citizen.sees("deux.png")
    assert not citizen.sees("un.png")
    citizen.answers(go="back", mat="12")
    (kept,) = Draft.objects.get().answers[key("photo")]
    citizen.answers(go=f"drop:{key('photo')}:{kept}", mat="12")
    assert not citizen.sees("deux.png")
    assert Draft.objects.get().answers[key("mat")] == "12"


def test_the_form_says_what_is_kept_and_why():
    page = procedure(purpose="planter votre arbre", retention_months=6, contact="dpd@exemple.fr")
    citizen = Citizen().begins(page)
    assert citizen.sees("Vos réponses servent à planter votre arbre", "6 mois", "dpd@exemple.fr")


def test_the_receipt_says_what_the_law_asks():
    page = procedure(
        service="Espaces verts",
        service_address="03 87 00 00 00",
        delay_days=60,
        silence="refuse",
        remedies="Vous pouvez saisir le tribunal administratif.",
    )
    with time_machine.travel("2026-11-24T14:30:00+01:00", tick=False):
        citizen = Citizen().begins(page).answers(nom="Petit").sends()
    assert citizen.sees("mardi 24 novembre 2026 à 14\u00a0h\u00a030", "Espaces verts", "03 87 00 00 00")
    assert citizen.sees("samedi 23 janvier 2027", "refusée", "tribunal administratif")


def test_a_form_changed_while_it_is_filled_in_loses_nothing():
    page = procedure()
    citizen = Citizen().begins(page)
    page.definition = [step("Vous", field("text", "nom", "Votre nom"), field("text", "rue", "Votre rue"))]
    page.save_revision().publish()
    citizen.answers(nom="Petit").sends()
    submission = Submission.objects.get()
    assert submission.answers == {key("nom"): "Petit"}
    assert submission.version != current_version(page)


def test_an_expired_draft_answers_clearly():
    citizen = Citizen().begins(report()).answers(motif="Panne")
    Draft.objects.update(expires_at=timezone.now() - timedelta(days=1))
    citizen.opens(citizen.url)
    assert citizen.response.status_code == 410
    assert citizen.sees("effacé")

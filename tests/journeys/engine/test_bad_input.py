"""Bad input, refused rights and double clicks are the normal case."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from forms_blocks.blocks.writing import field, key, step
from forms_blocks.submissions.models import Attachment, Draft, Submission
from tests.citizen import Citizen
from tests.factories import UserFactory
from tests.town import procedure

pytestmark = pytest.mark.django_db


def two_steps():
    return procedure(
        step("Vous", field("text", "nom", "Votre nom")),
        step("Suite", field("choice", "motif", "Motif", choices=["A", "B"]), field("file", "piece", "Pièce")),
    )


def test_a_text_that_is_too_long_is_told_and_given_back():
    citizen = Citizen().begins(procedure()).answers(nom="x" * 300)
    assert citizen.response.status_code == 422
    assert citizen.sees("Votre texte compte 300 caractères ; nous pouvons en garder 250", "x" * 300)


def test_a_foreign_choice_is_refused():
    citizen = Citizen().begins(two_steps()).answers(nom="Petit").answers(motif="étranger")
    assert citizen.response.status_code == 422
    assert citizen.sees("Cette réponse ne fait pas partie de celles proposées")


def test_a_file_that_lies_about_its_type_is_refused_and_never_kept():
    lie = SimpleUploadedFile("facture.pdf", b"<script>alert(1)</script>", content_type="application/pdf")
    citizen = Citizen().begins(two_steps()).answers(nom="Petit").answers(motif="A", piece=lie)
    assert citizen.sees("Nous ne pouvons pas ouvrir ce fichier")
    assert not Attachment.objects.exists()


@pytest.mark.parametrize("number", ["0", "3", "99", "999999999999999999999"])
def test_a_forged_step_is_a_404_or_leads_back(number):
    citizen = Citizen().begins(two_steps()).answers(nom="Petit")
    citizen.opens(citizen.url.replace("/2/", f"/{number}/"))
    assert citizen.response.status_code == 404


def test_a_step_too_far_leads_to_the_one_to_answer():
    citizen = Citizen().begins(two_steps()).answers(nom="")
    draft = Draft.objects.get()
    citizen.opens(f"/demarches/voirie/arbre/demande/{draft.pk}/2/")
    assert citizen.sees("Votre nom")
    citizen.opens(f"/demarches/voirie/arbre/demande/{draft.pk}/verifier/")
    assert citizen.sees("Votre nom")


def test_a_forged_draft_is_a_404_that_reveals_nothing():
    page = two_steps()
    Citizen().begins(page).answers(nom="Petit")
    real = Draft.objects.get().pk
    stranger = Citizen()
    pages = [stranger.opens(f"{page.start_url()}{draft}/2/").page for draft in (real, uuid4())]
    assert stranger.response.status_code == 404
    assert pages[0].replace(str(real), "") == pages[1].replace(stranger.url.split("/")[5], "")


def test_another_persons_draft_stays_shut_even_signed_in():
    page = two_steps()
    Citizen(UserFactory()).begins(page).answers(nom="Petit")
    draft = Draft.objects.get()
    thief = Citizen(UserFactory()).opens(f"{page.start_url()}{draft.pk}/2/")
    assert thief.response.status_code == 404
    thief.browser.post(f"{page.start_url()}{draft.pk}/1/", {key("nom"): "Voleur"})
    draft.refresh_from_db()
    assert draft.answers == {key("nom"): "Petit"}


def test_a_draft_of_another_procedure_is_a_404():
    Citizen().begins(two_steps()).answers(nom="Petit")
    other = procedure(slug="autre", title="Autre")
    assert Citizen().opens(f"{other.start_url()}{Draft.objects.get().pk}/1/").response.status_code == 404


def test_pressing_send_twice_makes_one_request_and_one_receipt():
    citizen = Citizen().begins(procedure()).answers(nom="Petit")
    review = citizen.url
    first = citizen.sends().page
    again = citizen.browser.post(review, follow=True)
    assert again.status_code == 200
    assert Submission.objects.get().reference in again.content.decode()
    assert Submission.objects.get().reference in first


def test_a_closed_procedure_says_so_and_keeps_the_draft():
    page = procedure()
    citizen = Citizen().begins(page).answers(nom="Petit")
    page.closes_at = timezone.now() - timedelta(minutes=1)
    page.save_revision().publish()
    citizen.sends()
    assert citizen.response.status_code == 403
    assert citizen.sees("Cette démarche est fermée", "Ce que vous aviez rempli est gardé")
    assert Draft.objects.get().answers == {key("nom"): "Petit"}
    assert Citizen().begins(page).response.status_code == 403


def test_a_procedure_not_open_yet_says_when():
    page = procedure(opens_at=timezone.now() + timedelta(days=400))
    citizen = Citizen().begins(page)
    assert citizen.response.status_code == 403
    assert citizen.sees("Elle ouvre le")


def test_a_page_unpublished_meanwhile_tells_who_is_at_work_that_nothing_is_lost():
    page = two_steps()
    citizen = Citizen().begins(page).answers(nom="Petit")
    page.unpublish()
    citizen.opens(citizen.url)
    assert citizen.response.status_code == 410
    assert citizen.sees("Cette démarche a été retirée", "gardé jusqu’au")
    assert Citizen().opens(citizen.url).response.status_code == 404
    assert Citizen().begins(page).response.status_code == 404


def test_a_signed_out_post_keeps_what_was_typed_until_one_signs_in_again():
    user, page = UserFactory(), two_steps()
    citizen = Citizen(user).begins(page).answers(go="later", nom="Petit")
    draft = Draft.objects.get()
    url = f"{page.start_url()}{draft.pk}/1/"
    citizen.browser.logout()
    citizen.browser.post(url, {key("nom"): "Petit-Durand"})
    citizen.response = citizen.browser.post(url, {key("nom"): "Petit-Durand"})
    assert citizen.response.status_code == 404
    assert citizen.sees("Ce que vous venez de saisir est gardé", "Se connecter et continuer")
    citizen.browser.post("/compte/connexion/", {"login": user.email, "password": "mot de passe"})
    assert citizen.opens(url).sees('value="Petit-Durand"')


def test_a_file_of_a_draft_opens_for_its_owner_alone():
    png = SimpleUploadedFile("p.png", bytes.fromhex("89504e470d0a1a0a0000000d49484452"))
    citizen = Citizen().begins(two_steps()).answers(nom="Petit").answers(motif="A", piece=png)
    url = f"/fichiers/{Attachment.objects.get().pk}/"
    served = citizen.browser.get(url)
    assert served.status_code == 200
    assert b"".join(served.streaming_content)
    assert Citizen().opens(url).response.status_code == 404
    assert Citizen(UserFactory()).opens(url).response.status_code == 404


def test_a_refused_file_cannot_be_downloaded():
    png = SimpleUploadedFile("p.png", bytes.fromhex("89504e470d0a1a0a0000000d49484452"))
    citizen = Citizen().begins(two_steps()).answers(nom="Petit").answers(motif="A", piece=png)
    Attachment.objects.update(state=Attachment.State.REFUSED)
    assert citizen.browser.get(f"/fichiers/{Attachment.objects.get().pk}/").status_code == 404


def test_a_receipt_opens_for_its_owner_alone():
    citizen = Citizen().begins(procedure()).answers(nom="Petit").sends()
    stranger = Citizen().opens(citizen.url)
    assert stranger.response.status_code == 404
    assert Submission.objects.get().tracking_code not in stranger.page


def test_a_form_that_is_not_ready_says_so():
    citizen = Citizen().begins(procedure(step("Vide"), slug="vide"))
    assert citizen.response.status_code == 503
    assert citizen.sees("Ce formulaire n’est pas encore prêt")

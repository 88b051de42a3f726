"""A request begun on a phone goes on elsewhere: by a link that serves once, or by a code."""

import re
from datetime import timedelta

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from forms_blocks.blocks.writing import field, key, step
from forms_blocks.outbox.worker import run_due
from forms_blocks.submissions.models import Attachment, Draft, ResumeLink, Submission
from forms_blocks.submissions.purge import purge_drafts
from forms_blocks.submissions.reminders import remind
from tests.citizen import Citizen
from tests.factories import UserFactory
from tests.town import portal, procedure

pytestmark = pytest.mark.django_db

LINK = re.compile(r"http://\S+/reprendre/\S+/")
CODE = re.compile(r"[A-Z0-9]{5}-[A-Z0-9]{5}")
PNG = bytes.fromhex("89504e470d0a1a0a0000000d49484452")


def form(**fields):
    return procedure(
        step("Vous", field("text", "nom", "Votre nom")),
        step("Suite", field("file", "piece", "Pièce"), field("text", "motif", "Motif")),
        **fields,
    )


def put_off(page=None, email="camille@exemple.fr"):
    """Fill in the first step, save, ask for a link; return the citizen on the screen that says so."""
    citizen = Citizen().begins(page or form()).answers(nom="Petit")
    citizen.answers(go="later", piece=SimpleUploadedFile("p.png", PNG))
    return asks_for_the_link(citizen, email) if email else citizen


def asks_for_the_link(citizen, email="camille@exemple.fr"):
    return citizen._arrive(citizen.browser.post(citizen.url, {"email": email}, follow=True), citizen.url)


def link_of(mailoutbox):
    run_due()
    return LINK.search(mailoutbox[-1].body).group().removeprefix("http://localhost")


def presses(citizen, go="open"):
    return citizen._arrive(citizen.browser.post(citizen.url, {"go": go}, follow=True), citizen.url)


def status(citizen):
    return citizen.response.status_code


def test_the_screen_of_who_goes_on_later_says_what_is_kept_and_gives_a_code():
    citizen = put_off(email="")
    assert citizen.sees("Vos réponses sont enregistrées", "gardées jusqu’au", "M’envoyer le lien")
    assert Draft.objects.get().code in citizen.page


def test_the_link_opens_the_draft_with_its_files_on_another_device(mailoutbox):
    put_off()
    other = Citizen().opens(link_of(mailoutbox))
    assert other.sees("Demander un arbre", "Ouvrir ma demande")
    presses(other)
    assert other.sees("Motif", "p.png")
    served = other.browser.get(f"/fichiers/{Attachment.objects.get().pk}/")
    assert b"".join(served.streaming_content) == PNG
    other.answers(motif="Ombre").sends()
    assert Submission.objects.get().answers[key("nom")] == "Petit"


def test_looking_at_the_link_does_not_use_it_up(mailoutbox):
    put_off()
    url = link_of(mailoutbox)
    for _prefetch in range(3):
        assert Citizen().browser.get(url).status_code == 200
        assert Citizen().browser.head(url).status_code == 200
    assert presses(Citizen().opens(url)).sees("Motif")


def test_a_link_serves_once_and_says_how_to_have_another(mailoutbox):
    put_off()
    url = link_of(mailoutbox)
    presses(Citizen().opens(url))
    late = Citizen().opens(url)
    assert status(late) == 410
    assert late.sees("Ce lien a déjà servi", "Vos réponses ne sont pas perdues", "M’envoyer un nouveau lien")
    assert status(presses(late)) == 410
    assert "camille@exemple.fr" not in late.page
    presses(late, "again")
    assert late.sees("Un nouveau lien est en route")
    assert mailoutbox[-1].to == ["camille@exemple.fr"]
    again = link_of(mailoutbox)
    assert again != url
    assert presses(Citizen().opens(again)).sees("Motif")


def test_who_used_the_link_comes_back_by_it_on_the_same_device(mailoutbox):
    put_off()
    url = link_of(mailoutbox)
    citizen = presses(Citizen().opens(url))
    assert citizen.opens(url).sees("Motif")


def test_a_link_is_too_old_after_a_week(mailoutbox):
    put_off()
    url = link_of(mailoutbox)
    with time_machine.travel(timezone.now() + timedelta(days=8)):
        late = Citizen().opens(url)
        assert status(late) == 410
        assert late.sees("Ce lien est trop ancien", "M’envoyer un nouveau lien")
        assert status(presses(late)) == 410


def test_the_link_of_answers_that_were_erased_says_so(mailoutbox):
    put_off(form(draft_days=2))
    url = link_of(mailoutbox)
    with time_machine.travel(timezone.now() + timedelta(days=3)):
        purge_drafts()
        late = Citizen().opens(url)
    assert status(late) == 410
    assert late.sees("Ces réponses ne sont plus gardées", "commencer une nouvelle demande")
    assert not Attachment.objects.exists()


def test_the_link_of_a_request_that_was_sent_says_so(mailoutbox):
    citizen = put_off()
    url = link_of(mailoutbox)
    draft = Draft.objects.get()
    citizen.opens(form_of().step_url(draft, 2)).answers(motif="Ombre").sends()
    late = Citizen().opens(url)
    assert status(late) == 410
    assert late.sees("Cette demande a été envoyée")


def form_of():
    from portals.models import ProcedurePage

    return ProcedurePage.objects.get()


@pytest.mark.parametrize("token", ["x", "é", "a" * 500])
def test_a_forged_link_is_a_404_that_says_what_to_do(token):
    portal()
    citizen = Citizen().opens(f"{portal().url}reprendre/{token}/")
    assert status(citizen) == 404
    assert citizen.sees("Nous ne connaissons pas ce lien", "copiez-le en entier")


def test_a_link_to_a_procedure_that_was_withdrawn_says_so(mailoutbox):
    page = form()
    put_off(page)
    url = link_of(mailoutbox)
    page.unpublish()
    citizen = presses(Citizen().opens(url))
    assert status(citizen) == 410
    assert citizen.sees("Cette démarche a été retirée", "Vos réponses ne sont pas perdues")


def test_no_token_and_no_code_is_written_in_clear(mailoutbox):
    put_off()
    url = link_of(mailoutbox)
    token = url.rstrip("/").rpartition("/")[2]
    row = ResumeLink.objects.values().get()
    draft = Draft.objects.values().get()
    code = CODE.search(mailoutbox[-1].body).group().replace("-", "")
    assert token not in str(row)
    assert code not in str(draft)


def test_a_used_link_keeps_nothing_to_make_it_again(mailoutbox):
    put_off()
    presses(Citizen().opens(link_of(mailoutbox)))
    assert ResumeLink.objects.get().token_sealed == ""


def test_the_code_with_the_address_opens_the_draft_on_another_device(mailoutbox):
    put_off()
    code = Draft.objects.get().code
    other = Citizen().opens(f"{portal().url}reprendre/")
    assert status(other.posts(code=code, email="autre@exemple.fr")) == 422
    assert other.sees("Aucune demande n’est gardée sous ce code et cette adresse")
    assert status(other.posts(code=code, email="")) == 422
    assert other.posts(code=code.lower(), email="Camille@Exemple.fr").sees("Motif", "p.png")


def test_without_an_address_the_code_is_enough():
    put_off(email="")
    other = Citizen().opens(f"{portal().url}reprendre/")
    assert other.posts(code=Draft.objects.get().code, email="").sees("Motif")


def test_ten_wrong_codes_then_even_the_right_one_waits():
    put_off(email="")
    code = Draft.objects.get().code
    other = Citizen().opens(f"{portal().url}reprendre/")
    for _attempt in range(10):
        other.posts(code="7KQ2M-XB4TR", email="")
    assert status(other.posts(code=code, email="")) == 429
    assert other.sees("Trop d’essais")


def test_the_code_of_a_draft_typed_where_requests_are_followed_leads_to_it():
    put_off(email="")
    code = Draft.objects.get().code
    citizen = Citizen().opens(f"{portal().url}suivi/").posts(code=code)
    assert citizen.url.endswith("/reprendre/")
    assert citizen.sees("Reprendre une demande", f'value="{code.replace("-", "")}"')


def test_too_many_letters_are_refused(mailoutbox):
    citizen = put_off()
    for _letter in range(4):
        asks_for_the_link(citizen)
    assert status(asks_for_the_link(citizen)) == 429
    run_due()
    assert len(mailoutbox) == 5


def test_a_wrong_address_says_so_and_stays_typed():
    citizen = asks_for_the_link(put_off(email=""), "camille@")
    assert status(citizen) == 422
    assert citizen.sees("Cette adresse n’est pas complète", 'value="camille@"')
    assert not ResumeLink.objects.exists()


def test_nobody_asks_for_a_link_to_the_draft_of_another_person():
    put_off(email="")
    url = form_of().later_url(Draft.objects.get())
    thief = Citizen()
    assert thief.browser.post(url, {"email": "voleur@exemple.fr"}).status_code == 404
    assert not ResumeLink.objects.exists()


def test_a_draft_kept_with_an_account_is_in_my_requests_and_needs_no_link():
    user = UserFactory()
    citizen = Citizen(user).begins(form()).answers(nom="Petit").answers(go="later")
    assert citizen.sees("Vous les retrouverez dans « Mes demandes »")
    assert not citizen.sees("M’envoyer le lien")
    assert Citizen(user).opens(f"{portal().url}mes-demandes/").sees("Demander un arbre", "conservé jusqu’au")


def test_a_letter_comes_before_the_answers_are_erased_once(mailoutbox):
    put_off()
    Citizen(UserFactory(email="compte@exemple.fr")).begins(form_of()).answers(nom="Durand")
    Citizen().begins(form_of()).answers(nom="Sans adresse")
    remind()
    run_due()
    assert len(mailoutbox) == 1
    with time_machine.travel(timezone.now() + timedelta(days=28)):
        for _hour in range(3):
            remind()
        run_due()
        told = {letter.to[0]: letter for letter in mailoutbox[1:]}
        assert len(mailoutbox) == 3
        assert set(told) == {"camille@exemple.fr", "compte@exemple.fr"}
        assert all("gardée jusqu’au" in letter.subject for letter in told.values())
        link = LINK.search(told["camille@exemple.fr"].body).group()
        assert presses(Citizen().opens(link.removeprefix("http://localhost"))).sees("Motif")


def test_a_letter_promised_for_a_draft_sent_meanwhile_does_not_leave(mailoutbox):
    citizen = put_off()
    citizen.opens(form_of().step_url(Draft.objects.get(), 2)).answers(motif="Ombre").sends()
    run_due()
    assert not mailoutbox

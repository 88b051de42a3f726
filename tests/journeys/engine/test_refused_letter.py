"""A file refused late: its person is told by a letter, once, without a word of what was in it."""

from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from forms_blocks.blocks.writing import key
from forms_blocks.outbox.worker import run_due
from forms_blocks.submissions.models import Attachment, Draft, Quarantined, Submission
from tests.citizen import Citizen
from tests.clamd import NAME, fake_clamd
from tests.factories import AdministratorFactory, UserFactory
from tests.journeys.engine.test_resume import LINK, asks_for_the_link, presses
from tests.journeys.engine.test_virus import BAD, begun, clamd, down, form, pdf, rescan  # noqa: F401

pytestmark = pytest.mark.django_db
ADDRESS = "awa@exemple.fr"


def found_out(settings, mailoutbox):
    """Let what was already promised leave, then have the file found out, and let the letter leave."""
    run_due()
    mailoutbox.clear()
    with fake_clamd() as daemon:
        rescan(settings, daemon)
    run_due()
    return [(message.to, message.subject, message.body) for message in mailoutbox]


def every_word(message):
    return message.subject + message.body + str(message.alternatives)


def sent_by(person, *files, **settings):
    citizen = Citizen(person).begins(form(**settings)).answers(nom="Ndiaye", bail=list(files))
    citizen.answers(suite="Voilà").sends()
    return Submission.objects.get()


def test_whoever_sent_it_is_written_to_with_the_link_to_their_request(down, settings, mailoutbox):  # noqa: F811
    submission = sent_by(UserFactory(email=ADDRESS), pdf("Awa Ndiaye.pdf", BAD))
    ((to, subject, body),) = found_out(settings, mailoutbox)
    assert to == [ADDRESS]
    assert f"référence {submission.reference} : un fichier a été refusé" in subject
    assert "refusé par notre antivirus" in body and "/suivi/" in body and submission.tracking_code in body
    for secret in (NAME, "Awa Ndiaye.pdf", "bail", str(Attachment.objects.get().pk)):
        assert secret not in every_word(mailoutbox[0])


def test_several_files_are_one_letter(down, settings, mailoutbox):  # noqa: F811
    sent_by(UserFactory(email=ADDRESS), pdf("un.pdf", BAD), pdf("deux.pdf", BAD + b"2"), most=3)
    ((_to, _subject, body),) = found_out(settings, mailoutbox)
    assert "2 fichiers de votre demande" in body


def test_a_file_scanned_again_and_clean_is_not_written_about(down, settings, mailoutbox):  # noqa: F811
    sent_by(UserFactory(email=ADDRESS), pdf("un.pdf", BAD))
    run_due()
    mailoutbox.clear()
    with fake_clamd() as daemon:
        rescan(settings, daemon)
    Attachment.objects.update(state=Attachment.State.CLEAN)
    run_due()
    assert not mailoutbox


def test_nobody_is_written_to_without_an_address(down, settings, mailoutbox):  # noqa: F811
    begun(pdf(content=BAD)).answers(suite="Voilà").sends()
    assert found_out(settings, mailoutbox) == []


def test_a_draft_put_off_is_opened_again_by_the_link_of_the_letter(down, settings, mailoutbox):  # noqa: F811
    citizen = begun(pdf("Awa Ndiaye.pdf", BAD))
    asks_for_the_link(citizen.answers(go="later", suite=""), ADDRESS)
    ((to, subject, body),) = found_out(settings, mailoutbox)
    assert (to, subject) == ([ADDRESS], "Demander un arbre : un fichier est à renvoyer")
    assert "refusé par notre antivirus" in body and "Awa" not in every_word(mailoutbox[0])
    other = Citizen().opens(LINK.search(body).group().removeprefix("http://localhost"))
    presses(other)
    other.opens(f"/demarches/voirie/arbre/demande/{Draft.objects.get().pk}/1/")
    assert other.sees("Awa Ndiaye.pdf – Refusé", 'value="Petit"')


def test_a_draft_of_an_account_leads_to_its_space(down, settings, mailoutbox):  # noqa: F811
    Citizen(UserFactory(email=ADDRESS)).begins(form()).answers(nom="Petit", bail=pdf(content=BAD))
    ((to, _subject, body),) = found_out(settings, mailoutbox)
    assert to == [ADDRESS] and "Mes demandes" in body and "/reprendre/" not in body


def test_a_draft_whose_file_was_replaced_meanwhile_is_not_written_about(down, settings, mailoutbox):  # noqa: F811
    citizen = Citizen(UserFactory(email=ADDRESS)).begins(form()).answers(nom="Petit", bail=pdf(content=BAD))
    with fake_clamd() as daemon:
        rescan(settings, daemon)
        citizen.opens(f"/demarches/voirie/arbre/demande/{Draft.objects.get().pk}/1/")
        citizen.answers(nom="Petit", bail=pdf("propre.pdf"))
    run_due()
    assert not mailoutbox


def holding(content, *roots):
    files = [path for root in roots for path in Path(root).rglob("*") if path.is_file()]
    return [path for path in files if content in path.read_bytes()]


def test_the_bytes_of_a_file_refused_as_it_came_are_nowhere(clamd, settings, tmp_path):  # noqa: F811
    settings.FILE_UPLOAD_TEMP_DIR, settings.FILE_UPLOAD_MAX_MEMORY_SIZE = tmp_path, 10
    content = BAD + b"seen nowhere else"
    citizen = begun(pdf(content=content))
    citizen.browser.post(citizen.url, {"go": "attach", key("bail"): [pdf(content=content)]})
    assert Quarantined.objects.get().times == 2 and not Attachment.objects.exists()
    assert holding(content, settings.MEDIA_ROOT, settings.PRIVATE_ROOT, tmp_path) == []
    for draft in Draft.objects.all():
        assert key("bail") not in draft.answers and key("bail") not in draft.typed


def test_the_report_tells_a_file_refused_as_it_came_and_offers_no_way_to_it(clamd):  # noqa: F811
    begun(pdf("Awa Ndiaye.pdf", BAD))
    report = Citizen(AdministratorFactory()).opens("/admin/fichiers-refuses/")
    assert report.sees(NAME, "Refusé aussitôt, pas gardé")
    assert "/fichiers/" not in report.page and "Ndiaye" not in report.page
    fact = Quarantined.objects.get()
    for url in (
        f"/fichiers/{fact.pk}/",
        f"/fichiers/{fact.sha256}/",
        f"/admin/fichiers-refuses/{fact.pk}/verifier/x/",
    ):
        assert report.browser.get(url).status_code == 404


def test_a_photo_refused_as_it_came_leaves_no_thumbnail(clamd, settings):  # noqa: F811
    before = set(Path(settings.PRIVATE_ROOT).rglob("*"))
    begun(SimpleUploadedFile("IMG.jpg", b"\xff\xd8\xff" + BAD, "image/jpeg"))
    assert set(Path(settings.PRIVATE_ROOT).rglob("*")) == before

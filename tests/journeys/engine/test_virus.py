"""A file that could do harm: refused at once, or found out later; nobody ever opens it."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from forms_blocks.blocks.writing import field, group, key, step
from forms_blocks.submissions.models import Attachment, Draft, Event, Quarantined, Submission
from forms_blocks.submissions.receipt import letter_of
from forms_blocks.submissions.waiting import scan_waiting
from tests.citizen import Citizen
from tests.clamd import MOST, NAME, VIRUS, fake_clamd
from tests.desk import EXPORT
from tests.driver import PDF, ROWS
from tests.factories import AdministratorFactory
from tests.pictures import photo
from tests.processing import agent_for
from tests.town import procedure

pytestmark = pytest.mark.django_db
BAD = PDF + VIRUS
NOWHERE = "127.0.0.1:9"


@pytest.fixture
def clamd(settings):
    with fake_clamd() as daemon:
        settings.CLAMAV = daemon.address
        yield daemon


@pytest.fixture
def down(settings):
    settings.CLAMAV = NOWHERE


def form(**settings):
    asked = field("file", "bail", "Votre bail", **settings)
    return procedure(
        step("Pièces", field("text", "nom", "Votre nom"), asked),
        step("Suite", field("text", "suite", "Suite")),
    )


def pdf(name="bail.pdf", content=PDF):
    return SimpleUploadedFile(name, content, "application/pdf")


def begun(upload, **settings):
    return Citizen().begins(form(**settings)).answers(nom="Petit", bail=upload)


def sent(upload, **settings):
    begun(upload, **settings).answers(suite="Voilà").sends()
    return Submission.objects.get()


def rescan(settings, daemon):
    settings.CLAMAV = daemon.address
    scan_waiting()


def opens(user, url):
    browser = (user if isinstance(user, Citizen) else Citizen(user)).browser
    response = browser.get(url)
    if response.streaming:
        assert b"".join(response.streaming_content)
    return response.status_code


def test_a_clean_file_is_available_at_once(clamd):
    submission = sent(pdf())
    found = submission.attachments.get()
    assert found.state == Attachment.State.CLEAN
    assert opens(agent_for(submission), f"/fichiers/{found.pk}/") == 200
    assert clamd.scanned == 1


def test_an_infected_file_is_refused_beside_its_field_and_nothing_typed_is_lost(clamd):
    citizen = begun(pdf(content=BAD))
    assert citizen.response.status_code == 422
    assert citizen.sees("Ce fichier contient un virus", 'value="Petit"', "1 point à corriger")
    assert not Attachment.objects.exists()
    citizen.answers(nom="Petit", bail=pdf()).answers(suite="Voilà").sends()
    assert Submission.objects.get().attachments.get().name == "bail.pdf"


def test_among_several_files_only_the_infected_one_is_refused_by_its_name(clamd):
    citizen = begun([pdf("un.pdf"), pdf("deux.pdf", BAD)], most=3)
    assert citizen.sees("deux.pdf : Ce fichier contient un virus")
    assert Attachment.objects.get().name == "un.pdf"


def test_a_file_chosen_is_refused_as_soon_as_it_is_chosen(clamd):
    citizen = Citizen().begins(form())
    data = {"go": "attach", key("nom"): "Pet", key("bail"): [pdf(content=BAD)]}
    answer = citizen.browser.post(citizen.url, data)
    assert "Ce fichier contient un virus" in answer.content.decode()
    assert not Attachment.objects.exists()


def test_what_was_refused_is_written_down_once_however_often_it_is_pressed(clamd, caplog):
    citizen = begun(pdf("Awa Ndiaye.pdf", BAD))
    citizen.answers(nom="Petit", bail=pdf("Awa Ndiaye.pdf", BAD))
    fact = Quarantined.objects.get()
    assert (fact.virus, fact.times, fact.content_type, fact.size) == (NAME, 2, "application/pdf", len(BAD))
    assert fact.form == Draft.objects.get().form
    assert NAME in caplog.text
    assert "Ndiaye" not in caplog.text
    assert "Petit" not in caplog.text


def test_an_infected_photo_is_refused_before_it_is_opened(clamd):
    upload = photo("IMG.jpg")
    infected = SimpleUploadedFile("IMG.jpg", upload.read() + VIRUS, "image/jpeg")
    assert begun(infected).sees("Ce fichier contient un virus")


def test_a_wrong_file_is_not_even_scanned(clamd):
    assert begun(SimpleUploadedFile("liste.docx", b"PK\x03\x04")).response.status_code == 422
    assert clamd.scanned == 0


def test_a_file_in_a_row_is_scanned_too(clamd):
    rows = group("vehicules", "Véhicule", field("file", "carte", "Carte grise"))
    page = procedure(step("Véhicules", rows))
    citizen = Citizen().begins(page)
    ((_group, row),) = ROWS.findall(citizen.page)
    inner = page.compile().fields[key("vehicules")].fields[0].id
    control = f"{key('vehicules')}-{row}-{inner}"
    shown = {f"{key('vehicules')}-rows": row}
    assert citizen.posts(go="next", **shown, **{control: pdf(content=BAD)}).sees("contient un virus")
    assert not Attachment.objects.exists()


def test_a_file_larger_than_the_daemon_takes_is_refused_clearly(clamd):
    citizen = begun(pdf(content=PDF + b"x" * MOST * 3))
    assert citizen.sees("Ce fichier est trop lourd pour que nous vérifiions qu’il ne contient pas de virus")
    assert not Attachment.objects.exists()
    assert Quarantined.objects.get().virus == ""


@pytest.mark.parametrize("mood", ["silent", "dying"])
def test_a_daemon_that_fails_stops_nobody(clamd, settings, mood):
    clamd.mood, settings.CLAMAV_PATIENCE = mood, 0.2
    submission = sent([pdf("un.pdf", PDF + b"x" * 300_000), pdf("deux.pdf")], most=2)
    assert {found.state for found in submission.attachments.all()} == {Attachment.State.WAITING}


def test_a_file_that_waits_is_kept_and_sent_but_opened_by_nobody(down):
    citizen = begun(photo("arbre.jpg"))
    assert citizen.answers(go="back").sees("arbre.jpg", "en cours de vérification")
    citizen.answers(nom="Petit").answers(suite="Voilà")
    assert citizen.sees("arbre.jpg", "en cours de vérification")
    citizen.sends()
    submission = Submission.objects.get()
    url = f"/fichiers/{submission.attachments.get().pk}/"
    agent = Citizen(agent_for(submission))
    assert agent.opens(f"/admin/demandes/{submission.uuid}/").sees("arbre.jpg", "En cours de vérification")
    assert not agent.sees(url)
    for who in (citizen, agent, AdministratorFactory(), None):
        assert [opens(who, url), opens(who, f"{url}vignette/")] == [404, 404]


def test_the_worker_asks_again_and_the_file_becomes_available(down, settings):
    submission = sent(pdf())
    scan_waiting()
    found = submission.attachments.get()
    assert found.state == Attachment.State.WAITING
    assert found.scan_tried_at is not None
    with fake_clamd() as daemon:
        rescan(settings, daemon)
    assert opens(agent_for(submission), f"/fichiers/{found.pk}/") == 200
    assert not Quarantined.objects.exists()


def test_a_file_found_out_after_sending_is_told_to_both_and_opened_by_nobody(down, settings, caplog):
    citizen = begun(pdf("Awa Ndiaye.pdf", BAD)).answers(suite="Voilà").sends()
    with fake_clamd() as daemon:
        rescan(settings, daemon)
    submission = Submission.objects.get()
    fact = Quarantined.objects.get()
    assert (fact.virus, fact.attachment) == (NAME, submission.attachments.get())
    assert "Ndiaye" not in caplog.text
    url = f"/fichiers/{fact.attachment.pk}/"
    agent = Citizen(agent_for(submission))
    agent.opens(f"/admin/demandes/{submission.uuid}/")
    assert agent.sees("Un fichier de cette demande a été refusé", "Awa Ndiaye.pdf")
    assert submission.events.filter(kind=Event.Kind.INFECTED).count() == 1
    citizen.opens(f"/demarches/suivi/{submission.uuid}/")
    assert citizen.sees("Un fichier a été refusé", "Awa Ndiaye.pdf", "L’un de vos fichiers a été refusé")
    assert not agent.sees(url)
    assert not citizen.sees(url)
    for who in (citizen, agent, AdministratorFactory(), None):
        assert [opens(who, url), opens(who, f"{url}vignette/")] == [404, 404]


def test_neither_the_receipt_nor_the_letter_nor_the_export_leads_to_it(down, settings):
    citizen = begun(pdf(content=BAD)).answers(suite="Voilà").sends()
    with fake_clamd() as daemon:
        rescan(settings, daemon)
    submission = Submission.objects.get()
    submission.email = "petit@example.org"
    letter = letter_of(submission)
    export = Citizen(AdministratorFactory()).browser.get(f"{EXPORT}?demarche={submission.form_id}")
    exported = b"".join(export.streaming_content).decode()
    assert submission.reference in exported
    for text in (citizen.page, letter.body, str(letter.alternatives), exported):
        assert str(submission.attachments.get().pk) not in text


def test_a_draft_resumed_says_that_its_file_is_gone_and_asks_for_another(down, settings):
    citizen = begun(pdf(content=BAD))
    with fake_clamd() as daemon:
        rescan(settings, daemon)
        review = citizen.answers(suite="Voilà")
        assert review.sees("Un fichier a été refusé", "bail.pdf", "Votre bail")
        assert review.sends().response.status_code == 200
        assert not Submission.objects.exists()
        first = citizen.opens(f"/demarches/voirie/arbre/demande/{Draft.objects.get().pk}/1/")
        assert first.sees("bail.pdf – Refusé", "Nous l’avons retiré", 'value="Petit"')
        citizen.answers(nom="Petit", bail=pdf("propre.pdf"))
        assert not citizen.answers(suite="Voilà").sees("refusé")
        citizen.sends()
    assert [found.name for found in Submission.objects.get().attachments.all()] == ["propre.pdf"]


def test_what_may_be_left_out_is_not_sent_without_its_file_unless_its_person_knows(down, settings):
    citizen = begun(pdf(content=BAD), required=False).answers(suite="Voilà")
    assert citizen.sees("bail.pdf", "Envoyer ma demande")
    with fake_clamd() as daemon:
        rescan(settings, daemon)
    assert citizen.sends().sees("Un fichier a été refusé", "Envoyer ma demande")
    assert not Submission.objects.exists()
    told = str(Attachment.objects.get().pk)
    assert citizen.sees(f'name="told" value="{told}"')
    citizen.browser.post(citizen.url, {"told": told})
    assert key("bail") not in Submission.objects.get().answers


def test_a_file_that_its_person_removed_is_not_spoken_of(down, settings):
    citizen = begun(pdf(content=BAD), required=False).answers(go="back")
    citizen.answers(go=f"drop:{key('bail')}:{Attachment.objects.get().pk}", nom="Petit")
    with fake_clamd() as daemon:
        rescan(settings, daemon)
    assert not citizen.opens(citizen.url).sees("bail.pdf")
    assert Quarantined.objects.count() == 1


def test_one_file_in_a_row_found_out_leaves_the_others(down, settings):
    begun([pdf("un.pdf", BAD), pdf("deux.pdf")], most=2)
    with fake_clamd() as daemon:
        rescan(settings, daemon)
    kept = Draft.objects.get().answers[key("bail")]
    assert kept == [str(Attachment.objects.get(name="deux.pdf").pk)]


def test_a_file_that_fails_does_not_hold_back_the_others(down, settings):
    begun([pdf("un.pdf"), pdf("deux.pdf"), pdf("trois.pdf")], most=3)
    lost = Attachment.objects.get(name="un.pdf")
    lost.file.storage.delete(lost.file.name)
    with fake_clamd() as daemon:
        rescan(settings, daemon)
    states = dict(Attachment.objects.values_list("name", "state"))
    assert states == {"un.pdf": "waiting", "deux.pdf": "clean", "trois.pdf": "clean"}


def test_a_daemon_still_down_is_asked_twice_and_no_more_until_the_next_minute(down):
    begun([pdf(f"{number}.pdf") for number in range(5)], most=5)
    scan_waiting()
    assert Attachment.objects.exclude(scan_tried_at=None).count() == 2
    scan_waiting()
    assert Attachment.objects.exclude(scan_tried_at=None).count() == 4


def test_without_a_daemon_configured_files_are_available_as_before(settings):
    settings.CLAMAV = ""
    assert sent(pdf(content=BAD)).attachments.get().state == Attachment.State.CLEAN
    scan_waiting()

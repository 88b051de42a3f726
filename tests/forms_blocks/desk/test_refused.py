"""« Fichiers refusés »: the functional administrator reads what the virus scan found, and throws it away."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from forms_blocks.blocks.writing import field, key, step
from forms_blocks.outbox import ticks
from forms_blocks.submissions import quarantine
from forms_blocks.submissions.models import Attachment, Quarantined, Submission
from forms_blocks.submissions.waiting import scan_waiting
from portals.accounts import roles
from tests import clamd as fake
from tests.citizen import Citizen
from tests.clamd import NAME, VIRUS, fake_clamd
from tests.desk import page, signed_in
from tests.driver import PDF
from tests.factories import UserFactory, agent_of
from tests.processing import agent_for
from tests.town import portal, procedure

pytestmark = pytest.mark.django_db
REPORT = "/admin/fichiers-refuses/"


@pytest.fixture
def clamd(settings):
    with fake_clamd() as daemon:
        settings.CLAMAV = daemon.address
        yield daemon


@pytest.fixture
def administrator():
    portal()
    roles.ensure_roles()
    return signed_in(agent_of(roles.administrators()))


def upload(content=PDF + VIRUS):
    return SimpleUploadedFile("Awa Ndiaye.pdf", content, "application/pdf")


def tried(**settings):
    return (
        Citizen()
        .begins(procedure(step("Pièces", field("file", "bail", "Bail", **settings))))
        .answers(bail=upload())
    )


@pytest.fixture
def found_later(settings, clamd):
    address, settings.CLAMAV = settings.CLAMAV, "127.0.0.1:9"
    tried().sends()
    settings.CLAMAV = address
    scan_waiting()
    return Quarantined.objects.get()


def test_it_says_what_where_and_when_and_names_nobody(administrator, clamd):
    tried()
    shown = page(administrator.get(REPORT))
    for words in (NAME, "Demander un arbre", "PDF", "Refusé aussitôt", "L’antivirus répond", "30 jours"):
        assert words in shown, words
    assert "Ndiaye" not in shown


def test_it_says_how_many_files_wait_for_a_scanner_that_is_down(administrator, settings):
    settings.CLAMAV = "127.0.0.1:9"
    tried()
    shown = page(administrator.get(REPORT))
    assert "L’antivirus ne répond pas" in shown
    assert "1 fichier attend d’être vérifié" in shown


def test_it_says_when_no_scanner_is_set_up(administrator, settings):
    settings.CLAMAV = ""
    assert "ne sont pas analysés" in page(administrator.get(REPORT))


def test_it_costs_the_same_however_much_was_refused(administrator, clamd):
    def cost():
        with CaptureQueriesContext(connection) as found:
            administrator.get(REPORT)
        return len(found)

    tried()
    cost()
    before = cost()
    form = Quarantined.objects.get().form
    Quarantined.objects.bulk_create(
        Quarantined(form=form, virus=f"V{n}", content_type="image/jpeg", size=n, sha256=str(n))
        for n in range(20)
    )
    assert cost() == before


@pytest.mark.parametrize("what", ["", "{pk}/supprimer/", "{pk}/verifier/"])
def test_nobody_else_enters(found_later, what):
    url = REPORT + what.format(pk=found_later.pk)
    for user in (None, UserFactory(), agent_for(Submission.objects.get())):
        browser = signed_in(user)
        answer = browser.post(url) if what else browser.get(url)
        assert answer.status_code in (302, 403)
        assert NAME not in page(answer)
    assert Quarantined.objects.exists()


def test_it_is_thrown_away_with_its_file_and_pressing_twice_harms_nothing(administrator, found_later):
    attachment = found_later.attachment
    name = attachment.file.name
    storage = attachment.file.storage
    assert storage.exists(name)
    for _turn in range(2):
        answer = administrator.post(f"{REPORT}{found_later.pk}/supprimer/", follow=True)
        assert "est supprimé" in page(answer)
    assert not storage.exists(name)
    assert not Quarantined.objects.exists()
    kept = Attachment.objects.get()
    assert kept.state == Attachment.State.REFUSED
    assert administrator.get(f"/fichiers/{kept.pk}/").status_code == 404


def test_a_false_alarm_is_scanned_again_and_given_back(administrator, found_later, monkeypatch):
    again = f"{REPORT}{found_later.pk}/verifier/"
    assert "refuse toujours" in page(administrator.post(again, follow=True))
    assert Attachment.objects.get().is_refused
    monkeypatch.setattr(fake, "VIRUS", b"something else")
    assert "Plus rien n’a été trouvé" in page(administrator.post(again, follow=True))
    assert Attachment.objects.get().is_open
    assert "plus là" in page(administrator.post(again, follow=True))
    submission = Submission.objects.get()
    agent = Citizen(agent_for(submission))
    agent.opens(reverse("desk_submission", args=[submission.uuid]))
    assert agent.sees(f"/fichiers/{Attachment.objects.get().pk}/")
    assert key("bail") in submission.answers


def test_a_scanner_that_is_down_gives_nothing_back(administrator, found_later, settings):
    settings.CLAMAV = "127.0.0.1:9"
    answer = administrator.post(f"{REPORT}{found_later.pk}/verifier/", follow=True)
    assert "L’antivirus ne répond pas" in page(answer)
    assert Attachment.objects.get().is_refused


def test_what_was_refused_is_wiped_when_its_time_is_over(found_later, settings):
    storage, name = found_later.attachment.file.storage, found_later.attachment.file.name
    Quarantined.objects.update(found_at=timezone.now() - timedelta(days=29))
    quarantine.wipe_old()
    assert Quarantined.objects.exists()
    Quarantined.objects.update(found_at=timezone.now() - timedelta(days=31))
    ticks.run_ticks()
    assert not Quarantined.objects.exists()
    assert not storage.exists(name)

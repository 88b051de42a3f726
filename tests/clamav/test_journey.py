"""A citizen's file, from its field to the real daemon."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from forms_blocks.blocks.writing import field, step
from forms_blocks.submissions.models import Attachment, Quarantined
from forms_blocks.submissions.waiting import scan_waiting
from tests.citizen import Citizen
from tests.clamav.conftest import EICAR
from tests.clamd import NAME, VIRUS
from tests.driver import PDF
from tests.town import procedure

pytestmark = pytest.mark.django_db


def chosen(content, name="bail.pdf"):
    page = procedure(step("Pièces", field("file", "bail", "Votre bail")), slug=f"bail-{len(content)}")
    return Citizen().begins(page).answers(bail=SimpleUploadedFile(name, content, "application/pdf"))


@pytest.mark.parametrize("virus", [VIRUS, EICAR])
def test_an_infected_file_is_refused_at_once(configured, virus):
    assert chosen(PDF + virus).sees("Ce fichier contient un virus")
    assert not Attachment.objects.exists()
    assert Quarantined.objects.get().virus in (NAME, "Parvis.Eicar.UNOFFICIAL")


def test_a_clean_file_is_kept(configured):
    chosen(PDF)
    assert Attachment.objects.get().is_open


def test_a_file_too_large_for_the_daemon_is_refused_clearly(configured):
    assert chosen(PDF + b"x" * 5_000_000).sees("Ce fichier est trop lourd pour que nous vérifiions")


def test_what_came_while_the_daemon_was_down_is_found_out_afterwards(clamd, settings):
    settings.CLAMAV = "127.0.0.1:9"
    chosen(PDF + VIRUS)
    assert Attachment.objects.get().state == Attachment.State.WAITING
    settings.CLAMAV = clamd["tcp"]
    scan_waiting()
    assert Attachment.objects.get().state == Attachment.State.REFUSED

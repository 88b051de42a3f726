"""Documents and pictures of the editors are given to everybody: those with a virus are refused."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from portals.media.models import PortalDocument, PortalImage
from tests.clamd import MOST, VIRUS, fake_clamd
from tests.desk import page, signed_in
from tests.driver import PDF
from tests.factories import AdministratorFactory
from tests.pictures import photo

pytestmark = pytest.mark.django_db
DOCUMENTS, IMAGES = "/admin/documents/multiple/add/", "/admin/images/multiple/add/"


@pytest.fixture
def clamd(settings):
    with fake_clamd() as daemon:
        settings.CLAMAV = daemon.address
        yield daemon


def sent(url, content, name="arrete.pdf"):
    files = {"title": "Arrêté", "files[]": SimpleUploadedFile(name, content)}
    return page(signed_in(AdministratorFactory()).post(url, files, HTTP_X_REQUESTED_WITH="XMLHttpRequest"))


def test_a_clean_document_and_a_clean_picture_are_kept(clamd):
    assert '"success": true' in sent(DOCUMENTS, PDF)
    assert '"success": true' in sent(IMAGES, photo().read(), "photo.jpg")
    with PortalDocument.objects.get().file.open() as kept:
        assert kept.read() == PDF
    assert (PortalImage.objects.get().width, clamd.scanned) == (80, 2)


def test_a_document_or_a_picture_with_a_virus_is_refused(clamd):
    for url, content, name in ((DOCUMENTS, PDF, "a.pdf"), (IMAGES, photo().read(), "photo.jpg")):
        answer = sent(url, content + VIRUS, name)
        assert "contient un virus" in answer
        assert '"success": false' in answer
    assert not PortalDocument.objects.exists()
    assert not PortalImage.objects.exists()


def test_what_cannot_be_scanned_is_not_published(clamd, settings):
    assert "trop lourd" in sent(DOCUMENTS, PDF + b"x" * MOST * 3)
    settings.CLAMAV = "127.0.0.1:9"
    assert "antivirus ne répond pas" in sent(DOCUMENTS, PDF).replace("\\u00e9", "é")
    assert not PortalDocument.objects.exists()


def test_without_a_scanner_everything_is_as_before(settings):
    settings.CLAMAV = ""
    assert '"success": true' in sent(DOCUMENTS, PDF + VIRUS)

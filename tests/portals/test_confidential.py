"""The portal of elected officials is nobody else's business."""

import pytest
from django.core.files.base import ContentFile
from wagtail.documents import get_document_model
from wagtail.models import Collection

from portals.accounts import roles
from portals.models import GuidePage, PortalPage, SectionPage
from tests.factories import AdministratorFactory, UserFactory

BACKEND = "django.contrib.auth.backends.ModelBackend"


@pytest.fixture
def official(town):
    person = UserFactory()
    person.groups.add(roles.officials())
    return person


@pytest.fixture
def document(town):
    collection = Collection.objects.get(name="Documents des élus")
    return get_document_model().objects.create(
        title="Compte rendu secret",
        file=ContentFile(b"secret", name="deliberation.pdf"),
        collection=collection,
    )


def get(client, path, person=None):
    client.logout()
    if person:
        client.force_login(person, backend=BACKEND)
    return client.get(path, SERVER_NAME="localhost")


def test_it_is_closed_from_the_start_and_read_by_its_group(client, town, official):
    assert get(client, "/elus/").headers["Location"].startswith("/compte/connexion/?next=/elus/")
    assert get(client, "/elus/", official).status_code == 200


def test_those_who_write_it_read_it(town):
    roles.ensure_roles()
    town.home.add_child(instance=PortalPage(title="Élus 2", slug="elus-2", audience="officials"))
    restriction = PortalPage.objects.get(slug="elus-2").view_restrictions.get()
    assert {group.name for group in restriction.groups.all()} == {
        group.name for group in (roles.officials(), roles.communication_team(), roles.administrators())
    }


def test_a_portal_opened_on_purpose_stays_open(client, town):
    town.officials.view_restrictions.all().delete()
    town.officials.save_revision().publish()
    assert get(client, "/elus/").status_code == 200


def test_a_portal_that_becomes_theirs_is_closed_that_day(client, town):
    town.families.audience = "officials"
    town.families.save_revision().publish()
    assert get(client, "/familles/").status_code == 302


def test_who_is_signed_in_without_the_right_is_refused_and_not_sent_in_circles(client, town):
    for path in ("/elus/", "/elus/nulle-part/"):
        assert get(client, path, UserFactory()).status_code == 403


def test_an_address_that_leads_nowhere_answers_as_one_that_does(client, town, official):
    town.officials.add_child(instance=SectionPage(title="Séances secrètes", slug="seances"))
    for path in ("/elus/seances/", "/elus/nulle-part/"):
        response = get(client, path)
        assert (response.status_code, response.headers["Location"]) == (
            302,
            f"/compte/connexion/?next={path}",
        )
    assert get(client, "/elus/nulle-part/", official).status_code == 404


def test_signing_in_for_it_has_its_identity_and_names_nothing_in_it(client, town):
    page = town.officials.add_child(instance=GuidePage(title="Séances secrètes", slug="seances"))
    town.link(page, portal=town.officials)
    town.officials.phone = "03 87 00 00 99"
    town.officials.save_revision().publish()
    html = get(client, f"/compte/connexion/?next={page.url}").content.decode()
    assert "Espace des élus" in html
    assert town.officials.theme_key in html
    assert "Séances secrètes" not in html
    assert "03 87 00 00 99" not in html


def test_its_documents_are_served_to_its_group_only(client, document, official):
    assert get(client, document.url).status_code == 302
    assert get(client, document.url, UserFactory()).status_code == 403
    assert b"".join(get(client, document.url, official).streaming_content) == b"secret"


def test_no_document_is_served_beside_the_rules(client, document):
    for person in (None, AdministratorFactory()):
        assert get(client, f"/media/{document.file.name}", person).status_code == 404


def test_choosing_a_document_does_not_name_those_of_a_private_collection(client, town, document):
    editor = UserFactory()
    editor.groups.add(roles.editors_of(town.papers, "Rédaction papiers"))
    chooser = "/admin/documents/chooser/"
    assert "Compte rendu secret" not in get(client, chooser, editor).content.decode()
    assert "Compte rendu secret" in get(client, chooser, AdministratorFactory()).content.decode()

"""A procedure shown in another portal: one form, two identities, the restrictions of both."""

import pytest
from django.utils import timezone

from forms_blocks.blocks.writing import field, step
from forms_blocks.submissions.models import FormVersion, Submission
from portals.models import ProcedureLinkPage, ProcedurePage, SectionPage
from tests.factories import UserFactory
from tests.three_portals import close

NAME = field("text", "nom", "Votre nom")


@pytest.fixture
def procedure(town):
    return town.papers.add_child(
        instance=ProcedurePage(
            title="Inscrire un enfant",
            slug="inscrire",
            summary="Pour la cantine.",
            who="Les parents",
            definition=[step("Vous", NAME)],
        )
    )


@pytest.fixture
def link(town, procedure):
    section = town.families.add_child(instance=SectionPage(title="École", slug="ecole"))
    return section.add_child(instance=ProcedureLinkPage(title="La cantine", slug="cantine", target=procedure))


@pytest.fixture
def read(client, link):
    def get(path="/familles/ecole/cantine/"):
        return client.get(path, SERVER_NAME="localhost")

    return get


def test_it_shows_the_guide_in_the_identity_of_its_own_portal(read, town):
    html = read().content.decode()
    assert "La cantine" in html
    assert "Pour la cantine." in html
    assert "Les parents" in html
    assert town.families.theme_key in html
    assert 'href="/familles/ecole/cantine/demande/"' in html
    assert "/citoyens/papiers/inscrire/demande/" not in html


def test_a_request_made_there_belongs_to_the_procedure_and_to_the_portal(client, read, procedure, town):
    start = "/familles/ecole/cantine/demande/"
    key = procedure.compile().steps[0].fields[0].id
    page = read(start)
    assert page.status_code == 200
    answered = client.post(
        start, {key: "Camille", "version": page.context["version"].pk, "go": "next"}, SERVER_NAME="localhost"
    )
    review = answered.headers["Location"]
    assert review.startswith("/familles/ecole/cantine/demande/")
    receipt = client.post(review, SERVER_NAME="localhost").headers["Location"]
    assert receipt.startswith("/familles/ecole/cantine/demande/")
    html = read(receipt).content.decode()
    assert "/familles/suivi/" in html
    submission = Submission.objects.get()
    assert submission.form_id == procedure.form_id
    assert submission.portal_id == town.families.pk


def test_both_pages_share_the_versions_of_the_form(client, read, procedure):
    read("/familles/ecole/cantine/demande/")
    client.get(procedure.start_url(), SERVER_NAME="localhost")
    read("/familles/ecole/cantine/demande/")
    assert FormVersion.objects.filter(form=procedure.form).count() == 1


@pytest.mark.parametrize("path", ["", "demande/"])
def test_a_withdrawn_or_deleted_procedure_leaves_no_page(read, procedure, path):
    address = f"/familles/ecole/cantine/{path}"
    procedure.unpublish()
    assert read(address).status_code == 404
    procedure.delete()
    assert read(address).status_code == 404


@pytest.mark.parametrize("path", ["", "demande/"])
def test_a_procedure_kept_for_some_is_kept_for_them_here_too(client, read, procedure, path):
    restriction = close(procedure)
    address = f"/familles/ecole/cantine/{path}"
    assert read(address).status_code == 404
    person = UserFactory()
    person.groups.add(restriction.groups.get())
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    assert read(address).status_code == 200


def test_the_restriction_of_the_link_holds_as_well(read, link):
    close(link)
    assert read().status_code == 302
    assert read("/familles/ecole/cantine/demande/").status_code == 302


def test_it_is_named_only_while_its_procedure_may_be(read, procedure):
    section = "/familles/ecole/"
    html = read(section).content.decode()
    assert "La cantine" in html
    assert "Pour la cantine." in html
    close(procedure)
    assert "La cantine" not in read(section).content.decode()


def test_the_drafts_of_a_person_lead_to_a_page(client, read, link):
    person = UserFactory()
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    start = "/familles/ecole/cantine/demande/"
    client.post(start, {"version": read(start).context["version"].pk, "go": "later"}, SERVER_NAME="localhost")
    assert "Inscrire un enfant" in read("/familles/mes-demandes/").content.decode()


def test_a_search_says_that_the_request_can_be_made_there(client, link):
    html = client.get("/familles/recherche/?q=cantine", SERVER_NAME="localhost").content.decode()
    assert "Faire la demande" in html
    assert 'href="/familles/ecole/cantine/demande/"' in html
    assert "/citoyens/papiers/inscrire/demande/" not in html


def test_a_search_says_when_the_procedure_shown_is_closed(client, link, procedure):
    procedure.closes_at = timezone.now()
    procedure.save_revision().publish()
    html = client.get("/familles/recherche/?q=cantine", SERVER_NAME="localhost").content.decode()
    assert "La cantine" in unmarked(html)
    assert "Faire la demande" not in html


def unmarked(html):
    return html.replace("<mark>", "").replace("</mark>", "")


def test_a_draft_goes_on_in_the_portal_where_it_was_begun(client, read, town, procedure):
    person = UserFactory()
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    start = "/familles/ecole/cantine/demande/"
    version = read(start).context["version"].pk
    client.post(start, {"version": version, "go": "later"}, SERVER_NAME="localhost")
    for portal in ("citoyens", "familles"):
        html = client.get(f"/{portal}/mes-demandes/", SERVER_NAME="localhost").content.decode()
        assert start in html
        assert "/citoyens/papiers/inscrire/demande/" not in html

"""A procedure leaves one installation as a file and takes the place of another."""

import json

import pytest
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.urls import reverse

from forms_blocks.blocks.compile import steps_of
from forms_blocks.blocks.schema import FormSchema
from forms_blocks.blocks.writing import field, key, step
from forms_blocks.changes.compare import differences
from forms_blocks.packages.content import file_of
from forms_blocks.packages.stream import same
from forms_blocks.runtime.reading import read
from forms_blocks.sources.lookup import offers_of
from forms_blocks.sources.models import DataSource
from forms_blocks.submissions.models import FieldGroup, Submission
from forms_blocks.submissions.receive import Sender, receive
from forms_blocks.submissions.versions import current_version
from forms_blocks.workflow.models import Workflow
from portals.accounts import roles
from portals.models import ProcedurePage
from tests.factories import AdministratorFactory, UserFactory
from tests.forms_blocks.packages.files import file, full_procedure, of_elsewhere
from tests.forms_blocks.versioning.written import confirms
from tests.town import procedure, section

pytestmark = pytest.mark.django_db


@pytest.fixture
def administrator(client):
    client.force_login(AdministratorFactory())
    return client


def url_of(page, name="packages_put"):
    return reverse(name, args=[page.pk])


def sends(browser, page, content):
    upload = SimpleUploadedFile("demarche.json", content, content_type="application/json")
    return browser.post(url_of(page), {"file": upload, "go": "read"})


def puts(browser, page, content, **more):
    read_ = sends(browser, page, content)
    return browser.post(url_of(page), {"go": "put", "fichier": read_.url.rpartition("=")[2], **more})


def from_another_database() -> bytes:
    """Return the file of a procedure that stands in a database of which nothing is left."""
    with transaction.atomic():
        content = file_of(full_procedure()).encode()
        transaction.set_rollback(True)
    assert not ProcedurePage.objects.exists() and not Workflow.objects.filter(title="Avec visa").exists()
    return content


def older_here():
    """Return the same procedure as it was, with a request already sent."""
    page = procedure(step("Vous", field("text", "nom", "Votre nom, en capitales")), slug="arbre-ici")
    answers = {key("nom"): "DUPONT"}
    receive(version=current_version(page), answers=answers, sender=Sender(), channel="web")
    return ProcedurePage.objects.get(pk=page.pk)


def test_a_procedure_taken_from_one_database_replaces_another(administrator):
    content = from_another_database()
    page = older_here()
    sent = Submission.objects.get()
    before = read(sent.version.definition, sent.answers, sent.world)
    screen = administrator.get(sends(administrator, page, content).url).content.decode()
    assert "la question était « Votre nom, en capitales »" in screen
    assert "Le circuit « Avec visa » est créé." in screen
    assert "La liste « Écoles » est créée." in screen
    assert "Le groupe de questions « Enfants » est créé." in screen
    assert "ne vient pas de cette installation" not in screen
    assert not DataSource.objects.exists() and page.revisions.count() == 0
    assert puts(administrator, page, content).url == reverse("versioning_publish", args=[page.pk])
    assert ProcedurePage.objects.get(pk=page.pk).written() == page.written()
    confirms(administrator, page)
    now = ProcedurePage.objects.get(pk=page.pk)
    told, again = json.loads(content)["parts"], file(now)["parts"]
    expected = FormSchema(title=now.title, steps=steps_of(told["form"]["definition"]), facts=now.facts())
    assert differences(expected, now.as_it_is()) == []
    assert again["form"]["promises"] == told["form"]["promises"]
    circuit = Workflow._meta.get_field("definition").stream_block
    assert same(circuit, again["workflow"]["definition"], told["workflow"]["definition"])
    assert again["guide"] == told["guide"] and again["sources"] == told["sources"]
    assert again["groups"][0]["uuid"] == told["groups"][0]["uuid"]
    assert (now.slug, now.form_id) == ("arbre-ici", page.form_id)
    assert [one["text"] for one in offers_of("ecoles", {})] == ["Jean Zay", "Les Tilleuls"]
    sent = Submission.objects.get()
    assert read(sent.version.definition, sent.answers, sent.world) == before


def test_putting_the_same_file_again_changes_nothing_more(administrator):
    page = full_procedure()
    content = file_of(page).encode()
    screen = administrator.get(sends(administrator, page, content).url)
    assert not screen.context["places"] and not screen.context["notes"]
    puts(administrator, page, content)
    assert (Workflow.objects.filter(title="Avec visa").count(), FieldGroup.objects.count()) == (1, 1)


def test_a_file_of_elsewhere_is_only_taken_by_who_says_to_trust_it(administrator):
    page = full_procedure()
    content = of_elsewhere(page)
    screen = administrator.get(sends(administrator, page, content).url).content.decode()
    assert "ne vient pas de cette installation" in screen
    puts(administrator, page, content)
    assert page.revisions.count() == 0
    puts(administrator, page, content, trust="on")
    assert page.revisions.count() == 1


def test_what_exists_here_is_kept_and_said(administrator):
    page = full_procedure()
    content = file_of(page).encode()
    FieldGroup.objects.update(questions=[field("text", "surnom", "Surnom")])
    DataSource.objects.get().items.filter(key="1").delete()
    notes = list(administrator.get(sends(administrator, page, content).url).context["notes"])
    assert notes == [
        "Le groupe de questions « Enfants » existe ici et diffère : celui d’ici est gardé.",
        "La liste « Écoles » existe ici et diffère : celle d’ici est gardée.",
    ]


def test_a_file_makes_a_new_procedure_in_a_section(administrator):
    content = from_another_database()
    parent = section()
    done = puts(administrator, parent, content)
    page = ProcedurePage.objects.get()
    assert done.url == reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert (page.live, page.title, page.get_parent().pk) == (False, "Demander un arbre", parent.pk)
    assert page.form.submissions.count() == 0 and page.workflow.title == "Avec visa"


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"pas du json", b'{"kind": "parvis/procedure", "format": 9}']
)
def test_a_bad_file_is_said_beside_its_field(administrator, content):
    page = full_procedure()
    response = sends(administrator, page, content)
    assert response.status_code == 422
    assert "desk-error" in response.content.decode()
    assert page.revisions.count() == 0


def test_a_file_that_was_forgotten_is_asked_again(administrator):
    page = full_procedure()
    for key_ in ("", "../x", "a" * 32):
        response = administrator.post(url_of(page), {"go": "put", "fichier": key_}, follow=True)
        assert "envoyez-le de nouveau" in response.content.decode()
    assert page.revisions.count() == 0


def test_pressing_twice_puts_it_once(administrator):
    page = full_procedure()
    read_ = sends(administrator, page, file_of(page).encode())
    data = {"go": "put", "fichier": read_.url.rpartition("=")[2]}
    for _press in range(2):
        assert administrator.post(url_of(page), data).status_code == 302
    assert page.revisions.count() == 1


def test_the_file_is_given_to_the_functional_administrator(administrator):
    page = full_procedure()
    response = administrator.get(url_of(page, "packages_take"))
    assert response["Content-Disposition"] == 'attachment; filename="demander-un-arbre.json"'
    assert json.loads(response.content)["parts"]["guide"]["fields"]["cost"] == "Gratuit"
    edit = administrator.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert "Télécharger la démarche" in edit and "Remplacer par un fichier" in edit


def test_nobody_else_takes_or_puts_a_file(client):
    page = full_procedure()
    content = file_of(page).encode()
    roles.ensure_roles()
    editor, reader = UserFactory(), UserFactory()
    editor.groups.add(roles.editors_of(page.get_parent(), "Rédaction", publishes=True))
    reader.user_permissions.add(*Permission.objects.filter(codename__in=("access_admin", "change_form")))
    for person in (editor, reader):
        client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
        assert client.get(url_of(page, "packages_take")).status_code == 302
        assert client.get(url_of(page)).status_code == 302
        assert "fichier=" not in sends(client, page, content).url
    assert page.revisions.count() == 0

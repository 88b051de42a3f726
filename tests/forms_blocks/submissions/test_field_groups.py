"""Groups of questions that many forms share."""

import pytest

from forms_blocks.blocks.writing import field, group, key, step
from forms_blocks.submissions.models import FieldGroup
from forms_blocks.submissions.versions import current_version
from tests.factories import AdministratorFactory
from tests.town import procedure

pytestmark = pytest.mark.django_db


@pytest.fixture
def child():
    return FieldGroup.objects.create(title="Enfant", questions=[field("text", "prenom", "Prénom")])


def enrolment(child, slug="ecole"):
    return procedure(step("Enfants", group("enfants", "Enfant", shared=str(child.uuid))), slug=slug)


def test_its_questions_are_copied_into_the_version(child):
    definition = current_version(enrolment(child)).definition
    assert [one.label for one in definition.fields[key("enfants")].fields] == ["Prénom"]


def test_a_change_of_the_group_is_a_new_version_of_each_form_and_the_old_one_reads_as_before(child):
    page = enrolment(child)
    before = current_version(page)
    child.questions = [field("text", "prenom", "Prénoms"), field("date", "ne", "Né le")]
    child.save()
    after = current_version(page)
    assert after.number == before.number + 1
    assert [one.label for one in after.definition.fields[key("enfants")].fields] == ["Prénoms", "Né le"]
    assert [one.label for one in before.definition.fields[key("enfants")].fields] == ["Prénom"]


def test_the_forms_that_use_it_are_known(child):
    current_version(enrolment(child))
    current_version(procedure(slug="sans"))
    assert [form.title for form in child.forms()] == ["Demander un arbre"]


def test_a_form_without_a_shared_group_asks_for_none(django_assert_num_queries):
    page = procedure()
    current_version(page)
    with django_assert_num_queries(1):
        current_version(page)


def test_the_administrator_edits_it_and_is_told_who_uses_it(client, child):
    current_version(enrolment(child))
    client.force_login(AdministratorFactory(), backend="django.contrib.auth.backends.ModelBackend")
    address = f"/admin/snippets/submissions/fieldgroup/edit/{child.pk}/"
    assert client.get(address).status_code == 200
    data = {
        "title": "Enfant",
        "questions-count": "0",
    }
    html = client.post(address, data, follow=True).content.decode()
    assert "1 formulaire prend désormais ces questions : Demander un arbre" in html

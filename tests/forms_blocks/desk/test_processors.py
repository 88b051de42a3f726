"""« Qui traite les demandes »: the functional administrator binds groups to procedures."""

import pytest
from django.contrib.auth.models import Permission
from wagtail.models import ModelLogEntry

from forms_blocks.submissions.models import FormFunction
from tests.desk import arrived, page, screen, signed_in
from tests.factories import AdministratorFactory, GroupFactory, agent_of
from tests.town import version_of

pytestmark = pytest.mark.django_db

ADDRESS = "/admin/qui-traite/"


@pytest.fixture
def form():
    return version_of().form


def test_a_procedure_that_nobody_processes_is_told(form):
    assert "Personne pour l’instant" in page(signed_in(AdministratorFactory()).get(ADDRESS))


def test_ticking_a_group_gives_it_the_requests_and_unticking_takes_them_away(form):
    group = GroupFactory(name="Espaces verts")
    agent, submission = agent_of(group), arrived(form.versions.get())
    admin = signed_in(AdministratorFactory())
    address = f"{ADDRESS}{form.uuid}/"
    assert admin.post(address, {"groups": [group.pk]}).status_code == 302
    assert "Espaces verts" in page(admin.get(ADDRESS))
    assert signed_in(agent).get(screen(submission)).status_code == 200
    assert admin.post(address, {}).status_code == 302
    assert signed_in(agent).get(screen(submission)).status_code == 404
    assert ModelLogEntry.objects.filter(action="desk.processors").count() == 2


def test_other_functions_are_left_alone(form):
    group = GroupFactory()
    FormFunction.objects.create(form=form, function="advisers", group=group)
    signed_in(AdministratorFactory()).post(f"{ADDRESS}{form.uuid}/", {})
    assert form.functions.get().function == "advisers"


def test_a_group_that_does_not_exist_is_refused(form):
    response = signed_in(AdministratorFactory()).post(f"{ADDRESS}{form.uuid}/", {"groups": [999_999]})
    assert response.status_code == 200
    assert not form.functions.exists()


def test_only_those_with_the_right_decide_who_reads_requests(form):
    group = GroupFactory()
    agent = agent_of(group)
    for address in (ADDRESS, f"{ADDRESS}{form.uuid}/"):
        assert signed_in(agent).get(address).status_code == 302
        assert signed_in(agent).post(address, {"groups": [group.pk]}).status_code == 302
    assert not form.functions.exists()
    group.permissions.add(Permission.objects.get(codename="change_formfunction"))
    assert signed_in(agent).get(ADDRESS).status_code == 200

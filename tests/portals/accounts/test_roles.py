"""What each role of a town hall may do, and may not."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.images import get_image_model
from wagtail.models import Page, Task, Workflow
from wagtail.permissions import policy_registry

from portals.accounts import leftovers, roles
from portals.models import GuidePage
from tests.factories import AdministratorFactory, UserFactory
from tests.processing import sent
from tests.town import portal, section

pytestmark = pytest.mark.django_db


def member(group):
    person = UserFactory()
    person.groups.add(group)
    return type(person).objects.get(pk=person.pk)


def guide(parent, title):
    return parent.add_child(instance=GuidePage(title=title))


@pytest.fixture
def two_departments():
    roads, schools = section("Voirie", "voirie"), section("Écoles", "ecoles")
    return guide(roads, "Signaler un trou"), guide(schools, "Inscrire à la cantine")


def edits(client, page):
    return client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).status_code == 200


def publishes(client, page, title):
    data = {"title": title, "slug": page.slug, "action-publish": "1"}
    return client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data)


def test_a_department_editor_writes_in_their_section_only(client, two_departments):
    road_guide, school_guide = two_departments
    client.force_login(member(roles.editors_of(section(slug="voirie"), "Rédaction Voirie")))
    assert edits(client, road_guide)
    assert not edits(client, school_guide)
    assert not edits(client, portal())
    assert not edits(client, Page.objects.get(depth=2))


def test_a_department_editor_sends_to_review_and_publishes_nothing(two_departments):
    roles.ensure_roles()
    editor = member(roles.editors_of(section(slug="voirie"), "Rédaction Voirie"))
    here, elsewhere = (page.permissions_for_user(editor) for page in two_departments)
    assert here.can_edit() and here.can_submit_for_moderation()
    assert not here.can_publish() and not here.can_unpublish()
    assert not elsewhere.can_edit()


def test_a_department_that_publishes_does_so_in_its_section_only(two_departments):
    editor = member(roles.editors_of(section(slug="voirie"), "Rédaction Voirie", publishes=True))
    here, elsewhere = (page.permissions_for_user(editor) for page in two_departments)
    assert here.can_publish() and here.can_unpublish() and here.can_edit()
    assert not elsewhere.can_publish() and not elsewhere.can_edit() and not elsewhere.can_unpublish()
    assert section(slug="voirie").permissions_for_user(editor).can_add_subpage()
    assert not section(slug="ecoles").permissions_for_user(editor).can_add_subpage()


def test_a_department_editor_moves_nothing_out_of_their_section(two_departments):
    editor = member(roles.editors_of(section(slug="voirie"), "Rédaction Voirie"))
    assert not two_departments[0].permissions_for_user(editor).can_move_to(section(slug="ecoles"))


def test_a_forged_post_on_another_section_changes_nothing(client, two_departments):
    school_guide = two_departments[1]
    client.force_login(member(roles.editors_of(section(slug="voirie"), "Rédaction Voirie")))
    publishes(client, school_guide, "Piraté")
    school_guide.refresh_from_db()
    assert school_guide.title == "Inscrire à la cantine"


def test_an_editor_sees_no_request_and_no_account(client):
    editor = member(roles.editors_of(section(), "Rédaction Voirie"))
    client.force_login(editor)
    assert not type(sent()).objects.visible_to(editor).exists()
    assert client.get(reverse("wagtailusers_users:index")).status_code == 302


def test_an_agent_enters_the_admin_and_edits_no_page(client, two_departments):
    agent = member(roles.agents_of("Agents État civil"))
    client.force_login(agent)
    assert client.get(reverse("wagtailadmin_home")).status_code == 200
    assert not edits(client, two_departments[0])
    assert not type(sent()).objects.visible_to(agent).exists()


def test_the_communication_team_writes_everywhere_and_reads_no_request(client, two_departments):
    roles.ensure_roles()
    writer = member(roles.communication_team())
    client.force_login(writer)
    assert all(edits(client, page) for page in (*two_departments, portal()))
    assert policy_registry.get_by_type(get_image_model()).user_has_permission(writer, "add")
    assert not type(sent()).objects.visible_to(writer).exists()


def test_the_administrator_runs_everything_without_being_superuser(client, two_departments):
    roles.ensure_roles()
    administrator = member(roles.administrators())
    client.force_login(administrator)
    assert not administrator.is_superuser
    assert all(edits(client, page) for page in (*two_departments, portal()))
    assert type(sent()).objects.visible_to(administrator).exists()
    for name in ("wagtailusers_users:index", "wagtailusers_groups:index", "wagtailsites:index"):
        assert client.get(reverse(name)).status_code == 200, name


def test_the_administrator_makes_no_superuser(client):
    roles.ensure_roles()
    client.force_login(member(roles.administrators()))
    client.post(
        reverse("wagtailusers_users:add"),
        {
            "email": "nouveau@example.org",
            "first_name": "Noé",
            "last_name": "Nouveau",
            "password1": "trois mots tranquilles",
            "password2": "trois mots tranquilles",
            "is_superuser": "on",
        },
    )
    made = type(UserFactory()).objects.get(email="nouveau@example.org")
    assert not made.is_superuser


def test_the_administrator_does_not_take_over_an_account_with_more_rights(client):
    roles.ensure_roles()
    client.force_login(member(roles.administrators()))
    superuser = AdministratorFactory()
    response = client.get(reverse("wagtailusers_users:edit", args=[superuser.pk]))
    assert response.status_code == 302
    assert response.url == reverse("wagtailadmin_home")


def test_the_administrator_makes_an_account_without_an_address(client):
    roles.ensure_roles()
    client.force_login(member(roles.administrators()))
    password = "trois mots tranquilles"
    for name in ("Noé", "Ève"):
        data = {
            "email": "",
            "first_name": name,
            "last_name": "Guichet",
            "password1": password,
            "password2": password,
        }
        client.post(reverse("wagtailusers_users:add"), data)
    assert type(UserFactory()).objects.filter(last_name="Guichet", email=None).count() == 2


def test_roles_are_made_once_and_then_left_to_the_town():
    roles.ensure_roles()
    roles.communication_team().permissions.clear()
    roles.ensure_roles()
    assert Workflow.objects.count() == 1
    assert Group.objects.filter(name__in=["Administrateur fonctionnel", "Communication"]).count() == 2
    assert not roles.communication_team().permissions.exists()
    again = roles.editors_of(section(), "Rédaction Voirie")
    assert roles.editors_of(section(), "Rédaction Voirie") == again
    assert again.page_permissions.count() == 2


def test_nothing_of_wagtails_first_groups_and_review_is_left():
    assert not Group.objects.filter(name__in=["Editors", "Moderators"]).exists()
    assert not Workflow.objects.exists() and not Task.objects.exists()


def test_what_somebody_uses_of_them_stays():
    group = Group.objects.create(name="Editors")
    UserFactory().groups.add(group)
    Group.objects.create(name="Moderators")
    leftovers.sweep()
    assert Group.objects.filter(name__in=["Editors", "Moderators"]).get() == group

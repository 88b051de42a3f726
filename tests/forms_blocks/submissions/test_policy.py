"""Who may see a request."""

import pytest
from django.contrib.auth.models import AnonymousUser, Permission

from forms_blocks.blocks.writing import key
from forms_blocks.submissions import policy
from forms_blocks.submissions.models import FormFunction, Submission
from forms_blocks.submissions.receive import Sender, receive
from tests.factories import AdministratorFactory, GroupFactory, UserFactory, agent_of
from tests.town import version_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def submission():
    person = UserFactory()
    return receive(version=version_of(), answers={key("nom"): "Petit"}, sender=Sender(person), channel="web")


@pytest.fixture
def agents(submission):
    group = GroupFactory()
    FormFunction.objects.create(form=submission.form, group=group)
    return group


def sees(user, submission) -> bool:
    listed = Submission.objects.visible_to(user).filter(pk=submission.pk).exists()
    assert listed == policy.works_on(user, submission), "a list and a screen must agree"
    return policy.may_see(user, submission)


def test_nobody_unknown_sees_a_request(submission):
    assert not sees(AnonymousUser(), submission)
    assert not sees(UserFactory(), submission)


def test_who_sent_a_request_sees_it_without_being_an_agent(submission):
    assert policy.may_see(submission.person, submission)
    assert not Submission.objects.visible_to(submission.person).exists()
    assert not policy.may_process(submission.person, submission)


def test_an_agent_sees_and_processes_the_procedures_of_their_group(submission, agents):
    agent = agent_of(agents)
    assert sees(agent, submission)
    assert policy.may_process(agent, submission)


def test_an_agent_of_another_procedure_sees_nothing(submission):
    other = version_of(slug="autre")
    group = GroupFactory()
    FormFunction.objects.create(form=other.form, group=group)
    assert not sees(agent_of(group), submission)


def test_another_function_sees_without_processing(submission):
    group = GroupFactory()
    FormFunction.objects.create(form=submission.form, group=group, function="avis")
    adviser = agent_of(group)
    assert sees(adviser, submission)
    assert not policy.may_process(adviser, submission)


def test_a_closed_account_sees_nothing(submission, agents):
    agent = agent_of(agents)
    agent.is_active = False
    agent.save()
    assert not sees(agent, submission)


def test_the_functional_administrator_sees_every_request(submission):
    assert sees(AdministratorFactory(), submission)
    reader = UserFactory()
    reader.user_permissions.add(Permission.objects.get(codename="view_submission"))
    assert sees(type(reader).objects.get(pk=reader.pk), submission)


def test_a_tracking_code_opens_its_request_and_no_other(submission):
    assert policy.may_see(AnonymousUser(), submission, {submission.uuid})
    assert not policy.may_see(AnonymousUser(), submission, {submission.version.form.uuid})


def test_two_groups_of_one_agent_list_a_request_once(submission, agents):
    second = GroupFactory()
    FormFunction.objects.create(form=submission.form, group=second)
    agent = agent_of(agents)
    agent.groups.add(second)
    assert Submission.objects.visible_to(agent).count() == 1

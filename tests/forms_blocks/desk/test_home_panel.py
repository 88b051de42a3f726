"""The home of the admin: an agent finds what waits, and nothing about pages."""

import pytest

from tests.desk import arrived, page, screen, signed_in
from tests.factories import AdministratorFactory, GroupFactory, agent_of
from tests.processing import agent_for
from tests.town import version_of

pytestmark = pytest.mark.django_db

HOME = "/admin/"


def test_an_agent_sees_counts_and_the_five_that_have_waited_longest():
    version = version_of(delay_days=3)
    submissions = [arrived(version, days_ago=days) for days in (9, 8, 7, 2, 1, 0)]
    shown = page(signed_in(agent_for(submissions[0])).get(HOME))
    assert "Mes demandes à traiter" in shown
    assert "<strong>6</strong> <span>À traiter</span>" in shown
    assert all(screen(one) in shown for one in submissions[:5])
    assert screen(submissions[5]) not in shown
    assert "Mes pages" not in shown


def test_an_administrator_keeps_the_panels_of_pages():
    version_of()
    shown = page(signed_in(AdministratorFactory()).get(HOME))
    assert "Mes demandes à traiter" in shown
    assert "Mes pages" in shown


def test_who_has_no_part_in_any_procedure_sees_no_panel():
    assert "Mes demandes à traiter" not in page(signed_in(agent_of(GroupFactory())).get(HOME))


def test_nothing_waiting_is_said_too():
    from forms_blocks.submissions.models import FormFunction

    group = GroupFactory()
    FormFunction.objects.create(form=version_of().form, group=group)
    assert "Rien n’attend" in page(signed_in(agent_of(group)).get(HOME))

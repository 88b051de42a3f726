"""The demonstration shows forms that are proved."""

import pytest

from forms_blocks.trials.scenarios import checked, covered
from home.demo.scenarios import EACH, PROVED
from portals.models import ProcedurePage

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demonstration")]


@pytest.mark.parametrize("way", PROVED)
def test_the_scenarios_of_the_demonstration_hold_and_take_conditions(way):
    page = ProcedurePage.objects.get(url_path__endswith=f"/{way}/")
    found = checked(page)
    assert [one.differences for one in found] == [[]] * EACH
    assert len({one.scenario.name for one in found}) == EACH
    assert covered(page.as_it_is(), found).branches_seen >= EACH

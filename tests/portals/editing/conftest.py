"""A town, its roles, and the people who write its pages."""

from dataclasses import dataclass
from typing import Any

import pytest
from django.contrib.auth.models import Group

from portals.accounts import roles
from tests.factories import UserFactory
from tests.three_portals import Town


@dataclass
class Writers:
    """Who writes the pages of the town."""

    editor: Any
    communication: Any
    administrator: Any


def member(group: Group, **fields: Any) -> Any:
    """Return an account of this group, with its rights as they are now."""
    person = UserFactory(**fields)
    person.groups.add(group)
    return type(person).objects.get(pk=person.pk)


@pytest.fixture
def writers(town: Town) -> Writers:
    """An editor of « Papiers », somebody of the communication team, and the administrator."""
    roles.ensure_roles()
    return Writers(
        member(roles.editors_of(town.papers, "Rédaction des papiers"), first_name="Sylvie"),
        member(roles.communication_team(), first_name="Inès"),
        member(roles.administrators(), first_name="Dominique"),
    )

"""A town with its three portals."""

import pytest
from wagtail.models import Page

from tests import three_portals


@pytest.fixture
def empty_site(db: None) -> Page:
    """Wagtail's root with nothing under it and no site."""
    return three_portals.empty_site()


@pytest.fixture
def town(db: None) -> three_portals.Town:
    """Valmont, with portals for citizens, families and elected officials."""
    return three_portals.three_portals()

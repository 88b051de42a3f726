"""Elected officials are not spoken to as people at a counter."""

import pytest

from tests.factories import UserFactory
from tests.three_portals import close

pytestmark = pytest.mark.django_db


def home_of(client, portal):
    return client.get(portal.get_url(), SERVER_NAME="localhost").content.decode()


def test_each_home_speaks_to_its_people(client, town):
    town.link(town.papers)
    assert "Cherchez une démarche" in home_of(client, town.citizens)
    reader = UserFactory()
    reader.groups.set(close(town.officials).groups.all())
    client.force_login(reader, backend="django.contrib.auth.backends.ModelBackend")
    html = home_of(client, town.officials)
    assert "Cherchez un dossier" in html
    assert "les plus demandées" not in html
    empty = f"{town.officials.get_url()}recherche/?q=zzzz"
    assert "les plus demandées" not in client.get(empty, SERVER_NAME="localhost").content.decode()

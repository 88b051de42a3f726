"""A new procedure begins with what the others of its section say, and with one step."""

import pytest
from django.urls import reverse

from portals.models import DirectoryPage, ServicePage
from portals.models.neighbours import neighbourly
from tests.factories import AdministratorFactory
from tests.town import portal, procedure, section

pytestmark = pytest.mark.django_db


def test_it_turns_to_the_service_of_the_procedures_beside_it():
    procedure(contact="dpd@saint-avre.exemple.fr", retention_months=24)
    found = neighbourly(section())
    kept = ("Espaces verts", "dpd@saint-avre.exemple.fr", 24)
    assert (found["service"], found["contact"], found["retention_months"]) == kept


def test_the_first_one_turns_to_the_service_of_the_theme_else_to_the_portal(django_assert_max_num_queries):
    voirie = section()
    with django_assert_max_num_queries(3):
        assert neighbourly(voirie) == {"service": "Mes démarches"}
    directory = portal().add_child(instance=DirectoryPage(title="Annuaire", slug="annuaire"))
    service = directory.add_child(instance=ServicePage(title="Service de la voirie", slug="v", theme=voirie))
    assert neighbourly(voirie) == {"service_page": service.pk, "service": "Service de la voirie"}


def test_the_screen_of_a_new_procedure_has_a_step_and_somebody_to_turn_to(client):
    procedure()
    client.force_login(AdministratorFactory())
    address = reverse("wagtailadmin_pages:add", args=("portals", "procedurepage", section().pk))
    screen = client.get(address).content.decode()
    assert "Votre demande" in screen
    assert 'value="Espaces verts"' in screen

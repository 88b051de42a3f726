import pytest
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from wagtail.models import Site

from portals.context import PortalMiddleware


@pytest.fixture
def asked():
    """Return what a view sees as `request.portal` at an address."""

    def portal_at(path, host="localhost"):
        seen = []
        request = RequestFactory().get(path, SERVER_NAME=host)
        PortalMiddleware(lambda request: seen.append(request.portal))(request)
        return seen[0]

    return portal_at


def test_a_page_has_the_portal_that_holds_it(client, town):
    response = client.get("/citoyens/papiers/actes/", SERVER_NAME="localhost")
    assert response.context["request"].portal == town.citizens
    response = client.get("/familles/", SERVER_NAME="localhost")
    assert response.context["request"].portal == town.families


def test_finding_the_portal_of_a_page_asks_nothing_more(asked, town):
    asked("/citoyens/papiers/")
    with CaptureQueriesContext(connection) as queries:
        asked("/citoyens/papiers/actes/")
    assert not [query for query in queries if 'FROM "portals_portalpage"' in query["sql"]]


def test_a_portal_that_is_saved_is_known_as_it_is_now(asked, town):
    assert asked("/familles/").tagline == town.families.tagline
    town.families.tagline = "Grandir ici"
    town.families.save()
    assert asked("/familles/").tagline == "Grandir ici"


def test_an_address_that_does_not_exist_has_the_portal_above_it(asked, town):
    assert asked("/familles/nulle-part/") == town.families


def test_any_other_address_has_the_citizens_portal(asked, town):
    assert asked("/compte/connexion/") == town.citizens
    assert asked("/") == town.citizens


def test_without_citizens_portal_any_portal_will_do(asked, town):
    town.citizens.unpublish()
    assert asked("/compte/connexion/") == town.families


def test_on_a_host_of_its_own_a_portal_answers_everything(asked, town):
    Site.objects.create(hostname="familles.example", root_page=town.families)
    assert asked("/compte/connexion/", host="familles.example") == town.families


def test_an_unpublished_portal_lends_its_identity_to_nobody(asked, town):
    town.families.unpublish()
    assert asked("/familles/") == town.citizens


def test_an_empty_site_has_no_portal(asked, empty_site):
    assert asked("/") is None

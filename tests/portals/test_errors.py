import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client, RequestFactory
from django.test.utils import CaptureQueriesContext

from portals.errors import server_error
from portals.menus import navigation


@pytest.fixture
def browser() -> Client:
    return Client(SERVER_NAME="localhost", raise_request_exception=False)


def words(response) -> str:
    return response.content.decode()


def test_a_missing_page_answers_in_the_identity_of_its_portal(browser, town):
    response = browser.get("/familles/nulle-part/")
    assert response.status_code == 404
    assert "Portail des familles" in words(response)
    assert town.families.theme_key in words(response)
    assert "Nous ne trouvons pas cette page" in words(response)


def test_a_missing_page_of_an_empty_site_is_a_404_too(browser, empty_site):
    assert browser.get("/nulle-part/").status_code == 404


def test_an_address_no_page_could_have_is_a_404_in_french(browser, town):
    response = browser.get("/wp-login.php")
    assert response.status_code == 404
    assert "Nous ne trouvons pas cette page" in words(response)


def test_a_failure_shows_the_portal_without_asking_the_database(town):
    navigation()
    with CaptureQueriesContext(connection) as queries:
        response = server_error(RequestFactory().get("/familles/ecole/"))
    assert not len(queries)
    assert response.status_code == 500
    assert "Portail des familles" in words(response)
    assert town.families.theme_key in words(response)


@pytest.mark.parametrize("broken", [lambda key: None, lambda key: 1 / 0], ids=["empty", "broken"])
def test_a_failure_with_no_cache_still_says_something(broken, monkeypatch):
    monkeypatch.setattr(cache, "get", broken)
    response = server_error(RequestFactory().get("/familles/"))
    assert response.status_code == 500
    assert "Un problème est survenu chez nous" in words(response)


def test_a_view_that_breaks_is_answered_by_our_page(browser, town, monkeypatch):
    monkeypatch.setattr("portals.models.PortalPage.get_context", lambda *args, **kwargs: 1 / 0)
    response = browser.get("/familles/")
    assert response.status_code == 500
    assert "Un problème est survenu chez nous" in words(response)


@pytest.mark.django_db
def test_a_form_without_its_cookie_is_explained(town):
    browser = Client(SERVER_NAME="localhost", enforce_csrf_checks=True)
    response = browser.post("/compte/connexion/", {})
    assert response.status_code == 403
    assert "Nous n’avons pas pu recevoir votre envoi" in words(response).replace("&#x27;", "'")
    assert "Portail citoyen" in words(response)


def test_a_forbidden_page_says_what_to_do(town, rf):
    from django.views.defaults import permission_denied

    from portals.context import PortalMiddleware

    request = rf.get("/familles/", SERVER_NAME="localhost")
    response = PortalMiddleware(lambda request: permission_denied(request, Exception()))(request)
    assert response.status_code == 403
    assert "Portail des familles" in words(response)
    assert "connectez-vous" in words(response)

"""What stands between a visitor and a private page."""

from wagtail.models import PageViewRestriction

from tests.factories import UserFactory
from tests.three_portals import close


def test_a_page_kept_for_some_asks_to_sign_in(client, town):
    close(town.officials)
    response = client.get("/elus/", SERVER_NAME="localhost")
    assert response.status_code == 302
    assert response.headers["Location"].startswith("/compte/connexion/?next=")


def test_those_it_is_kept_for_read_it(client, town):
    restriction = close(town.officials)
    official = UserFactory()
    official.groups.add(restriction.groups.get())
    client.force_login(official, backend="django.contrib.auth.backends.ModelBackend")
    assert client.get("/elus/", SERVER_NAME="localhost").status_code == 200


def test_a_shared_password_opens_a_page_in_our_own_words(client, town):
    PageViewRestriction.objects.create(
        page=town.guide, restriction_type=PageViewRestriction.PASSWORD, password="sésame"
    )
    guide = "/citoyens/papiers/actes/"
    html = client.get(guide, SERVER_NAME="localhost").content.decode()
    assert "Cette page demande un mot de passe" in html
    assert "Gratuit" not in html
    action = html.split("<main")[1].split('action="')[1].split('"')[0]
    wrong = client.post(action, {"password": "ouvre-toi", "return_url": guide}, SERVER_NAME="localhost")
    assert "1 point à corriger" in wrong.content.decode()
    client.post(action, {"password": "sésame", "return_url": guide}, SERVER_NAME="localhost")
    assert "Gratuit" in client.get(guide, SERVER_NAME="localhost").content.decode()

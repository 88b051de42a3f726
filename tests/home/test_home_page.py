"""The town's own page."""

import pytest
from wagtail.models import Page, PageViewRestriction, Site

from home.models import HomePage
from portals.models import PortalPage


@pytest.fixture
def home(db) -> HomePage:
    root = Page.objects.get(depth=1)
    for page in root.get_children():
        page.delete()
    home = Page.objects.get(depth=1).add_child(
        instance=HomePage(title="Valmont", slug="accueil", introduction="Entrez.")
    )
    Site.objects.update_or_create(is_default_site=True, defaults={"hostname": "localhost", "root_page": home})
    return home


def test_visitors_choose_a_portal(client, home):
    home.add_child(instance=PortalPage(title="Portail citoyen", slug="citoyens", tagline="Vos démarches"))
    html = client.get("/", SERVER_NAME="localhost").content.decode()
    assert '<a href="/citoyens/">Portail citoyen</a>' in html
    assert "Vos démarches" in html
    assert "Entrez." in html


def test_a_private_or_unpublished_portal_is_not_offered(client, home):
    officials = home.add_child(
        instance=PortalPage(title="Espace des élus", slug="elus", audience="officials")
    )
    home.add_child(instance=PortalPage(title="Brouillon", slug="brouillon", live=False))
    PageViewRestriction.objects.create(page=officials, restriction_type=PageViewRestriction.LOGIN)
    html = client.get("/", SERVER_NAME="localhost").content.decode()
    assert "Espace des élus" not in html.split("<footer")[0].split("<main")[1]
    assert "Brouillon" not in html


def test_a_town_without_portals_has_a_page_all_the_same(client, home):
    response = client.get("/", SERVER_NAME="localhost")
    assert response.status_code == 200
    assert "Valmont" in response.content.decode()

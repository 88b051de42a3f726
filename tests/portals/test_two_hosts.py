"""A portal on a host of its own, the others on that of the town: all works, and a page has one address."""

import pytest
from wagtail.models import Site

from portals.menus import navigation
from portals.models import GuidePage, SectionPage
from tests.three_portals import close

TOWN, FAMILIES = "localhost", "familles.example"


@pytest.fixture
def families(town):
    """The families' portal, at familles.example, with a theme and a page."""
    Site.objects.create(hostname=FAMILIES, root_page=town.families)
    school = town.families.add_child(instance=SectionPage(title="École", slug="ecole"))
    school.add_child(instance=GuidePage(title="La cantine", slug="cantine", summary="Les menus."))
    town.link(school, portal=town.families)
    town.link(town.papers)
    return town.families


def get(client, path, host):
    return client.get(path, SERVER_NAME=host)


def text(response) -> str:
    return response.content.decode()


def test_its_pages_answer_on_its_host_in_its_identity(client, town, families):
    html = text(get(client, "/ecole/cantine/", FAMILIES))
    assert "La cantine" in html
    assert f"/theme/{families.theme_key}.css" in html
    assert '<link rel="canonical" href="http://familles.example/ecole/cantine/">' in html


def test_its_old_addresses_lead_to_its_host(client, town, families):
    for old, new in (
        ("/familles/", "http://familles.example/"),
        ("/familles/ecole/cantine/?a=1", "http://familles.example/ecole/cantine/?a=1"),
        ("/familles/recherche/?q=cantine", "http://familles.example/recherche/?q=cantine"),
    ):
        response = get(client, old, TOWN)
        assert (response.status_code, response.headers["Location"]) == (302, new)


def test_the_switcher_crosses_hosts_with_whole_addresses(client, town, families):
    html = text(get(client, "/ecole/cantine/", FAMILIES))
    assert 'href="http://localhost/citoyens/"' in html
    assert 'href="http://familles.example/"' in text(get(client, "/citoyens/", TOWN))


def test_the_menu_marks_where_one_is_on_both(client, town, families):
    assert '<a href="/ecole/" aria-current="true">École</a>' in text(get(client, "/ecole/cantine/", FAMILIES))
    papers = text(get(client, "/citoyens/papiers/actes/", TOWN))
    assert '<a href="/citoyens/papiers/" aria-current="true">Papiers</a>' in papers


def test_following_searching_and_signing_in_stay_in_its_identity(client, town, families):
    for path in ("/suivi/", "/recherche/?q=cantine", "/plan-du-site/", "/compte/connexion/", "/perdu/"):
        response = get(client, path, FAMILIES)
        assert response.status_code == (404 if path == "/perdu/" else 200), path
        assert f"/theme/{families.theme_key}.css" in text(response), path


def test_each_host_tells_machines_of_its_own_pages(client, town, families):
    def sitemap(host):
        return b"".join(get(client, "/sitemap.xml", host).streaming_content).decode()

    assert "http://familles.example/ecole/cantine/" in sitemap(FAMILIES)
    assert "citoyens" not in sitemap(FAMILIES)
    assert "http://localhost/citoyens/papiers/actes/" in sitemap(TOWN)
    assert "ecole" not in sitemap(TOWN)
    assert "familles.example/sitemap.xml" in text(get(client, "/robots.txt", FAMILIES))


def test_a_private_portal_on_its_own_host_stays_private(client, town):
    Site.objects.create(hostname="elus.example", root_page=town.officials)
    close(town.officials)
    for path in ("/", "/perdu/"):
        response = get(client, path, "elus.example")
        assert response.headers["Location"] == f"/compte/connexion/?next={path}"
    html = text(get(client, "/citoyens/", TOWN))
    assert "elus.example" not in html
    assert [portal.is_public for portal in navigation().portals] == [True, True, False]

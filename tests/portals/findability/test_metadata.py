"""What search engines and social networks read of a page."""

import json
import re

import pytest

from forms_blocks.blocks.writing import field, step
from portals.findability.structured import element_of, without_blanks
from portals.models import DirectoryPage, OpeningSpan, ProcedurePage, SectionPage, ServicePage
from tests.three_portals import close


def read(client, path) -> str:
    return client.get(path, SERVER_NAME="localhost").content.decode()


def meta(html: str) -> dict[str, str]:
    return dict(re.findall(r'<meta property="([^"]+)" content="([^"]*)">', html))


def structured(html: str) -> dict:
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.DOTALL)
    assert len(found) == 1
    return json.loads(found[0])


def test_a_page_says_its_title_its_sentence_and_its_only_address(client, town):
    html = read(client, "/citoyens/papiers/actes/?partage=1")
    assert '<link rel="canonical" href="http://localhost/citoyens/papiers/actes/">' in html
    said = meta(html)
    assert said["og:title"] == "Comprendre les actes"
    assert said["og:description"] == "Quel acte demander."
    assert said["og:site_name"] == "Portail citoyen"
    assert said["og:url"] == "http://localhost/citoyens/papiers/actes/"


def test_what_stands_below_a_page_is_not_taken_for_it(client, town):
    for path in ("/citoyens/recherche/", "/citoyens/plan-du-site/", "/citoyens/perdu/", "/compte/connexion/"):
        assert 'rel="canonical"' not in read(client, path)


def test_a_procedure_is_a_service_of_a_government(client, town):
    town.papers.add_child(
        instance=ProcedurePage(
            title="Demander un acte",
            slug="acte",
            summary="En ligne.",
            service="État civil",
            definition=[step("Vous", field("text", "nom", "Votre nom"))],
        )
    )
    said = structured(read(client, "/citoyens/papiers/acte/"))
    assert said["@type"] == "GovernmentService"
    assert said["provider"]["name"] == "État civil"
    assert said["provider"]["parentOrganization"]["name"] == "Ville de Valmont"
    assert said["url"] == "http://localhost/citoyens/papiers/acte/"
    assert "audience" not in said


def test_a_service_is_a_government_office_with_its_hours(client, town):
    directory = town.citizens.add_child(instance=DirectoryPage(title="Annuaire", slug="annuaire"))
    service = ServicePage(title="État civil", slug="etat-civil", phone="03 87 55 55 56")
    service.opening_spans = [OpeningSpan(first_day=0, last_day=1, opens="08:30", closes="12:00")]
    directory.add_child(instance=service)
    said = structured(read(client, "/citoyens/annuaire/etat-civil/"))
    assert said["@type"] == "GovernmentOffice"
    assert said["telephone"] == "03 87 55 55 56"
    assert said["openingHoursSpecification"] == [
        {
            "@type": "OpeningHoursSpecification",
            "dayOfWeek": ["Monday", "Tuesday"],
            "opens": "08:30",
            "closes": "12:00",
        }
    ]


def test_what_an_editor_writes_cannot_leave_the_data(town):
    page = ProcedurePage(title="</script><script>alert(1)</script>&", slug="acte", summary="<b>")
    town.papers.add_child(instance=page)
    element = str(element_of(page))
    assert element.count("<") == 2
    assert json.loads(element.split(">")[1].split("<")[0])["name"] == page.title


def test_blanks_are_left_out_at_every_depth():
    data = {"a": "", "b": {"@type": "X", "c": None}, "d": [{"@type": "Y", "e": ""}], "f": 0}
    assert without_blanks(data) == {"f": 0}


@pytest.mark.parametrize("kept", ["page", "portal"])
def test_machines_are_told_of_public_pages_only(client, town, kept):
    close(town.guide if kept == "page" else town.citizens)
    response = client.get("/sitemap.xml", SERVER_NAME="localhost")
    text = b"".join(response.streaming_content).decode()
    assert response.headers["Content-Type"].startswith("application/xml")
    assert "http://localhost/familles/" in text
    assert "/actes/" not in text
    assert "/elus/" not in text
    assert ("/citoyens/papiers/" in text) == (kept == "page")


def test_an_unpublished_page_leaves_the_sitemap(client, town):
    town.guide.unpublish()
    text = b"".join(client.get("/sitemap.xml", SERVER_NAME="localhost").streaming_content).decode()
    assert "/actes/" not in text


def test_robots_names_the_sitemap_and_no_page(client, town):
    text = client.get("/robots.txt", SERVER_NAME="localhost").content.decode()
    assert "Sitemap: http://localhost/sitemap.xml" in text
    assert "Disallow: /admin/" in text
    assert "elus" not in text


def test_a_wrong_address_suggests_what_its_words_find_and_nothing_private(client, town):
    html = read(client, "/citoyens/vieille-page/comprendre-les-actes-2019/")
    assert "Vous cherchiez peut-être" in html
    assert 'href="/citoyens/papiers/actes/"' in html
    close(town.guide)
    assert "Comprendre les actes" not in read(client, "/citoyens/comprendre-les-actes/")


def test_a_page_that_moves_or_changes_its_address_is_still_found(
    client, town, django_capture_on_commit_callbacks
):
    def leads_to(new):
        old = client.get("/citoyens/papiers/actes/", SERVER_NAME="localhost")
        assert (old.status_code, old.headers["Location"]) == (301, new)

    with django_capture_on_commit_callbacks(execute=True):
        town.guide.slug = "comprendre"
        town.guide.save_revision().publish()
    leads_to("/citoyens/papiers/comprendre/")
    with django_capture_on_commit_callbacks(execute=True):
        roads = town.families.add_child(instance=SectionPage(title="Actes", slug="actes"))
        town.guide.move(roads, pos="last-child")
    leads_to("/familles/actes/comprendre/")

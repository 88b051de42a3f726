"""What every public page owes, on each kind of page."""

import re

import pytest
from django.core.cache import cache

from tests.three_portals import close

PAGES = ["/", "/citoyens/", "/citoyens/papiers/", "/citoyens/papiers/actes/", "/citoyens/nulle-part/"]


@pytest.fixture(params=PAGES)
def html(request, client, town) -> str:
    town.link(town.papers)
    return client.get(request.param, SERVER_NAME="localhost").content.decode()


def test_it_asks_nothing_of_a_third_party(html):
    html = re.sub(r'<link rel="canonical"[^>]*>', "", html)
    loaded = re.findall(
        r"""<(?:link|script|img|use|source|iframe)\b[^>]*?(?:href|src|srcset)=["']([^"']+)""", html
    )
    assert loaded
    assert [address for address in loaded if "//" in address] == []


def test_it_has_one_h1_and_its_landmarks(html):
    assert len(re.findall("<h1\\b", html)) == 1
    assert html.count("<main ") == html.count("<footer ") == html.count("<header>") == 1
    assert '<a class="skip" href="#contenu">Aller au contenu</a>' in html


def test_it_holds_no_inline_style_nor_script(html):
    assert not re.search(r"\sstyle=|<style|\son\w+=", html)
    assert not re.search(r"<script(?![^>]*\b(?:src=|type=.application/ld\+json.))", html)


def test_it_says_its_language_and_htmx_may_evaluate_nothing(html):
    assert '<html lang="fr">' in html
    assert '"allowEval":false' in html


def test_a_portal_shows_its_themes_and_its_contact(client, town):
    html = client.get("/citoyens/", SERVER_NAME="localhost").content.decode()
    assert "Que souhaitez-vous faire ?" in html
    assert "Actes et cartes." in html
    assert 'href="tel:0387555555"' in html
    assert "/citoyens/suivi/" in html


def test_a_section_names_what_is_published_and_open_under_it(client, town):
    section = "/citoyens/papiers/"
    assert "Comprendre les actes" in client.get(section, SERVER_NAME="localhost").content.decode()
    close(town.guide)
    assert "Comprendre les actes" not in client.get(section, SERVER_NAME="localhost").content.decode()


def test_an_empty_section_says_so(client, town):
    town.guide.unpublish()
    assert (
        "Rien ici pour le moment"
        in client.get("/citoyens/papiers/", SERVER_NAME="localhost").content.decode()
    )


def test_a_guide_says_its_facts_and_when_it_was_checked(client, town):
    html = client.get("/citoyens/papiers/actes/", SERVER_NAME="localhost").content.decode()
    assert all(
        text in html for text in ("En bref", "Pour qui", "Toute personne", "Gratuit", "3 novembre 2026")
    )
    assert "Délai" not in html


def test_the_breadcrumbs_go_from_the_portal_to_the_page(client, town):
    html = client.get("/citoyens/papiers/actes/", SERVER_NAME="localhost").content.decode()
    trail = html[html.index('class="page trail"') : html.index("<main")]
    assert re.findall(r'href="([^"]+)"', trail) == ["/citoyens/", "/citoyens/papiers/"]


def test_the_menu_marks_where_one_is(client, town):
    town.link(town.papers)
    html = client.get("/citoyens/papiers/actes/", SERVER_NAME="localhost").content.decode()
    assert '<a href="/citoyens/papiers/" aria-current="true">Papiers</a>' in html


def test_a_private_portal_is_named_to_nobody_outside(client, town):
    for path in PAGES:
        assert "Espace des élus" not in client.get(path, SERVER_NAME="localhost").content.decode()
    town.officials.view_restrictions.all().delete()
    assert "Espace des élus" in client.get("/citoyens/", SERVER_NAME="localhost").content.decode()


@pytest.mark.parametrize(
    ("path", "most"),
    [("/", 6), ("/citoyens/", 8), ("/citoyens/papiers/", 9), ("/citoyens/papiers/actes/", 8)],
)
def test_an_anonymous_page_costs_few_queries(client, town, path, most, django_assert_max_num_queries):
    town.link(town.papers)
    for visited in ("/citoyens/", path, path):
        client.get(visited, SERVER_NAME="localhost")
    with django_assert_max_num_queries(most):
        client.get(path, SERVER_NAME="localhost")


def test_a_section_of_many_pages_costs_no_more_than_one_of_few(client, town, django_assert_max_num_queries):
    from portals.models import GuidePage

    for number in range(20):
        town.papers.add_child(instance=GuidePage(title=f"Guide {number}", slug=f"guide-{number}"))
    client.get("/citoyens/papiers/", SERVER_NAME="localhost")
    with django_assert_max_num_queries(12):
        client.get("/citoyens/papiers/", SERVER_NAME="localhost")


def test_a_page_read_with_a_cold_cache_stays_within_15_queries(client, town, django_assert_max_num_queries):
    cache.clear()
    with django_assert_max_num_queries(24):
        client.get("/citoyens/papiers/actes/", SERVER_NAME="localhost")

"""The search of a portal: what it shows, to whom, and what one can do with it."""

import datetime
import html
import re

import pytest
from django.utils import timezone
from wagtail.models import Page

from forms_blocks.blocks.writing import step
from portals.models import GuidePage, ProcedurePage, SectionPage
from portals.search.asked import Asked
from search.models import Entry
from tests.factories import agent_of
from tests.three_portals import Town, close
from tests.town import EMAIL, NAME


@pytest.fixture
def passport(town: Town) -> ProcedurePage:
    """An open procedure of the citizens' portal."""
    return town.papers.add_child(
        instance=ProcedurePage(
            title="Demander un passeport",
            slug="passeport",
            summary="Pour voyager <b>hors</b> d’Europe.",
            service="État civil",
            search_words="voyage vacances",
            definition=[step("Vous", NAME, EMAIL)],
        )
    )


@pytest.fixture
def ask(client):
    """Return `ask(words, portal="citoyens", **filters)`: the text of the page of results."""

    def get(words: str, portal: str = "citoyens", **filters: str) -> str:
        response = client.get(f"/{portal}/recherche/", {"q": words, **filters}, SERVER_NAME="localhost")
        assert response.status_code == 200
        return html.unescape(response.content.decode()).replace("\u00a0", " ")

    return get


def titles(page: str) -> list[str]:
    """Return the titles of the results shown."""
    found = re.findall(r'<h2 class="result__title"><a[^>]*>(.*?)</a></h2>', page, re.DOTALL)
    return [re.sub(r"</?mark>", "", title).strip() for title in found]


def count(page: str) -> int:
    """Return how many results the page says it has."""
    said = re.search(r"<strong>(\d+)</strong> résultat", page)
    return int(said[1]) if said else 0


def test_a_published_page_is_found_and_says_what_one_can_do(ask, town, passport):
    page = ask("passeports")
    assert titles(page) == ["Demander un passeport"]
    assert 'href="/citoyens/papiers/passeport/demande/">Faire la demande' in page
    assert "Papiers" in page
    assert "Lire la fiche" in ask("comprendre les actes")


def test_a_procedure_that_is_closed_says_until_when(ask, passport):
    passport.opens_at = timezone.now() + datetime.timedelta(days=2)
    passport.save_revision().publish()
    page = ask("passeport")
    assert "Le formulaire ouvre le" in page
    assert "Faire la demande" not in page


def test_a_procedure_without_a_form_offers_no_request(ask, passport):
    passport.definition = []
    passport.save()
    assert "Faire la demande" not in ask("passeport")


def test_the_words_of_editors_find_the_page(ask, passport):
    assert titles(ask("vacance")) == ["Demander un passeport"]


def test_what_is_marked_is_escaped(client, passport):
    raw = client.get(
        "/citoyens/recherche/", {"q": 'hors "<script>'}, SERVER_NAME="localhost"
    ).content.decode()
    assert "&lt;b&gt;<mark>hors</mark>&lt;/b&gt;" in raw
    assert "<b>" not in raw
    assert "<script>" not in raw


def test_a_draft_changes_nothing_of_what_is_found(ask, passport):
    passport.title = "Demander un laissez-passer"
    passport.save_revision()
    assert titles(ask("passeport")) == ["Demander un passeport"]
    assert titles(ask("laissez")) == []
    passport.save_revision().publish()
    assert titles(ask("laissez")) == ["Demander un laissez-passer"]


def test_a_page_never_published_is_not_found(ask, town):
    town.papers.add_child(instance=GuidePage(title="Fiche secrète", slug="secrete", live=False))
    assert titles(ask("secrète")) == []


def test_a_withdrawn_page_is_found_no_more_and_a_deleted_one_neither(ask, town, passport):
    Page.objects.get(pk=passport.pk).unpublish()
    assert titles(ask("passeport")) == []
    passport.refresh_from_db()
    passport.save_revision().publish()
    assert titles(ask("passeport")) == ["Demander un passeport"]
    passport.delete()
    assert titles(ask("passeport")) == []
    assert not Entry.objects.filter(title__contains="passeport").exists()


def test_a_page_that_moves_is_found_where_it_stands(ask, town, passport):
    elsewhere = town.families.add_child(instance=SectionPage(title="Voyages", slug="voyages"))
    passport.move(elsewhere, pos="last-child")
    assert titles(ask("passeport")) == []
    assert 'href="/familles/voyages/passeport/"' in ask("passeport", portal="familles")


@pytest.mark.parametrize("closed", ["passport", "papers"])
def test_a_private_page_is_not_found_nor_counted_nor_suggested(ask, town, passport, closed):
    close(passport if closed == "passport" else town.papers)
    for page in (ask("passeport"), ask("pasport"), ask("passeport", ou="tous"), ask("passep")):
        assert count(page) == 0
        assert "Demander un passeport" not in page
        assert "pour « passeport »" not in page.replace("Nous n’avons rien trouvé pour « passeport »", "")


def test_the_officials_portal_is_searched_from_inside_only(client, ask, town):
    notes = town.officials.add_child(instance=SectionPage(title="Délibérations", slug="deliberations"))
    restriction = close(town.officials)
    for portal, where in (("citoyens", ""), ("citoyens", "tous"), ("familles", "tous")):
        assert titles(ask("délibérations", portal=portal, ou=where)) == []
    assert client.get("/elus/recherche/?q=deliberations", SERVER_NAME="localhost").status_code == 302
    client.force_login(agent_of(restriction.groups.get()))
    assert titles(ask("délibérations", portal="elus")) == ["Délibérations"]
    assert titles(ask("délibérations", portal="elus", ou="tous")) == ["Délibérations"]
    assert titles(ask("délibérations", ou="tous")) == []
    assert notes.live


def test_all_portals_are_searched_on_demand_and_named(ask, town):
    town.families.add_child(instance=SectionPage(title="Cantine", slug="cantine"))
    here = ask("cantine")
    assert titles(here) == []
    assert "Voir le seul résultat dans les autres portails de la ville" in here
    everywhere = ask("cantine", ou="tous")
    assert titles(everywhere) == ["Cantine"]
    assert "Portail des familles" in everywhere


def test_kinds_and_themes_filter_with_true_counts(ask, town, passport):
    roads = town.citizens.add_child(instance=SectionPage(title="Voirie", slug="voirie"))
    roads.add_child(instance=GuidePage(title="Passeport du vélo", slug="velo"))
    page = ask("passeport")
    assert count(page) == 2
    choices = re.findall(r'<a href="\?([^"]*)"[^>]*>([^<]+) <span class="choices__count">(\d+)', page)
    assert {(title, int(number)) for _url, title, number in choices} == {
        ("Tout", 2),
        ("Démarches", 1),
        ("Fiches", 1),
        ("Tous les thèmes", 2),
        ("Papiers", 1),
        ("Voirie", 1),
    }
    assert titles(ask("passeport", type="fiches")) == ["Passeport du vélo"]
    assert titles(ask("passeport", theme="papiers")) == ["Demander un passeport"]
    nothing = ask("passeport", theme="papiers", type="fiches")
    assert "Voir les 2 résultats sans les filtres" in nothing
    assert titles(ask("passeport", theme="n'importe quoi", type="'")) == titles(page)


def test_results_come_by_ten(ask, town):
    for number in range(23):
        town.papers.add_child(instance=GuidePage(title=f"Fiche sur les jardins {number}", slug=f"j-{number}"))
    first, last = ask("jardin"), ask("jardin", page="3")
    assert count(first) == count(last) == 23
    assert (len(titles(first)), len(titles(last))) == (10, 3)
    assert 'href="?q=jardin&page=2"' in first
    assert 'aria-current="page"><span class="visually-hidden">Page </span>3' in last
    for wrong in ("0", "-1", "x", "99999", "9" * 40, "²"):
        assert titles(ask("jardin", page=wrong))


def test_nothing_found_helps_all_the_same(ask, town):
    page = ask("xylophone")
    assert "Nous n’avons rien trouvé pour « xylophone »" in page
    assert "03 87 55 55 55" in page


def test_a_typing_error_is_said(ask, passport):
    page = ask("pasport")
    assert titles(page) == ["Demander un passeport"]
    assert "pour « passeport »" in page
    assert "Aucune page ne parle de « pasport »" in page


def test_the_search_is_reached_without_a_script_and_kept_by_no_engine(client, town):
    page = client.get("/citoyens/recherche/", SERVER_NAME="localhost")
    assert page["X-Robots-Tag"] == "noindex"
    text = page.content.decode()
    assert '<meta name="robots" content="noindex">' in text
    assert '<form class="search-form" action="/citoyens/recherche/" method="get"' in text
    assert text.count('role="search"') == 1
    assert client.post("/citoyens/recherche/", SERVER_NAME="localhost").status_code in (403, 405)


def test_the_field_is_on_the_home_and_at_the_top_of_the_other_pages(client, town):
    def text(path: str) -> str:
        return client.get(path, SERVER_NAME="localhost").content.decode()

    assert text("/citoyens/").count('action="/citoyens/recherche/"') == 1
    assert 'class="search-form"' in text("/citoyens/")
    assert text("/citoyens/papiers/").count('action="/citoyens/recherche/"') == 1
    assert "masthead__find" in text("/citoyens/nulle-part/")
    assert '<input type="hidden" name="ou" value="tous">' in text("/")


def test_an_address_keeps_the_filters_but_the_page():
    asked = Asked(words="l'école & co", kind="guide", theme="papiers", page=3)
    assert asked.address(theme="") == "?q=l%27%C3%A9cole+%26+co&type=fiches"
    assert asked.address(page=2).endswith("&theme=papiers&page=2")


@pytest.mark.parametrize(
    "words", ["passeport", "pasport", "xylophone zzz", "passeport papiers actes zzzzz", ""]
)
@pytest.mark.parametrize("pages", [0, 40])
def test_fifteen_queries_are_enough(client, town, passport, words, pages, django_assert_max_num_queries):
    for number in range(pages):
        town.papers.add_child(instance=GuidePage(title=f"Passeport {number}", slug=f"p-{number}"))
    address = "/citoyens/recherche/"
    client.get(address, SERVER_NAME="localhost")
    with django_assert_max_num_queries(15):
        client.get(address, {"q": words, "theme": "papiers"}, SERVER_NAME="localhost")


def test_the_index_is_rebuilt_by_a_command(town, passport, capsys):
    from django.core.management import call_command

    before = set(Entry.objects.values_list("pk", flat=True))
    Entry.objects.all().delete()
    call_command("rebuild_search")
    assert set(Entry.objects.values_list("pk", flat=True)) == before
    assert f"{len(before)} pages peuvent être trouvées" in capsys.readouterr().out

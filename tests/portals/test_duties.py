"""The pages that the law asks of every portal."""

import re
from datetime import date

import pytest
from django.test import RequestFactory

from portals.duties import missing_from
from portals.models import AccessibilityPage, GuidePage, LegalNoticePage, PersonalDataPage
from tests import every_block
from tests.factories import AdministratorFactory
from tests.three_portals import close


def footer(client, path="/citoyens/") -> list[str]:
    html = client.get(path, SERVER_NAME="localhost").content.decode()
    end = html[html.index("footer__end") :]
    return [text.strip() for text in re.findall(r"<a [^>]*>([^<]+)</a>", end)]


@pytest.fixture
def statement(town) -> AccessibilityPage:
    return town.citizens.add_child(
        instance=AccessibilityPage(
            title="Accessibilité",
            slug="accessibilite",
            state="partial",
            rate=72,
            assessed_on=date(2026, 9, 14),
            assessed_by="Cabinet A",
            tools="axe",
        )
    )


def test_each_page_ends_with_what_the_law_asks_for_and_the_state_of_accessibility(client, town, statement):
    town.citizens.add_child(instance=LegalNoticePage(title="Mentions", slug="mentions"))
    town.citizens.add_child(instance=PersonalDataPage(title="Vos données", slug="donnees"))
    for path in ("/citoyens/", "/citoyens/papiers/actes/", "/compte/connexion/", "/citoyens/perdu/"):
        assert footer(client, path) == [
            "Mentions légales",
            "Données personnelles",
            "Accessibilité : partiellement conforme",
            "Plan du site",
        ]


def test_the_town_and_the_other_portals_borrow_the_pages_of_the_first(client, town, statement):
    assert footer(client, "/") == footer(client, "/familles/")
    assert "Accessibilité : partiellement conforme" in footer(client, "/familles/")


def test_the_state_follows_the_statement_as_soon_as_it_is_published(client, town, statement):
    footer(client)
    statement.state = "full"
    statement.save_revision().publish()
    assert "Accessibilité : totalement conforme" in footer(client)


def test_the_statement_says_its_state_its_date_and_its_tools(client, statement):
    html = client.get(statement.url, SERVER_NAME="localhost").content.decode()
    for text in ("<strong>partiellement conforme</strong>", "72 % des critères", "14 septembre 2026", "axe"):
        assert text in html
    assert "Défenseur des droits" in html


def test_new_pages_have_a_text_ready_to_complete(client, town):
    for kind in (LegalNoticePage, PersonalDataPage):
        page = town.citizens.add_child(instance=kind(title="Page", slug=kind.__name__.lower()))
        html = client.get(page.url, SERVER_NAME="localhost").content.decode()
        assert "[à compléter" in html


def test_the_editor_of_a_portal_reads_what_is_missing(client, town, statement):
    client.force_login(AdministratorFactory(), backend="django.contrib.auth.backends.ModelBackend")
    html = client.get(f"/admin/pages/{town.citizens.pk}/edit/", SERVER_NAME="localhost").content.decode()
    assert "Pages que la loi demande" in html
    assert "Aucune page de ce type" in html
    assert [one.label for one in missing_from(town.citizens)] == [
        "Mentions légales",
        "Données personnelles",
        "Déclaration d’accessibilité",
    ]


def test_a_page_whose_blanks_are_filled_is_no_longer_missing(town, statement):
    statement.body = [("text", "<p>Rien ne manque.</p>")]
    statement.save_revision().publish()
    assert "Déclaration d’accessibilité" not in [one.label for one in missing_from(town.citizens)]


def test_the_contact_page_stands_first_and_only_when_it_may_be_read(client, town):
    page = town.papers.add_child(instance=GuidePage(title="Nous écrire", slug="ecrire"))
    town.citizens.contact_page = page
    town.citizens.save_revision().publish()
    assert footer(client)[0] == "Nous écrire"
    close(page)
    assert "Nous écrire" not in footer(client)


def test_the_site_map_shows_the_pages_as_they_stand_and_none_that_is_private(client, town):
    url = "/citoyens/plan-du-site/"
    html = client.get(url, SERVER_NAME="localhost").content.decode()
    assert html.index('href="/citoyens/papiers/"') < html.index('href="/citoyens/papiers/actes/"')
    close(town.papers)
    html = client.get(url, SERVER_NAME="localhost").content.decode()
    assert "/citoyens/papiers/" not in html
    assert client.post(url, SERVER_NAME="localhost").status_code == 405


def test_a_preview_shows_the_identity_that_is_being_edited(town):
    town.citizens.palette = "families"
    town.citizens.scale = "large"
    request = RequestFactory().get("/", SERVER_NAME="localhost")
    response = town.citizens.make_preview_request(request, "")
    html = response.render().content.decode() if hasattr(response, "render") else response.content.decode()
    assert f"/theme/{town.citizens.theme_key}.css" in html
    assert town.citizens.theme_key.endswith("-large")


def test_the_site_map_leads_to_the_lists_of_what_comes_and_goes(client, town):
    every_block.life(town)
    html = client.get("/citoyens/plan-du-site/", SERVER_NAME="localhost").content.decode()
    for path in ("actualites/", "agenda/"):
        assert f'href="/citoyens/{path}"' in html
        assert f'href="/citoyens/{path}nouvelle-0/"' not in html
        assert f'href="/citoyens/{path}date-0/"' not in html

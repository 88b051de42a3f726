"""The directory and its services in a browser, and the data for machines that a strict policy lets be."""

import pytest

from portals.models import AccessibilityPage, DirectoryPage, OpeningSpan, ServicePage
from tests.three_portals import Town, three_portals

LONG = "Direction de la relation aux usagers, de l’état civil et des formalités administratives"
PAGES = (
    "/citoyens/annuaire/",
    "/citoyens/annuaire/?ouvert=1&theme=papiers",
    "/citoyens/annuaire/etat-civil/",
    "/citoyens/accessibilite/",
    "/citoyens/plan-du-site/",
)


@pytest.fixture
def town(live_server) -> Town:
    town = three_portals()
    directory = town.citizens.add_child(instance=DirectoryPage(title="Annuaire", slug="annuaire"))
    for title, slug in (("État civil", "etat-civil"), (LONG, "longue")):
        service = ServicePage(
            title=title,
            slug=slug,
            summary="Actes de naissance, de mariage et de décès, cartes d’identité et passeports.",
            phone="03 87 55 55 56",
            email="etat-civil@valmont.example",
            address="Hôtel de ville\n1 place de la République\n57000 Valmont",
            access="Arrêt République, lignes 1 et 3\nEntrée de plain-pied",
            map_url="https://carte.example/",
            manager="Responsable de l’état civil",
            theme=town.papers,
        )
        service.opening_spans = [
            OpeningSpan(first_day=0, last_day=4, opens="08:30", closes="12:00"),
            OpeningSpan(first_day=0, last_day=4, opens="13:30", closes="17:00"),
        ]
        directory.add_child(instance=service)
    town.guide.service_page = directory.get_children().first().specific
    town.guide.save_revision().publish()
    town.citizens.add_child(
        instance=AccessibilityPage(title="Accessibilité", slug="accessibilite", state="partial")
    )
    return town


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_its_pages_are_for_everybody_and_no_wider_than_the_screen(new_page, town, axe, screenshot, width):
    page = new_page(width)
    for path in PAGES:
        page.goto(path)
        assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0, path
        axe(page)
        screenshot(page, "directory" + path.split("?")[0].replace("/", "-").rstrip("-"))


def test_the_policy_has_nothing_to_say_of_the_data_for_machines(desk, town):
    # `watch` fails the test for any report of the policy.
    desk.goto("/citoyens/annuaire/etat-civil/")
    data = desk.evaluate(
        "JSON.parse(document.querySelector('script[type=\"application/ld+json\"]').textContent)"
    )
    assert data["@type"] == "GovernmentOffice"


def test_the_list_keeps_what_is_asked_without_javascript(new_page, town):
    page = new_page(390, java_script_enabled=False)
    page.goto("/citoyens/annuaire/")
    page.get_by_role("link", name="Papiers 2").click()
    assert page.url.endswith("?theme=papiers")
    assert page.get_by_role("link", name="État civil", exact=True).is_visible()

"""The directory of services."""

from datetime import date, time

import pytest
import time_machine
from django.core.exceptions import ValidationError

from forms_blocks.blocks.writing import field, step
from forms_blocks.submissions.versions import current_version
from portals.models import (
    DirectoryPage,
    ExceptionalDay,
    OpeningSpan,
    PortalPage,
    ProcedurePage,
    SectionPage,
    ServicePage,
)
from tests.three_portals import close

TUESDAY_AT_TEN = "2026-11-24 09:00Z"  # ten o'clock in Paris


@pytest.fixture
def directory(town) -> DirectoryPage:
    return town.citizens.add_child(instance=DirectoryPage(title="Annuaire", slug="annuaire"))


def add_service(directory, title, *, opens=time(8, 30), closes=time(17), **fields) -> ServicePage:
    service = ServicePage(title=title, **fields)
    service.opening_spans = [OpeningSpan(first_day=0, last_day=4, opens=opens, closes=closes)]
    return directory.add_child(instance=service)


def listed(client, address="/citoyens/annuaire/") -> list[str]:
    response = client.get(address, SERVER_NAME="localhost")
    assert response.status_code == 200
    return [entry.title for entry in response.context["entries"]]


def read(client, page) -> str:
    return client.get(page.url, SERVER_NAME="localhost").content.decode().replace("\xa0", " ")


@time_machine.travel(TUESDAY_AT_TEN, tick=False)
def test_services_are_listed_from_a_to_z_whatever_their_accents(client, town, directory):
    for title in ("Voirie", "État civil", "Accueil"):
        add_service(directory, title)
    assert listed(client) == ["Accueil", "État civil", "Voirie"]


@time_machine.travel(TUESDAY_AT_TEN, tick=False)
def test_the_list_says_which_are_open_and_keeps_those_alone(client, town, directory):
    add_service(directory, "Accueil")
    add_service(directory, "Salle des fêtes", opens=time(20), closes=time(23))
    html = read(client, directory)
    assert "Ouvert maintenant · ferme à 17 h" in html
    assert "Fermé · ouvre à 20 h" in html
    assert listed(client, "/citoyens/annuaire/?ouvert=1") == ["Accueil"]


def test_the_list_keeps_the_services_of_a_theme(client, town, directory):
    roads = town.citizens.add_child(instance=SectionPage(title="Voirie", slug="voirie"))
    add_service(directory, "Centre technique", theme=roads)
    add_service(directory, "État civil", theme=town.papers)
    assert listed(client, "/citoyens/annuaire/?theme=papiers") == ["État civil"]
    assert listed(client, "/citoyens/annuaire/?theme=inconnu") == []
    nothing = client.get("/citoyens/annuaire/?theme=inconnu", SERVER_NAME="localhost").content.decode()
    assert "Voir tous les services" in nothing


def test_a_private_theme_is_not_named(client, town, directory):
    add_service(directory, "État civil", theme=town.papers)
    assert "Papiers" in read(client, directory)
    close(town.papers)
    assert "Papiers" not in read(client, directory)


def test_the_list_costs_as_many_queries_for_thirty_services(
    client, town, directory, django_assert_max_num_queries
):
    for number in range(30):
        add_service(directory, f"Service {number}", theme=town.papers)
    listed(client)
    with django_assert_max_num_queries(15):
        listed(client)


@time_machine.travel(TUESDAY_AT_TEN, tick=False)
def test_a_service_says_where_when_and_what_it_answers_for(client, town, directory):
    service = add_service(
        directory,
        "État civil",
        summary="Actes et cartes.",
        address="Hôtel de ville\n1 place de la République",
        phone="03 87 55 55 56",
        email="etat-civil@valmont.example",
        access="Entrée de plain-pied",
        manager="Responsable de l’état civil",
    )
    service.exceptional_days.add(ExceptionalDay(first=date(2026, 12, 24), reason="Veille de Noël"))
    service.save_revision().publish()
    town.guide.service_page = service
    town.guide.save_revision().publish()
    html = read(client, service)
    for text in (
        "Ouvert maintenant · ferme à 17 h",
        "8 h 30 à 17 h",
        "fermé (Veille de Noël)",
        "Entrée de plain-pied",
        "Responsable de l’état civil",
        "Comprendre les actes",
        'href="tel:0387555556"',
    ):
        assert text in html, text
    assert f'<a href="{service.url}">État civil</a>' in read(client, town.guide)


def test_a_service_names_no_page_that_is_private(client, town, directory):
    service = add_service(directory, "État civil")
    town.guide.service_page = service
    town.guide.save_revision().publish()
    close(town.guide)
    assert "Comprendre les actes" not in read(client, service)


def test_a_procedure_takes_from_its_service_what_it_leaves_empty(town, directory):
    service = add_service(directory, "État civil", address="1 place\nValmont", phone="03 87 55 55 56")
    page = town.papers.add_child(
        instance=ProcedurePage(title="Demander un acte", slug="acte", service_page=service)
    )
    facts = page.facts()
    assert (facts.service, facts.service_address) == ("État civil", "1 place, Valmont, 03 87 55 55 56")
    page.service = "Guichet des actes"
    assert page.facts().service == "Guichet des actes"


def test_hours_that_run_backwards_are_refused():
    for row in (
        OpeningSpan(first_day=4, last_day=0, opens=time(8), closes=time(9)),
        OpeningSpan(first_day=0, opens=time(9), closes=time(8)),
        ExceptionalDay(first=date(2026, 1, 2), last=date(2026, 1, 1)),
        ExceptionalDay(first=date(2026, 1, 2), opens=time(8)),
    ):
        with pytest.raises(ValidationError):
            row.clean()


def test_a_directory_may_stand_below_a_portal_or_a_theme():
    assert set(DirectoryPage.allowed_parent_page_models()) == {PortalPage, SectionPage}


def test_a_version_freezes_the_service_of_the_directory(town, directory):
    service = add_service(directory, "État civil", phone="03 87 55 55 56")
    page = town.papers.add_child(
        instance=ProcedurePage(
            title="Demander un acte",
            slug="acte",
            service_page=service,
            definition=[step("Vous", field("text", "nom", "Votre nom"))],
        )
    )
    assert current_version(page).definition.facts.service == "État civil"

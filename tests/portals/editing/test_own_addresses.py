"""A page of ours pasted as an address is followed like a link."""

import pytest
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from portals.editing.broken import broken_links
from portals.models import EventIndexPage, GuidePage
from tests.three_portals import close

pytestmark = pytest.mark.django_db
HOST = "http://localhost"


def causes(town, *addresses):
    """Return what the report says of a guide that leads to these addresses."""
    links = "".join(f'<a href="{address}">Voir</a>' for address in addresses)
    body = [{"type": "text", "value": f"<p>{links}</p>"}]
    town.papers.add_child(instance=GuidePage(title="Ici", slug="ici", body=body))
    return [(one.target.removeprefix(HOST), one.cause) for one in broken_links(Page.objects.all())]


def test_the_address_of_a_page_online_is_not_broken(town):
    assert causes(town, town.guide.full_url, f"{HOST}/", f"{HOST}/citoyens/papiers/actes?x=1#titre") == []


def test_an_address_at_which_no_page_answers_is_broken(town):
    assert causes(town, f"{HOST}/citoyens/papiers/perdu/") == [
        ("/citoyens/papiers/perdu/", "Aucune page ne répond à cette adresse.")
    ]


def test_the_address_of_a_page_that_went_offline_or_is_private_is_broken(town):
    town.guide.unpublish()
    close(town.officials)
    found = dict(causes(town, town.guide.full_url, town.officials.full_url))
    assert found["/citoyens/papiers/actes/"] == "La page n’est pas en ligne."
    assert found["/elus/"].startswith("La page est privée")


def test_what_redirects_or_routes_further_or_is_no_page_is_not_broken(town):
    Redirect.objects.create(old_path="/ancien", redirect_link="/citoyens/")
    town.citizens.add_child(instance=EventIndexPage(title="Agenda", slug="agenda"))
    assert causes(town, f"{HOST}/ancien/", f"{HOST}/citoyens/agenda/ics/", f"{HOST}/documents/1/a.pdf") == []


def test_addresses_of_others_and_mangled_ones_are_left_alone(town):
    assert causes(town, "https://exemple.fr/rien", "http://[::1", "http://localhost:bad/x") == []


def test_the_number_of_queries_does_not_grow_with_the_addresses(town, django_assert_max_num_queries):
    with django_assert_max_num_queries(75):
        assert len(causes(town, *(f"{HOST}/citoyens/perdu-{number}/" for number in range(30)))) == 30

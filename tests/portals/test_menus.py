import re
from html import unescape
from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from PIL import Image as PillowImage
from wagtail.images import get_image_model

from portals.menus import navigation
from portals.models import GuidePage, SectionPage
from tests.factories import AdministratorFactory
from tests.three_portals import close


def header(portal):
    return [link.title for link in navigation().of(portal.pk).header]


@pytest.fixture
def roads(town):
    return town.citizens.add_child(instance=SectionPage(title="Voirie", slug="voirie"))


def test_a_menu_keeps_the_order_of_the_editor(town, roads):
    town.link(town.papers, order=2)
    town.link(roads, order=1)
    assert header(town.citizens) == ["Voirie", "Papiers"]


def test_a_link_may_have_words_of_its_own(town):
    town.link(town.papers, "Mes papiers")
    assert header(town.citizens) == ["Mes papiers"]


def test_a_menu_hides_a_page_that_is_withdrawn(town):
    town.link(town.papers)
    assert header(town.citizens) == ["Papiers"]
    town.papers.unpublish()
    assert header(town.citizens) == []


def test_a_menu_hides_a_page_that_becomes_private_and_shows_it_again(town):
    town.link(town.papers)
    restriction = close(town.papers)
    assert header(town.citizens) == []
    restriction.delete()
    assert header(town.citizens) == ["Papiers"]


def test_a_menu_follows_a_page_that_is_renamed(town):
    town.link(town.papers)
    assert header(town.citizens) == ["Papiers"]
    town.papers.title = "Papiers et état civil"
    town.papers.save_revision().publish()
    assert header(town.citizens) == ["Papiers et état civil"]


def test_a_menu_follows_a_page_that_moves(town, roads):
    town.link(town.guide)
    assert navigation().of(town.citizens.pk).header[0].url == "/citoyens/papiers/actes/"
    town.guide.move(roads, pos="last-child")
    assert navigation().of(town.citizens.pk).header[0].url == "/citoyens/voirie/actes/"


def test_a_menu_forgets_a_page_that_is_deleted(town):
    town.link(town.papers)
    assert header(town.citizens)
    town.papers.delete()
    assert header(town.citizens) == []


def test_a_private_portal_names_its_own_pages_but_not_those_kept_for_fewer(town):
    meetings = town.officials.add_child(instance=SectionPage(title="Séances", slug="seances"))
    secret = meetings.add_child(instance=GuidePage(title="Dossier réservé", slug="reserve"))
    close(town.officials)
    close(secret)
    town.link(meetings, portal=town.officials)
    town.link(secret, portal=town.officials)
    assert header(town.officials) == ["Séances"]


def test_the_navigation_is_read_once(town, django_assert_num_queries):
    navigation()
    with django_assert_num_queries(0):
        navigation()


def test_an_empty_site_has_no_navigation(empty_site):
    assert navigation().portals == ()


def drawing(colour):
    """Return a picture as an editor would send it, always under the same name."""
    content = BytesIO()
    PillowImage.new("RGB", (120, 60), colour).save(content, "PNG")
    return ContentFile(content.getvalue(), name="blason.png")


def pictures(client):
    """Return the addresses of the logo and of the icon of the tab, as a page gives them."""
    html = client.get("/citoyens/", SERVER_NAME="localhost").content.decode()
    logo = re.search(r'class="masthead__logo" src="([^"]+)"', html)
    return unescape(logo[1]), unescape(re.search(r'rel="icon" href="([^"]+)"', html)[1])


def test_a_logo_that_is_replaced_is_seen_at_once_under_another_address(client, town):
    image = get_image_model().objects.create(title="Blason", file=drawing("red"))
    town.citizens.logo = town.citizens.favicon = image
    town.citizens.save_revision().publish()
    before = pictures(client)
    client.force_login(AdministratorFactory())
    data = {"title": "Blason", "file": drawing("blue"), "collection": image.collection_id}
    assert client.post(reverse("wagtailimages:edit", args=[image.pk]), data).status_code == 302
    client.logout()
    after = pictures(client)
    assert not set(before) & set(after)
    for address in after:
        shown = PillowImage.open(BytesIO(b"".join(client.get(address).streaming_content)))
        assert shown.convert("RGB").getpixel((30, 30)) == (0, 0, 255)

"""What is new in a portal: the list, its filter, its feed, and the home."""

import datetime
from xml.etree import ElementTree

import pytest

from portals.models import NewsCategory, NewsIndexPage, NewsPage
from tests import every_block
from tests.factories import UserFactory
from tests.three_portals import close

LIST = "/citoyens/actualites/"
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def index(town):
    return town.citizens.add_child(instance=NewsIndexPage(title="Actualités", slug="actualites"))


@pytest.fixture
def tell(index):
    def add(title, *categories, day=1, **fields):
        item = index.add_child(
            instance=NewsPage(
                title=title, date=datetime.date(2026, 11, day), summary="En deux mots.", **fields
            )
        )
        item.categories.set(categories)
        item.save_revision().publish()
        return item

    return add


@pytest.fixture
def read(client):
    def get(path=LIST):
        return client.get(path, SERVER_NAME="localhost")

    return get


def titles(response):
    return [item.title for item in response.context["shown"].object_list]


def test_the_newest_comes_first(read, tell):
    tell("Ancienne", day=2)
    tell("Récente", day=20)
    assert titles(read()) == ["Récente", "Ancienne"]


def test_a_category_filters_by_its_address_and_counts_honestly(read, tell):
    roads, schools = NewsCategory.objects.create(title="Travaux"), NewsCategory.objects.create(title="École")
    NewsCategory.objects.create(title="Vide")
    tell("Rue fermée", roads)
    tell("Rentrée", schools)
    tell("Rue de l’école", roads, schools)
    response = read(LIST + "?categorie=travaux")
    assert sorted(titles(response)) == ["Rue de l’école", "Rue fermée"]
    assert [(one.title, one.count, one.current) for one in response.context["choices"]] == [
        ("Toutes les actualités", 3, False),
        ("École", 2, False),
        ("Travaux", 2, True),
    ]


@pytest.mark.parametrize(
    "query", ["?categorie=inconnue", "?page=zzz", "?page=999999999999", "?categorie=%00"]
)
def test_an_address_that_says_nonsense_shows_the_list(read, tell, query):
    tell("Rue fermée")
    assert titles(read(LIST + query)) == ["Rue fermée"]


def test_a_long_list_has_pages_that_keep_the_category(read, tell):
    roads = NewsCategory.objects.create(title="Travaux")
    for number in range(14):
        tell(f"Rue {number}", roads)
    response = read(LIST + "?categorie=travaux&page=2")
    assert len(titles(response)) == 2
    assert 'href="?categorie=travaux&amp;page=1"' in response.content.decode()


def test_an_empty_list_says_so(read, index):
    assert "Pas d’actualité pour le moment" in read().content.decode()


def test_two_categories_alike_have_two_addresses(db):
    first = NewsCategory.objects.create(title="École !")
    second = NewsCategory.objects.create(title="École")
    assert (first.slug, second.slug) == ("ecole", "ecole-2")


def test_an_item_says_its_day_its_author_and_what_it_is_about(read, tell):
    item = tell("Rue fermée", NewsCategory.objects.create(title="Travaux"), author="Service voirie")
    html = read(item.get_url()).content.decode()
    assert all(text in html for text in ("dimanche 1 novembre 2026", "Service voirie", "En deux mots."))
    assert f'href="{LIST}?categorie=travaux"' in html


def test_the_home_shows_the_three_latest(read, tell):
    for day in range(1, 6):
        tell(f"Le {day}", day=day)
    response = read("/citoyens/")
    assert [item.title for item in response.context["news"]] == ["Le 5", "Le 4", "Le 3"]
    assert f'href="{LIST}"' in response.content.decode()


def test_the_home_without_news_shows_no_empty_heading(read, index):
    assert 'id="actualites"' not in read("/citoyens/").content.decode()


def test_the_feed_names_what_is_new(read, tell):
    item = tell("Rue <fermée> & déviation", NewsCategory.objects.create(title="Travaux"))
    response = read(LIST + "flux/")
    assert response.headers["Content-Type"].startswith("application/atom+xml")
    [entry] = ElementTree.fromstring(response.content).findall(f"{ATOM}entry")
    assert entry.find(f"{ATOM}title").text == "Rue <fermée> & déviation"
    assert entry.find(f"{ATOM}link").get("href") == item.get_full_url()
    assert entry.find(f"{ATOM}category").get("term") == "Travaux"


def test_the_feed_holds_nothing_private_nor_unpublished(read, tell):
    tell("Publique")
    close(tell("Réservée"))
    tell("Retirée").unpublish()
    html = read(LIST + "flux/").content.decode()
    assert "Publique" in html
    assert "Réservée" not in html
    assert "Retirée" not in html


def test_a_private_portal_has_no_feed_even_for_those_inside(client, town):
    from tests.factories import UserFactory

    index = town.officials.add_child(instance=NewsIndexPage(title="Actualités", slug="actualites"))
    restriction = close(town.officials)
    official = UserFactory()
    official.groups.add(restriction.groups.get())
    client.force_login(official, backend="django.contrib.auth.backends.ModelBackend")
    assert client.get(index.get_url(), SERVER_NAME="localhost").status_code == 200
    assert client.get(index.get_url() + "flux/", SERVER_NAME="localhost").status_code == 404


def test_a_private_item_is_in_no_list(read, tell, town):
    close(tell("Réservée"))
    assert titles(read()) == []
    assert list(read("/citoyens/").context["news"]) == []


def test_a_list_of_many_costs_no_more_than_one_of_few(read, tell, django_assert_max_num_queries):
    roads = NewsCategory.objects.create(title="Travaux")
    for number in range(12):
        tell(f"Rue {number}", roads)
    for path in (LIST, "/citoyens/"):
        read(path)
        with django_assert_max_num_queries(15):
            read(path)


def test_a_private_list_offers_no_feed_which_nobody_could_read(client, town):
    every_block.life(town)
    home, news, agenda = "/citoyens/", "/citoyens/actualites/", "/citoyens/agenda/"
    for path, offered in ((home, "/flux/"), (news, "/flux/"), (agenda, "/ics/")):
        assert offered in client.get(path, SERVER_NAME="localhost").content.decode(), path
    reader = UserFactory()
    reader.groups.set(close(town.citizens).groups.all())
    client.force_login(reader, backend="django.contrib.auth.backends.ModelBackend")
    for path, offered in ((home, "/flux/"), (news, "/flux/"), (agenda, "/ics/")):
        assert offered not in client.get(path, SERVER_NAME="localhost").content.decode(), path

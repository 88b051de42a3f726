"""Somebody who spells badly, on a phone without scripts, reaches the form they need."""

import html
import re

from tests.town import portal, procedure


def links(page: str) -> dict[str, str]:
    """Return the links of a page by their words."""
    found = re.findall(r'<a [^>]*href="([^"]+)"[^>]*>(.*?)</a>', page, re.DOTALL)
    return {" ".join(re.sub(r"<[^>]+>", "", words).split()): html.unescape(url) for url, words in found}


def test_from_a_word_spelt_badly_to_the_first_question(client, db):
    procedure(title="Demander une carte de stationnement", slug="stationnement", search_words="parking")
    home = client.get(portal().url).content.decode()
    action = re.search(r'<form class="search-form" action="([^"]+)" method="get"', home)[1]
    found = client.get(action, {"q": "statoinement"}).content.decode()
    first = links(found)["Faire la demande : Demander une carte de stationnement"]
    assert "Votre nom" in client.get(first).content.decode()


def test_from_another_word_to_the_same_place_until_the_page_is_withdrawn(client, db):
    page = procedure(
        title="Demander une carte de stationnement", slug="stationnement", search_words="parking"
    )
    address = f"{portal().url}recherche/?q=parkings"
    assert "Demander une carte de stationnement" in links(client.get(address).content.decode())
    page.unpublish()
    assert "rien trouvé" in client.get(address).content.decode()

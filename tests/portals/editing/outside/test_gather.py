"""The addresses to ask are those of the pages, wherever a page can hold one."""

import pytest

from portals.editing.outside.gather import gather
from portals.models import DirectoryPage, GuidePage, OutsideLink, SectionPage, ServicePage

pytestmark = pytest.mark.django_db
HREF = '<p><a href="{}">Voir</a></p>'


def guide(town, title, *blocks):
    return town.papers.add_child(instance=GuidePage(title=title, body=[dict(b) for b in blocks]))


def text(url):
    return {"type": "text", "value": HREF.format(url)}


def known():
    gather()
    return set(OutsideLink.objects.values_list("url", flat=True))


def test_links_are_found_in_texts_blocks_and_fields(town):
    before = known()
    answer = {"title": "Où ?", "text": HREF.format("https://foire.example/q?a=1&amp;b=é")}
    guide(town, "A", text("https://texte.example/"), {"type": "accordion", "value": [answer]})
    guide(town, "B", {"type": "video", "value": {"title": "Film", "url": "https://video.example/1"}})
    town.citizens.add_child(
        instance=SectionPage(title="C", introduction=HREF.format("https://intro.example"))
    )
    assert known() - before == {
        "https://texte.example/",
        "https://foire.example/q?a=1&b=é",
        "https://video.example/1",
        "https://intro.example",
    }


def test_the_map_of_a_service_is_a_link_too(town):
    directory = town.citizens.add_child(instance=DirectoryPage(title="Annuaire"))
    directory.add_child(instance=ServicePage(title="Mairie", map_url="https://carte.example/mairie"))
    assert "https://carte.example/mairie" in known()


def test_two_pages_that_lead_to_one_address_are_one_question(town):
    guide(town, "A", text("https://texte.example/"))
    guide(town, "B", text("https://texte.example/"))
    gather()
    assert OutsideLink.objects.filter(host="texte.example").count() == 1


def test_pages_of_ours_drafts_and_plain_words_are_not_asked(town, settings):
    settings.BASE_URL = "https://www.ville.example"
    before = known()
    guide(town, "A", text("https://www.ville.example/a"), text("mailto:a@b.fr"), text("tel:+33387555555"))
    guide(town, "B", {"type": "text", "value": "<p>https://dit.example, sans lien</p>"})
    town.papers.add_child(instance=GuidePage(title="C", live=False, body=[text("https://brouillon.example")]))
    assert known() == before


def test_what_no_page_leads_to_any_more_is_forgotten_and_the_rest_kept(town):
    page = guide(town, "A", text("https://a.example/"))
    guide(town, "B", text("https://b.example/"))
    gather()
    OutsideLink.objects.filter(url="https://b.example/").update(failures=3)
    page.unpublish()
    assert "https://a.example/" not in known()
    assert OutsideLink.objects.get(url="https://b.example/").failures == 3


def test_an_address_longer_than_any_is_left_aside(town):
    guide(town, "A", text("https://long.example/" + "a" * 2000))
    assert not any("long.example" in url for url in known())


def test_the_number_of_queries_does_not_grow_with_the_links(town, django_assert_max_num_queries):
    for number in range(30):
        guide(town, f"Page {number}", text(f"https://site{number}.example/"))
    with django_assert_max_num_queries(30):
        gather()

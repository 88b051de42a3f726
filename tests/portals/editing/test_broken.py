"""Links that lead nowhere are found in the database, whatever holds them."""

import pytest
from django.core.files.base import ContentFile
from django.urls import reverse
from wagtail.documents import get_document_model
from wagtail.models import Collection, CollectionViewRestriction, Page, ReferenceIndex

from portals.editing.broken import broken_links
from portals.models import GuidePage
from tests.desk import page as markup
from tests.desk import signed_in
from tests.three_portals import close

pytestmark = pytest.mark.django_db


def guide(town, title, *blocks):
    page = town.papers.add_child(instance=GuidePage(title=title, body=[dict(b) for b in blocks]))
    ReferenceIndex.create_or_update_for_object(page)
    return page


def text(html):
    return {"type": "text", "value": html}


def link_to(page):
    return text(f'<p><a linktype="page" id="{page.pk}">Voir</a></p>')


def document(**fields):
    return get_document_model().objects.create(
        title="Formulaire", file=ContentFile(b"%PDF", "formulaire.pdf"), **fields
    )


def found():
    return [(one.page.title, one.target, one.cause) for one in broken_links(Page.objects.all())]


def test_a_link_to_a_page_online_is_not_broken(town):
    guide(
        town, "Ici", link_to(town.guide), {"type": "pages", "value": {"title": "", "pages": [town.guide.pk]}}
    )
    assert found() == []


def test_links_to_pages_that_are_gone_or_not_online_are_broken(town):
    gone, hidden = guide(town, "Partie"), guide(town, "Cachée")
    guide(town, "A", link_to(gone))
    guide(town, "B", {"type": "pages", "value": {"title": "", "pages": [hidden.pk]}})
    hidden.unpublish()
    Page.objects.get(pk=gone.pk).delete()
    assert found() == [("A", "", "La page a été supprimée."), ("B", "Cachée", "La page n’est pas en ligne.")]


def test_a_link_into_a_private_portal_is_broken_outside_of_it_only(town):
    close(town.officials)
    guide(town, "Ici", link_to(town.officials))
    assert [cause for _page, _target, cause in found()] == [
        "La page est privée : qui lit celle-ci ne peut pas forcément l’ouvrir."
    ]


def test_documents_that_are_gone_or_private_are_broken(town):
    private = Collection.get_first_root_node().add_child(name="Élus")
    CollectionViewRestriction.objects.create(
        collection=private, restriction_type=CollectionViewRestriction.LOGIN
    )
    gone, closed, fine = document(), document(collection=private), document()
    for name, target in (("A", gone), ("B", closed), ("C", fine)):
        guide(town, name, text(f'<p><a linktype="document" id="{target.pk}">Voir</a></p>'))
    get_document_model().objects.filter(pk=gone.pk).delete()
    assert {(name, cause.split(":")[0].strip()) for name, _target, cause in found()} == {
        ("A", "Le document a été supprimé."),
        ("B", "Le document est privé"),
    }


def test_an_anchor_needs_its_heading(town):
    heading = {"type": "heading", "value": "Les délais"}
    guide(town, "Ici", heading, text('<p><a href="#titre-les-delais">a</a> <a href="#titre-couts">b</a></p>'))
    assert found() == [("Ici", "#titre-couts", "Aucun titre ne porte ce nom.")]


def test_a_page_that_is_not_online_is_not_read(town):
    page = guide(town, "Ici", text('<p><a href="#rien">a</a></p>'))
    page.unpublish()
    assert found() == []


def test_the_report_shows_each_their_pages_and_is_exported(town, writers):
    guide(town, "Ici", text('<p><a href="#rien">a</a></p>'))
    response = signed_in(writers.editor).get(reverse("editing_broken"))
    assert "Aucun titre ne porte ce nom." in markup(response)
    export = signed_in(writers.editor).get(reverse("editing_broken") + "?export=csv")
    assert "Ici" in b"".join(export.streaming_content).decode()


def test_the_number_of_queries_does_not_grow_with_the_pages(town, django_assert_max_num_queries):
    for number in range(15):
        guide(town, f"Page {number}", link_to(town.guide))
    with django_assert_max_num_queries(30):
        assert found() == []

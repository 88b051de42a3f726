"""Each block of content, as a visitor reads it."""

import gc

import pytest
from django.core.files.base import ContentFile
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file

from portals.blocks.stream import content_block
from tests.three_portals import close


def test_text_keeps_its_links_and_lists(shown):
    html = shown(("text", "<p>Un <b>acte</b></p><ul><li>gratuit</li></ul>"))
    assert "<b>acte</b>" in html
    assert "<li>gratuit</li>" in html


def test_three_headings_make_a_table_of_contents(shown):
    html = shown(("heading", "Qui"), ("heading", "Comment faire"), ("heading", "Où"))
    assert '<a href="#titre-comment-faire">Comment faire</a>' in html
    assert '<h2 id="titre-comment-faire"' in html
    assert "Sur cette page" not in shown(("heading", "Qui"), ("heading", "Où"))


def test_two_headings_alike_are_two_places(shown):
    html = shown(("heading", "Délais"), ("text", "<p>Un</p>"), ("heading", "Délais"), ("heading", "Coût"))
    assert all(html.count(f'id="titre-{name}"') == 1 for name in ("delais", "delais-2", "cout"))
    assert '<a href="#titre-delais-2">Délais</a>' in html


def test_a_note_says_in_a_word_how_to_take_it(shown):
    html = shown(("callout", {"kind": "warning", "title": "Fermé le 24", "text": "<p>Revenez.</p>"}))
    assert "callout--warning" in html
    assert "Attention" in html
    assert "Fermé le 24" in html


def test_steps_are_an_ordered_list(shown):
    html = shown(
        ("steps", [{"title": "Préparez", "text": "<p>Vos papiers.</p>"}, {"title": "Envoyez", "text": ""}])
    )
    assert html.index('<ol class="steps') < html.index("Préparez") < html.index("Envoyez")


def test_questions_unfold_without_javascript(shown):
    html = shown(("accordion", [{"title": "Combien ?", "text": "<p>Rien.</p>"}]))
    assert html.index("<summary>Combien ?") < html.index("Rien.")


def test_cards_lead_to_pages_that_anybody_may_read(shown, town):
    blocks = ("pages", {"title": "À lire", "pages": [town.families.pk, town.papers.pk]})
    html = shown(blocks)
    assert '<a href="/familles/">Portail des familles</a>' in html
    close(town.families)
    html = shown(blocks)
    assert "/familles/" not in html
    assert '<a href="/citoyens/papiers/">Papiers</a>' in html


def test_a_contact_can_be_dialled_and_written_to(shown):
    html = shown(
        (
            "contact",
            {
                "name": "État civil",
                "address": "1 place",
                "phone": "03 87 55 55 56",
                "email": "a@b.fr",
                "opening_hours": "8 h",
            },
        )
    )
    assert 'href="tel:0387555556"' in html
    assert 'href="mailto:a@b.fr"' in html


def test_documents_say_their_kind_and_size(shown):
    document = get_document_model().objects.create(
        title="Règlement", file=ContentFile(b"x" * 2048, "reglement.pdf")
    )
    html = shown(("documents", {"title": "À télécharger", "documents": [document.pk]}))
    assert "Règlement" in html
    assert "PDF, 2,0" in html


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_a_picture_says_what_it_shows(shown):
    image = get_image_model().objects.create(title="mairie", file=get_test_image_file())
    html = shown(("image", {"image": image.pk, "description": "La mairie", "caption": "Vue de la place"}))
    assert 'alt="La mairie"' in html
    assert "Vue de la place" in html
    gc.collect()  # Wagtail leaves the file it draws in open; better now than in the next test


def test_every_block_has_words_in_french_for_the_editor():
    assert [str(block.label) for block in content_block().child_blocks.values()] == [
        "Titre",
        "Texte",
        "Étapes",
        "Questions fréquentes",
        "Tableau",
        "Encadré",
        "Bandeau daté",
        "Chiffres clés",
        "Citation",
        "Image",
        "Vidéo",
        "Documents à télécharger",
        "Cartes de pages",
        "Page d’information",
        "Dernières actualités",
        "Prochains rendez-vous",
        "Contact",
        "Champ de recherche",
        "Formulaire d’une démarche",
        "Démarches d’une rubrique",
        "Encadré « Suivre ma demande »",
    ]
    assert all(block.meta.group and block.meta.description for block in content_block().child_blocks.values())

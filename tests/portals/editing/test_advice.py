"""Advice names one cause and one way to mend it, and refuses nothing."""

import pytest

from portals.editing.advice import advice_for
from portals.models import GuidePage
from tests.desk import page as markup
from tests.desk import signed_in
from tests.forms_blocks.edit_form import edit_data

pytestmark = pytest.mark.django_db

HEADING = ("heading", "Délais")
TEXT = ("text", "<p>Deux mois.</p>")


def page(*blocks, **fields):
    fine = {"title": "Se marier", "summary": "Qui, où, quand.", "who": "Les couples"}
    return GuidePage(**{**fine, **fields}, body=[{"type": kind, "value": value} for kind, value in blocks])


def link(words):
    return ("text", f'<p>Pour vous inscrire, <a linktype="page" id="1">{words}</a>.</p>')


def test_a_good_page_gets_no_advice():
    assert advice_for(page(HEADING, TEXT, link("les horaires de la mairie"))) == []


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"title": "Se marier " * 9}, "Le titre fait 90 signes"),
        ({"title": "SE MARIER"}, "en capitales"),
        ({"summary": " "}, "Il manque le résumé"),
        ({"who": ""}, "L’encadré « En bref » est vide"),
    ],
)
def test_each_fault_of_a_field_has_its_sentence(fields, words):
    advice = advice_for(page(**fields))
    assert len(advice) == 1 and words in advice[0]


@pytest.mark.parametrize(
    ("blocks", "words"),
    [
        ([link("cliquez ici")], "Un lien dit « cliquez ici »"),
        ([link("https://www.exemple.fr/page")], "Un lien dit « https://www.exemple.fr/page »"),
        ([("callout", {"title": "a", "text": '<p><a href="/x">Ici</a></p>'})], "Un lien dit « Ici »"),
        ([HEADING, ("heading", "Coûts"), TEXT], "Rien ne suit le titre « Délais »"),
        ([TEXT, HEADING], "Rien ne suit le titre « Délais »"),
    ],
)
def test_each_fault_of_a_text_has_its_sentence(blocks, words):
    advice = advice_for(page(*blocks))
    assert len(advice) == 1 and words in advice[0]


def test_it_follows_a_publication_and_does_not_prevent_it(town, writers):
    data = {**edit_data(town.guide), "summary": "", "title": "Les actes", "action-publish": "1"}
    response = signed_in(writers.communication).post(f"/admin/pages/{town.guide.pk}/edit/", data, follow=True)
    assert "Il manque le résumé" in markup(response)
    town.guide.refresh_from_db()
    assert town.guide.title == "Les actes"

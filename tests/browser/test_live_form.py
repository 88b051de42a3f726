"""Questions and notes appear under what calls for them, as it is answered."""

import pytest
from playwright.sync_api import expect

from forms_blocks.blocks.writing import chosen, field, step, when
from tests.town import procedure

pytestmark = pytest.mark.django_db(transaction=True)


def form():
    return procedure(
        step(
            "Votre arbre",
            field("choice", "lieu", "Où ?", choices=["Jardin", "Rue"]),
            field("text", "rue", "Quelle rue ?", shown_if=chosen("lieu", "Rue")),
            field("yes_no", "aide", "Voulez-vous de l’aide ?"),
            field(
                "note",
                "note",
                "Nous venons",
                text="<p>Avec une pelle.</p>",
                shown_if=when("aide", "is", "true"),
            ),
            field(
                "choice", "taille", "Quelle taille ?", choices=[f"{metres} mètres" for metres in range(1, 10)]
            ),
            field("text", "grue", "Quelle grue ?", shown_if=chosen("taille", "9 mètres")),
        )
    )


def test_every_question_that_governs_another_makes_it_appear_again_and_again(desk):
    desk.goto(form().start_url())
    desk.get_by_label("Oui").check()
    expect(desk.get_by_text("Avec une pelle.")).to_be_visible()
    desk.get_by_label("Rue", exact=True).check()
    expect(desk.get_by_label("Quelle rue ?")).to_be_visible()
    desk.get_by_label("Quelle taille ?").select_option("9 mètres")
    expect(desk.get_by_label("Quelle grue ?")).to_be_visible()
    desk.get_by_label("Non", exact=True).check()
    expect(desk.get_by_text("Avec une pelle.")).to_be_hidden()
    desk.get_by_label("Oui").check()
    expect(desk.get_by_text("Avec une pelle.")).to_be_visible()

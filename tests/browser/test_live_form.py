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


def test_what_is_typed_or_chosen_meanwhile_is_not_lost(desk, tmp_path):
    page = procedure(
        step(
            "Votre arbre",
            field("yes_no", "aide", "Voulez-vous de l’aide ?"),
            field("text", "qui", "De qui ?", shown_if=when("aide", "is", "true")),
            field("text", "nom", "Votre nom"),
            field("file", "photo", "Une photo"),
        )
    )
    photo = tmp_path / "arbre.jpg"
    photo.write_bytes(b"\xff\xd8\xff\xe0 a tree")
    desk.goto(page.start_url())
    desk.get_by_label("Une photo").set_input_files(photo)
    desk.get_by_label("Oui").check()
    desk.get_by_label("Votre nom").fill("Fontaine")
    expect(desk.get_by_label("De qui ?")).to_be_visible()
    expect(desk.get_by_label("Votre nom")).to_have_value("Fontaine")
    expect(desk.get_by_role("link", name="arbre.jpg")).to_be_visible()


def test_answers_given_fast_leave_no_fault_and_the_last_one_counts(desk):
    desk.goto(form().start_url())
    for _turn in range(4):
        desk.get_by_label("Oui").check()
        desk.get_by_label("Non", exact=True).check()
    desk.get_by_label("Oui").check()
    desk.get_by_label("Rue", exact=True).check()
    expect(desk.get_by_text("Avec une pelle.")).to_be_visible()
    expect(desk.get_by_label("Quelle rue ?")).to_be_visible()
    expect(desk.get_by_label("Rue", exact=True)).to_be_focused()


def test_a_note_that_an_answer_calls_for_is_read_before_going_on_without_scripts(new_page):
    page = new_page(390, java_script_enabled=False)
    page.goto(form().start_url())
    page.get_by_label("Jardin").check()
    page.get_by_label("Oui").check()
    page.get_by_label("Quelle taille ?").select_option("1 mètres")
    page.get_by_role("button", name="Continuer").click()
    expect(page.get_by_text("Avec une pelle.")).to_be_visible()
    expect(page.get_by_text("lisez-la avant de continuer")).to_be_visible()
    page.get_by_role("button", name="Continuer").click()
    expect(page.get_by_role("button", name="Envoyer ma demande")).to_be_visible()

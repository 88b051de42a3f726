"""Lists in a browser: every display, by keyboard, with and without the script; how they are made."""

import re
from pathlib import Path

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from forms_blocks.blocks.writing import field, key, step
from forms_blocks.sources.item import item
from forms_blocks.submissions.models import Draft
from tests import lists
from tests.factories import AdministratorFactory
from tests.town import procedure

pytestmark = pytest.mark.django_db(transaction=True)

FORM = "/demarches/voirie/arbre/demande/"
# Wagtail's own markup, not ours; its messages fade in.
VENDOR = [".w-minimap__list", ".messages"]
COLOURS = {"bac": "#2f6f57", "sac": "#a9772f", "caisse": "#44618c"}


@pytest.fixture
def images(settings) -> dict[str, str]:
    """Return the address of a picture a colour."""
    for name, colour in COLOURS.items():
        Image.new("RGB", (320, 240), colour).save(Path(settings.MEDIA_ROOT) / f"{name}.png")
    return {name: f"/media/{name}.png" for name in COLOURS}


@pytest.fixture
def form(images):
    """A form with every display of a list."""
    lists.typed("Bacs", *(item(name, name.title(), {"image": at}) for name, at in images.items()))
    lists.typed("Secteurs", "Nord", "Sud")
    schools = [item(f"e{n}", f"École {n}", {"secteur": "nord" if n % 2 else "sud"}) for n in range(12)]
    lists.typed("Écoles", *schools)
    lists.typed("Motifs", *(f"Motif numéro {n}" for n in range(80)))
    lists.long("Rues", 700)
    return procedure(
        step(
            "Votre demande",
            field("choice", "bac", "Quel bac ?", source="bacs", display="pictures"),
            field("choices", "jours", "Quels jours ?", choices=["Lundi", "Mardi", "Jeudi"], least=2),
            field("choice", "secteur", "Quel secteur ?", source="secteurs"),
            field(
                "choice",
                "ecole",
                "Quelle école ?",
                source="ecoles",
                filter_by=key("secteur"),
                filter_attribute="secteur",
            ),
            field("choice", "motif", "Quel motif ?", source="motifs"),
            field("choice", "rue", "Quelle rue ?", source="rues"),
            field("choice", "panne", "Quelle couleur ?", source="inconnue", required=False),
        )
    )


def answers() -> dict:
    found = Draft.objects.latest("updated_at").answers
    return {name: found.get(key(name)) for name in ("bac", "jours", "secteur", "ecole", "motif", "rue")}


def choose(page: Page, question: str, words: str, option: str) -> None:
    box = page.get_by_role("combobox", name=question)
    box.fill(words)
    page.get_by_role("option", name=option, exact=True).click()
    expect(box).to_have_value(option)


@pytest.mark.parametrize("width", [390, 1280])
def test_every_display_is_filled_and_keeps_the_attributes(form, new_page, watch, width, axe, screenshot):
    watch.allow("status of 422")
    page = new_page(width)
    page.goto(FORM)
    axe(page)
    screenshot(page, "listes-vide")
    page.get_by_text("Sac", exact=True).click()
    page.get_by_label("Lundi").check()
    expect(page.get_by_text("dépend d’une réponse")).to_be_visible()
    page.get_by_label("Sud").check()
    expect(page.get_by_text("dépend d’une réponse")).to_be_hidden()
    page.get_by_label("École 4").check()
    choose(page, "Quel motif ?", "numero 7", "Motif numéro 72")
    page.get_by_role("combobox", name="Quelle rue ?").fill("ete 69")
    expect(page.get_by_role("option").first).to_have_text("Rue de l’Été 69")
    axe(page)
    screenshot(page, "listes-ouverte")
    page.get_by_role("option", name="Rue de l’Été 690").click()
    page.get_by_role("button", name="Continuer").click()
    expect(page.get_by_text("Choisissez au moins 2 réponses.").first).to_be_visible()
    axe(page)
    screenshot(page, "listes-erreur")
    expect(page.get_by_role("combobox", name="Quelle rue ?")).to_have_value("Rue de l’Été 690")
    page.get_by_label("Mardi").check()
    page.get_by_role("button", name="Continuer").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Vérifi")
    kept = answers()
    assert kept["bac"]["image"] == "/media/sac.png"
    assert kept["ecole"] == {"id": "e4", "text": "École 4", "secteur": "sud"}
    assert (kept["motif"]["text"], kept["rue"]["id"]) == ("Motif numéro 72", "rue-690")


def test_words_are_typed_and_chosen_by_keyboard(form, desk):
    desk.goto(FORM)
    for question, typed, downs, kept in (
        ("Quel motif ?", "numéro 1", 2, "Motif numéro 10"),
        ("Quelle rue ?", "rue de l ete 12", 1, "Rue de l’Été 12"),
    ):
        box = desk.get_by_role("combobox", name=question).and_(desk.locator("input"))
        box.focus()
        desk.keyboard.type(typed)
        expect(box).to_have_attribute("aria-expanded", "true")
        for _time in range(downs):
            desk.keyboard.press("ArrowDown")
        expect(box).to_have_attribute("aria-activedescendant", re.compile("^answers-"))
        desk.keyboard.press("Enter")
        expect(box).to_have_value(kept)
        expect(box).to_have_attribute("aria-expanded", "false")
        assert desk.url.endswith(FORM)
    box.fill("rue")
    expect(box).to_have_attribute("aria-expanded", "true")
    desk.keyboard.press("Escape")
    expect(box).to_have_attribute("aria-expanded", "false")


def test_without_the_script_lists_are_menus_and_words_are_looked_for(form, new_page, watch, screenshot):
    watch.allow("status of 422")
    page = new_page(390, java_script_enabled=False)
    page.goto(FORM)
    page.get_by_label("Bac", exact=True).check()
    page.get_by_label("Lundi").check()
    page.get_by_label("Mardi").check()
    page.get_by_label("Nord").check()
    page.get_by_label("Quel motif ?").select_option("Motif numéro 3")
    page.get_by_label("Quelle rue ?").fill("ete 12")
    page.get_by_role("button", name="Continuer").click()
    expect(page.get_by_text("Plusieurs réponses correspondent").first).to_be_visible()
    screenshot(page, "listes-sans-script")
    page.get_by_label("Réponses qui correspondent").select_option("Rue de l’Été 121")
    page.get_by_label("École 3").check()
    page.get_by_role("button", name="Continuer").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Vérifi")
    assert answers()["rue"]["id"] == "rue-121"


@pytest.fixture
def administrator(desk, sign_in) -> Page:
    sign_in(desk, AdministratorFactory())
    return desk


def test_the_administrator_makes_a_list_and_sends_a_file(administrator, axe, screenshot, tmp_path):
    page = administrator
    page.goto("/admin/listes/")
    page.get_by_role("link", name="Ajouter").first.click()
    axe(page, VENDOR)
    screenshot(page, "listes-natures")
    page.get_by_role("link", name="Liste à taper").click()
    page.get_by_role("textbox", name="Titre").fill("Types de bacs")
    page.get_by_role("textbox", name="Réponses").fill(
        "clé ; libellé ; prix\nb ; Bac 120 litres ; 12,50\ns ; Sac ; 2"
    )
    axe(page, VENDOR)
    screenshot(page, "listes-saisie")
    page.get_by_role("button", name="Enregistrer").click()
    expect(page.get_by_role("cell", name="12,50")).to_be_visible()
    axe(page, VENDOR)
    screenshot(page, "listes-apercu")

    page.goto("/admin/listes/add/?kind=csv")
    page.get_by_role("textbox", name="Titre").fill("Écoles")
    page.get_by_role("button", name="Enregistrer").click()
    file = tmp_path / "ecoles.csv"
    file.write_bytes("Code;Nom;Secteur\n1;Pasteur;Nord\n2;Curie;Sud\n2;Zola;Sud\n".encode("cp1252"))
    page.get_by_label("Fichier CSV").set_input_files(file)
    axe(page, VENDOR)
    screenshot(page, "listes-fichier")
    page.get_by_role("button", name="Lire le fichier").click()
    expect(page.get_by_text("Ajoutées (2)")).to_be_visible()
    axe(page, VENDOR)
    screenshot(page, "listes-changements")
    page.get_by_role("button", name="Appliquer ces changements").click()
    expect(page.get_by_role("cell", name="Nord")).to_be_visible()


def test_the_administrator_sees_why_a_service_fails(administrator, axe, screenshot):
    source = lists.service("Communes", "http://127.0.0.1:9/communes")
    administrator.goto(f"/admin/listes/inspect/{source.pk}/")
    expect(administrator.get_by_text("adresse privée")).to_be_visible()
    axe(administrator, VENDOR)
    screenshot(administrator, "listes-panne")
    administrator.goto(f"/admin/listes/edit/{source.pk}/")
    axe(administrator, VENDOR)
    screenshot(administrator, "listes-service")


def test_the_editor_of_a_form_chooses_a_list_and_what_narrows_it(administrator, form, screenshot):
    page = administrator
    page.goto(f"/admin/pages/{form.pk}/edit/")
    page.get_by_role("tab", name="Formulaire").click()
    card = page.locator(".parvis-fields > div > [data-streamfield-child]").nth(3)
    card.get_by_role("heading").first.click()
    expect(card.get_by_label("Ou les réponses d’une liste")).to_have_value("ecoles")
    card.get_by_role("heading", name="Autres réglages").or_(
        card.get_by_role("heading", name="Réglages")
    ).first.click()
    narrowed = card.get_by_label("Liste réduite par la réponse à")
    expect(narrowed).to_have_value(key("secteur"))
    screenshot(page, "listes-editeur")
    narrowed.select_option("Quels jours ?")
    expect(card.locator('input[name$="filter_by"]')).to_have_value(key("jours"))

"""A whole procedure is built without a mouse: the request for a composter."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from portals.models import ProcedurePage
from tests.factories import AdministratorFactory
from tests.town import section

pytestmark = pytest.mark.django_db(transaction=True)

CARD = ".parvis-fields > div > [data-streamfield-child]"
MOST_TABS = 120


class Keys:
    """A keyboard: nothing is clicked, and what has the focus is all that is written in."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, *names: str) -> None:
        """Press keys one after the other."""
        for name in names:
            self.page.keyboard.press(name)

    def reach(self, what: Locator) -> None:
        """Go on with the tabulation until something has the focus."""
        for _tab in range(MOST_TABS):
            if what.evaluate("(element) => element === document.activeElement"):
                return
            self.press("Tab")
        raise AssertionError(f"{what} is not reached by the tabulation")

    def write(self, what: Locator, words: str) -> None:
        """Write in a field in place of what it holds."""
        self.reach(what)
        self.press("ControlOrMeta+a")
        self.page.keyboard.type(words)

    def push(self, what: Locator) -> None:
        """Press a button."""
        self.reach(what)
        self.press("Enter")

    def choose(self, menu: Locator, words: str) -> None:
        """Go down a menu to a line."""
        self.reach(menu)
        for _line in range(30):
            if menu.evaluate("(menu) => menu.selectedOptions[0]?.text") == words:
                return
            self.press("ArrowDown")
        raise AssertionError(f"{words} is not in {menu}")


class Builder(Keys):
    """Builds a form by keyboard, always at its end."""

    def step(self, title: str) -> None:
        """Add a step."""
        self.push(self.page.get_by_role("button", name="Ajouter une étape").last)
        self.write(self.page.get_by_label("Titre de l’étape").last, title)

    def question(self, kind: str, words: str, *answers: str) -> Locator:
        """Add a question, with its answers."""
        self.push(self.page.get_by_role("button", name="Ajouter une question").last)
        expect(self.page.get_by_role("combobox").last).to_be_focused()
        self.page.keyboard.type(kind)
        self.press("Enter")
        card = self.page.locator(CARD).last
        self.write(card.get_by_label("Question", exact=True), words)
        for place, answer in enumerate(answers):
            lines = card.locator('[data-contentpath="choices"] input[type="text"]')
            if place >= 2:
                self.push(card.get_by_role("button", name="Ajouter une réponse").last)
                expect(lines).to_have_count(place + 1)
                expect(lines.nth(place)).to_be_focused()
            self.write(lines.nth(place), answer)
        return card

    def condition(self, block: Locator, question: str, answer: str) -> None:
        """Let a block wait for an answer."""
        self.push(block.get_by_role("button", name="Ajouter une condition").last)
        self.choose(block.get_by_label("Si la question"), question)
        # The menu of answers is drawn once a question is chosen.
        expect(block.get_by_label("Réponse attendue")).to_be_visible()
        self.choose(block.get_by_label("Réponse attendue"), answer)


@pytest.fixture
def editor(desk, sign_in) -> Page:
    sign_in(desk, AdministratorFactory())
    return desk


def test_the_request_for_a_composter_is_built_by_keyboard_only(editor, screenshot):
    page, keys = editor, Builder(editor)
    page.context.set_default_timeout(30_000)
    page.goto(f"/admin/pages/add/portals/procedurepage/{section().pk}/")
    keys.write(page.get_by_role("textbox", name=re.compile(r"^Titre\b")), "Recevoir un composteur")
    page.keyboard.press("Shift+Tab")
    for _tab in range(MOST_TABS):
        if page.evaluate("document.activeElement.getAttribute('role')") == "tab":
            break
        keys.press("Shift+Tab")
    keys.press("ArrowRight")
    expect(page.get_by_role("tab", name=re.compile("^Formulaire"))).to_have_attribute("aria-selected", "true")

    keys.write(page.get_by_label("Titre de l’étape"), "Éligibilité")
    keys.question("Une seule réponse", "Votre commune", "Saint-Avre", "Rivemont", "Une autre")
    keys.question(
        "Une seule réponse", "Votre logement", "Maison avec jardin", "Appartement avec jardin", "Autre"
    )
    keys.question("Oui ou non", "Est-ce votre résidence principale ?")
    keys.push(page.get_by_role("heading", name="Avant de passer à la suite").locator("xpath=../button"))
    keys.push(page.get_by_role("button", name="Ajouter une vérification"))
    check = page.locator(".parvis-check")
    keys.condition(check, "Est-ce votre résidence principale ?", "Oui")
    keys.write(check.get_by_label("Sinon, dire"), "Le composteur est réservé aux résidences principales.")

    keys.step("Coordonnées")
    keys.push(page.get_by_role("button", name="Ajouter les coordonnées du demandeur").last)
    expect(page.locator(CARD)).to_have_count(10)

    keys.step("Composteur")
    keys.question("Nombre", "Combien de personnes ?")
    keys.question("Une seule réponse", "Volume", "300 litres", "600 litres")
    keys.question("Une seule réponse", "Retrait", "Sur un point de distribution", "À domicile")
    point = keys.question("Une seule réponse", "Quel point ?", "Déchèterie", "Serres")
    keys.push(point.get_by_role("heading", name="Affichée seulement si…").locator("xpath=../button"))
    keys.condition(point, "Retrait", "Sur un point de distribution")
    said = point.locator(".parvis-summary").first
    expect(said).to_have_text("Affichée si « Retrait » est « Sur un point de distribution »")
    screenshot(page, "builder-clavier")
    keys.push(page.locator("[name=action-publish]"))
    expect(page.get_by_text("Recevoir un composteur").first).to_be_visible()
    expect(page.locator(".parvis-steps")).to_have_count(0)
    made = ProcedurePage.objects.get(title="Recevoir un composteur")
    assert made.live
    assert [len(step.value["fields"]) for step in made.definition] == [3, 7, 4]
    assert made.compile().steps[2].fields[3].condition is not None

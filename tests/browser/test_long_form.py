"""A long form in its editor: read at a glance, every setting open to all, at the width of a desk."""

import pytest
from playwright.sync_api import Page, expect

from home.demo.content.forms.enrolment import STEPS
from tests.browser.test_builder import CARDS, edit
from tests.browser.test_editor import VENDOR
from tests.factories import AdministratorFactory

pytestmark = pytest.mark.django_db(transaction=True)

TOGGLE = "Afficher/masquer la section"


@pytest.fixture
def editor(new_page, sign_in) -> Page:
    # So tall that the bar of actions stands before no button.
    page = new_page(1280, 5_000)
    page.context.set_default_timeout(30_000)
    sign_in(page, AdministratorFactory())
    edit(page, *STEPS)
    return page


def unfold(page: Page, kind: str) -> None:
    """Open the first question of a kind, and all that is folded in it."""
    card = page.locator(CARDS).filter(has=page.locator(".c-sf-block__type", has_text=kind)).first
    for _turn in range(12):
        shut = card.get_by_role("button", name=TOGGLE, expanded=False)
        if not shut.count():
            return
        shut.first.click()


def test_a_long_form_is_read_at_a_glance(editor, axe, screenshot):
    expect(editor.locator(CARDS).first).to_be_visible()
    screenshot(editor, "builder-long")
    axe(editor, VENDOR)


@pytest.mark.parametrize("kind", ["Une seule réponse", "Texte court", "Fichier", "Groupe répétable", "Date"])
def test_every_setting_of_a_kind_is_open_to_all(editor, axe, screenshot, kind):
    unfold(editor, kind)
    expect(editor.get_by_label("Identifiant", exact=True).locator("visible=true").first).to_be_visible()
    screenshot(editor, f"builder-reglages-{kind.split()[0].lower()}")
    axe(editor, VENDOR)

"""What is written while the server is slow to answer is saved, and shown in the preview."""

import pytest
from playwright.sync_api import APIResponse, Page, Route, expect

from portals.models import ProcedurePage
from tests.browser.test_preview import editor, seen, title, write

pytestmark = pytest.mark.django_db(transaction=True)
__all__ = ["editor"]
NOTHING_LEFT = "!wagtail.app.queryController('w-unsaved').hasEditsValue"


class Slow:
    """Keeps the first answer to some requests until it is let go; the next ones are not kept."""

    def __init__(self, page: Page, method: str, address: str) -> None:
        self.page, self.method = page, method
        self.kept: list[tuple[Route, APIResponse]] = []
        page.route(address, self._keep)

    def _keep(self, route: Route) -> None:
        if route.request.method == self.method and not self.kept:
            self.kept.append((route, route.fetch()))
        else:
            route.fallback()

    def has_come(self) -> None:
        """Wait for the answer that is kept."""
        while not self.kept:
            self.page.wait_for_timeout(100)

    def comes_now(self) -> None:
        """Let the answer go."""
        route, response = self.kept[0]
        route.fulfill(response=response)


def test_what_is_typed_as_an_autosave_comes_back_is_saved_and_shown(editor: Page) -> None:
    saving = Slow(editor, "POST", "**/edit/")
    write(editor, 1, "Votre nom")
    write(editor, 1, "Votre nom de famille")
    saving.has_come()
    expect(seen(editor).get_by_label("Votre nom de famille")).to_be_visible()
    write(editor, 1, "Votre nom de famille complet")
    saving.comes_now()
    expect(seen(editor).get_by_label("Votre nom de famille complet")).to_be_visible()
    editor.wait_for_function(NOTHING_LEFT)
    (page,) = ProcedurePage.objects.all()
    written = page.get_latest_revision_as_object().as_it_is()
    assert written.steps[1].fields[0].label == "Votre nom de famille complet"


def test_a_person_chosen_while_the_preview_is_drawn_is_shown_after_it(editor: Page) -> None:
    expect(title(editor, "Votre arbre")).to_be_visible()
    drawing = Slow(editor, "GET", "**/preview/**")
    write(editor, 1, "Votre nom de famille")
    drawing.has_come()
    editor.locator("#id_preview_mode").select_option("form-marie")
    drawing.comes_now()
    expect(seen(editor).get_by_label("Votre nom de famille")).to_have_value("Durand")

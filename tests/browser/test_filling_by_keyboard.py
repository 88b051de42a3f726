"""Rows of a group with the keyboard alone: one always sees where one is."""

import pytest
from playwright.sync_api import Page, expect

from forms_blocks.blocks.writing import field, group, step
from tests.town import procedure

pytestmark = pytest.mark.django_db(transaction=True)
HERE = """() => {
  const at = document.activeElement;
  const style = getComputedStyle(at);
  return {
    tag: at.tagName, text: at.textContent.trim(),
    seen: style.outlineStyle !== "none" || style.boxShadow !== "none",
  };
}"""


def here(page: Page) -> str:
    """Return the words of what has the focus; it is somewhere, and one sees it."""
    at = page.evaluate(HERE)
    assert at["tag"] != "BODY", "the focus is lost"
    assert at["seen"], f"nobody sees the focus on {at}"
    return at["text"]


def test_rows_are_added_and_removed_with_the_keyboard_alone(desk):
    rows = group("engins", "Engin", field("text", "engin", "Nom de l’engin"), max=3)
    desk.goto(procedure(step("Engins", rows)).start_url())
    desk.get_by_label("Nom de l’engin").focus()
    desk.keyboard.type("Grue")
    while here(desk) != "Ajouter":
        desk.keyboard.press("Tab")
    desk.keyboard.press("Enter")
    expect(desk.get_by_role("group", name="Engin 2")).to_be_focused()
    desk.keyboard.press("Tab")
    assert here(desk) == "Retirer Engin 2"
    desk.keyboard.press("Enter")
    expect(desk.get_by_role("group", name="Engin 2")).to_be_hidden()
    expect(desk.get_by_role("group", name="Engin", exact=True)).to_be_focused()
    expect(desk.get_by_label("Nom de l’engin")).to_have_value("Grue")

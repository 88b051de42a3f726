"""Every kind of field, empty, wrong and filled, for everybody: axe, keyboard, no JavaScript needed."""

import pytest

from forms_blocks.blocks.writing import key
from tests.browser.all_kinds import (
    PARTS,
    RIGHT,
    STEPS,
    WRONG,
    WRONG_PARTS,
    controls,
    procedure_with_every_kind,
)

RADIOS = ("oui", "un", "plusieurs", "accord")
NEXT = "Continuer"


def name_of(field: str, place: int | None = None) -> str:
    return f'[name="{key(field)}"]' if place is None else f'[name="{key(field)}_{place}"]'


def fill(page, answers, parts) -> None:
    """Type in every control of the step on screen."""
    for step in STEPS:
        for name, text in controls([step], answers, parts).items():
            control = page.locator(f'[name="{name}"]').first
            if not control.count():
                continue
            kind = control.evaluate("each => each.type")
            if kind in ("radio", "checkbox"):
                wanted = page.locator(f'[name="{name}"]' + ("" if text == "on" else f'[value="{text}"]'))
                wanted.check()
            elif kind == "select-one":
                control.select_option(text)
            elif kind in ("date", "time") and text:
                control.fill(text)
            else:
                control.fill(text)


def go_on(page) -> None:
    page.get_by_role("button", name=NEXT).click()
    page.wait_for_load_state()


@pytest.mark.parametrize("palette", ["citizens", "families"])
@pytest.mark.parametrize("width", [390, 1280])
def test_every_kind_is_for_everybody_empty_wrong_and_filled(new_page, axe, watch, screenshot, palette, width):
    watch.allow("status of 422")
    procedure = procedure_with_every_kind(palette)
    page = new_page(width)
    page.goto(procedure.start_url())
    for number in (1, 2, 3):
        shot = f"kinds-{palette}-{number}"
        axe(page)
        screenshot(page, f"{shot}-empty")
        fill(page, WRONG, WRONG_PARTS)
        go_on(page)
        assert page.locator(".error-summary").is_visible()
        axe(page)
        screenshot(page, f"{shot}-wrong")
        assert page.evaluate("document.documentElement.scrollWidth - window.innerWidth") <= 0
        fill(page, RIGHT, PARTS)
        axe(page)
        screenshot(page, f"{shot}-filled")
        go_on(page)
    assert page.url.endswith("/verifier/"), page.locator("main").inner_text()
    axe(page)
    screenshot(page, f"kinds-{palette}-review")

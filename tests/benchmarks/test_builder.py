"""How long a long form takes to open in the page editor, beside a plain stream of as many questions."""

import statistics
import time
from collections.abc import Callable

import pytest
from playwright.sync_api import Page as Tab
from playwright.sync_api import expect

from forms_blocks.blocks.writing import chosen, field, step
from tests.factories import AdministratorFactory
from tests.town import procedure, section

pytestmark = [pytest.mark.benchmark, pytest.mark.django_db(transaction=True)]
# How often each page is opened, by its number of questions: a plain stream of 400 takes minutes.
ROUNDS = {100: 3, 400: 1}
PATIENCE = 900_000
OWED = 0.9
# Two pictures later, everything that was to be drawn is drawn.
DRAWN = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done))))"


def ours(count: int) -> str:
    """Return the address of a form of so many questions of four kinds, one in five conditional."""
    steps = [_step(start) for start in range(0, count, 20)]
    page = procedure(*steps, title=f"Longue {count}", slug=f"longue-{count}")
    return f"/admin/pages/{page.pk}/edit/#tab-formulaire"


def _step(start: int):
    fields = []
    for number in range(start, start + 20, 5):
        name = f"q{number}"
        fields += [
            field("choice", name, f"Choix {number}", choices=["Oui", "Non", "Je ne sais pas"]),
            field("text", f"{name}a", f"Lequel {number}", shown_if=chosen(name, "Oui")),
            field("number", f"{name}b", f"Combien {number}", smallest="1", largest="20"),
            field("date", f"{name}c", f"Quand {number}"),
            field("text", f"{name}d", f"Remarque {number}", required=False),
        ]
    return step(f"Étape {start}", *fields)


def plain(count: int) -> str:
    """Return the address of a plain stream of so many questions."""
    from tests.benchmarks.rival.models import PlainPage

    one = {"kind": "text", "required": True, "category": "ordinary", "answers": "Oui\nNon", "condition": "a"}
    stream = [
        {"type": "question", "value": {**one, "label": f"Question {number}", "identifier": f"q{number}"}}
        for number in range(count)
    ]
    page = section().add_child(instance=PlainPage(title="Simple", slug=f"simple-{count}", questions=stream))
    return f"/admin/pages/{page.pk}/edit/"


def opening(tab: Tab, address: str) -> float:
    """Return how many seconds a page takes from the click to the last picture of its editor."""
    tab.goto("about:blank")
    begun = time.perf_counter()
    tab.goto(address, wait_until="load")
    tab.evaluate(DRAWN)
    return time.perf_counter() - begun


@pytest.mark.parametrize("count", ROUNDS)
def test_a_long_form_opens_sooner_than_a_plain_stream_and_saves(count, new_page: Callable[..., Tab], sign_in):
    tab = new_page(1280)
    tab.context.set_default_timeout(PATIENCE)
    sign_in(tab, AdministratorFactory())
    addresses = {"plain": plain(count), "ours": ours(count)}
    times: dict[str, list[float]] = {name: [] for name in addresses}
    # Whatever a first visit fetches and compiles is there.
    for address in (plain(5), ours(20)):
        opening(tab, address)
    for _turn in range(ROUNDS[count]):
        for name, address in addresses.items():
            times[name].append(opening(tab, address))
    found = {name: statistics.median(taken) for name, taken in times.items()}
    ratio = found["ours"] / found["plain"]
    figures = f"plain {found['plain']:.2f} s, ours {found['ours']:.2f} s, {ratio:.2f} × (owed {OWED})"
    print(f"\n{count} questions: {figures}")  # noqa: T201
    assert tab.locator(".parvis-fields > div > [data-streamfield-child]").count() == count
    tab.get_by_role("button", name="Publier").first.click()
    expect(tab.get_by_text("a été publiée").first).to_be_visible(timeout=PATIENCE)

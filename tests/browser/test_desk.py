"""The desk in a browser: axe, narrow screens, keyboard only, without JavaScript."""

from datetime import timedelta

import pytest
from django.utils import timezone

from forms_blocks.workflow import engine
from tests.desk import LIST, arrived, screen
from tests.factories import AdministratorFactory
from tests.processing import agent_for, usual
from tests.town import version_of

pytestmark = pytest.mark.django_db(transaction=True)

# Wagtail's own markup: its menu and its collapsible breadcrumbs.
VENDOR = ["#wagtail-sidebar", "[data-wagtail-sidebar]", ".w-breadcrumb", ".w-slim-header"]


@pytest.fixture
def submission():
    version = version_of(
        delay_days=5, title="Demander un arbre dans une rue où il n’y en a plus depuis longtemps, ou un banc"
    )
    for days in range(12):
        arrived(
            version, name="Bartholomé-Maximilien de La Rochefoucauld-Montmorency d’Aquitaine", days_ago=days
        )
    return arrived(
        version, name="Awa Ndiaye", email="awa@example.org", now=timezone.now() - timedelta(days=14)
    )


@pytest.fixture
def agent(submission):
    agent = agent_for(submission)
    engine.press(submission, usual("take"), agent)
    engine.say(submission, agent, "Quel arbre souhaitez-vous ?")
    engine.reply(submission, None, "Un tilleul.")
    engine.note(submission, agent, "Voir avec les espaces verts.")
    return agent


def addresses(submission):
    return [
        "/admin/",
        LIST,
        f"{LIST}?etape=toutes&canal=web&demarche={submission.form_id}",
        f"{LIST}?q=personne",
        screen(submission),
    ]


@pytest.mark.parametrize("width", [1280, 390])
def test_nothing_of_the_desk_fails_axe(new_page, sign_in, agent, submission, axe, screenshot, width):
    page = new_page(width)
    sign_in(page, agent)
    for number, address in enumerate(addresses(submission)):
        page.goto(address)
        page.wait_for_load_state("networkidle")
        page.evaluate("document.querySelectorAll('.desk details').forEach((one) => one.open = true)")
        axe(page, exclude=VENDOR)
        screenshot(page, f"desk-{number}")


def test_the_screens_of_who_processes_pass_axe(desk, sign_in, submission, axe):
    sign_in(desk, AdministratorFactory())
    for address in ("/admin/qui-traite/", f"/admin/qui-traite/{submission.form.uuid}/"):
        desk.goto(address)
        desk.wait_for_load_state("networkidle")
        axe(desk, exclude=VENDOR)


@pytest.mark.parametrize("width", [1280, 390, 320])
def test_nothing_is_cut_on_the_side(new_page, sign_in, agent, submission, width):
    page = new_page(width)
    sign_in(page, agent)
    for address in addresses(submission):
        page.goto(address)
        wide = page.evaluate(
            "Array.from(document.querySelectorAll('.desk *')).filter((one) => one.getClientRects().length"
            " && !one.closest('.w-sr-only, .desk-table thead')"
            " && one.getBoundingClientRect().right > window.innerWidth + 1)"
            ".map((one) => one.outerHTML.slice(0, 80))"
        )
        assert wide == [], address


def test_the_headings_of_a_list_stay_in_sight(desk, sign_in, agent, submission):
    desk.set_viewport_size({"width": 1280, "height": 500})
    sign_in(desk, agent)
    desk.goto(f"{LIST}?etape=toutes")
    desk.mouse.move(700, 400)
    desk.mouse.wheel(0, 2_000)
    desk.locator(".desk-tabs").wait_for()
    desk.wait_for_function("document.querySelector('.desk-tabs').getBoundingClientRect().bottom < 0")
    top = desk.locator(".desk-table thead th").first.bounding_box()["y"]
    assert 0 <= top < 120


def test_an_agent_processes_a_request_without_a_mouse(desk, sign_in, agent, submission):
    sign_in(desk, agent)
    desk.goto(f"{LIST}?etape=en-cours")
    desk.get_by_role("link", name=submission.reference).focus()
    desk.keyboard.press("Enter")
    desk.wait_for_url(f"**{screen(submission)}**")
    desk.get_by_text("Refuser").first.focus()
    desk.keyboard.press("Enter")
    desk.keyboard.press("Tab")
    desk.keyboard.type("Il manque un plan.")
    desk.keyboard.press("Tab")
    desk.keyboard.press("Enter")
    desk.get_by_text("La demande est maintenant au statut").wait_for()
    assert desk.locator(".desk-top .desk-status").inner_text() == "Refusée"


def test_everything_works_without_javascript(new_page, sign_in, agent, submission):
    page = new_page(1280, java_script_enabled=False)
    sign_in(page, agent)
    page.goto(screen(submission))
    page.get_by_text("Ajouter une note interne").click()
    page.get_by_label("Votre note").fill("Relancer vendredi.")
    page.get_by_role("button", name="Enregistrer la note").click()
    assert page.get_by_text("Relancer vendredi.").is_visible()


def test_a_missing_message_takes_the_cursor(desk, watch, sign_in, agent, submission):
    watch.allow("status of 422")
    sign_in(desk, agent)
    desk.goto(screen(submission))
    desk.get_by_text("Refuser").first.click()
    desk.get_by_role("button", name="Refuser").click()
    desk.get_by_text("Il manque le message").wait_for()
    assert desk.evaluate("document.activeElement.tagName") == "TEXTAREA"

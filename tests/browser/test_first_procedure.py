"""A department publishes a procedure by itself: from its section to the page online, in few actions."""

import re

import pytest
from playwright.sync_api import Page, expect

from portals.accounts import roles
from portals.models import ProcedurePage
from tests.browser.test_editing_life import VENDOR, Hand, member
from tests.town import procedure, section

pytestmark = pytest.mark.django_db(transaction=True)

AT_MOST = 12
TITLE = re.compile(r"^Titre\b")


@pytest.fixture
def editor(desk, sign_in) -> Page:
    beside = procedure(contact="dpd@saint-avre.exemple.fr", retention_months=24)
    roles.ensure_roles()
    department = roles.editors_of(beside.get_parent(), "Rédaction de la voirie", publishes=True)
    sign_in(desk, member(department, "Claire"))
    return desk


def test_a_procedure_of_one_question_is_online_in_twelve_actions_seen_before(editor, axe, screenshot):
    page, hand = editor, Hand()
    page.goto(f"/admin/pages/{section().pk}/")
    hand.click(page.get_by_role("link", name=re.compile("^Ajouter une")).first)
    hand.click(page.get_by_role("link", name=re.compile("^Démarche")).first)
    hand.fill(page.get_by_role("textbox", name=TITLE), "Signaler un nid-de-poule")
    hand.click(page.get_by_role("tab", name=re.compile("^Formulaire")))
    hand.click(page.get_by_role("button", name="Ajouter une question").last)
    hand.click(page.get_by_role("option", name="Texte court"))
    hand.fill(page.get_by_label("Question", exact=True).last, "Où est-il ?")
    hand.click(page.locator("[data-side-panel-toggle='preview']"))
    seen = page.frame_locator(".w-preview iframe").last
    # The form is what is being written: it is what is seen.
    expect(seen.get_by_label("Où est-il ?")).to_be_visible()
    screenshot(page, "builder-douze-actions")
    axe(page, VENDOR)
    hand.click(page.locator("[name=action-publish]"))
    expect(page.get_by_text("Signaler un nid-de-poule").first).to_be_visible()
    print(f"{hand.actions} actions")  # noqa: T201
    assert hand.actions <= AT_MOST
    made = ProcedurePage.objects.get(title="Signaler un nid-de-poule")
    told = (made.live, made.service, made.contact, made.retention_months)
    assert told == (True, "Espaces verts", "dpd@saint-avre.exemple.fr", 24)
    page.goto(made.start_url())
    expect(page.get_by_label("Où est-il ?")).to_be_visible()

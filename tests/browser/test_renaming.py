"""On screen, an expression follows the question it reads when that question is renamed."""

import pytest
from playwright.sync_api import expect

from forms_blocks.blocks.writing import field, step
from portals.accounts import roles
from tests.browser.test_builder import MOTIVE, card, edit, summary, unfold
from tests.browser.test_editor import open_form
from tests.factories import AdministratorFactory, UserFactory
from tests.town import procedure, section

pytestmark = pytest.mark.django_db(transaction=True)

SUITE = field("text", "suite", "Lequel ?", shown_if='champs.motif == "Autre"')
PRICE = field("computed", "prix", "Prix", value="{{ champs.motif|upper }}")


def test_a_renamed_question_is_followed_without_a_reload(desk, sign_in):
    sign_in(desk, AdministratorFactory())
    edit(desk, step("Une", MOTIVE, SUITE, PRICE))
    expect(card(desk, 0)).to_be_visible()
    desk.wait_for_load_state("networkidle")
    unfold(card(desk, 0), "Réglages")
    card(desk, 0).get_by_label("Identifiant").fill("raison")
    expect(summary(desk, 1)).to_have_text('Affichée si champs.raison == "Autre"')
    unfold(card(desk, 2))
    expect(card(desk, 2).get_by_label("Valeur", exact=True)).to_have_value("{{ champs.raison|upper }}")
    expect(desk.locator(".parvis-point")).to_have_count(0)


def test_who_may_not_write_expressions_reads_them_and_is_told_why(desk, sign_in, axe):
    page = procedure(step("Une", MOTIVE, SUITE, PRICE))
    user = UserFactory()
    user.groups.add(roles.editors_of(section(), "Voirie"))
    sign_in(desk, user)
    open_form(desk, f"/admin/pages/{page.pk}/edit/")
    unfold(card(desk, 1), "Affichée seulement si…")
    expect(card(desk, 1).get_by_label("Expression", exact=True)).not_to_be_editable()
    unfold(card(desk, 2))
    expect(card(desk, 2).get_by_label("Valeur", exact=True)).not_to_be_editable()
    expect(
        card(desk, 2).get_by_text("Seul l’administrateur fonctionnel peut modifier ce texte")
    ).to_be_visible()

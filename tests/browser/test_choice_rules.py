"""An answer offered only in some cases: set with menus by an editor, offered live to a citizen."""

import pytest
from playwright.sync_api import expect

from forms_blocks.blocks.writing import chosen, field, key, step
from portals.models import ProcedurePage
from tests.browser.test_builder import card, edit, summary, unfold
from tests.browser.test_editor import VENDOR, act
from tests.factories import AdministratorFactory
from tests.town import procedure

pytestmark = pytest.mark.django_db(transaction=True)

ACT = field("choice", "acte", "Quel acte ?", choices=["Naissance", "Décès"])
FORMS = ["Copie intégrale", "Extrait avec filiation"]


@pytest.fixture
def editor(desk, sign_in):
    # So tall that the bar of actions stands before no button.
    desk.set_viewport_size({"width": 1280, "height": 2_400})
    sign_in(desk, AdministratorFactory())
    return desk


def test_an_editor_says_with_menus_when_an_answer_is_offered(editor, axe, screenshot):
    edit(editor, step("Votre demande", ACT, field("choice", "forme", "Quelle forme ?", choices=FORMS)))
    question = card(editor, 1)
    unfold(question, "Réglages")
    question.get_by_role("button", name="Ajouter une condition sur une réponse").click()
    rule = question.locator(".parvis-choice-rule")
    rule.get_by_label("La réponse").select_option("Extrait avec filiation")
    rule.get_by_role("button", name="Ajouter une condition", exact=True).click()
    rule.get_by_label("Si la question").select_option("Quel acte ?")
    rule.get_by_label("Réponse attendue").select_option("Naissance")
    expect(summary(editor, 1)).to_have_text(
        "« Extrait avec filiation » proposée si « Quel acte ? » est « Naissance »"
    )
    axe(editor, VENDOR)
    screenshot(editor, "choice-rule")

    rule.get_by_role("button", name="Écrire une expression").click()
    expect(rule.get_by_label("Expression", exact=True)).to_have_value('champs.acte == "Naissance"')
    rule.get_by_label("Expression", exact=True).fill('champs.actes == "Naissance"')
    question.locator(".parvis-point").get_by_role("button", name="Écrire « champs.acte »").click()
    rule.get_by_role("button", name="Revenir aux menus").click()
    expect(rule.get_by_label("Réponse attendue").locator("option:checked")).to_have_text("Naissance")

    question.get_by_role("button", name="Dupliquer").first.click()
    copy = card(editor, 2)
    copy.get_by_label("Question", exact=True).fill("Et pour la copie ?")
    expect(summary(editor, 2)).to_contain_text("« Extrait avec filiation » proposée si")
    act(editor, "Publier")
    editor.wait_for_load_state()
    first, second = ProcedurePage.objects.get().compile().steps[0].fields[1:]
    for kept in (first, second):
        (one,) = kept.choice_rules
        assert one.choice == kept.settings["choices"][1]["id"]
        assert one.condition.tests[0].value == key("acte", "Naissance")
    assert first.choice_rules[0].choice != second.choice_rules[0].choice


def test_an_answer_comes_and_goes_as_a_citizen_answers(phone, axe, screenshot):
    rules = {FORMS[1]: chosen("acte", "Naissance")}
    ruled = field("choice", "forme", "Quelle forme ?", choices=FORMS, choice_rules=rules)
    phone.goto(procedure(step("Votre demande", ACT, ruled)).start_url())
    extract = phone.get_by_label(FORMS[1])
    expect(extract).to_have_count(0)
    phone.get_by_label("Naissance").check()
    extract.check()
    axe(phone)
    screenshot(phone, "choice-rule-live")
    phone.get_by_label("Décès").check()
    expect(extract).to_have_count(0)
    expect(phone.get_by_label(FORMS[0])).not_to_be_checked()

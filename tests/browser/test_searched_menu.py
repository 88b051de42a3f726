"""A short list that is searched by typing: what means no answer is not lost on the way."""

import pytest
from playwright.sync_api import expect

from forms_blocks.blocks.writing import field, key, step
from forms_blocks.submissions.models import Draft
from tests.town import procedure

pytestmark = pytest.mark.django_db(transaction=True)


def test_words_that_match_nothing_come_back_with_the_message(phone, watch, axe):
    watch.allow("422")
    schools = ["École du Lac", "École des Tilleuls", "École Jean Moulin"]
    asked = field("choice", "ecole", "Quelle école ?", choices=schools, display="search")
    phone.goto(procedure(step("Une", asked), step("Deux", field("text", "nom", "Nom"))).start_url())
    # Until its script has come, it is a drop-down list.
    expect(phone.locator("parvis-combobox [role=combobox]")).to_be_visible()
    phone.get_by_role("combobox", name="Quelle école ?").fill("Collège")
    phone.get_by_role("button", name="Continuer").first.click()
    school = phone.get_by_role("combobox", name="Quelle école ?")
    expect(phone.locator(".invalid-feedback")).to_contain_text("Aucune réponse ne correspond à « Collège »")
    expect(school).to_have_value("Collège")
    axe(phone)
    school.fill("tilleul")
    expect(phone.get_by_role("option")).to_have_count(1)
    phone.get_by_role("option").click()
    expect(school).to_have_value("École des Tilleuls")
    phone.get_by_role("button", name="Continuer").first.click()
    expect(phone.get_by_label("Nom")).to_be_visible()
    assert Draft.objects.get().answers[key("ecole")]["text"] == "École des Tilleuls"

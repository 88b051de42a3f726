"""An agent's day: find what waits, deal with it, answer the telephone, hand the figures over."""

import pytest
from django.core import mail

from forms_blocks.outbox.worker import run_due
from forms_blocks.workflow import engine
from tests.desk import EXPORT, LIST, arrived, listed, page, screen, signed_in, spreadsheet
from tests.factories import AdministratorFactory, GroupFactory, agent_of
from tests.processing import usual
from tests.town import version_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def day():
    version = version_of(delay_days=10)
    group = GroupFactory(name="Espaces verts")
    late = arrived(version, name="Awa Ndiaye", email="awa@example.org", days_ago=12)
    new = arrived(version, name="Élodie Martin", email="elodie@example.org")
    AdministratorFactory()
    return version, group, late, new


def acts(browser, submission, **data):
    response = browser.post(screen(submission), data, follow=True)
    assert response.status_code == 200
    return page(response)


def test_from_the_list_to_the_decision_and_the_next_request(day):
    version, group, late, new = day
    admin = signed_in(AdministratorFactory())
    admin.post(f"/admin/qui-traite/{version.form.uuid}/", {"groups": [group.pk]})
    agent = agent_of(group)
    browser = signed_in(agent)

    home = page(browser.get("/admin/"))
    assert home.index("Awa Ndiaye") < home.index("Élodie Martin")
    assert listed(browser.get(LIST)) == [late.reference, new.reference]

    acts(browser, late, do="press", button=usual("take"))
    acts(browser, late, do="say", text="Quel arbre souhaitez-vous ?")
    acts(browser, late, do="note", text="Voir avec la voirie.")
    engine.reply(late, None, "Un tilleul.")
    shown = acts(browser, late, do="press", button=usual("accept"), text="C’est accepté.")
    assert "Acceptée" in shown
    assert all(
        words in shown for words in ("Quel arbre", "Un tilleul.", "Voir avec la voirie.", "C’est accepté.")
    )
    assert screen(new) in shown

    run_due()
    letters = [letter.body for letter in mail.outbox if letter.to == ["awa@example.org"]]
    assert any("Quel arbre souhaitez-vous" in letter for letter in letters)
    assert not any("Voir avec la voirie" in letter for letter in letters)


def test_on_the_telephone_a_code_finds_the_request_whatever_its_stage(day):
    version, group, late, _new = day
    agent = agent_of(group)
    version.form.functions.create(group=group)
    for name in ("take", "accept", "close-accepted"):
        engine.press(late, usual(name), agent, "Voilà.")
    browser = signed_in(agent)
    assert listed(browser.get(LIST, {"q": late.tracking_code})) == [late.reference]
    assert "cette demande est terminée" in page(browser.get(screen(late)))


def test_the_figures_of_the_month_go_to_a_spreadsheet(day):
    version, group, late, new = day
    version.form.functions.create(group=group)
    lines = spreadsheet(
        signed_in(agent_of(group)).get(f"{EXPORT}?etape=toutes&periode=30-jours&tri=anciennes")
    )
    assert [line[0] for line in lines[1:]] == [late.reference, new.reference]

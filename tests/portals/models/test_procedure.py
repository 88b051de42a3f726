import datetime

import pytest
import time_machine
from django.utils import timezone

from forms_blocks.blocks.writing import field, step
from portals.models import ProcedurePage

DEFINITION = [step("Vous", field("text", "nom", "Votre nom"))]
NOON = datetime.datetime(2026, 11, 24, 12, 0, tzinfo=timezone.get_default_timezone())


@pytest.fixture
def procedure(town):
    def make(**fields):
        fields.setdefault("definition", DEFINITION)
        return town.papers.add_child(instance=ProcedurePage(title="Demander un acte", slug="acte", **fields))

    return make


def html_of(client, page):
    return client.get(page.get_url(), SERVER_NAME="localhost").content.decode()


def test_a_procedure_leads_to_its_form(client, procedure):
    page = procedure(minutes=5, delay_days=30)
    html = html_of(client, page)
    assert f'href="{page.start_url()}"' in html
    assert "5 minutes" in html
    assert "30 jours au plus" in html


def test_a_procedure_without_questions_offers_no_form(client, procedure):
    page = procedure(definition=[])
    assert page.start_url() not in html_of(client, page)


@time_machine.travel(NOON, tick=False)
def test_a_procedure_not_yet_open_says_when(client, procedure):
    page = procedure(opens_at=NOON + datetime.timedelta(days=7, hours=-3.5))
    html = html_of(client, page)
    assert "Le formulaire ouvre le mardi 1 décembre 2026, 8 h 30." in html
    assert page.start_url() not in html


@time_machine.travel(NOON, tick=False)
def test_a_closed_procedure_says_whom_to_ask(client, procedure):
    page = procedure(closes_at=NOON, service="État civil", service_address="03 87 55 55 56")
    html = html_of(client, page)
    assert "Le formulaire est fermé depuis le mardi 24 novembre 2026, 12 h 00." in html
    assert "03 87 55 55 56" in html
    assert page.start_url() not in html


def test_a_copied_procedure_gets_a_form_of_its_own(procedure, town):
    page = procedure()
    copied = page.copy(update_attrs={"slug": "copie"})
    assert copied.form_id not in (None, page.form_id)


def test_a_procedure_keeps_its_form_when_published_and_reverted(procedure):
    page = procedure()
    form = page.form_id
    first = page.save_revision()
    page.title = "Autre titre"
    page.save_revision().publish()
    first.publish()
    page.refresh_from_db()
    assert page.form_id == form

"""The administrator writes circuits in the browser, without a developer."""

import re
from html import unescape

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, streamfield

from forms_blocks.workflow.default import default_workflow
from forms_blocks.workflow.models import Workflow
from tests.factories import AdministratorFactory, GroupFactory, agent_of
from tests.processing import circuit, raw, sent, status

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin():
    browser = Client()
    browser.force_login(AdministratorFactory(), backend="django.contrib.auth.backends.ModelBackend")
    return browser


def url(name, *args):
    return reverse(Workflow.snippet_viewset.get_url_name(name), args=args)


def typed(statuses, *, title="Le nôtre", publish=True):
    """Return what the editor posts: statuses as (label, stage, [(label of a button, target), …])."""
    stream = [
        (
            "status",
            {
                "label": label,
                "stage": stage,
                "sentence": "",
                "actions": streamfield(
                    [
                        ("button", {"label": text, "target": target, "message": "no", "style": "primary"})
                        for text, target in buttons
                    ]
                ),
            },
        )
        for label, stage, buttons in statuses
    ]
    data = nested_form_data({"title": title, "definition": streamfield(stream)})
    return data | ({"action-publish": "1"} if publish else {})


def said(response):
    """Return the words of a page; those of the editor are written in JSON."""
    return re.sub(r"\\u(\w{4})", lambda code: chr(int(code[1], 16)), unescape(response.content.decode()))


SHORT = [("Reçue", "received", [("Finir", "terminée")]), ("Terminée", "closed", [])]


def test_a_circuit_is_written_in_one_go_with_its_buttons_by_name(admin):
    response = admin.post(url("add"), typed(SHORT))
    assert response.status_code == 302, unescape(response.content.decode())
    workflow = Workflow.objects.get(title="Le nôtre")
    first, last = workflow.circuit.statuses
    assert first.actions[0].settings["target"] == last.key
    assert workflow.live and workflow.statuses.count() == 2


def test_a_draft_may_be_incomplete_and_is_not_used(admin):
    response = admin.post(url("add"), typed([("Reçue", "received", [("", "Ailleurs")])], publish=False))
    assert response.status_code == 302
    workflow = Workflow.objects.get(title="Le nôtre")
    assert not workflow.live and not workflow.statuses.exists()


@pytest.mark.parametrize(
    ("statuses", "sentence"),
    [
        ([("Reçue", "received", [("Finir", "Ailleurs")])], "mène à un statut qui n’existe pas"),
        ([("Reçue", "received", [("Finir", "Reçue")])], "mène à ce même statut"),
        ([("Reçue", "received", []), ("Reçue", "closed", [])], "Deux statuts s’appellent « Reçue »"),
    ],
)
def test_a_circuit_that_would_lose_requests_is_not_published(admin, statuses, sentence):
    response = admin.post(url("add"), typed(statuses))
    assert response.status_code == 200
    assert sentence in said(response)
    assert not Workflow.objects.filter(title="Le nôtre").exists()


def test_removing_a_status_in_use_is_refused_on_the_screen(admin):
    sent()
    workflow = default_workflow()
    response = admin.post(url("edit", workflow.pk), typed(SHORT[1:], title="Circuit habituel"))
    assert response.status_code == 200
    assert "Le statut « Reçue » ne peut pas être supprimé" in unescape(response.content.decode())
    assert len(raw(Workflow.objects.get())) == 5


def test_the_screens_open_and_speak_french(admin):
    workflow = default_workflow()
    for address in (url("list"), url("add"), url("edit", workflow.pk), url("history", workflow.pk)):
        page = admin.get(address)
        assert page.status_code == 200
        assert "circuit" in unescape(page.content.decode()).lower()


def test_a_copy_starts_with_keys_of_its_own(admin):
    workflow = default_workflow()
    page = admin.get(url("copy", workflow.pk)).content.decode()
    assert "Circuit habituel (copie)" in unescape(page)
    assert not any(found.key in page for found in workflow.circuit.statuses)


def test_the_usual_circuit_and_those_in_use_are_not_deleted(admin):
    used = circuit(status("Reçue"), title="En service")
    submission = sent()
    submission.status = used.statuses.get()
    submission.save()
    free = circuit(status("Reçue"), title="Inutile")
    for workflow in (default_workflow(), used):
        response = admin.post(url("delete", workflow.pk), follow=True)
        assert "ne peut pas être supprimé" in unescape(response.content.decode())
    admin.post(url("delete", free.pk))
    assert set(Workflow.objects.values_list("title", flat=True)) == {"Circuit habituel", "En service"}


def test_agents_do_not_write_circuits():
    browser = Client()
    browser.force_login(agent_of(GroupFactory()), backend="django.contrib.auth.backends.ModelBackend")
    response = browser.get(url("edit", default_workflow().pk))
    assert response.status_code == 302
    assert "/circuits/" not in response["Location"]

"""The spreadsheet of a list: the answers, harmless, without what the law protects, and traced."""

import pytest
from django.contrib.auth.models import Permission
from wagtail.models import ModelLogEntry

from forms_blocks.blocks.writing import chosen, field, key, step
from forms_blocks.desk.csv_stream import harmless
from forms_blocks.submissions.models import Submission
from tests.desk import EXPORT, arrived, signed_in, spreadsheet
from tests.processing import agent_for
from tests.town import version_of

pytestmark = pytest.mark.django_db

STEPS = (
    step(
        "Vous",
        field("text", "nom", "Votre nom", in_lists=True),
        field("choice", "raison", "Pourquoi ?", choices=["Santé", "Autre"]),
        field("text", "detail", "Précisez", shown_if=chosen("raison", "Autre")),
        field("date", "jour", "Quel jour ?", required=False),
        field("text", "nir", "Numéro de sécurité sociale", category="identity_number", required=False),
    ),
)


@pytest.fixture
def version():
    return version_of(*STEPS)


@pytest.fixture
def submission(version):
    raison = {"id": key("raison", "Santé"), "text": "Santé"}
    return arrived(version, name="=2+2", raison=raison, jour="2026-11-24", nir="1870357123456")


@pytest.fixture
def agent(submission):
    return agent_for(submission)


def exported(agent, query=""):
    return spreadsheet(signed_in(agent).get(f"{EXPORT}?{query}"))


def test_the_answers_are_there_when_one_procedure_is_chosen(agent, submission):
    headings, line = exported(agent, f"demarche={submission.form_id}")
    answers = dict(zip(headings, line, strict=True))
    assert answers["Référence"] == submission.reference
    assert answers["Pourquoi ?"] == "Santé"
    assert answers["Quel jour ?"] == "24/11/2026"


def test_only_the_common_columns_are_there_otherwise(agent):
    headings, line = exported(agent)
    assert "Pourquoi ?" not in headings
    assert len(headings) == len(line) == 9


def test_a_typed_formula_stays_a_text(agent, submission):
    headings, line = exported(agent, f"demarche={submission.form_id}")
    assert dict(zip(headings, line, strict=True))["Votre nom"] == "'=2+2"


@pytest.mark.parametrize("typed", ["=1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "\r=1", "\n=1"])
def test_no_cell_begins_as_a_formula(typed):
    assert harmless(typed) == f"'{typed}"


def test_a_hidden_answer_is_never_in_it(agent, submission):
    answers = {**submission.answers, key("detail"): "caché"}
    Submission.objects.filter(pk=submission.pk).update(answers=answers)
    assert "caché" not in str(exported(agent, f"demarche={submission.form_id}"))


def test_what_the_law_protects_needs_a_right_of_its_own(agent, submission):
    query = f"demarche={submission.form_id}"
    assert "1870357123456" not in str(exported(agent, query))
    agent.user_permissions.add(Permission.objects.get(codename="export_protected"))
    assert "1870357123456" in str(exported(agent, query))


def test_it_opens_in_a_french_spreadsheet(agent):
    response = signed_in(agent).get(EXPORT)
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert "attachment" in response["Content-Disposition"]
    first = b"".join(response.streaming_content)
    assert first.startswith(b"\xef\xbb\xbfR\xc3\xa9f\xc3\xa9rence;")


def test_it_follows_the_filters(agent, submission):
    assert len(exported(agent, "canal=phone")) == 1
    assert len(exported(agent, "canal=web")) == 2


def test_each_export_leaves_a_trace_without_the_words_searched(agent, submission):
    exported(agent, f"demarche={submission.form_id}&q=martin")
    trace = ModelLogEntry.objects.get(action="desk.export")
    assert trace.user == agent
    assert trace.data["searched"] is True
    assert "martin" not in str(trace.data)


def test_the_columns_are_those_of_every_version(agent, submission):
    from portals.models import ProcedurePage

    page = ProcedurePage.objects.get(form=submission.form)
    page.definition = page._meta.get_field("definition").stream_block.to_python(
        [step("Vous", field("text", "nom", "Vos nom et prénom"), field("text", "ville", "Votre ville"))]
    )
    page.save()
    from forms_blocks.submissions.versions import current_version

    arrived(current_version(page), name="Awa", ville="Metz")
    headings, *lines = exported(agent, f"demarche={submission.form_id}&etape=toutes&tri=anciennes")
    assert headings[9:] == ["Vos nom et prénom", "Votre ville", "Pourquoi ?", "Précisez", "Quel jour ?"]
    assert sorted(line[10] for line in lines) == ["", "Metz"]

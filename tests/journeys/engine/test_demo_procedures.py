"""Each form of the demonstration is filled in on its screens, on each of its ways, to the receipt."""

import pytest

from forms_blocks.submissions.models import Submission
from forms_blocks.submissions.receipt import build_letter
from home.demo.content import certificate_form as certificate
from home.demo.content import composter_form as composter
from home.demo.content import report_form as report
from home.demo.content.portal import SECTIONS
from home.demo.pages import Procedure
from home.demo.typography import french
from portals.models import ProcedurePage
from tests.demonstration import demonstration  # noqa: F401
from tests.driver import Driver

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("demonstration")]

WAYS = [
    ("acte-etat-civil", {}),
    (
        "acte-etat-civil",
        {"nature": certificate.MARRIAGE, "concerne": certificate.OTHER, "meme_adresse": False},
    ),
    ("acte-etat-civil", {"nature": certificate.DEATH, "remise": certificate.AT_THE_DESK}),
    ("acte-etat-civil", {"lieu": certificate.ABROAD, "motif": "Autre"}),
    ("acte-etat-civil", {"concerne": certificate.OTHER, "forme": certificate.WITHOUT_PARENTS}),
    *(("signalement", {"categorie": category}) for category in (*report.TROUBLES, report.OTHER)),
    ("signalement", {"informer": False}),
    ("signalement", {"rappeler": False, "batiment_prive": False}),
    ("composteur", {}),
    (
        "composteur",
        {"commune": composter.TOWNS[-1], "logement": composter.SHARED, "residence_principale": False},
    ),
    ("composteur", {"retrait": composter.DELIVER, "atelier": False, "deja": False}),
]


def fills(slug, *, only_needed, choices):
    """Fill a form to its receipt; return the driver and the request."""
    procedure = ProcedurePage.objects.get(slug=slug)
    driver = Driver(procedure, only_needed=only_needed, **french(choices))
    before = Submission.objects.count()
    driver.goes_to_the_receipt()
    assert Submission.objects.count() == before + 1
    return driver, Submission.objects.order_by("-pk")[0]


@pytest.mark.parametrize(("slug", "choices"), WAYS)
@pytest.mark.parametrize("only_needed", [False, True], ids=["everything", "only what is needed"])
def test_the_form_is_filled_in_to_its_receipt(slug, choices, only_needed):
    driver, submission = fills(slug, only_needed=only_needed, choices=choices)
    assert driver.sees(submission.reference, submission.tracking_code)
    assert submission.status.label == "Reçue"


def test_every_question_of_the_demonstration_is_asked_on_one_of_these_ways():
    asked = {}
    for slug, choices in WAYS:
        driver, _submission = fills(slug, only_needed=False, choices=choices)
        asked.setdefault(slug, set()).update(driver.answered)
    for section in SECTIONS:
        for page in section.pages:
            if isinstance(page, Procedure):
                raw = [field for step in page.steps for field in step["value"]["fields"]]
                names = {
                    field["value"]["identifier"] for field in raw if field["type"] not in ("heading", "note")
                }
                assert names == asked[page.slug]


def test_a_tie_with_the_person_is_asked_for_parents_names_only():
    tie, _submission = fills("acte-etat-civil", only_needed=True, choices={"concerne": certificate.OTHER})
    assert "justificatif_lien" in tie.answered
    choices = {"concerne": certificate.OTHER, "forme": certificate.WITHOUT_PARENTS}
    none, _submission = fills("acte-etat-civil", only_needed=True, choices=choices)
    assert "justificatif_lien" not in none.answered


def test_a_report_may_be_anonymous():
    driver, submission = fills("signalement", only_needed=True, choices={"informer": False})
    assert not submission.email
    assert not driver.answered & {"demandeur_nom", "demandeur_prenom", "demandeur_courriel"}


def test_silence_refuses_a_composter_and_decides_nothing_of_a_certificate():
    composter_receipt, asked = fills("composteur", only_needed=True, choices={})
    assert asked.answer_due_at
    assert composter_receipt.sees("considérée comme refusée", "tribunal administratif de Strasbourg")
    certificate_receipt, request = fills("acte-etat-civil", only_needed=True, choices={})
    assert request.answer_due_at is None
    assert not certificate_receipt.sees("considérée comme")


@pytest.mark.parametrize("slug", ["acte-etat-civil", "signalement", "composteur"])
def test_the_receipt_letter_says_the_department_and_how_to_reach_it(slug):
    from forms_blocks.outbox.models import Outgoing

    _driver, submission = fills(slug, only_needed=False, choices={})
    letter = build_letter(Outgoing(subject=submission.uuid))
    facts = submission.version.definition.facts
    assert facts.service in letter.body and facts.service_address.split(" – ")[0] in letter.body
    assert submission.tracking_code in letter.body
    assert letter.from_email == "ne-pas-repondre@rivemont.exemple.fr" or "rivemont" in letter.from_email

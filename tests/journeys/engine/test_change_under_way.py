"""A form is changed while people fill it in: nothing they gave is lost."""

import pytest

from forms_blocks.blocks.writing import field, key, step
from forms_blocks.runtime.reading import read
from forms_blocks.submissions.models import Draft, Form, Submission
from forms_blocks.submissions.versions import current_version
from portals.models import ProcedurePage
from tests.citizen import Citizen
from tests.town import procedure

pytestmark = pytest.mark.django_db

STREET, AGE = field("text", "rue", "Votre rue"), field("text", "age", "Votre âge")
FIRST = [step("Vous", field("text", "nom", "Votre nom"), AGE), step("Lieu", STREET)]
CHANGED = [
    step("Vous", field("text", "nom", "Votre nom de famille"), field("number", "age", "Votre âge")),
    step("Lieu", STREET, field("text", "etage", "Votre étage")),
]


def publish(page, *steps, carry=True):
    """Publish other steps, drafts following when `carry`."""
    page.definition = list(steps)
    page.save_revision().publish()
    if carry:
        Form.objects.filter(pk=page.form_id).update(carried_to=current_version(page))


def begun(*steps, **answers):
    page = procedure(*(steps or FIRST))
    person = Citizen().begins(page).answers(**answers) if answers else Citizen().begins(page)
    return ProcedurePage.objects.get(pk=page.pk), person


def test_a_draft_goes_on_with_the_new_questions_and_its_answers():
    page, person = begun(nom="Dupont", age="42")
    publish(page, *CHANGED)
    person.opens(person.url)
    assert person.sees("a changé depuis que vous l’avez commencé", "Votre étage", "Étape 2")
    person.answers(rue="Rue des Lilas", etage="3").sends()
    (sent,) = Submission.objects.all()
    assert sent.answers[key("nom")] == "Dupont" and sent.answers[key("age")] == "42"
    assert sent.version.number == 2


def test_a_draft_that_stays_is_asked_nothing_new():
    page, person = begun(nom="Dupont", age="42")
    publish(page, *CHANGED, carry=False)
    person.opens(person.url)
    assert not person.sees("a changé depuis")
    person.answers(rue="Rue des Lilas").sends()
    assert Submission.objects.get().version.number == 1


def test_a_page_left_open_on_another_device_loses_nothing_of_what_was_typed():
    page, person = begun(nom="Dupont", age="42")
    publish(page, *CHANGED)
    person.answers(rue="Rue des Lilas")
    assert person.sees("a changé depuis", "Rue des Lilas", "Votre étage")
    person.answers(rue="Rue des Lilas", etage="3").sends()
    assert Submission.objects.get().answers[key("rue")] == "Rue des Lilas"


def test_an_answer_that_makes_no_sense_any_more_is_asked_again_and_shown():
    page, person = begun(nom="Dupont", age="la quarantaine")
    publish(page, *CHANGED)
    person.answers(rue="Rue des Lilas")
    assert person.sees("Étape 1", "Vous aviez répondu : la quarantaine", "Dupont")
    person.answers(nom="Dupont", age="42")
    assert person.sees("Rue des Lilas", "Votre étage")


def test_a_wrong_text_of_an_older_page_comes_back_too():
    mail = field("email", "courriel", "Courriel")
    page, person = begun(step("Une", mail))
    person.answers(courriel="pas une adresse")
    publish(page, step("Une", mail, field("text", "plus", "En plus")))
    person.answers(courriel="toujours pas")
    assert person.sees("toujours pas", "En plus")


def test_a_step_that_left_leads_to_the_one_that_remains():
    page, person = begun(nom="Dupont", age="42")
    publish(page, FIRST[0])
    person.opens(person.url)
    assert person.sees("Vérifiez avant d’envoyer") or person.sees("Étape 1")
    assert Draft.objects.get().answers[key("nom")] == "Dupont"


def test_a_review_left_open_is_read_again_before_it_is_sent():
    page, person = begun(nom="Dupont", age="42")
    person.answers(rue="Rue des Lilas")
    before = person.page
    publish(page, step("Vous", field("text", "nom", "Votre nom de famille"), AGE), FIRST[1])
    assert 'name="version"' in before
    person.posts(version=str(page.form.versions.first().pk))
    assert not Submission.objects.exists()
    assert person.sees("Votre nom de famille", "a changé depuis")
    person.sends()
    assert Submission.objects.get().version.number == 2


def test_a_request_already_sent_reads_as_it_did():
    page, person = begun(nom="Dupont", age="42")
    person.answers(rue="Rue des Lilas").sends()
    sent = Submission.objects.get()
    reading = read(sent.version.definition, sent.answers, sent.world)
    publish(page, *CHANGED)
    again = Submission.objects.get()
    assert read(again.version.definition, again.answers, again.world) == reading


def test_files_sent_before_the_change_stay(tmp_path):
    from django.core.files.uploadedfile import SimpleUploadedFile

    photo = field("file", "photo", "Photo")
    page, person = begun(step("Une", photo), step("Deux", STREET))
    pdf = SimpleUploadedFile("plan.pdf", b"%PDF-1.4 plan", content_type="application/pdf")
    person.answers(photo=pdf)
    publish(page, step("Une", STREET), step("Deux", photo))
    person.opens(person.url)
    draft = Draft.objects.get()
    assert len(draft.answers[key("photo")]) == 1 and draft.attachments.count() == 1

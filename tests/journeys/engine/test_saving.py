"""While one types, the page keeps what is typed: nothing is judged, nothing is lost, no two tabs mix."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from forms_blocks.blocks.writing import field, key, step
from forms_blocks.submissions.models import Draft, Submission
from forms_blocks.submissions.purge import purge_drafts
from tests.citizen import Citizen
from tests.factories import UserFactory
from tests.town import procedure

pytestmark = pytest.mark.django_db


def two_steps(**fields):
    return procedure(
        step("Vous", field("text", "nom", "Votre nom"), field("date", "naissance", "Votre naissance")),
        step("Suite", field("text", "motif", "Motif")),
        **fields,
    )


def hidden(page, name):
    return page.partition(f'name="{name}"')[2].partition('value="')[2].partition('"')[0]


def keeps(citizen, page=None, **answers):
    """Post what the page posts by itself; the citizen stays where they are."""
    page = page or citizen.page
    data = {
        "go": "keep",
        "asked": [key("nom"), key("naissance")],
        "draft": hidden(page, "draft"),
        "mark": hidden(page, "mark"),
    }
    return citizen.browser.post(citizen.url, data | {key(name): text for name, text in answers.items()})


def test_what_is_typed_is_kept_and_told_with_the_hour():
    citizen = Citizen().begins(two_steps())
    with time_machine.travel(timezone.now().replace(hour=9, minute=32), tick=False):
        response = keeps(citizen, nom="Pet")
    assert response.status_code == 200
    assert "Enregistré à 10\u00a0h\u00a032" in response.content.decode()
    assert Draft.objects.get().answers == {key("nom"): "Pet"}


def test_nothing_is_judged_and_nobody_goes_further():
    citizen = Citizen().begins(two_steps())
    response = keeps(citizen, nom="", naissance="31/02/")
    assert response.status_code == 200
    assert "manque" not in response.content.decode()
    draft = Draft.objects.get()
    assert (draft.step, draft.answers) == (1, {})
    assert citizen.opens(response["HX-Replace-Url"]).sees('value="31/02/"')
    assert not citizen.sees("à corriger")


def test_a_page_begins_one_draft_however_often_it_posts():
    citizen = Citizen().begins(two_steps())
    first = keeps(citizen, nom="Pet")
    keeps(
        citizen,
        citizen.page.replace(hidden(citizen.page, "mark"), hidden(first.content.decode(), "mark")),
        nom="Petit",
    )
    draft = hidden(citizen.page, "draft")
    citizen.posts(go="next", draft=draft, **{key("nom"): "Petit", key("naissance"): "1980-02-03"})
    assert citizen.sees("Motif")
    assert str(Draft.objects.get().pk) == draft
    assert Draft.objects.get().answers[key("nom")] == "Petit"


def test_two_tabs_on_a_new_request_are_two_requests():
    citizen = Citizen()
    pages = [citizen.begins(page).page for page in [two_steps()] * 2]
    keeps(citizen, pages[0], nom="Petit")
    keeps(citizen, pages[1], nom="Durand")
    assert {draft.answers[key("nom")] for draft in Draft.objects.all()} == {"Petit", "Durand"}


def test_a_tab_that_is_out_of_date_does_not_write_over_the_other_by_itself():
    citizen = Citizen().begins(two_steps())
    citizen.opens(keeps(citizen, nom="Petit")["HX-Replace-Url"])
    old = citizen.page
    assert keeps(citizen, old, nom="Petit-Durand").status_code == 200
    refused = keeps(citizen, old, nom="Petit")
    assert refused.status_code == 409
    assert "changées entre-temps dans un autre onglet" in refused.content.decode()
    assert Draft.objects.get().answers == {key("nom"): "Petit-Durand"}


def test_a_page_that_saves_after_the_sending_changes_nothing_and_is_told():
    citizen = Citizen().begins(procedure())
    citizen.answers(nom="Petit")
    draft = Draft.objects.get()
    citizen.sends()
    step_url = f"/demarches/voirie/arbre/demande/{draft.pk}/1/"
    late = citizen.browser.post(step_url, {"go": "keep", key("nom"): "Durand"})
    assert late.status_code == 410
    assert Submission.objects.get().answers == {key("nom"): "Petit"}
    assert not Draft.objects.exists()


def test_nobody_saves_in_the_draft_of_another_person():
    owner = Citizen(UserFactory()).begins(two_steps())
    keeps(owner, nom="Petit")
    thief = Citizen(UserFactory()).begins(two_steps_again())
    assert keeps(thief, owner.page, nom="Voleur").status_code == 200
    assert {draft.answers[key("nom")] for draft in Draft.objects.all()} == {"Petit", "Voleur"}
    url = owner.url + f"{hidden(owner.page, 'draft')}/1/"
    assert thief.browser.post(url, {"go": "keep", key("nom"): "Voleur"}).status_code == 404
    assert Draft.objects.filter(answers={key("nom"): "Voleur"}).count() == 1


def two_steps_again():
    from portals.models import ProcedurePage

    return ProcedurePage.objects.get()


def test_the_department_says_how_long_unsent_answers_are_kept():
    citizen = Citizen().begins(two_steps(draft_days=2))
    with time_machine.travel(timezone.now(), tick=False):
        keeps(citizen, nom="Petit")
        draft = Draft.objects.get()
        assert draft.expires_at == timezone.now() + timedelta(days=2)
    with time_machine.travel(timezone.now() + timedelta(days=1), tick=False):
        citizen.opens(f"{citizen.url}{draft.pk}/1/").answers(go="later", nom="Petit")
        draft.refresh_from_db()
        assert draft.expires_at == timezone.now() + timedelta(days=2)
    with time_machine.travel(timezone.now() + timedelta(days=4)):
        purge_drafts()
    assert not Draft.objects.exists()


def test_without_a_word_of_the_department_the_installation_decides(settings):
    settings.DRAFT_DAYS = 10
    keeps(Citizen().begins(two_steps()), nom="Petit")
    left = Draft.objects.get().expires_at - timezone.now()
    assert timedelta(days=9) < left <= timedelta(days=10)

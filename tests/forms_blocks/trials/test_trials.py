"""An editor tries a form with the citizen's screens, as somebody simulated, and processes what they sent."""

import re
from datetime import date, timedelta

import pytest
import time_machine
from django.core.files.storage import storages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from hypothesis import given
from hypothesis import strategies as st

from forms_blocks.blocks.writing import field, key, prefill, step
from forms_blocks.outbox.ticks import run_ticks
from forms_blocks.runtime.simulated import PEOPLE, born_on
from forms_blocks.submissions.models import Attachment, Draft, Form, FormVersion, Submission
from forms_blocks.trials.models import Trial
from tests.desk import page as markup
from tests.driver import PDF
from tests.town import EMAIL, NAME, procedure
from tests.trying import Editor, home_of

pytestmark = pytest.mark.django_db
BANNER = "Essai : rien n’est envoyé"


@pytest.fixture
def editor():
    return Editor()


def test_every_screen_of_a_trial_says_so(editor):
    page = procedure()
    editor.tries(page)
    assert editor.sees(BANNER, "Une personne sans compte")
    key = Trial.objects.get().pk
    assert editor.answers(nom="", courriel="").sees(BANNER)
    assert editor.answers(nom="Camille", courriel="camille@example.org").sees(BANNER, "Vérifiez")
    assert editor.sends().sees(BANNER, "Traiter comme un agent")
    for name in ("trial_tracking", "trial_letters"):
        assert editor.opens(reverse(name, args=[key])).sees(BANNER)
    test = Submission.objects.get()
    assert BANNER in markup(editor.browser.get(reverse("desk_submission", args=[test.uuid])))


def test_a_real_filling_bears_no_banner(editor):
    assert not editor.begins(procedure()).sees(BANNER)


def test_the_draft_of_a_page_is_tried_and_what_is_online_too(editor):
    page = procedure()
    page.definition = [step("Vous", NAME, EMAIL, field("text", "neuf", "Question toute neuve"))]
    page.save_revision()
    assert editor.tries(page).sees("Question toute neuve")
    assert not editor.tries(page, online="yes").sees("Question toute neuve")
    assert not FormVersion.objects.filter(form=page.form).exists()


def test_a_form_that_is_closed_or_never_published_can_be_tried(editor):
    page = procedure(closes_at=timezone.now() - timedelta(days=3), live=False)
    assert editor.tries(page).answers(nom="Camille", courriel="").sends().url.endswith("/recu/")


def test_a_form_that_is_not_finished_says_what_is_missing(editor):
    page = procedure()
    page.definition = [step("", field("choice", "motif", "Motif", choices=["Seul"]))]
    page.save_revision()
    editor.tries(page)
    assert editor.response.status_code == 422
    assert editor.sees("ne peut pas encore être essayé", "« Motif » propose moins de deux réponses.")
    assert not Trial.objects.exists()


def test_the_account_of_the_simulated_person_fills_the_form_in(editor):
    page = procedure(
        step(
            "Vous",
            field("text", "nom", "Nom", prefill=prefill("profile", "nom", "filled")),
            field("date", "ne", "Né le", prefill=prefill("profile", "date_naissance")),
        )
    )
    born = PEOPLE["leo"].profile(timezone.localdate())["date_naissance"]
    assert editor.tries(page, "leo").sees('value="Durand"', born, "Léo Durand")
    assert not editor.tries(page).sees('value="Durand"')
    editor.user.last_name = "Vraie"
    editor.user.save()
    assert not editor.tries(page).sees('value="Vraie"')


def test_an_unknown_person_is_somebody_without_an_account(editor):
    assert editor.tries(procedure(), "napoleon").sees("Une personne sans compte")


@given(st.dates(date(1990, 1, 1), date(2100, 12, 31)))
def test_the_minor_is_fifteen_every_day(today):
    born = born_on(15, today)
    age = today.year - born.year - ((today.month, today.day) < (born.month, born.day))
    assert age == 15


def test_to_stop_leads_back_to_the_trials_and_one_goes_on_from_there(editor):
    page = procedure()
    editor.tries(page).answers(go="later", nom="Camille", courriel="")
    assert editor.url == home_of(page)
    assert editor.sees("En cours de remplissage", reverse("trial_review", args=[Trial.objects.get().pk]))
    assert editor.opens(reverse("trial_step", args=[Trial.objects.get().pk, 1])).sees('value="Camille"')


def test_a_trial_is_saved_while_one_types_and_two_tabs_lose_nothing(editor):
    editor.tries(procedure())
    first, url = editor.page, editor.url
    data = {"asked": [key("nom"), key("courriel")], key("nom"): "Camille", key("courriel"): "", "go": "keep"}
    hidden = dict(re.findall(r'type="hidden"[^>]* name="(version|draft|mark)"[^>]* value="([^"]*)"', first))
    assert editor.browser.post(url, {**hidden, **data}).status_code == 200
    stale = editor.browser.post(url, {**hidden, **data, key("nom"): "Dominique"})
    assert stale.status_code == 409
    assert editor.opens(url).sees(BANNER, 'value="Camille"')


def test_sending_twice_makes_one_test(editor):
    page = procedure()
    editor.tries(page).answers(nom="Camille", courriel="")
    review = editor.url
    editor.sends()
    editor.url = review
    assert editor.sends().url.endswith("/recu/")
    assert Submission.objects.count() == 1


def test_a_test_is_processed_with_the_workflow_and_its_letters_are_read_on_screen(editor):
    test = editor.sends_a_test(procedure())
    desk = reverse("desk_submission", args=[test.uuid])
    response = editor.browser.post(desk, {"do": "say", "text": "Il manque le plan."}, follow=True)
    assert "rien n’est envoyé" in markup(response)
    button = response.context["choices"][0]
    editor.browser.post(desk, {"do": "press", "button": button.key, "text": "Voilà."})
    shown = markup(editor.browser.get(desk))
    assert "Lettres qui seraient parties" in shown
    letters = editor.opens(reverse("trial_letters", args=[test.draft_id])).page
    assert "Il manque le plan." in letters
    assert "None" not in letters
    assert letters.count("À camille@example.org") >= 2


def test_what_the_person_answers_reaches_the_desk(editor):
    test = editor.sends_a_test(procedure())
    tracking = reverse("trial_tracking", args=[test.draft_id])
    editor.opens(tracking)
    editor.browser.post(tracking, {"text": "Voici le plan."})
    assert "Voici le plan." in markup(editor.browser.get(reverse("desk_submission", args=[test.uuid])))
    assert editor.browser.post(tracking, {"text": " "}).status_code == 422


def test_a_trial_that_asked_no_address_says_why_there_is_no_letter(editor):
    test = editor.sends_a_test(procedure(), courriel="")
    assert editor.opens(reverse("trial_letters", args=[test.draft_id])).sees("aucune adresse e-mail")


def tried_with_a_file(editor, page) -> str:
    editor.tries(page)
    upload = SimpleUploadedFile("plan.pdf", PDF, "application/pdf")
    editor.posts(go="next", **{key("plan"): upload})
    return Attachment.objects.get().file.name


def test_publication_wipes_the_trials_with_their_files(editor, django_capture_on_commit_callbacks):
    page = procedure(step("Vous", field("file", "plan", "Plan")))
    kept = tried_with_a_file(editor, page)
    editor.sends()
    tried_draft = editor.tries(page)
    assert tried_draft.response.status_code == 200
    with django_capture_on_commit_callbacks(execute=True):
        page.save_revision().publish()
    assert not storages["private"].exists(kept)
    for model in (Trial, Submission, Draft, Attachment):
        assert not model.objects.exists()
    assert not FormVersion.objects.filter(form__kind=Form.Kind.TRIAL).exists()
    assert editor.opens(tried_draft.url).response.status_code == 404


def test_publication_leaves_the_real_requests_and_the_trials_of_other_pages(editor):
    page, other = procedure(), procedure(slug="autre")
    Editor().begins(page).answers(nom="Camille", courriel="").sends()
    editor.sends_a_test(other)
    page.save_revision().publish()
    assert Submission.objects.real().count() == 1
    assert Submission.objects.filter(test=True).count() == 1


def test_the_worker_wipes_trials_after_some_days(editor, django_capture_on_commit_callbacks):
    page = procedure(step("Vous", field("file", "plan", "Plan")))
    kept = tried_with_a_file(editor, page)
    editor.sends()
    with time_machine.travel(timezone.now() + timedelta(days=6), tick=False):
        run_ticks()
        assert Submission.objects.exists()
    with (
        time_machine.travel(timezone.now() + timedelta(days=8), tick=False),
        django_capture_on_commit_callbacks(execute=True),
    ):
        run_ticks()
    assert not Trial.objects.exists()
    assert not Submission.objects.exists()
    assert not storages["private"].exists(kept)


def test_one_trial_is_thrown_away_or_all_of_them_twice_without_harm(editor):
    page = procedure()
    first, second = editor.sends_a_test(page), editor.sends_a_test(page)
    for _twice in range(2):
        editor.does(page, "forget", trial=str(first.draft_id))
        assert editor.response.status_code == 200
    assert list(Submission.objects.all()) == [second]
    editor.does(page, "forget", trial="rien")
    editor.does(page, "wipe")
    assert not Submission.objects.exists()
    assert editor.sees("Rien pour le moment")


def test_deleting_the_page_wipes_its_trials(editor):
    page = procedure()
    editor.sends_a_test(page)
    page.delete()
    assert not Submission.objects.exists()


def test_an_unknown_button_changes_nothing(editor):
    page = procedure()
    editor.does(page, "publish-it-all")
    assert editor.response.status_code == 400


def test_the_list_of_trials_asks_the_same_queries_however_many(editor, django_assert_num_queries):
    from forms_blocks.trials.home import tried

    page = procedure()
    for _one in range(3):
        editor.sends_a_test(page)
    with django_assert_num_queries(3):
        assert len(list(tried(page.form_id))) == 3


def test_the_editor_of_a_page_offers_to_try_it(editor):
    page = procedure()
    assert home_of(page) in editor.opens(reverse("wagtailadmin_pages:edit", args=[page.pk])).page

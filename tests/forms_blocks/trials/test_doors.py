"""A test stays behind its doors: no list, no letter, no number, no citizen; and it never becomes real."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.contrib.auth.models import Permission
from django.core import mail
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from forms_blocks.outbox.models import Outgoing
from forms_blocks.outbox.worker import run_due
from forms_blocks.public.my_requests import requests_of, resumable
from forms_blocks.submissions import policy, resume
from forms_blocks.submissions.farewell import remaining
from forms_blocks.submissions.letter import write
from forms_blocks.submissions.links import sign
from forms_blocks.submissions.models import (
    Draft,
    Form,
    FormFunction,
    FormVersion,
    Submission,
    SubmissionValue,
)
from forms_blocks.submissions.models.counter import Counter
from forms_blocks.submissions.receive import Sender, receive
from forms_blocks.submissions.reminders import remind
from forms_blocks.submissions.versions import current_version
from forms_blocks.trials.models import Trial
from forms_blocks.versioning.pages import alive_drafts
from forms_blocks.workflow import engine, sync
from portals.accounts.adopt import adopt
from portals.models import ProcedurePage
from tests.citizen import Citizen
from tests.desk import EXPORT, LIST, listed, signed_in, spreadsheet
from tests.factories import AdministratorFactory, GroupFactory, UserFactory, agent_of
from tests.town import portal, procedure
from tests.trying import Editor, home_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def offered():
    return procedure()


@pytest.fixture
def test(offered):
    return Editor().sends_a_test(offered)


def addresses(submission) -> list[str]:
    key = submission.draft_id
    names = ("trial_review", "trial_receipt", "trial_tracking", "trial_letters")
    return [reverse("trial_step", args=[key, 1]), *(reverse(name, args=[key]) for name in names)]


def test_a_test_takes_no_number_and_leaves_the_sequence_alone(test):
    assert test.test
    assert test.reference is None
    assert not Counter.objects.exists()


def test_a_test_sends_nothing_whatever_the_agent_does(test):
    agent = AdministratorFactory()
    engine.say(test, agent, "Il manque une pièce.")
    for button in engine.buttons(test, agent)[:1]:
        engine.press(test, button.key, agent, "C’est fait.")
    run_due()
    assert not Outgoing.objects.exists()
    assert mail.outbox == []


def test_a_letter_about_a_test_that_reached_the_outbox_is_dropped(test):
    from forms_blocks.outbox.send import post
    from forms_blocks.submissions.receive import RECEIPT
    from forms_blocks.workflow.promise import MESSAGE, STATUS

    event = engine.say(test, AdministratorFactory(), "Bonjour.")
    post(RECEIPT, test.uuid, key="one")
    post(MESSAGE, test.uuid, key="two", extra={"event": event.pk})
    post(STATUS, test.uuid, key="three", extra={"status": str(test.status_id), "action": "x", "event": None})
    run_due()
    assert mail.outbox == []
    assert set(Outgoing.objects.values_list("state", flat=True)) == {Outgoing.State.DROPPED}


def test_no_list_no_tab_no_search_and_no_export_shows_a_test(test):
    desk = signed_in(AdministratorFactory())
    for query in ("", "?etape=toutes", "?etape=toutes&q=Camille"):
        response = desk.get(LIST + query)
        assert listed(response) == []
        assert all(not tab["count"] or tab["count"] == "0" for tab in response.context["tabs"])
    assert len(spreadsheet(desk.get(f"{EXPORT}?etape=toutes"))) == 1
    assert not SubmissionValue.objects.exists()


def test_the_form_being_tried_is_named_nowhere(offered, test):
    desk = signed_in(AdministratorFactory())
    choices = next(one for one in desk.get(LIST).context["listing"].filters if one.name == "demarche").choices
    assert [key for key, _title in choices] == [str(offered.form_id)]
    assert [form.pk for form in desk.get(reverse("desk_processors")).context["page"]] == [offered.form_id]
    assert remaining(offered) == 0


def test_neither_its_code_nor_a_link_nor_its_address_opens_a_test(test):
    citizen = Citizen()
    home = portal().tracking_url()
    citizen.browser.post(home, {"code": test.tracking_code})
    assert citizen.browser.post(home, {"code": test.tracking_code}).status_code == 422
    link = portal().get_url() + portal().reverse_subpage("tracking_link", args=(sign(test),))
    assert citizen.browser.get(link).status_code == 410
    assert citizen.browser.get(portal().tracked_url(test)).status_code == 404
    administrator = signed_in(AdministratorFactory())
    assert administrator.get(portal().tracked_url(test)).status_code == 404


def test_a_citizen_cannot_reach_a_test_filling(offered, test):
    Editor().tries(offered)
    filling = Trial.objects.first()
    for citizen in (signed_in(None), signed_in(UserFactory())):
        for url in (*addresses(test), reverse("trial_step", args=[filling.pk, 1]), home_of(offered)):
            for response in (citizen.get(url), citizen.post(url, {"go": "next"})):
                assert response.status_code in (302, 403, 404), url
                assert "Camille" not in response.content.decode()
        for below in (f"{filling.pk}/1/", f"{filling.pk}/verifier/", f"{test.draft_id}/recu/"):
            assert citizen.get(f"{offered.start_url()}{below}").status_code == 404
    assert Draft.objects.get(pk=filling.pk).answers == {}


def test_a_citizen_cannot_begin_on_the_version_being_tried(offered):
    draft = ProcedurePage.objects.get(pk=offered.pk)
    draft.title = "Demander deux arbres"
    draft.save_revision()
    Editor().tries(offered)
    tried = FormVersion.objects.get(form__kind=Form.Kind.TRIAL)
    citizen = Citizen()
    citizen.begins(offered)
    citizen.browser.post(offered.start_url(), {"version": tried.pk, "go": "next", "asked": []})
    assert not Draft.objects.filter(version=tried, form=offered.form).exists()
    assert Draft.objects.exclude(form__kind=Form.Kind.TRIAL).get().version == current_version(offered)


def test_who_may_enter_the_admin_without_editing_the_page_finds_no_trial(offered, test):
    agent = signed_in(agent_of(GroupFactory()))
    for url in (*addresses(test), home_of(offered), reverse("desk_submission", args=[test.uuid])):
        assert agent.get(url).status_code == 404, url
    assert agent.post(home_of(offered), {"do": "wipe"}).status_code == 404
    assert Submission.objects.filter(pk=test.pk).exists()


def test_an_agent_of_the_procedure_processes_its_tests(offered, test):
    group = GroupFactory()
    FormFunction.objects.create(form=offered.form, group=group)
    agent = agent_of(group)
    assert policy.may_process(agent, test)
    assert signed_in(agent).get(reverse("desk_submission", args=[test.uuid])).status_code == 200
    assert not policy.may_process(UserFactory(), test)


def test_who_wrote_the_page_processes_the_tests_and_nothing_real(offered, test):
    user = editor_only(offered)
    real = receive(version=current_version(offered), answers=test.answers, sender=Sender(), channel="web")
    assert policy.may_process(user, test)
    assert not policy.may_see(user, real)
    assert not policy.may_process(user, real)


def test_a_test_is_in_nobodys_requests(offered):
    user = AdministratorFactory()
    editor = Editor(user)
    editor.sends_a_test(offered)
    editor.tries(offered)
    assert not requests_of(user).exists()
    assert not list(resumable(user))
    assert not editor.begins(offered).sees("Vous avez déjà commencé cette demande")
    assert Submission.objects.get().person is None


def test_signing_in_makes_no_test_ones_own(test, rf):
    user, request = UserFactory(), rf.get("/")
    request.session = {"drafts": [str(test.draft_id)]}
    adopt(None, request, user)
    test.refresh_from_db()
    assert test.person is None


def test_whatever_is_sent_to_a_form_being_tried_is_a_test(test):
    sent = receive(version=test.version, answers=test.answers, sender=Sender(), channel="web", test=False)
    assert sent.test
    assert sent.reference is None


def test_a_test_never_becomes_real_nor_a_request_a_test(offered, test):
    real = receive(version=current_version(offered), answers=test.answers, sender=Sender(), channel="web")
    for one, made in ((test, False), (real, True)):
        with pytest.raises(IntegrityError), transaction.atomic():
            Submission.objects.filter(pk=one.pk).update(test=made)


def test_a_status_that_only_tests_are_in_may_be_removed(offered, test):
    sync._refuse_held([test.status_id])
    receive(version=current_version(offered), answers=test.answers, sender=Sender(), channel="web")
    with pytest.raises(ValidationError):
        sync._refuse_held([test.status_id])


def test_a_trial_put_off_is_opened_by_no_code_and_told_by_no_letter(offered):
    Editor().tries(offered).answers(go="later", nom="Camille", courriel="camille@example.org")
    draft = Draft.objects.get()
    draft.email = "camille@example.org"
    draft.expires_at = timezone.now() + timedelta(days=1)
    draft.save()
    assert draft.code
    Draft.objects.update(updated_at=timezone.now() - timedelta(days=6))
    remind()
    assert not Outgoing.objects.exists()
    assert resume.by_code(draft.code) is None
    assert resume.alive(draft.pk) is None
    assert not alive_drafts(draft.form_id).exists()


def test_unknown_trials_answer_404():
    portal()
    editor = Editor()
    for url in (reverse("trial_step", args=[uuid4(), 1]), reverse("trials", args=[uuid4()])):
        assert editor.browser.get(url).status_code == 404


def editor_only(offered):
    """Return somebody who may edit the page, and has no part in its requests."""
    from wagtail.models import GroupPagePermission

    group = GroupFactory()
    user = agent_of(group)
    change = Permission.objects.get(content_type__app_label="wagtailcore", codename="change_page")
    GroupPagePermission.objects.create(group=group, page=offered, permission=change)
    return user


def test_the_letter_itself_can_still_be_read_on_screen(test):
    assert write(test, "Bonjour", "workflow/letter", opening="", message="", paragraphs=[]) is not None


def test_the_number_of_a_page_leads_to_its_trials_and_opens_nothing_more(offered):
    administrator = signed_in(AdministratorFactory())
    address = reverse("trials_of_page", args=[offered.pk])
    assert administrator.get(address).url == reverse("trials", args=[offered.form.uuid])
    assert administrator.get(reverse("trials_of_page", args=[offered.get_parent().pk])).status_code == 404
    assert administrator.get(reverse("trials_of_page", args=[0])).status_code == 404
    add = reverse("wagtailadmin_pages:add", args=["portals", "procedurepage", offered.get_parent().pk])
    assert "Donnez un titre à la page" in administrator.get(add).content.decode()
    stranger = UserFactory()
    stranger.user_permissions.add(Permission.objects.get(codename="access_admin"))
    assert signed_in(stranger).get(address).status_code == 404

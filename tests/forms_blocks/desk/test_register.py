"""The one base of registers opens nothing but a list and its export."""

import pytest
from django.urls import NoReverseMatch, reverse
from wagtail.models import ReferenceIndex

from forms_blocks.desk import capped
from forms_blocks.desk.submission_register import register
from forms_blocks.submissions.models import Attachment, Draft, Event, EventData, Submission, SubmissionValue
from tests.desk import LIST, arrived, listed, page, signed_in
from tests.factories import AdministratorFactory
from tests.processing import agent_for
from tests.town import version_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("act", ["create", "edit", "delete", "inspect", "history", "choose_parent"])
def test_no_row_is_added_changed_deleted_or_inspected_by_a_register(act):
    with pytest.raises(NoReverseMatch):
        reverse(register.url_helper.get_action_url_name(act), args=["1"])
    with pytest.raises(NoReverseMatch):
        reverse(register.url_helper.get_action_url_name(act))


def test_even_an_administrator_may_do_none_of_it():
    admin, row = AdministratorFactory(), Submission()
    ask = register.permission_helper
    assert ask.user_can_list(admin)
    assert not any((
        ask.user_can_create(admin),
        ask.user_can_edit_obj(admin, row),
        ask.user_can_delete_obj(admin, row),
        ask.user_can_inspect_obj(admin, row),
    ))  # fmt: skip


def test_the_query_string_is_never_read_as_look_ups():
    submission = arrived(version_of())
    browser = signed_in(agent_for(submission))
    for forged in (
        "code_sealed__startswith=x",
        "answers__contains=x",
        "form__functions__group=0",
        "pk=0",
        "o=1.2",
    ):
        assert listed(browser.get(f"{LIST}?{forged}")) == [submission.reference]


def test_what_a_filter_does_not_offer_counts_for_nothing():
    submission = arrived(version_of())
    browser = signed_in(agent_for(submission))
    for forged in (
        "demarche=0",
        "demarche=1 OR 1",
        "canal=fax",
        "periode=1900",
        "retard=non",
        "p=x",
        "p=99",
        "tri=pk",
    ):
        assert listed(browser.get(f"{LIST}?{forged}")) == [submission.reference], forged


def test_a_count_stops_where_nobody_reads_further_and_says_so(monkeypatch):
    monkeypatch.setattr(capped, "CAP", 2)
    version = version_of()
    submissions = [arrived(version) for _ in range(4)]
    response = signed_in(agent_for(submissions[0])).get(LIST)
    assert "plus de 2 demandes" in page(response)
    assert len(listed(response)) == 2


def test_a_saved_request_queues_no_task_of_the_reference_index():
    for model in (Submission, SubmissionValue, Event, EventData, Attachment, Draft):
        assert model.wagtail_reference_index_ignore
        assert not ReferenceIndex.model_is_indexable(model)

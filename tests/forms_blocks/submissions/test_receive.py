"""The one door by which requests come in."""

from datetime import date, timedelta

import pytest
from django.db import IntegrityError
from django.utils import timezone

from forms_blocks.blocks.writing import chosen, field, key, step
from forms_blocks.outbox.models import Outgoing
from forms_blocks.runtime.world import World
from forms_blocks.sources.item import item
from forms_blocks.submissions import codes
from forms_blocks.submissions.models import Draft, Event, Submission, SubmissionValue
from forms_blocks.submissions.receive import Closed, Refused, Sender, receive
from tests import lists
from tests.town import EMAIL, NAME, procedure, version_of

pytestmark = pytest.mark.django_db
ANSWERS = {key("nom"): "Camille Petit", key("courriel"): "camille@exemple.fr"}


def send(version, answers=None, **options):
    answers = ANSWERS if answers is None else answers
    return receive(version=version, answers=answers, sender=Sender(), channel="web", **options)


def test_a_request_is_numbered_and_has_a_code_only_its_owner_reads():
    submission = send(version_of())
    assert submission.reference == f"{timezone.localdate().year}-000001"
    assert submission.tracking_code not in submission.code_sealed
    assert submission.code_hash in codes.all_hashes(submission.tracking_code.lower().replace("-", " "))


def test_references_follow_one_another():
    version = version_of()
    assert [send(version).reference[-3:] for _ in range(3)] == ["001", "002", "003"]


def test_the_history_begins_and_the_receipt_is_queued_in_the_same_transaction():
    submission = send(version_of())
    assert submission.events.first().kind == Event.Kind.RECEIVED
    assert Outgoing.objects.get(kind="receipt").subject == submission.uuid


def test_nothing_personal_waits_in_the_queue():
    send(version_of())
    letter = Outgoing.objects.get(kind="receipt")
    assert "camille" not in f"{letter.key}{letter.extra}{letter.subject}"


def test_the_same_draft_sent_twice_is_one_request():
    version = version_of()
    draft = Draft.objects.create(form=version.form, version=version, answers=ANSWERS)
    first = send(version, draft_id=draft.pk)
    second = send(version, draft_id=draft.pk)
    assert first.pk == second.pk
    assert Submission.objects.count() == 1
    assert Outgoing.objects.filter(kind="receipt").count() == 1
    assert not Draft.objects.exists()


def test_an_incomplete_request_is_refused_with_each_point():
    with pytest.raises(Refused) as refused:
        send(version_of(), {})
    assert [problem.field for problem in refused.value.problems] == [key("nom")]
    assert not Submission.objects.exists()


def test_a_forged_answer_is_refused():
    version = version_of(step("Une", field("choice", "c", "Choix", choices=["A", "B"])))
    for forged in ({"id": "étranger", "text": "A"}, "A", 3, ["A"], {"text": "A"}):
        with pytest.raises(Refused):
            send(version, {key("c"): forged})


def test_a_hidden_answer_is_not_kept():
    version = version_of(
        step(
            "Une",
            field("choice", "c", "Choix", choices=["A", "B"]),
            field("text", "t", "Texte", shown_if=chosen("c", "A")),
        )
    )
    submission = send(version, {key("c"): {"id": key("c", "B"), "text": "B"}, key("t"): "caché"})
    assert key("t") not in submission.answers


def test_a_closed_form_takes_no_request():
    past = timezone.now() - timedelta(days=1)
    with pytest.raises(Closed):
        send(version_of(closes_at=past))


def test_a_form_that_is_not_open_yet_takes_no_request():
    with pytest.raises(Closed):
        send(version_of(opens_at=timezone.now() + timedelta(days=1)))


def test_the_delay_promised_gives_the_day_an_answer_is_due():
    submission = send(version_of(delay_days=10))
    assert submission.answer_due_at == timezone.localdate() + timedelta(days=10)


@pytest.mark.parametrize(
    ("delay", "day", "due"),
    [
        ({"delay_months": 2}, date(2026, 11, 24), date(2027, 1, 24)),
        ({"delay_months": 2}, date(2026, 12, 31), date(2027, 2, 28)),
        ({"delay_months": 1, "delay_days": 15}, date(2026, 2, 1), date(2026, 3, 16)),
        ({"delay_days": 62}, date(2026, 2, 1), date(2026, 4, 4)),
        ({}, date(2026, 2, 1), None),
    ],
)
def test_months_are_counted_from_date_to_date(delay, day, due):
    submission = send(version_of(**delay), world=World(today=day))
    assert submission.answer_due_at == due


def test_answers_marked_for_lists_become_rows_except_protected_ones():
    version = version_of(
        step(
            "Vous",
            NAME,
            EMAIL,
            field("number", "surface", "Surface", in_lists=True),
            field("date", "jour", "Jour", in_lists=True),
            field("text", "nir", "Numéro", in_lists=True, category="identity_number"),
        )
    )
    send(version, {**ANSWERS, key("surface"): "12", key("jour"): "2026-01-02", key("nir"): "1"})
    rows = {row.field.hex: row for row in SubmissionValue.objects.all()}
    assert len(rows) == 3
    assert rows[key("surface").replace("-", "")].number == 12
    assert rows[key("jour").replace("-", "")].date == date(2026, 1, 2)


def test_a_test_request_is_never_numbered_nor_mailed():
    submission = send(version_of(), test=True)
    assert submission.reference is None
    assert not Outgoing.objects.filter(kind="receipt").exists()


def test_a_version_and_an_event_never_change():
    submission = send(version_of())
    with pytest.raises(TypeError):
        submission.version.save()
    with pytest.raises(TypeError):
        submission.events.first().save()
    with pytest.raises(TypeError):
        submission.events.update(kind="note")
    with pytest.raises(TypeError):
        submission.events.all().delete()


def test_deleting_the_page_leaves_the_requests():
    page = procedure()
    from forms_blocks.submissions.versions import current_version

    submission = send(current_version(page))
    page.delete()
    submission.refresh_from_db()
    assert submission.version.definition.title == "Demander un arbre"


def test_a_fault_that_is_no_double_sending_is_not_hidden(monkeypatch):
    version = version_of()
    first = send(version)
    monkeypatch.setattr(codes, "new_code", lambda: codes.unseal(first.code_sealed))
    with pytest.raises(IntegrityError):
        send(version)


def priced():
    lists.typed("Bacs", item("b", "Bac", {"prix": "12,50"}), item("s", "Sac", {"prix": "2"}))
    price = {"value": "{{ champs.bac.prix }}", "frozen": True}
    return version_of(
        step("Une", field("choice", "bac", "Bac", source="bacs"), field("computed", "prix", "Prix", **price))
    )


def test_a_forged_price_never_comes_in():
    version = priced()
    answers = {key("bac"): {"id": "b", "text": "Cadeau", "prix": "0"}, key("prix"): "0"}
    kept = send(version, answers).answers
    assert kept == {key("bac"): {"id": "b", "text": "Bac", "prix": "12,50"}, key("prix"): "12,50"}


def test_a_value_that_a_draft_froze_is_kept():
    version = priced()
    answers = {key("bac"): {"id": "b", "text": "Bac", "prix": "12,50"}, key("prix"): "11"}
    draft = Draft.objects.create(form=version.form, version=version, answers=answers)
    assert send(version, answers, draft_id=draft.pk).answers[key("prix")] == "11"

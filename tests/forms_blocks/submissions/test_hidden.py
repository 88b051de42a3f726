"""Answers of every kind, hidden: in no request, no letter, no list, no export, on no screen."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from forms_blocks.blocks.registry import kind_of
from forms_blocks.blocks.writing import field, group, key, step, when
from forms_blocks.outbox.worker import run_due
from forms_blocks.submissions.models import Attachment, Draft, Submission, SubmissionValue
from forms_blocks.submissions.receive import Sender, receive
from tests.desk import EXPORT, LIST, page, screen, signed_in, spreadsheet
from tests.forms_blocks.runtime.test_every_kind import FIELDS
from tests.forms_blocks.runtime.test_hidden import ANSWERS, ASKING, ROW, hidden
from tests.processing import agent_for
from tests.town import portal, version_of

pytestmark = pytest.mark.django_db
SHOWN = when("voir", "is", "true")
FILE = "secret.pdf"


def secrets(answer: Any) -> Iterator[str]:
    """Yield each text of an answer that could be recognised anywhere."""
    if isinstance(answer, dict):
        for value in answer.values():
            yield from secrets(value)
    elif isinstance(answer, list):
        for value in answer:
            yield from secrets(value)
    elif isinstance(answer, str) and len(answer) > 4:
        yield answer.splitlines()[0]


def read_aloud() -> Iterator[str]:
    """Yield each answer as people read it, line by line."""
    for one in FIELDS.values():
        if one.kind not in ("file", "group", "yes_no", "consent"):
            lines = kind_of(one.kind).readable(one, ANSWERS[one.kind]).splitlines()
            yield from (line for line in lines if len(line) > 4)


# A letter says good morning by itself.
SECRETS = {*secrets(list(ANSWERS.values())), *read_aloud(), FILE} - {ROW, "Bonjour,"}


def version():
    """Return a form that asks every kind on a condition: in a step, with its step, in rows."""
    inside = [kind for kind in ASKING if kind not in ("group", "place")]
    here = when("ici", "is", "true")
    return version_of(
        step(
            "Vous",
            field("yes_no", "voir", "Voir ?", in_lists=True),
            *(hidden(kind, f"champ_{kind}", SHOWN) for kind in ASKING),
        ),
        step("Cachée", *(hidden(kind, f"etape_{kind}") for kind in ASKING), shown_if=SHOWN),
        step(
            "Gens",
            group(
                "gens",
                "Gens",
                field("yes_no", "ici", "Ici ?"),
                *(hidden(kind, f"rang_{kind}", here) for kind in inside),
            ),
            field("computed", "tout", "Tout", value=all_of("champ"), shown=True),
            field("text", "nom", "Votre nom", in_lists=True),
        ),
        delay_days=10,
    )


def all_of(place: str) -> str:
    return "Vu " + "".join(f"{{{{ champs.{place}_{kind} }}}}" for kind in ASKING)


def draft_of(made, *, shown: bool) -> Draft:
    """Return a draft with an answer to every question."""
    row = {"id": ROW, key("ici"): shown, **{key(f"rang_{kind}"): ANSWERS[kind] for kind in ASKING}}
    answers = {key("voir"): shown, key("nom"): "Awa Ndiaye", key("gens"): [row]}
    answers |= {key(f"{place}_{kind}"): ANSWERS[kind] for place in ("champ", "etape") for kind in ASKING}
    draft = Draft.objects.create(
        form_id=made.form_id, version=made, answers={}, expires_at=timezone.now() + timedelta(days=9)
    )
    for place in ("champ_file", "etape_file", "rang_file"):
        facts = {"name": FILE, "size": 9, "content_type": "application/pdf", "sha256": "0"}
        file = Attachment.objects.create(draft=draft, field=key(place), **facts)
        (row if place == "rang_file" else answers)[key(place)] = [str(file.uuid)]
    Draft.objects.filter(pk=draft.pk).update(answers=answers)
    return Draft.objects.get(pk=draft.pk)


def sent(*, shown: bool) -> Submission:
    """Return the request that such a draft becomes, its letter gone."""
    made = version()
    draft = draft_of(made, shown=shown)
    facts = {"sender": Sender(None, "camille@exemple.fr"), "channel": "web", "portal_id": portal().pk}
    submission = receive(version=made, answers=draft.answers, draft_id=draft.pk, **facts)
    run_due()
    return Submission.objects.get(pk=submission.pk)


def found_in(text: str) -> set[str]:
    return {secret for secret in SECRETS if secret in text}


def test_what_is_hidden_is_nowhere_once_it_is_sent(mailoutbox):
    submission = sent(shown=False)
    assert set(submission.answers) == {key("voir"), key("gens"), key("tout"), key("nom")}
    assert submission.answers[key("gens")] == [{"id": ROW, key("ici"): False}]
    assert submission.answers[key("tout")] == "Vu "
    assert {str(kept.field) for kept in SubmissionValue.objects.all()} == {key("voir"), key("nom")}
    assert not Attachment.objects.filter(submission=submission).exists()
    # Nor is the letter sent to an address that is hidden.
    (letter,) = mailoutbox
    assert letter.to == ["camille@exemple.fr"]
    assert found_in(f"{letter.subject}{letter.body}{letter.alternatives}") == set()
    browser = signed_in(agent_for(submission))
    assert found_in(page(browser.get(screen(submission)))) == set()
    assert found_in(page(browser.get(LIST))) == set()
    lines = spreadsheet(browser.get(f"{EXPORT}?demarche={submission.form_id}"))
    assert "Awa Ndiaye" in lines[1]
    assert found_in(str(lines[1:])) == set()


def test_shown_the_same_answers_are_there(mailoutbox):
    """So that the promise above is not about nothing."""
    submission = sent(shown=True)
    assert len(submission.answers) == 4 + 2 * len(ASKING)
    assert Attachment.objects.filter(submission=submission).count() == 3
    assert mailoutbox[0].to == [ANSWERS["email"]]
    browser = signed_in(agent_for(submission))
    lines = spreadsheet(browser.get(f"{EXPORT}?demarche={submission.form_id}"))
    assert len(found_in(str(lines))) > len(ASKING) / 2
    assert FILE in page(browser.get(screen(submission)))

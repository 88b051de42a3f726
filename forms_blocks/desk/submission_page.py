"""What the screen of one request shows."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _

from forms_blocks.desk import moments
from forms_blocks.desk.answers import answer_steps, refused_files
from forms_blocks.desk.history import conversation, entries
from forms_blocks.desk.listing import Listing
from forms_blocks.desk.people import texts_of, who
from forms_blocks.desk.submission_lines import tone, with_query
from forms_blocks.outbox.models import Outgoing
from forms_blocks.submissions import policy
from forms_blocks.submissions.models import Submission
from forms_blocks.workflow import engine
from forms_blocks.workflow.letters import letters_of
from forms_blocks.workflow.refusals import TEXT_LIMIT


@dataclass(frozen=True, slots=True)
class Fault:
    """What went wrong with what an agent sent: where, in which words, and the text they typed."""

    act: str
    message: str
    status: int
    button: str = ""
    text: str = ""


@dataclass(slots=True)
class Choice:
    """A button of the workflow on screen; `text` and `error` come back after a fault."""

    key: str
    label: str
    message: str
    style: str
    text: str = ""
    error: str = ""


def screen_of(
    request: HttpRequest, submission: Submission, listing: Listing, fault: Fault | None
) -> dict[str, Any]:
    """Return the context of the template; its queries do not depend on what the request holds."""
    row, user = submission, request.user
    name = who(row, row.version.definition, texts_of(row.answers))
    history = entries(row, name)
    may_process = policy.may_process(user, row)
    offered = choices(row, user, fault) if may_process else []
    steps = answer_steps(row)
    return {
        **heading(row),
        **around(row, listing),
        "icon": "tasks",
        "who": name,
        "account": str(row.person) if row.person else "",
        "steps": steps,
        "refused": refused_files(steps),
        "thread": conversation(history),
        "history": history,
        "written": list(letters_of(row)) if row.test else [],
        "letters": list(Outgoing.objects.about(row.uuid).failed()),
        "may_process": may_process,
        "choices": offered,
        "fault": fault,
        "lost": _lost(fault, offered),
        "draft_of": _drafts(fault),
        "longest": TEXT_LIMIT,
    }


def heading(submission: Submission) -> dict[str, Any]:
    """Return what the top of the screen says: which request, where it stands, since when, until when."""
    row = submission
    due = row.answer_due_at if row.closed_at is None else None
    return {
        "submission": row,
        "title": f"{number_of(row)} · {row.form}",
        "number": number_of(row),
        "procedure": str(row.form),
        "status": row.status.label if row.status else "",
        "tone": tone(row),
        "channel": row.get_channel_display(),
        "received": row.received_at,
        "ago": moments.ago(row.received_at),
        "due": due,
        "due_said": moments.until(due) if due else "",
        "late": row.is_late,
    }


def number_of(submission: Submission) -> str:
    """Return the reference of a request; a test has none."""
    return _("test request") if submission.test else str(submission)


def choices(submission: Submission, user: Any, fault: Fault | None) -> list[Choice]:
    """Return the buttons of the workflow, with what a fault has to give back."""
    found = []
    for button in engine.buttons(submission, user):
        choice = Choice(button.key, button.label, button.message, button.style)
        if fault and fault.act == "press" and fault.button == choice.key:
            choice.text, choice.error = fault.text, fault.message
        found.append(choice)
    return found


def around(submission: Submission, listing: Listing) -> dict[str, Any]:
    """Return the addresses of the list and of the requests before and after in it."""
    if submission.test:
        return _around_test(submission)
    query = listing.query()
    back = with_query(reverse("demandes_modeladmin_index"), query)
    before, after = listing.around(submission)
    return {
        "crumbs": [{"url": back, "label": _("Requests")}, {"url": "", "label": str(submission)}],
        "here": address(submission, query),
        "list_url": back,
        "previous_url": address(before, query) if before else "",
        "next_url": address(after, query) if after else "",
    }


def _around_test(submission: Submission) -> dict[str, Any]:
    """Lead back to the trials of the form: a test stands in no list."""
    form = submission.form.trial_of or submission.form
    trials = reverse("trials", args=[form.uuid])
    return {
        "crumbs": [{"url": trials, "label": _("Trials")}, {"url": "", "label": _("test request")}],
        "here": address(submission, ""),
        "list_url": trials,
        "previous_url": "",
        "next_url": "",
    }


def address(submission: Submission, query: str) -> str:
    """Return the address of a request's screen, with the list it comes from."""
    return with_query(reverse("desk_submission", args=[submission.uuid]), query)


def _drafts(fault: Fault | None) -> dict[str, str]:
    typed = {"say": "", "note": ""}
    if fault and fault.act in typed:
        typed[fault.act] = fault.text
    return typed


def _lost(fault: Fault | None, offered: list[Choice]) -> Fault | None:
    beside = fault is not None and (
        fault.act in ("say", "note") or any(choice.error and choice.message != "no" for choice in offered)
    )
    return None if beside else fault

"""What happened to a request, as agents read it: the conversation, and the whole history."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from forms_blocks.submissions.models import Event, Submission
from forms_blocks.workflow.models import Status


@dataclass(frozen=True, slots=True)
class Entry:
    """One fact: who, when, what; `text` is what was written, if anything."""

    kind: str
    at: datetime
    who: str
    what: str
    text: str


def entries(submission: Submission, citizen: str) -> list[Entry]:
    """Return the facts from the first to the last; `citizen` is the name of who sent the request."""
    events = list(submission.events.select_related("actor", "data"))
    keys = {key for event in events for key in (event.from_status, event.to_status) if key}
    labels = {str(key): label for key, label in _labels(keys)}
    return [_entry(event, submission, citizen, labels) for event in events]


def conversation(facts: Iterable[Entry]) -> list[Entry]:
    """Keep what people wrote to each other, decisions with their message included."""
    return [fact for fact in facts if fact.text]


def _labels(keys: set[str]) -> Any:
    return Status.objects.filter(pk__in=keys).values_list("pk", "label") if keys else ()


def _entry(event: Event, submission: Submission, citizen: str, labels: dict[str, str]) -> Entry:
    content = event.data.content if hasattr(event, "data") else {}
    text = content.get("text", "")
    return Entry(str(event.kind), event.at, _who(event, submission, citizen), _what(event, labels), text)


def _who(event: Event, submission: Submission, citizen: str) -> str:
    from_citizen = event.kind in (Event.Kind.RECEIVED, Event.Kind.REPLY)
    if from_citizen and event.actor_id in (None, submission.person_id):
        return citizen
    return str(event.actor) if event.actor else _("Automatic")


def _what(event: Event, labels: dict[str, str]) -> str:
    if event.kind != Event.Kind.STATUS:
        return str(event.get_kind_display())
    unknown = _("a former status")
    after = labels.get(event.to_status, unknown)
    if not event.from_status:
        return _("Status: %(after)s") % {"after": after}
    before = labels.get(event.from_status, unknown)
    return _("Status: %(before)s, then %(after)s") % {"before": before, "after": after}

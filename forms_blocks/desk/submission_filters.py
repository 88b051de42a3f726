"""How agents narrow and sort the list of requests."""

from datetime import datetime, time, timedelta
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from forms_blocks.desk.filters import Filter, Order
from forms_blocks.submissions import policy
from forms_blocks.submissions.models import Channel, Form
from forms_blocks.workflow.models import Status

STAGE, FORM, LATE, PERIOD, CHANNEL = "etape", "demarche", "retard", "periode", "canal"
TO_PROCESS, ACTIVE, ENDED, ALL = "a-traiter", "en-cours", "terminees", "toutes"
STAGES = {TO_PROCESS: Status.Stage.RECEIVED, ACTIVE: Status.Stage.ACTIVE, ENDED: Status.Stage.CLOSED}

OLDEST = ("received_at", "pk")
NEWEST = ("-received_at", "-pk")


def stage_filter(*, searching: bool) -> Filter:
    """Return the tabs; a search looks everywhere unless told where."""
    keys: dict[str, list[Any]] = {stage: [] for stage in STAGES}
    names = {str(stage): name for name, stage in STAGES.items()}
    for key, stage in Status.objects.values_list("pk", "stage"):
        keys[names[stage]].append(key)
    choices = [
        (TO_PROCESS, _("Requests to process")),
        (ACTIVE, _("Requests under way")),
        (ENDED, _("Finished requests")),
        (ALL, _("All requests")),
    ]

    def narrow(rows: Any, value: str) -> Any:
        return rows if value == ALL else rows.filter(status__in=keys[value])

    return Filter(STAGE, _("Stage"), choices, narrow, default=ALL if searching else TO_PROCESS, hidden=True)


def form_filter(user: Any) -> Filter:
    """Return the procedures this agent works on."""
    forms = policy.visible_forms(Form.objects.filter(kind=Form.Kind.PROCEDURE), user).order_by("title")
    choices = [(str(pk), title or str(pk)) for pk, title in forms.values_list("pk", "title")]
    return Filter(FORM, _("Procedure"), choices, lambda rows, value: rows.filter(form=int(value)))


def late_filter() -> Filter:
    """Return the one choice: what should have been answered already."""

    def narrow(rows: Any, _value: str) -> Any:
        return rows.filter(closed_at=None, answer_due_at__lt=timezone.localdate())

    return Filter(LATE, _("Answer"), [("oui", _("Late requests"))], narrow, alone=True)


def period_filter() -> Filter:
    """Return when the request was received."""
    today = timezone.localdate()
    starts = {
        "aujourdhui": (_("today"), today),
        "7-jours": (_("the last 7 days"), today - timedelta(days=7)),
        "30-jours": (_("the last 30 days"), today - timedelta(days=30)),
        "annee": (_("this year"), today.replace(month=1, day=1)),
    }

    def narrow(rows: Any, value: str) -> Any:
        start = datetime.combine(starts[value][1], time.min, timezone.get_current_timezone())
        return rows.filter(received_at__gte=start)

    return Filter(PERIOD, _("Received when"), [(key, label) for key, (label, _day) in starts.items()], narrow)


def channel_filter() -> Filter:
    """Return how the request came in."""
    choices = [(str(value), str(label)) for value, label in Channel.choices]
    return Filter(CHANNEL, _("Channel"), choices, lambda rows, value: rows.filter(channel=value))


def orders(stage: str) -> list[Order]:
    """Return the orders; what waits is sorted from the oldest, what is over from the newest."""
    oldest = Order("anciennes", _("Oldest first"), OLDEST)
    newest = Order("recentes", _("Newest first"), NEWEST)
    due = Order(
        "echeance", _("Nearest due date first"), ("answer_due_at", *OLDEST), frozenset({"answer_due_at"})
    )
    waits = stage in (TO_PROCESS, ACTIVE)
    return [oldest, newest, due] if waits else [newest, oldest]

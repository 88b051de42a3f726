"""What must leave the house: one row a letter, and one row a timer."""

from __future__ import annotations

import uuid
from datetime import datetime

from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django_tasks import TaskResultStatus
from django_tasks_db.models import DBTaskResult

LIVE_TASK = (TaskResultStatus.READY, TaskResultStatus.RUNNING)


class OutgoingQuerySet(models.QuerySet["Outgoing"]):
    """The questions a worker and an agent ask."""

    def due(self, now: datetime | None = None) -> OutgoingQuerySet:
        """Waiting, and its hour has come."""
        return self.filter(state=Outgoing.State.WAITING, next_try_at__lte=now or timezone.now())

    def failed(self) -> OutgoingQuerySet:
        """Given up after every attempt; somebody has to look, then replay."""
        return self.filter(state=Outgoing.State.FAILED)

    def about(self, subject: uuid.UUID) -> OutgoingQuerySet:
        """Everything that leaves about one thing (a submission)."""
        return self.filter(subject=subject)

    def without_task(self) -> OutgoingQuerySet:
        """Nothing in the queue will ever carry it."""
        tasks = DBTaskResult.objects.filter(pk=OuterRef("task"), status__in=LIVE_TASK)
        return self.exclude(Exists(tasks))


class Outgoing(models.Model):
    """A letter to send. Ids only: what it says is built at the moment it leaves."""

    class State(models.TextChoices):
        """Where the letter is."""

        WAITING = "waiting", _("waiting")
        SENT = "sent", _("sent")
        FAILED = "failed", _("not sent")
        DROPPED = "dropped", _("nothing to send")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    key = models.CharField(_("key"), max_length=200, unique=True)
    kind = models.CharField(_("kind"), max_length=80)
    subject = models.UUIDField(_("subject"))
    extra = models.JSONField(_("other identifiers"), default=dict, blank=True)
    state = models.CharField(_("state"), max_length=10, choices=State.choices, default=State.WAITING)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    # While a worker holds the letter this is the end of its lease.
    next_try_at = models.DateTimeField(_("next try"), default=timezone.now)
    sent_at = models.DateTimeField(_("sent on"), null=True, blank=True)
    error = models.CharField(_("error"), max_length=250, blank=True)
    task = models.UUIDField(_("task"), null=True, editable=False)
    created_at = models.DateTimeField(_("created on"), default=timezone.now, editable=False)

    objects = OutgoingQuerySet.as_manager()
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("outgoing message")
        verbose_name_plural = _("outgoing messages")
        ordering = ["created_at"]
        indexes = [
            models.Index(fields=["next_try_at"], name="outgoing_due", condition=Q(state="waiting")),
            models.Index(fields=["created_at"], name="outgoing_failed", condition=Q(state="failed")),
            models.Index(fields=["subject", "created_at"], name="outgoing_subject"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.id}"


class Tick(models.Model):
    """When a timer last went off, for all workers together."""

    name = models.CharField(max_length=200, primary_key=True)
    started_at = models.DateTimeField()
    finished_at = models.DateTimeField(null=True)

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return self.name

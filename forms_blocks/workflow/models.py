"""A way of processing requests, shared by many procedures, and its statuses."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _


class Workflow(models.Model):
    """A circuit: what an agent may do at each status, and what the citizen is told."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    title = models.CharField(_("title"), max_length=150)

    class Meta:
        verbose_name = _("way of processing")
        verbose_name_plural = _("ways of processing")
        ordering = ("title",)

    def __str__(self) -> str:
        return self.title


class Status(models.Model):
    """A status of a workflow; its key is the UUID of its block, so its name may change."""

    class Stage(models.TextChoices):
        RECEIVED = "received", _("To do")
        ACTIVE = "active", _("In progress")
        CLOSED = "closed", _("Ended")

    key = models.UUIDField(primary_key=True)
    workflow = models.ForeignKey(Workflow, models.CASCADE, related_name="statuses")
    label = models.CharField(_("status"), max_length=80)
    stage = models.CharField(max_length=10, choices=Stage.choices, default=Stage.ACTIVE)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        verbose_name = _("status")
        verbose_name_plural = _("statuses")
        ordering = ("workflow", "position")

    def __str__(self) -> str:
        return self.label

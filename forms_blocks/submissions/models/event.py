"""What happened to a request: a line that nobody rewrites."""

from typing import Any

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from forms_blocks.submissions.models.submission import Submission


class EventQuerySet(models.QuerySet["Event"]):
    """Append-only: no update, no delete."""

    def update(self, **_kwargs: Any) -> int:
        """Refuse; raises TypeError."""
        raise TypeError("The history of a request is never rewritten.")

    def delete(self) -> tuple[int, dict[str, int]]:
        """Refuse; raises TypeError."""
        raise TypeError("The history of a request is never deleted.")


class Event(models.Model):
    """One fact, without any answer in it; what was said lies in `EventData`."""

    class Kind(models.TextChoices):
        RECEIVED = "received", _("Request received")
        STATUS = "status", _("Status changed")
        MESSAGE = "message", _("Message to the person")
        REPLY = "reply", _("Message from the person")
        NOTE = "note", _("Note between agents")
        SEEN = "seen", _("File opened")
        EXPORTED = "exported", _("Exported")
        INFECTED = "infected", _("File refused: it could do harm")

    submission = models.ForeignKey(Submission, models.CASCADE, related_name="events")
    at = models.DateTimeField(default=timezone.now)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    kind = models.CharField(max_length=10, choices=Kind.choices)
    from_status = models.CharField(max_length=36, blank=True)
    to_status = models.CharField(max_length=36, blank=True)
    cause = models.CharField(max_length=100, blank=True)

    objects = EventQuerySet.as_manager()

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        ordering = ("at", "pk")
        indexes = [models.Index(fields=("submission", "at"))]

    def __str__(self) -> str:
        return f"{self.submission_id} {self.kind}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save once; raises TypeError for an event that already happened."""
        if self.pk is not None:
            raise TypeError("The history of a request is never rewritten.")
        super().save(*args, **kwargs)


class EventData(models.Model):
    """What was said or changed; blanked when the request is made anonymous."""

    event = models.OneToOneField(Event, models.CASCADE, primary_key=True, related_name="data")
    content = models.JSONField(default=dict, encoder=DjangoJSONEncoder)

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return str(self.event_id)

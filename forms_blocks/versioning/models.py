"""What was chosen for a draft of a page that is published later, or once somebody approves it."""

from typing import Any

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Revision


class Planned(models.Model):
    """A revision to publish: what drafts of citizens do then, and why it was held back if it was."""

    revision = models.OneToOneField(Revision, models.CASCADE, related_name="+")
    carries = models.BooleanField(default=False)
    """Whether drafts go on with the new version; else they finish with theirs."""
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.SET_NULL, null=True, related_name="+")
    at = models.DateTimeField(default=timezone.now)
    held_at = models.DateTimeField(null=True)
    reasons = models.JSONField(default=list, encoder=DjangoJSONEncoder)
    """Why it was not published at its hour, one sentence a cause."""

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("publication planned")
        verbose_name_plural = _("publications planned")

    def __str__(self) -> str:
        return str(self.revision_id)


def plan(revision: Any, user: Any, *, carries: bool) -> Planned:
    """Keep what was chosen for a revision; the last choice is the one that counts."""
    chosen = {"carries": carries, "by": user, "at": timezone.now(), "held_at": None, "reasons": []}
    return Planned.objects.update_or_create(revision=revision, defaults=chosen)[0]


def planned(revision: Any) -> Planned | None:
    """Return what was chosen for a revision; None when nobody did."""
    return Planned.objects.filter(revision=revision).first()

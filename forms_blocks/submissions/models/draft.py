"""A filling under way."""

import uuid
from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from forms_blocks.submissions.answers import AnswersField
from forms_blocks.submissions.models.form import Form, FormVersion

LIFESPAN = timedelta(days=30)


def expiry() -> datetime:
    """Return the moment a draft begun now is thrown away."""
    return timezone.now() + LIFESPAN


class Draft(models.Model):
    """What a person typed so far. Its address alone opens nothing: see `opens_for`."""

    class Purpose(models.TextChoices):
        APPLY = "apply", _("Apply")
        EDIT = "edit", _("Correct a request")
        ACTION = "action", _("Answer in the course of a request")

    uuid = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    form = models.ForeignKey(Form, models.CASCADE, related_name="drafts")
    version = models.ForeignKey(FormVersion, models.PROTECT, related_name="+")
    answers = AnswersField()
    typed = AnswersField(help_text="What was typed and is still wrong, by field: lists of raw texts.")
    given = AnswersField(help_text="What the address of the form said, by name.")
    step = models.PositiveSmallIntegerField(default=1, help_text="The furthest step reached, from 1.")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, null=True, blank=True, related_name="drafts"
    )
    portal = models.ForeignKey("portals.PortalPage", models.SET_NULL, null=True, blank=True, related_name="+")
    channel = models.CharField(max_length=10, default="web")
    purpose = models.CharField(max_length=10, choices=Purpose.choices, default=Purpose.APPLY)
    again = AnswersField(help_text="What was answered to questions that changed since, in words, by field.")
    carried_at = models.DateTimeField(null=True, editable=False)
    submission = models.ForeignKey(
        "submissions.Submission", models.CASCADE, null=True, blank=True, related_name="drafts"
    )
    started_at = models.DateTimeField(default=timezone.now)
    updated_at = models.DateTimeField(auto_now=True)
    expires_at = models.DateTimeField(default=expiry, db_index=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("draft")
        verbose_name_plural = _("drafts")

    def __str__(self) -> str:
        return str(self.uuid)

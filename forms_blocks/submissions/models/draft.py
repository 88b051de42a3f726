"""A filling under way."""

import uuid
from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from forms_blocks.submissions import codes
from forms_blocks.submissions.answers import AnswersField
from forms_blocks.submissions.models.form import Form, FormVersion


def expiry(days: int | None = None) -> datetime:
    """Return when a draft kept now is thrown away; without `days`, that of this installation."""
    return timezone.now() + timedelta(days=days or settings.DRAFT_DAYS)


class Draft(models.Model):
    """What a person typed so far. Its address alone opens nothing: see `opens_for`."""

    class Purpose(models.TextChoices):
        APPLY = "apply", _("Apply")
        EDIT = "edit", _("Correct a request")
        ACTION = "action", _("Answer in the course of a request")
        TRIAL = "trial", _("Try a form")

    uuid = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    form = models.ForeignKey(Form, models.CASCADE, related_name="drafts")
    version = models.ForeignKey(FormVersion, models.PROTECT, related_name="+")
    answers = AnswersField()
    typed = AnswersField(help_text="What was typed and is still wrong, by field: lists of raw texts.")
    given = AnswersField(help_text="What the address of the form said, by name.")
    writer = models.CharField(
        max_length=36, blank=True, help_text="The page, open in a browser, that wrote last."
    )
    step = models.PositiveSmallIntegerField(default=1, help_text="The furthest step reached, from 1.")
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, null=True, blank=True, related_name="drafts"
    )
    portal = models.ForeignKey("portals.PortalPage", models.SET_NULL, null=True, blank=True, related_name="+")
    channel = models.CharField(max_length=10, default="web")
    purpose = models.CharField(max_length=10, choices=Purpose.choices, default=Purpose.APPLY)
    again = AnswersField(help_text="What was answered to questions that changed since, in words, by field.")
    torn = AnswersField(
        help_text="What a page of an older version said, in words, to questions answered elsewhere since."
    )
    carried_at = models.DateTimeField(null=True, editable=False)
    submission = models.ForeignKey(
        "submissions.Submission", models.CASCADE, null=True, blank=True, related_name="drafts"
    )
    started_at = models.DateTimeField(default=timezone.now)
    updated_at = models.DateTimeField(auto_now=True)
    expires_at = models.DateTimeField(default=expiry, db_index=True)
    email = models.EmailField(blank=True, help_text="Where the links that resume it are sent.")
    # Null until somebody goes on later: the code is looked up by its hash, and unsealed for its owner.
    code_hash = models.CharField(max_length=64, unique=True, null=True, editable=False)  # noqa: DJ001
    code_sealed = models.TextField(blank=True, editable=False)
    reminded_for = models.DateTimeField(null=True, editable=False, help_text="The end it was told of.")

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("draft")
        verbose_name_plural = _("drafts")

    def __str__(self) -> str:
        return str(self.uuid)

    @property
    def code(self) -> str:
        """Return the code that resumes it, `XXXXX-XXXXX`; empty when it was never put off."""
        return codes.shown(codes.unseal(self.code_sealed)) if self.code_sealed else ""

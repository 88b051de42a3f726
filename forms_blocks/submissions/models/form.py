"""The form that lasts, and its versions that never change."""

import uuid
from datetime import datetime
from functools import lru_cache
from typing import Any

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from forms_blocks.blocks.schema import FormSchema


class Form(models.Model):
    """The anchor: pages come and go, requests stay with their form.

    The title and the dates follow the last published version; `closed` is for ever (its page was
    deleted).
    """

    class Kind(models.TextChoices):
        PROCEDURE = "procedure", _("Procedure")
        RECORD = "record", _("Record")
        WORKFLOW = "workflow", _("Form of a workflow")
        TRIAL = "trial", _("Form being tried")

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    kind = models.CharField(max_length=10, choices=Kind.choices, default=Kind.PROCEDURE)
    title = models.CharField(_("title"), max_length=255, blank=True)
    opens_at = models.DateTimeField(null=True, blank=True)
    closes_at = models.DateTimeField(null=True, blank=True)
    closed = models.BooleanField(default=False)
    carried_to = models.ForeignKey(
        "submissions.FormVersion",
        models.SET_NULL,
        null=True,
        editable=False,
        related_name="+",
        help_text="The version on which drafts begun before it go on; without one, each stays on its own.",
    )
    trial_of = models.OneToOneField(
        "self", models.CASCADE, null=True, blank=True, editable=False, related_name="trial"
    )
    """The form that this one stands in for while editors try it: its requests are tests, and only tests."""

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("form")
        verbose_name_plural = _("forms")
        ordering = ("title",)

    def __str__(self) -> str:
        return self.title or str(self.uuid)

    def is_open(self, at: datetime | None = None) -> bool:
        """Say whether requests may be sent at that moment (now when not given)."""
        at = at or timezone.now()
        return (
            not self.closed
            and (self.opens_at is None or self.opens_at <= at)
            and (self.closes_at is None or at < self.closes_at)
        )


class FormVersion(models.Model):
    """A definition as it was: immutable, so that a request always reads as it was filled in."""

    form = models.ForeignKey(Form, models.PROTECT, related_name="versions")
    number = models.PositiveIntegerField()
    fingerprint = models.CharField(max_length=64)
    compiled = models.JSONField(encoder=DjangoJSONEncoder)
    written = models.JSONField(
        encoder=DjangoJSONEncoder,
        null=True,
        editable=False,
        help_text="The form as its editor wrote it, so that it may be written again.",
    )
    author = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, editable=False, related_name="+"
    )
    revision = models.ForeignKey(
        "wagtailcore.Revision", models.SET_NULL, null=True, editable=False, related_name="+"
    )
    """The page as it was last online with this form: its guide and its settings."""
    created_at = models.DateTimeField(default=timezone.now)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("version of a form")
        verbose_name_plural = _("versions of forms")
        ordering = ("form", "number")
        constraints = [models.UniqueConstraint(fields=("form", "number"), name="one_number_a_version")]
        indexes = [models.Index(fields=("form", "fingerprint"))]

    def __str__(self) -> str:
        return f"{self.form_id}, {self.number}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save once; raises TypeError for a version that already exists."""
        if self.pk is not None:
            raise TypeError("A version of a form never changes.")
        super().save(*args, **kwargs)

    @property
    def definition(self) -> FormSchema:
        """Return the schema, read once a process."""
        return _definition(self.pk, self.fingerprint)


@lru_cache(maxsize=512)
def _definition(pk: int, fingerprint: str) -> FormSchema:
    # The fingerprint too: a transaction that rolled back gives its key to another version.
    return FormSchema.model_validate(FormVersion.objects.values_list("compiled", flat=True).get(pk=pk))

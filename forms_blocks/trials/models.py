"""A form being tried, by whom and in whose place."""

import uuid

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from forms_blocks.runtime.simulated import Simulated, simulated
from forms_blocks.submissions.models import Form


class Trial(models.Model):
    """One filling that never counts. Its key is that of its draft, then the `draft_id` of its request."""

    key = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    form = models.ForeignKey(Form, models.CASCADE, related_name="trials")
    """The real form; what is filled in belongs to its trial form."""
    person = models.CharField(max_length=20, blank=True)
    """The key of the simulated person."""
    begun_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, null=True, blank=True, related_name="+"
    )
    started_at = models.DateTimeField(default=timezone.now, db_index=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("trial of a form")
        verbose_name_plural = _("trials of forms")
        ordering = ("-started_at",)

    def __str__(self) -> str:
        return str(self.key)

    @property
    def simulated(self) -> Simulated:
        """Return who the form is seen by."""
        return simulated(self.person)

"""A way of processing requests, shared by many procedures, and its statuses."""

import uuid
from typing import Any

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import DraftStateMixin, RevisionMixin

from forms_blocks.modelfields import DefinitionField
from forms_blocks.workflow import stage
from forms_blocks.workflow.circuit import Circuit, read
from forms_blocks.workflow.statuses import statuses_block


class Workflow(DraftStateMixin, RevisionMixin, models.Model):
    """A circuit: what an agent may do at each status, and what the citizen is told.

    What is published is live for the requests in progress. Its statuses become rows of `Status`.
    """

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    title = models.CharField(_("title"), max_length=150)
    definition = DefinitionField(
        statuses_block,
        default=list,
        verbose_name=_("statuses"),
        help_text=_("A request begins in the first status; the buttons move it to the others."),
    )

    panels = [FieldPanel("title"), FieldPanel("definition")]
    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("way of processing")
        verbose_name_plural = _("ways of processing")
        ordering = ("title",)

    def __str__(self) -> str:
        return self.title

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, and follow with the rows of the statuses once published; raises ValidationError."""
        from forms_blocks.workflow.sync import sync

        fields = kwargs.get("update_fields")
        if fields is not None and "definition" not in fields:
            super().save(*args, **kwargs)
            return
        with transaction.atomic():
            super().save(*args, **kwargs)
            if self.live:
                sync(self)

    @property
    def circuit(self) -> Circuit:
        """Return the definition as plain data."""
        field = self._meta.get_field("definition")
        return read(field.get_prep_value(self.definition) or [])  # type: ignore[union-attr]

    def clean(self) -> None:
        """Refuse to lose a status that requests are in; raises ValidationError."""
        from forms_blocks.workflow.sync import check

        super().clean()
        check(self)


class Status(models.Model):
    """A status of a workflow; its key is the UUID of its block, so its name may change.

    A status that left its workflow is `retired`: nothing enters it, and the history keeps its name.
    """

    Stage = stage.Stage

    key = models.UUIDField(primary_key=True)
    workflow = models.ForeignKey(Workflow, models.CASCADE, related_name="statuses")
    label = models.CharField(_("status"), max_length=80)
    stage = models.CharField(max_length=10, choices=stage.Stage.choices, default=stage.Stage.ACTIVE)
    position = models.PositiveSmallIntegerField(default=0)
    retired = models.BooleanField(default=False, editable=False)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("status")
        verbose_name_plural = _("statuses")
        ordering = ("workflow", "position")

    def __str__(self) -> str:
        return self.label

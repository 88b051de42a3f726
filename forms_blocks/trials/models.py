"""A form being tried, by whom and in whose place; and what was tried, kept as a test."""

import uuid

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from forms_blocks.blocks.schema import FormSchema
from forms_blocks.proving.broken import broken
from forms_blocks.proving.outcome import Outcome, replay
from forms_blocks.proving.scene import Scene
from forms_blocks.runtime.simulated import Simulated, simulated
from forms_blocks.submissions.answers import AnswersField
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


class Scenario(models.Model):
    """A filling kept as a test of a form. It stands outside the versions: it judges each of them."""

    form = models.ForeignKey(Form, models.CASCADE, related_name="scenarios")
    uuid = models.UUIDField(default=uuid.uuid4, editable=False)
    """Its key in the files of procedures; the copy of a form keeps it."""
    name = models.CharField(_("name"), max_length=150)
    answers = AnswersField()
    facts = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    """When, by whom and where it was filled in: the rest of a `proving.scene.Scene`."""
    expected = models.JSONField(default=dict, encoder=DjangoJSONEncoder)
    """The `proving.outcome.Outcome` that it must give."""
    created_at = models.DateTimeField(default=timezone.now)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("scenario")
        verbose_name_plural = _("scenarios")
        ordering = ("created_at", "pk")
        constraints = [
            models.UniqueConstraint(fields=["form", "uuid"], name="trials_one_scenario_a_key"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def scene(self) -> Scene:
        """Return what is filled in."""
        return Scene.model_validate({**self.facts, "answers": self.answers})

    def differences(self, schema: FormSchema) -> list[str]:
        """Return what a form no longer gives, in words; none when all is as expected. Asks no database."""
        return broken(Outcome.model_validate(self.expected), replay(schema, self.scene), schema)

    def accept(self, schema: FormSchema) -> None:
        """Expect from now on what a form gives."""
        self.expected = replay(schema, self.scene).model_dump(mode="json")
        self.save(update_fields=["expected"])

"""FormDefinition: what a page becomes when it offers a form."""

from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from forms_blocks.blocks.compile import compile_steps, steps_of
from forms_blocks.blocks.schema import Facts, FormSchema
from forms_blocks.blocks.shared import copied
from forms_blocks.blocks.steps import steps_block
from forms_blocks.modelfields import DefinitionField

# The fields that a version freezes as they are.
FACTS = (
    "purpose",
    "retention_months",
    "contact",
    "service",
    "service_address",
    "delay_days",
    "delay_months",
    "silence",
    "remedies",
    "minutes",
    "draft_days",
    "opens_at",
    "closes_at",
)


class LegalBasis(models.TextChoices):
    """Why the law lets us keep the answers (GDPR, article 6)."""

    PUBLIC_TASK = "public_task", _("public service task")
    LEGAL_DUTY = "legal_duty", _("legal obligation")
    CONSENT = "consent", _("consent of the person")
    CONTRACT = "contract", _("contract with the person")


class Silence(models.TextChoices):
    """What two months without an answer mean (CRPA, articles L. 231-1 to L. 231-4)."""

    NONE = "none", _("No decision is expected")
    ACCEPT = "accept", _("Silence means acceptance")
    REFUSE = "refuse", _("Silence means refusal")


class FormDefinition(models.Model):
    """The form a page offers, and what the law and the citizen want to know of it.

    `form` is the anchor that lasts; list it in `exclude_fields_in_copy`: a copied page gets its
    own. `compile()` gives the frozen schema a version keeps.
    """

    form = models.ForeignKey(
        "submissions.Form", models.PROTECT, editable=False, related_name="+", verbose_name=_("form")
    )
    definition = DefinitionField(steps_block, blank=True, default=list, verbose_name=_("form"))
    workflow = models.ForeignKey(
        "workflow.Workflow",
        models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("processing"),
        help_text=_("The steps a request goes through once sent. When empty, the usual ones."),
    )
    opens_at = models.DateTimeField(_("opens on"), null=True, blank=True)
    closes_at = models.DateTimeField(_("closes on"), null=True, blank=True)

    purpose = models.CharField(
        _("why these answers are asked"),
        max_length=250,
        blank=True,
        help_text=_("Completes “Your answers are used to…”. Shown at the start of the form."),
    )
    legal_basis = models.CharField(
        _("legal basis"), max_length=20, choices=LegalBasis.choices, default=LegalBasis.PUBLIC_TASK
    )
    retention_months = models.PositiveSmallIntegerField(
        _("kept for (months)"),
        default=12,
        validators=[MinValueValidator(1), MaxValueValidator(1200)],
        help_text=_("Counted from the end of the request."),
    )
    contact = models.CharField(
        _("contact for personal data"),
        max_length=250,
        blank=True,
        help_text=_("Who answers when a person wants to see, correct or erase what is kept."),
    )

    service = models.CharField(_("department in charge"), max_length=150, blank=True)
    service_address = models.CharField(
        _("how to reach it"), max_length=250, blank=True, help_text=_("Address, telephone, e-mail.")
    )
    delay_days = models.PositiveSmallIntegerField(
        _("answer within (days)"), null=True, blank=True, validators=[MinValueValidator(1)]
    )
    delay_months = models.PositiveSmallIntegerField(
        _("answer within (months)"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(60)],
    )
    silence = models.CharField(
        _("when nobody answers in time"), max_length=10, choices=Silence.choices, default=Silence.NONE
    )
    remedies = models.TextField(
        _("what to do against a refusal"),
        blank=True,
        help_text=_("Told with the receipt when silence means refusal."),
    )
    minutes = models.PositiveSmallIntegerField(_("time to fill in (minutes)"), null=True, blank=True)
    draft_days = models.PositiveSmallIntegerField(
        _("keep unsent answers (days)"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(366)],
        help_text=_("Counted from the last change, then erased with the files. When empty, the usual time."),
    )

    class Meta:
        abstract = True

    def raw_definition(self) -> list[dict[str, Any]]:
        """Return the stream as the JSON it is kept in, with the questions of shared groups."""
        return copied(self.written())

    def written(self) -> list[dict[str, Any]]:
        """Return the stream as the JSON it is kept in, as its editor wrote it."""
        field = self._meta.get_field("definition")
        return field.get_prep_value(self.definition) or []  # type: ignore[union-attr]

    def facts(self) -> Facts:
        """Return what the procedure promises, ready to be frozen with the form."""
        return Facts(
            **{name: getattr(self, name) for name in FACTS},
            legal_basis=str(LegalBasis(self.legal_basis).label),
            workflow=str(self.workflow_id) if self.workflow_id else None,
        )

    def compile(self) -> FormSchema:
        """Return the frozen schema; raises IncompleteDefinition when the form cannot be offered."""
        title = getattr(self, "title", "")
        return FormSchema(title=title, steps=compile_steps(self.raw_definition()), facts=self.facts())

    def as_it_is(self) -> FormSchema:
        """Return the schema without judging it: for the editor's eyes, never for a version."""
        title = getattr(self, "title", "")
        return FormSchema(title=title, steps=steps_of(self.raw_definition()), facts=self.facts())

"""A request as it was sent, and where it stands."""

import uuid
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from forms_blocks.runtime.world import World
from forms_blocks.submissions import codes, policy
from forms_blocks.submissions.answers import AnswersField
from forms_blocks.submissions.models.form import Form, FormVersion

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractUser


class Channel(models.TextChoices):
    """How a request came in."""

    WEB = "web", _("Online")
    COUNTER = "counter", _("At the counter")
    PHONE = "phone", _("By telephone")
    MAIL = "mail", _("By post")
    API = "api", _("By another application")


class SubmissionQuerySet(models.QuerySet["Submission"]):
    """Requests, in the words of who asks for them."""

    def visible_to(self, user: Any) -> "SubmissionQuerySet":
        """Keep those an agent may see; the policy decides."""
        return policy.visible(self, user)

    def of(self, person: "AbstractUser") -> "SubmissionQuerySet":
        """Keep those a person really sent."""
        return self.real().filter(person_id=person.pk)

    def real(self) -> "SubmissionQuerySet":
        """Leave out the requests of the test mode."""
        return self.filter(test=False)


class Submission(models.Model):
    """A request. `workflow.engine` is the only writer of its status."""

    uuid = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    form = models.ForeignKey(Form, models.PROTECT, related_name="submissions", verbose_name=_("procedure"))
    version = models.ForeignKey(FormVersion, models.PROTECT, related_name="submissions")
    answers = AnswersField()
    # Null rather than empty: test requests have none, and it is unique.
    reference = models.CharField(  # noqa: DJ001
        _("reference"), max_length=20, unique=True, null=True, editable=False
    )
    code_hash = models.CharField(max_length=64, unique=True, editable=False)
    code_sealed = models.TextField(editable=False)
    draft_id = models.UUIDField(unique=True, null=True, editable=False)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="submissions",
        verbose_name=_("person"),
    )
    email = models.EmailField(_("e-mail address"), blank=True)
    portal = models.ForeignKey("portals.PortalPage", models.SET_NULL, null=True, blank=True, related_name="+")
    channel = models.CharField(_("channel"), max_length=10, choices=Channel.choices, default=Channel.WEB)
    status = models.ForeignKey(
        "workflow.Status",
        models.PROTECT,
        null=True,
        editable=False,
        related_name="submissions",
        verbose_name=_("status"),
    )
    test = models.BooleanField(default=False, editable=False)
    received_at = models.DateTimeField(_("received on"), default=timezone.now, editable=False)
    answer_due_at = models.DateField(_("answer due on"), null=True, editable=False)
    first_handled_at = models.DateTimeField(null=True, editable=False)
    closed_at = models.DateTimeField(_("closed on"), null=True, editable=False)

    objects = SubmissionQuerySet.as_manager()

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("request")
        verbose_name_plural = _("requests")
        ordering = ("-received_at", "-pk")
        indexes = [
            models.Index(fields=("-received_at", "-id")),
            models.Index(fields=("form", "-received_at")),
            models.Index(fields=("status", "-received_at")),
            models.Index(fields=("person", "-received_at")),
            models.Index(fields=("email", "-received_at")),
            models.Index(fields=("closed_at", "answer_due_at")),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(test=True, reference=None) | models.Q(test=False, reference__isnull=False),
                name="a_test_has_no_reference",
            )
        ]

    def __str__(self) -> str:
        return self.reference or str(self.uuid)

    @property
    def tracking_code(self) -> str:
        """Return the code as it is shown to its owner, `XXXXX-XXXXX`."""
        return codes.shown(codes.unseal(self.code_sealed))

    @property
    def world(self) -> World:
        """Return the world in which its answers are read again: that of its day."""
        return World(today=timezone.localdate(self.received_at), now=timezone.localtime(self.received_at))

    @property
    def is_late(self) -> bool:
        """Say whether the answer promised is overdue."""
        due = self.answer_due_at
        return self.closed_at is None and due is not None and due < timezone.localdate()

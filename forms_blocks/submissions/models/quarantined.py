"""A file that the virus scan refused: the fact, and the file itself when it was already kept."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from forms_blocks.submissions.models.attachment import Attachment
from forms_blocks.submissions.models.form import Form


class Quarantined(models.Model):
    """What was found, when and in which form; never who sent it, nor the name they gave it.

    The same file sent again to the same form within a day is the same fact, counted.
    """

    form = models.ForeignKey(Form, models.CASCADE, related_name="+", verbose_name=_("procedure"))
    virus = models.CharField(_("virus"), max_length=200, blank=True, help_text="Empty: too large to be read.")
    content_type = models.CharField(_("type of file"), max_length=100)
    size = models.PositiveBigIntegerField(_("size"))
    sha256 = models.CharField(max_length=64)
    times = models.PositiveIntegerField(_("times"), default=1)
    found_at = models.DateTimeField(_("found on"), default=timezone.now, db_index=True)
    attachment = models.OneToOneField(Attachment, models.SET_NULL, null=True, related_name="quarantined")

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("refused file")
        verbose_name_plural = _("refused files")
        ordering = ("-found_at", "-pk")

    def __str__(self) -> str:
        return self.virus or str(_("Too large to be checked"))

    @property
    def kind(self) -> str:
        """Return what sort of file it was, in a word."""
        return "PDF" if self.content_type == "application/pdf" else str(_("Photo"))

    @property
    def wiped_at(self) -> datetime:
        """Return when it is thrown away."""
        return self.found_at + timedelta(days=settings.QUARANTINE_DAYS)

    def wipe(self) -> None:
        """Forget the fact and destroy the file; a request keeps its name, without what was in it."""
        attachment = self.attachment
        self.delete()
        if attachment is None:
            return
        if attachment.submission_id is None and attachment.draft_id is None:
            attachment.erase()
        else:
            attachment.destroy()

"""A link to another site, and what became of it the last times it was asked."""

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

LONGEST = 1000
BELIEVED = 2
"""A site may be down for a moment: it is broken when it failed this many times in a row."""


class OutsideLink(models.Model):
    """One row an address, however many pages lead to it."""

    class Fault(models.TextChoices):
        """What a visitor would meet."""

        GONE = "gone", _("The page no longer exists on that site.")
        ERROR = "error", _("The site answers with an error.")
        NAME = "name", _("No site has this name any more.")
        LATE = "late", _("The site does not answer in time.")
        CERTIFICATE = "certificate", _("Browsers warn against this site: its certificate is not valid.")
        SILENT = "silent", _("The site cannot be reached.")
        PRIVATE = "private", _("The address is inside a private network: visitors cannot open it.")
        LOOP = "loop", _("The site sends visitors from page to page without end.")
        ADDRESS = "address", _("The address is not well written.")

    url = models.CharField(max_length=LONGEST, unique=True)
    host = models.CharField(max_length=255)
    next_at = models.DateTimeField(default=timezone.now, db_index=True)
    asked_at = models.DateTimeField(null=True)
    fault = models.CharField(max_length=12, choices=Fault.choices, blank=True)
    code = models.PositiveSmallIntegerField(null=True)
    failures = models.PositiveSmallIntegerField(default=0)
    since = models.DateTimeField(null=True)

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return self.url

    def cause(self) -> str:
        """Return what a visitor would meet, in words."""
        words = str(self.get_fault_display())
        return f"{words.rstrip('.')} ({_('error')} {self.code})." if self.code else words

"""A file someone sent, kept where no public address leads."""

import uuid
from typing import Any

from django.core.files.storage import storages
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from forms_blocks.submissions.models.draft import Draft
from forms_blocks.submissions.models.submission import Submission

PDF = "application/pdf"


def private_storage() -> Any:
    """Return the storage that only `files.serve` reads."""
    return storages["private"]


def private_name(attachment: "Attachment", _name: str) -> str:
    """Return a path that tells nothing of the person or of the name given."""
    key = attachment.uuid.hex
    return f"attachments/{key[:2]}/{key}"


def thumbnail_name(attachment: "Attachment", _name: str) -> str:
    """Return the path of the small picture, beside the file."""
    return f"{private_name(attachment, '')}-small"


class Attachment(models.Model):
    """A file of a draft, then of a submission."""

    class State(models.TextChoices):
        WAITING = "waiting", _("Being checked for viruses")
        CLEAN = "clean", _("Available")
        REFUSED = "refused", _("Refused: it holds a virus")
        TOO_LARGE = "too_large", _("Refused: too heavy to be checked")

    uuid = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    draft = models.ForeignKey(Draft, models.SET_NULL, null=True, blank=True, related_name="attachments")
    submission = models.ForeignKey(
        Submission, models.CASCADE, null=True, blank=True, related_name="attachments"
    )
    field = models.UUIDField()
    name = models.CharField(max_length=150)
    content_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64)
    state = models.CharField(max_length=10, choices=State.choices, default=State.CLEAN)
    file = models.FileField(storage=private_storage, upload_to=private_name)
    thumbnail = models.FileField(storage=private_storage, upload_to=thumbnail_name, blank=True)
    undrawable = models.BooleanField(default=False, editable=False)
    created_at = models.DateTimeField(default=timezone.now)
    scan_tried_at = models.DateTimeField(null=True, editable=False)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("file")
        verbose_name_plural = _("files")
        indexes = [
            models.Index(
                fields=("scan_tried_at", "created_at"),
                condition=models.Q(state="waiting"),
                name="files_to_scan",
            )
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_open(self) -> bool:
        """Say whether it may be opened by who may see it: neither refused nor waiting for the scan."""
        return self.state == self.State.CLEAN

    @property
    def has_picture(self) -> bool:
        """Say whether it is shown in small; a PDF is drawn when somebody first looks."""
        to_draw = self.content_type == PDF and not self.undrawable
        return self.is_open and bool(self.thumbnail or to_draw)

    @property
    def is_refused(self) -> bool:
        """Say whether the scan refused it, for ever."""
        return self.state in (self.State.REFUSED, self.State.TOO_LARGE)

    def destroy(self) -> None:
        """Delete what is kept on the disk; the row stays, and says what there was."""
        self._delete_files()
        self.save(update_fields=["file", "thumbnail"])

    def erase(self) -> None:
        """Delete the row and what is kept on the disk."""
        self._delete_files()
        self.delete()

    def _delete_files(self) -> None:
        for file in (self.file, self.thumbnail):
            if file:
                file.delete(save=False)

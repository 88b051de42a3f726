"""A link in a letter that opens a draft on another device, once."""

import uuid

from django.db import models
from django.utils import timezone

from forms_blocks.submissions.models.draft import Draft


class ResumeLink(models.Model):
    """Known by the hash of its token; the token is sealed until the letter has left and the link is used.

    It outlives its draft, so that an old link says what became of the request rather than nothing.
    """

    uuid = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    draft = models.ForeignKey(Draft, models.DO_NOTHING, db_constraint=False, related_name="links")
    token_hash = models.CharField(max_length=64, unique=True)
    token_sealed = models.TextField(blank=True)
    created_at = models.DateTimeField(default=timezone.now)
    expires_at = models.DateTimeField(db_index=True)
    used_at = models.DateTimeField(null=True)

    wagtail_reference_index_ignore = True

    def __str__(self) -> str:
        return str(self.uuid)

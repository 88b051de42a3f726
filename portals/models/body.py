"""The summary and the text of a page."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from forms_blocks.modelfields import DefinitionField
from portals.blocks.stream import content_block


class WithBody(models.Model):
    """Gives a page its summary and its text."""

    summary = models.TextField(
        _("summary"),
        max_length=400,
        blank=True,
        help_text=_(
            "Two sentences: what it is, for whom. They are shown first, and on the card of this page."
        ),
    )
    body = DefinitionField(content_block, blank=True, default=list, verbose_name=_("text of the page"))

    class Meta:
        abstract = True

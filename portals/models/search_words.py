"""The words people look for, which a page does not use."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class WithSearchWords(models.Model):
    """Lets an editor say by which other words a page is found."""

    search_words = models.CharField(
        _("words people look for"),
        max_length=300,
        blank=True,
        help_text=_(
            "Words that are not in the text, so that the search finds the page all the same. "
            "For example: dustbin, bin, rubbish."
        ),
    )

    class Meta:
        abstract = True

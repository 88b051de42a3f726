"""What a visitor said of a page: whether it was useful, and why not. Nothing says who."""

import uuid

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

LONGEST = 1000


class Opinion(models.Model):
    """An answer to « Cette page vous a-t-elle été utile ? ». Its key was drawn with the page: a second
    press of the same button is the same answer.
    """

    key = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    page = models.ForeignKey("wagtailcore.Page", models.CASCADE, related_name="+", verbose_name=_("page"))
    useful = models.BooleanField(_("useful"))
    words = models.TextField(_("in words"), max_length=LONGEST, blank=True)
    at = models.DateTimeField(_("on"), default=timezone.now, db_index=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("opinion on a page")
        verbose_name_plural = _("opinions on pages")

    def __str__(self) -> str:
        return f"{self.page_id}: {self.useful}"

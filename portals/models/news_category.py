"""What a news item is about: the communication team's own list, shared by the portals."""

from typing import Any

from django.db import models
from django.utils.text import slugify
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel

LONGEST = 60


class NewsCategory(models.Model):
    """A subject, such as « Travaux »; its slug stands in the address of a filtered list."""

    title = models.CharField(_("name"), max_length=LONGEST, unique=True)
    slug = models.SlugField(max_length=LONGEST + 4, unique=True, editable=False)

    panels = [FieldPanel("title", help_text=_("One or two words. For example: Roadworks."))]

    class Meta:
        verbose_name = _("news category")
        verbose_name_plural = _("news categories")
        ordering = ["slug"]

    def __str__(self) -> str:
        return self.title

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Give the category its address, once: links to a filtered list outlive a new name."""
        self.slug = self.slug or self._free_slug()
        super().save(*args, **kwargs)

    def _free_slug(self) -> str:
        wanted = slugify(self.title)[:LONGEST] or "sujet"
        taken = set(NewsCategory.objects.filter(slug__startswith=wanted).values_list("slug", flat=True))
        numbered = (f"{wanted}-{number}" for number in range(2, 1000))
        return wanted if wanted not in taken else next(slug for slug in numbered if slug not in taken)

"""Where an event takes place, and what there is to know before going."""

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from portals.models.helped import told
from portals.models.key_facts import Fact
from portals.occurrences import Occurrence


class WithPlace(models.Model):
    """Gives a page its place, its price and its organiser; each may stay empty."""

    place = models.CharField(
        gettext_lazy("place"),
        max_length=120,
        blank=True,
        help_text=gettext_lazy("For example: Media library."),
    )
    address = models.TextField(
        gettext_lazy("address of the place"), blank=True, help_text=gettext_lazy("As on an envelope.")
    )
    price = models.CharField(
        gettext_lazy("price"),
        max_length=120,
        blank=True,
        help_text=gettext_lazy("For example: Free, without booking."),
    )
    organiser = models.CharField(gettext_lazy("organised by"), max_length=120, blank=True)

    place_panels = [
        MultiFieldPanel([FieldPanel("place"), FieldPanel("address")], heading=gettext_lazy("Where")),
        MultiFieldPanel([FieldPanel("price"), told("organiser")], heading=gettext_lazy("Useful information")),
    ]

    class Meta:
        abstract = True

    def facts_of(self, occurrence: Occurrence | None) -> list[Fact]:
        """Return what the box « En bref » says of this occurrence: when, where, for how much."""
        where = "\n".join(part for part in (self.place, self.address) if part)
        facts = (
            Fact("calendar", _("When"), _capital(occurrence.day) if occurrence else ""),
            Fact("clock", _("Hours"), _hours(occurrence)),
            Fact("pin", _("Where"), where),
            Fact("euro", _("Price"), self.price),
            Fact("users", _("Organised by"), self.organiser),
        )
        return [fact for fact in facts if fact.value]


def _hours(occurrence: Occurrence | None) -> str:
    return (_capital(occurrence.hours) or _("All day")) if occurrence else ""


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]

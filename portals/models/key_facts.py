"""« En bref »: what a visitor wants to know before reading."""

from dataclasses import dataclass

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.panels import FieldPanel, MultiFieldPanel


@dataclass(frozen=True)
class Fact:
    """A line of the box."""

    icon: str
    label: str
    value: str


class WithKeyFacts(models.Model):
    """Gives a page its facts; each may stay empty."""

    who = models.CharField(
        gettext_lazy("for whom"),
        max_length=200,
        blank=True,
        help_text=gettext_lazy("For example: Any person born in the town."),
    )
    documents = models.TextField(
        gettext_lazy("documents to prepare"), blank=True, help_text=gettext_lazy("One a line.")
    )
    delay = models.CharField(
        gettext_lazy("delay"),
        max_length=120,
        blank=True,
        help_text=gettext_lazy("For example: 3 working days."),
    )
    cost = models.CharField(
        gettext_lazy("cost"), max_length=120, blank=True, help_text=gettext_lazy("For example: Free.")
    )
    legal_source = models.CharField(
        gettext_lazy("legal source"),
        max_length=200,
        blank=True,
        help_text=gettext_lazy("For example: Civil code, articles 34 to 39."),
    )
    facts_panel = MultiFieldPanel(
        [FieldPanel(name) for name in ("who", "documents", "delay", "cost", "legal_source")],
        heading=gettext_lazy("In brief"),
        help_text=gettext_lazy("A box beside the text. What stays empty is not shown."),
    )

    class Meta:
        abstract = True

    def facts_shown(self) -> list[Fact]:
        """Return the facts that have something to say, in reading order."""
        facts = (
            Fact("users", _("For whom"), self.who),
            Fact("documents", _("Documents to prepare"), self.documents),
            Fact("clock", _("Delay"), self.delay),
            Fact("euro", _("Cost"), self.cost),
            Fact("info", _("Legal source"), self.legal_source),
        )
        return [fact for fact in facts if fact.value]

"""The identity of a portal in colours: a palette shipped with Parvis, or two colours of one's own."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from portals import themes

CUSTOM = "custom"


class WithPalette(models.Model):
    """Gives a page its colours; refuses, with the reasons, those that cannot be read."""

    palette = models.CharField(
        _("colours"),
        max_length=20,
        choices=[(key, palette.label) for key, palette in themes.PALETTES.items()]
        + [(CUSTOM, _("Two colours of my own"))],
        default="citizens",
        help_text=_(
            "The other colours of the portal are computed from these, so that everything stays readable."
        ),
    )
    accent = models.CharField(
        _("colour of links and buttons"),
        max_length=7,
        blank=True,
        help_text=_("Only with “Two colours of my own”. For example #0b5f66."),
    )
    ink = models.CharField(
        _("colour of the text"),
        max_length=7,
        blank=True,
        help_text=_("Only with “Two colours of my own”. A very dark colour, for example #132c30."),
    )

    scale = models.CharField(
        _("size of the text"),
        max_length=10,
        choices=[(themes.NORMAL, _("Normal")), (themes.LARGE, _("Large"))],
        default=themes.NORMAL,
        help_text=_("Everything grows with it. Visitors may still enlarge pages in their browser."),
    )

    class Meta:
        abstract = True

    def clean(self) -> None:
        """Refuse colours of one's own whose contrast is too low; raises ValidationError with the reasons."""
        super().clean()
        self.accent, self.ink = self.accent.strip().lower(), self.ink.strip().lower()
        if self.palette != CUSTOM:
            return
        missing = {name: _("Choose this colour.") for name in ("accent", "ink") if not getattr(self, name)}
        if missing:
            raise ValidationError(missing)
        reasons = themes.check(self.accent, self.ink)
        if reasons:
            raise ValidationError({"palette": reasons})

    @property
    def colours(self) -> tuple[str, str]:
        """Return the accent and the ink to draw with; the shipped ones when those kept cannot be read."""
        if self.palette == CUSTOM and not themes.check(self.accent, self.ink):
            return self.accent, self.ink
        palette = themes.PALETTES.get(self.palette, themes.DEFAULT)
        return palette.accent, palette.ink

    @property
    def letter_colour(self) -> str:
        """Return the accent for a letter, which is always read on white."""
        return themes.light(*self.colours).accent

    @property
    def theme_key(self) -> str:
        """Return the name of the stylesheet of these colours, for the `portal_theme` address."""
        return themes.key_of(*self.colours, self.scale)

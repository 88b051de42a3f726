"""The icons an editor may choose from, each with the word that says it (symbols of site/static/icons.svg)."""

from django.utils.translation import gettext_lazy as _

ICONS = (
    ("document", _("Document")),
    ("documents", _("Papers")),
    ("id-card", _("Identity card")),
    ("users", _("People")),
    ("family", _("Family")),
    ("school", _("School")),
    ("home", _("House")),
    ("building", _("Town hall")),
    ("road", _("Road")),
    ("bus", _("Transport")),
    ("bin", _("Waste")),
    ("leaf", _("Nature")),
    ("heart", _("Health and help")),
    ("euro", _("Money")),
    ("calendar", _("Calendar")),
    ("phone", _("Telephone")),
    ("pin", _("Place")),
    ("info", _("Information")),
)

AUDIENCE_ICONS = {"citizens": "building", "families": "family", "officials": "users"}
"""What stands beside the name of a portal that has no logo."""

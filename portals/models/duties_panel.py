"""Tells the editor of a portal which obligatory pages are missing."""

from django.utils.functional import cached_property
from wagtail.admin.panels import Panel

from portals.duties import Missing, missing_from


class DutiesPanel(Panel):
    """Has no field: it only says what is still owed."""

    class BoundPanel(Panel.BoundPanel):
        """The panel of one portal."""

        template_name = "wagtailadmin/portals/duties.html"

        @property
        def is_new(self) -> bool:
            """Say whether the portal is not saved yet."""
            return self.instance.pk is None

        @cached_property
        def missing(self) -> list[Missing]:
            """Return what is still owed."""
            return missing_from(self.instance)

"""What the editor of a page offers above its form: to try it."""

from typing import Any

from django.urls import reverse
from wagtail.admin.panels import Panel


class TrialPanel(Panel):
    """A way to the trials of the form; nothing while the page has never been saved."""

    class BoundPanel(Panel.BoundPanel):
        """The panel of one page."""

        template_name = "trials/panel.html"

        def is_shown(self) -> bool:
            """Say whether there is a form to try."""
            return bool(self.instance.pk)

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """Return where the trials are."""
            context = super().get_context_data(parent_context)
            return {**context, "url": reverse("trials", args=[self.instance.form.uuid])}

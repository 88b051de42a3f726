"""What the editor of a page offers above its form: to try it."""

from typing import Any

from django.urls import reverse
from wagtail.admin.panels import Panel

from forms_blocks.trials.publishing import said
from forms_blocks.trials.scenarios import checked


class TrialPanel(Panel):
    """A way to the trials of the form; nothing while the page has never been saved."""

    class BoundPanel(Panel.BoundPanel):
        """The panel of one page."""

        template_name = "trials/panel.html"

        def is_shown(self) -> bool:
            """Say whether there is a form to try."""
            return bool(self.instance.pk)

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """Return where the trials are, and how the scenarios do on the form as it was last saved."""
            context = super().get_context_data(parent_context)
            found = checked(self.instance)
            state = said(sum(bool(one.differences) for one in found), len(found)) if found else ""
            return {**context, "url": reverse("trials", args=[self.instance.form.uuid]), "state": state}

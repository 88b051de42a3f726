"""What the editor of a page offers above its form: to try it."""

from typing import Any

from django.urls import reverse
from wagtail.admin.panels import Panel

from forms_blocks.trials.publishing import said
from forms_blocks.trials.scenarios import checked


class TrialPanel(Panel):
    """A way to the trials of the form; it opens once the page has been saved for the first time."""

    class BoundPanel(Panel.BoundPanel):
        """The panel of one page."""

        template_name = "trials/panel.html"

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """Return where the trials are, and how the scenarios do on the form as it was last saved.

            Without a page the address is that of the page that its first saving makes: its number, 0 here.
            """
            context = super().get_context_data(parent_context)
            if not self.instance.pk:
                return {**context, "new": True, "url": reverse("trials_of_page", args=[0]), "state": ""}
            found = checked(self.instance)
            state = said(sum(bool(one.differences) for one in found), len(found)) if found else ""
            url = reverse("trials", args=[self.instance.form.uuid])
            return {**context, "new": False, "url": url, "state": state}

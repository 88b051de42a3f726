"""« Mes demandes à traiter »: the first thing an agent sees."""

from collections.abc import Mapping
from typing import Any

from django.forms import Media
from django.http import HttpRequest
from django.urls import reverse
from wagtail.admin.auth import user_has_any_page_permission
from wagtail.admin.ui.components import Component

from forms_blocks.desk.submission_register import register
from forms_blocks.submissions import policy

OLDEST = 5


class RequestsPanel(Component):
    """Counts by stage, what is late, and the five requests that have waited longest."""

    name = "requests"
    template_name = "desk/home_panel.html"
    order = 10

    def __init__(self, user: Any) -> None:
        self.user = user
        self.alone = not user_has_any_page_permission(user)

    @property
    def media(self) -> Media:
        """Return the desk's own style."""
        return Media(css={"all": ["css/desk.css"]})

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """Return the counts and the oldest."""
        listing = register.listing(self.user, {})
        rows = listing.rows.select_related(*register.related).defer(*register.left_out)[:OLDEST]
        context = register.context(listing)
        return {
            "tabs": [tab for tab in context["tabs"] if tab["count"]],
            "late_count": context["late_count"],
            "late_said": context["late_said"],
            "late_url": context["late_url"],
            "lines": register.lines(rows, listing),
            "list_url": reverse(register.url_helper.get_action_url_name("index")),
        }


def arrange(request: HttpRequest, panels: list[Any]) -> None:
    """Put the requests first; who edits no page sees nothing about pages."""
    if not policy.is_agent(request.user):
        return
    panel = RequestsPanel(request.user)
    if panel.alone:
        panels.clear()
    panels.append(panel)

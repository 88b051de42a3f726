"""Where files of procedures enter the Wagtail admin."""

from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.widgets import Button
from wagtail.models import get_page_models

from forms_blocks.editing import may_write
from forms_blocks.models import FormDefinition
from forms_blocks.packages.screens import TAKEN, PutView, TakeOutView


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    """Give the screens their addresses, behind Wagtail's own door."""
    here = "formulaire/<int:page_id>/"
    return [
        path(f"{here}telecharger/", TakeOutView.as_view(), name="packages_take"),
        path(f"{here}fichier/", PutView.as_view(), name="packages_put"),
    ]


@hooks.register("register_page_header_buttons")
@hooks.register("register_page_listing_more_buttons")
def file_buttons(page: Any, user: Any, next_url: str | None = None, view_name: str = "") -> Iterator[Button]:
    """Lead the functional administrator from a page to its file, or from a section to a new procedure."""
    if not may_write(user):
        return
    kind, rights = page.specific_class or type(page), page.permissions_for_user(user)
    put = reverse("packages_put", args=[page.pk])
    if issubclass(kind, FormDefinition) and rights.can_edit():
        take = reverse("packages_take", args=[page.pk])
        yield Button(_("Download the procedure"), take, icon_name="download", priority=26)
        yield Button(_("Replace with a file"), put, icon_name="upload", priority=27)
    elif _holds_forms(kind) and rights.can_add_subpage():
        yield Button(_("New procedure from a file"), put, icon_name="upload", priority=27)


def _holds_forms(kind: Any) -> bool:
    makes = [one for one in get_page_models() if issubclass(one, FormDefinition)]
    return any(kind in one.allowed_parent_page_models() for one in makes)


@hooks.register("register_log_actions")
def log_actions(actions: Any) -> None:
    """Say in words what is written in Wagtail's log."""
    actions.register_action(TAKEN, _("Download a procedure"), _("Procedure downloaded as a file"))

"""Where the versions enter the Wagtail admin."""

from collections.abc import Iterator
from typing import Any

from django.urls import URLPattern, path
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin.widgets import Button
from wagtail.models import get_page_models

from forms_blocks.models import FormDefinition
from forms_blocks.versioning.copied import say_what_a_copy_lacks
from forms_blocks.versioning.listing import VersionsView
from forms_blocks.versioning.pages import versions_url
from forms_blocks.versioning.publishing import PublishView, show_changes_first
from forms_blocks.versioning.reverting import FollowView, RevertView
from forms_blocks.versioning.reviewing import ApproveView, ReviewedPages, tell_what_was_held
from forms_blocks.versioning.scheduled import HELD

hooks.register("before_publish_page", show_changes_first)
hooks.register("after_copy_page", say_what_a_copy_lacks)
hooks.register("before_edit_page", tell_what_was_held)


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    """Give the screens their addresses, behind Wagtail's own door."""
    here = "formulaire/<int:page_id>/"
    return [
        path(f"{here}publier/", PublishView.as_view(), name="versioning_publish"),
        path(f"{here}approuver/", ApproveView.as_view(), name="versioning_approve"),
        path(f"{here}versions/", VersionsView.as_view(), name="versioning_versions"),
        path(f"{here}versions/<int:number>/revenir/", RevertView.as_view(), name="versioning_revert"),
        path(f"{here}versions/suivre/", FollowView.as_view(), name="versioning_follow"),
    ]


@hooks.register("register_admin_viewset")
def reviewed_pages() -> list[Any]:
    """Have what changes be read before a page that offers a form is approved."""
    kinds = [model for model in get_page_models() if issubclass(model, FormDefinition)]
    return [ReviewedPages(model=model) for model in kinds]


@hooks.register("register_log_actions")
def log_actions(actions: Any) -> None:
    """Say in words what is written in Wagtail's log."""
    actions.register_action(HELD, _("Hold back a publication"), _("Not published: the form has faults"))


@hooks.register("register_page_header_buttons")
@hooks.register("register_page_listing_more_buttons")
def versions_button(
    page: Any, user: Any, next_url: str | None = None, view_name: str = ""
) -> Iterator[Button]:
    """Lead from a page that offers a form to its versions."""
    offers = issubclass(page.specific_class or type(page), FormDefinition)
    if offers and page.permissions_for_user(user).can_edit():
        yield Button(_("Versions of the form"), versions_url(page), icon_name="history", priority=25)

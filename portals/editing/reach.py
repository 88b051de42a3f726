"""Which pages a person may write, and where they may add one."""

from typing import Any

from wagtail.models import Page
from wagtail.permissions import policy_registry
from wagtail.query import PageQuerySet


def editable(user: Any) -> PageQuerySet:
    """Return the pages this person may change."""
    return policy_registry.get_by_type(Page).instances_user_has_permission_for(user, "change")


def writes_pages(user: Any) -> bool:
    """Say whether this person writes any page at all."""
    return policy_registry.get_by_type(Page).user_has_any_permission(user, {"add", "change", "publish"})


def administers(user: Any) -> bool:
    """Say whether this person sets up the installation, and so needs the screens that show how it is made."""
    return user.has_perm("wagtailcore.change_site")


def places_for(user: Any, model: type[Page]) -> list[Page]:
    """Return the pages under which this person may add one of this type, in the order of the tree."""
    parents = model.allowed_parent_page_models()
    allowed = policy_registry.get_by_type(Page).instances_user_has_permission_for(user, "add")
    pages = allowed.type(*parents).order_by("path").specific(defer=True)
    return [page for page in pages if model.can_create_at(page)]

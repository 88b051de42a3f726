"""Who may touch which account in the admin."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from wagtail import hooks

from portals.accounts.models import User


@hooks.register("before_edit_user")
@hooks.register("before_delete_user")
def leave_superusers_alone(request: HttpRequest, user: User) -> None:
    """Refuse to touch an account that has more rights: its password would give them."""
    if user.is_superuser and not request.user.is_superuser:
        raise PermissionDenied

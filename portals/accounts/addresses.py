"""One address an account: allauth's own table follows ours."""

from typing import Any

from allauth.account.models import EmailAddress

from portals.accounts.models import User


def forget_former(
    sender: Any, instance: User, created: bool, update_fields: Any = None, **_kwargs: Any
) -> None:
    """Delete the addresses an account no longer has: their owner could still ask for its password."""
    if created or (update_fields is not None and "email" not in update_fields):
        return
    EmailAddress.objects.filter(user=instance).exclude(email=instance.email or "").delete()

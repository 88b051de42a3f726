"""What allauth asks of this house: its words, its letters, where people go next."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.internal.userkit import filter_users_by_email
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from portals.accounts import letters

WORDS = {
    "account_inactive": _("This account is closed. Contact us if you think it should not be."),
    "email_password_mismatch": _(
        "We found no account with this address and this password. Check them, or choose a new password."
    ),
    "email_taken": _("There is already an account with this address. Sign in, or choose a new password."),
    "enter_current_password": _("This is not your current password."),
    "invalid_password_reset": _("This link is no longer valid."),
    "too_many_login_attempts": _(
        "Too many attempts failed. For the safety of your account, wait five minutes before trying again."
    ),
    "rate_limited": _("Too many attempts in a short time. Wait a few minutes before trying again."),
}


class AccountAdapter(DefaultAccountAdapter):
    """Letters leave through the outbox, built at that moment: no address and no key waits in the database."""

    error_messages = {**DefaultAccountAdapter.error_messages, **WORDS}

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Promise the letter; raises KeyError for one that this house does not write."""
        people = [context["user"]] if "user" in context else filter_users_by_email(email, is_active=True)
        for person in people:
            letters.post_letter(template_prefix.rpartition("/")[2], person, self.request)

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        """Return to the account."""
        return reverse("account_home")

    def get_logout_redirect_url(self, request: HttpRequest) -> str:
        """Return to the portal."""
        portal = request.portal  # type: ignore[attr-defined]
        return (portal.get_url(request) if portal else None) or "/"

"""The sign-in of agents and editors, in the admin: as strict about wrong passwords as the portals'."""

from typing import Any

from allauth.core.internal import ratelimit
from django.core.exceptions import ValidationError
from wagtail.admin.forms.auth import LoginForm

from portals.accounts.adapter import WORDS


class AdminLoginForm(LoginForm):
    """Wagtail's form, which by itself lets anybody try for ever."""

    def clean(self) -> Any:
        """Check the password; raises ValidationError, also after too many wrong ones."""
        usage = ratelimit.consume(
            self.request,
            app="allauth.account",
            action="login_failed",
            key=f"admin:{self.cleaned_data.get('username', '').lower()}",
        )
        if usage is None:
            raise ValidationError(WORDS["too_many_login_attempts"], code="too_many_login_attempts")
        cleaned = super().clean()
        usage.rollback()
        return cleaned

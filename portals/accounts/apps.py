"""The accounts app."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    """Registers the app under its short label."""

    name = "portals.accounts"
    label = "accounts"
    verbose_name = _("Accounts")

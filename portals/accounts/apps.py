"""The accounts app."""

from django.apps import AppConfig
from django.contrib.auth.signals import user_logged_in
from django.db.models.signals import post_migrate, post_save
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    """Registers the app under its short label, and what follows a sign-in or a change of address."""

    name = "portals.accounts"
    label = "accounts"
    verbose_name = _("Accounts")

    def ready(self) -> None:
        """Tell the outbox and Django what this app adds."""
        from forms_blocks.outbox import builders
        from portals.accounts import addresses, leftovers, letters
        from portals.accounts.adopt import adopt

        post_migrate.connect(leftovers.sweep, sender=self, dispatch_uid="accounts.leftovers")
        builders.register(letters.KIND, letters.build)
        user_logged_in.connect(adopt, dispatch_uid="accounts.adopt")
        post_save.connect(
            addresses.forget_former, sender=self.get_model("User"), dispatch_uid="accounts.addresses"
        )

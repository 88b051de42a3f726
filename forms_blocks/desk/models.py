"""The rights of the desk; it keeps nothing of its own."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Desk(models.Model):
    """No table: what the permissions of the desk hang on."""

    class Meta:
        managed = False
        default_permissions = ()
        permissions = [("export_protected", _("Can export data that the law protects"))]
        verbose_name = _("desk")

    def __str__(self) -> str:
        return str(self._meta.verbose_name)

"""How far a request is, whatever the name of its status."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Stage(TextChoices):
    """What lists, delays and statistics understand of a status."""

    RECEIVED = "received", _("To do")
    ACTIVE = "active", _("In progress")
    CLOSED = "closed", _("Ended")

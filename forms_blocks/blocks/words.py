"""Sentences that several kinds say to the person who fills in."""

from django.utils.translation import gettext_lazy as _

TOO_LONG = _("Your text has %(show_value)d characters; we can keep %(limit_value)d. Please shorten it.")
NOT_OFFERED = _("This answer is not one of those offered. Please choose again.")
TOO_SHORT = _("Your text has %(show_value)d characters; we need %(limit_value)d at least.")

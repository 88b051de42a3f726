"""Sentences that several kinds say to the person who fills in."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

TOO_LONG = _("Your text has %(show_value)d characters; we can keep %(limit_value)d. Please shorten it.")
NOT_OFFERED = _("This answer is not one of those offered. Please choose again.")
TOO_SHORT = _("Your text has %(show_value)d characters; we need %(limit_value)d at least.")
SPACES = " \u00a0\u202f"


def missing(label: str) -> str:
    """Say that what a label names, or the answer to the question it asks, is missing."""
    name = label.rstrip(f"{SPACES}:")
    # « RIB » stays as it is.
    name = name if name[1:2].isupper() else name[:1].lower() + name[1:]
    if name.endswith("?"):
        return gettext("An answer is missing: %(question)s") % {"question": name}
    return gettext("This is missing: %(name)s.") % {"name": name}

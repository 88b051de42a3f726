"""What kind of personal data a field asks for (GDPR, articles 4, 9 and 10)."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Category(TextChoices):
    """The nature of an answer; decides what may be listed, exported, and kept for how long."""

    ORDINARY = "ordinary", _("Ordinary data")
    IDENTITY_NUMBER = "identity_number", _("Identification number (social security, tax…)")
    HEALTH = "health", _("Health")
    MINOR = "minor", _("About a child")
    OFFENCE = "offence", _("Offence or conviction")
    OPINION = "opinion", _("Opinion, religion, origin, union")
    RESOURCES = "resources", _("Income and family situation")


# Never copied into lists: the national number (loi 78-17, art. 30) and GDPR articles 9 and 10.
PROTECTED = frozenset({Category.IDENTITY_NUMBER, Category.HEALTH, Category.OFFENCE, Category.OPINION})

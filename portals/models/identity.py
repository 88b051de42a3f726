"""What else makes a portal itself: the icon of its tab, the page where one writes to it."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.images import get_image_model_string


class WithIdentity(models.Model):
    """Gives a portal its small icon and its contact page.

    One writes to a town by an ordinary procedure: it answers with a receipt, is followed, processed by a
    service and erased in time, where a form that sends an e-mail would leave all this to a mailbox.
    """

    favicon = models.ForeignKey(
        get_image_model_string(),
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("icon of the tab"),
        help_text=_("A square drawing, simple enough to be known at the size of a letter."),
    )
    contact_page = models.ForeignKey(
        "wagtailcore.Page",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("page “Write to us”"),
        help_text=_(
            "A procedure that asks a subject and a message: people get a receipt and follow the answer. "
            "Shown at the bottom of each page."
        ),
    )

    class Meta:
        abstract = True

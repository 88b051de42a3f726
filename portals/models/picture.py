"""The picture of a page: beside its title, and on its card."""

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.images import get_image_model_string


class WithPicture(models.Model):
    """Gives a page a picture, and the words for those who do not see it."""

    image = models.ForeignKey(
        get_image_model_string(),
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("picture"),
        help_text=_("In landscape, at least 1200 pixels wide. The page is fine without one."),
    )
    image_description = models.CharField(
        _("what the picture shows"),
        max_length=200,
        blank=True,
        help_text=_(
            "Say it as on the telephone: “Children plant a tree in front of the school”. "
            "Leave it empty when the picture only decorates."
        ),
    )

    picture_panel = MultiFieldPanel(
        [FieldPanel("image"), FieldPanel("image_description")], heading=_("Picture")
    )

    class Meta:
        abstract = True

"""Images and documents: Wagtail's, with a description that screen readers read."""

from typing import Any

from django.core.files.base import ContentFile, File
from django.core.files.storage import storages
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument, Document
from wagtail.images.models import AbstractImage, AbstractRendition, Image


class PortalImage(AbstractImage):
    """A picture of the portals."""

    admin_form_fields = Image.admin_form_fields

    class Meta(AbstractImage.Meta):
        verbose_name = _("image")
        verbose_name_plural = _("images")

    def generate_rendition_file(self, *args: Any, **kwargs: Any) -> File:
        """Return the scaled picture in memory: the temporary file that Wagtail makes is never closed."""
        with super().generate_rendition_file(*args, **kwargs) as drawn:
            drawn.seek(0)
            return ContentFile(drawn.read(), name=drawn.name)


class PortalRendition(AbstractRendition):
    """A picture cut and scaled for one place."""

    image = models.ForeignKey(PortalImage, models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=("image", "filter_spec", "focal_point_key"), name="unique_rendition"
            )
        ]


def private_storage() -> Any:
    """Return the storage whose files have no address; migrations name it."""
    return storages["private"]


class PortalDocument(AbstractDocument):
    """A document to download; private pages use a private collection.

    Its file is where no address leads: only the view that asks the collection's restrictions gives it.
    """

    file = models.FileField(_("file"), upload_to="documents", storage=private_storage)
    admin_form_fields = Document.admin_form_fields

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")

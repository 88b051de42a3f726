"""What editors upload is scanned too: it is given to everybody."""

from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.forms import BaseImageForm

from forms_blocks.submissions import clamav


def refuse_virus(file: Any) -> None:
    """Have a file that was just uploaded scanned; raises ValidationError unless it is known to be clean."""
    if not clamav.is_on() or not isinstance(file, UploadedFile):
        return
    try:
        virus = clamav.virus_in(file.chunks(), settings.CLAMAV_PATIENCE)
    except clamav.NotScanned:
        raise ValidationError(_("The virus scan does not answer: try again in a few minutes.")) from None
    except clamav.TooLarge:
        raise ValidationError(_("This file is too heavy to be checked for viruses.")) from None
    finally:
        file.seek(0)
    if virus:
        raise ValidationError(_("This file holds a virus: it is not kept."))


class ScannedDocumentForm(BaseDocumentForm):
    """The form of a document."""

    def clean_file(self) -> Any:
        """Return the file; raises ValidationError for a virus."""
        refuse_virus(self.cleaned_data["file"])
        return self.cleaned_data["file"]


class ScannedImageForm(BaseImageForm):
    """The form of a picture."""

    def clean_file(self) -> Any:
        """Return the file; raises ValidationError for a virus."""
        refuse_virus(self.cleaned_data["file"])
        return self.cleaned_data["file"]

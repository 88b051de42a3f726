"""A file: a photo, a scan, a PDF. Judged by its content, never by its name."""

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from forms_blocks.blocks.asking import Asking
from forms_blocks.blocks.content import ACCEPT, found_type
from forms_blocks.blocks.kind import SEND, Kind, Sortable
from forms_blocks.blocks.registry import register
from forms_blocks.blocks.schema import FieldSchema

MEGABYTE = 1_000_000


class Upload(forms.FileField):
    """One file within a size, whose content is of a type we can open."""

    widget = forms.FileInput(attrs={"accept": ACCEPT})

    def __init__(self, *, megabytes: int, **kwargs: Any) -> None:
        self.megabytes = megabytes
        super().__init__(max_length=150, **kwargs)

    def clean(self, data: Any, initial: Any = None) -> Any:
        """Return the new file, else what was kept before; raises ValidationError."""
        upload = super().clean(data, initial)
        if isinstance(upload, UploadedFile):
            self._judge(upload)
        return upload

    def _judge(self, upload: UploadedFile) -> None:
        if (upload.size or 0) > self.megabytes * MEGABYTE:
            raise ValidationError(
                _("This file is too heavy: %(size)d MB, for %(limit)d MB at most."),
                params={"size": -(-(upload.size or 0) // MEGABYTE), "limit": self.megabytes},
            )
        found = found_type(upload)
        if found is None:
            raise ValidationError(
                _("We cannot open this file. Please send a photo (JPEG, PNG, HEIC) or a PDF document.")
            )
        upload.content_type = found


@register
class File(Kind):
    """Asks for a document."""

    kind = "file"
    prefillable = False
    order = 10
    template = "public/fields/file.html"
    operators: ClassVar = ("filled", "empty")
    publik: ClassVar = ("file",)
    own: ClassVar = ("megabytes",)

    megabytes = blocks.IntegerBlock(
        label=_("Heaviest file (MB)"), required=False, default=10, min_value=1, max_value=50
    )

    class Meta:
        label = _("File")
        icon = "doc-empty"
        group = SEND

    def form_field(self, field: FieldSchema, asking: Asking) -> forms.Field:
        """Return a file input."""
        common = self.common(field)
        common["error_messages"]["empty"] = _("This file is empty. Please choose another one.")
        common["error_messages"]["max_length"] = _("The name of this file is too long. Please shorten it.")
        return Upload(megabytes=field.settings.get("megabytes") or 10, **common)

    def stored(self, field: FieldSchema, cleaned: Any) -> list[str] | None:
        """Keep the list of attachment uuids; a new upload gets its own where files are kept."""
        return list(cleaned) if isinstance(cleaned, (list, tuple)) and cleaned else None

    def readable(self, field: FieldSchema, answer: Any) -> str:
        """Say how many files; their names stand with the attachments."""
        return str(len(answer))

    def sortable(self, field: FieldSchema, answer: Any) -> Sortable:
        """Sort by the number of files."""
        return {"number": len(answer), "text": ""}

    def json_schema(self, field: FieldSchema) -> dict[str, Any]:
        """Return the JSON Schema of an answer."""
        return {"type": "array", "items": {"type": "string", "format": "uuid"}}

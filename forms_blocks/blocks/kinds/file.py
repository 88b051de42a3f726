"""Files: photos, scans, PDFs. Judged by their content, never by their names."""

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from forms_blocks.blocks.asking import Asking
from forms_blocks.blocks.content import ACCEPT, found_type
from forms_blocks.blocks.kind import SEND, Kind, Sortable
from forms_blocks.blocks.registry import register
from forms_blocks.blocks.scanned import Verdict, verdict_of
from forms_blocks.blocks.schema import FieldSchema

MEGABYTE = 1_000_000
MOST = 20
NAME_SHOWN = 60
REFUSALS = {
    Verdict.INFECTED: _(
        "This file holds a virus: we have not kept it. Choose another one, and have your device checked."
    ),
    Verdict.TOO_LARGE: _("This file is too heavy to be checked for viruses. Please send a lighter one."),
}


class Chooser(forms.FileInput):
    """A control that sends one file, or several when the field takes several."""

    allow_multiple_selected = True

    def __init__(self, *, several: bool) -> None:
        super().__init__(attrs={"accept": ACCEPT, **({"multiple": True} if several else {})})

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Any:
        """Return every file sent under this name."""
        return files.getlist(name)


class Upload(forms.FileField):
    """Files within a size and a number, whose content is of a type we can open.

    The right ones are kept even when others are refused: `faults` says why, one message a file.
    """

    def __init__(self, *, megabytes: int, most: int = 1, **kwargs: Any) -> None:
        self.megabytes, self.most = megabytes, most
        self.faults: list[ValidationError] = []
        super().__init__(widget=Chooser(several=most > 1), **kwargs)

    def clean(self, data: Any, initial: Any = None) -> Any:
        """Return the new files that are right, else what was kept before; raises ValidationError for none."""
        sent = [upload for upload in data or [] if isinstance(upload, UploadedFile)]
        kept = list(initial or [])
        if not sent and not kept and self.required:
            raise ValidationError(self.error_messages["required"], code="required")
        self.faults = []
        right = [upload for upload in sent if self._is_right(upload)]
        room = self.most - (len(kept) if self.most > 1 else 0)
        if len(right) > room:
            self.faults.append(self._too_many(len(right) - max(room, 0)))
        return right[: max(room, 0)] or kept

    def _is_right(self, upload: UploadedFile) -> bool:
        try:
            self._judge(upload)
        except ValidationError as fault:
            name = (upload.name or "")[:NAME_SHOWN]
            self.faults.append(ValidationError(f"{name} : {fault.messages[0]}" if self.most > 1 else fault))
            return False
        return True

    def _judge(self, upload: UploadedFile) -> None:
        if not upload.size:
            raise ValidationError(_("This file is empty. Please choose another one."))
        if upload.size > self.megabytes * MEGABYTE:
            raise ValidationError(
                _("This file is too heavy: %(size)d MB, for %(limit)d MB at most."),
                params={"size": -(-upload.size // MEGABYTE), "limit": self.megabytes},
            )
        found = found_type(upload)
        if found is None:
            raise ValidationError(
                _("We cannot open this file. Please send a photo (JPEG, PNG, HEIC) or a PDF document.")
            )
        upload.content_type = found
        if refusal := REFUSALS.get(verdict_of(upload)):
            raise ValidationError(refusal)

    def _too_many(self, left: int) -> ValidationError:
        limit = ngettext("%(count)d file", "%(count)d files", self.most) % {"count": self.most}
        words = gettext("You can send %(limit)s at most here: the last ones (%(left)d) were not kept.")
        return ValidationError(words % {"limit": limit, "left": left})


@register
class File(Kind):
    """Asks for documents."""

    kind = "file"
    prefillable = False
    order = 10
    template = "public/fields/file.html"
    operators: ClassVar = ("filled", "empty")
    publik: ClassVar = ("file",)
    own: ClassVar = ("most", "megabytes", "shrink", "keep_place")
    main: ClassVar = ("most",)

    most = blocks.IntegerBlock(
        label=_("How many files at most"),
        required=False,
        default=1,
        min_value=1,
        max_value=MOST,
        help_text=_("Two for a card with two sides, more for several documents at once."),
    )
    megabytes = blocks.IntegerBlock(
        label=_("Heaviest file (MB)"),
        required=False,
        default=10,
        min_value=1,
        max_value=50,
        help_text=_("A photo of a phone weighs 3 to 8 MB."),
    )
    shrink = blocks.BooleanBlock(
        label=_("Make large photos lighter"),
        required=False,
        help_text=_("Enough to be read on a screen and printed; the original is not kept."),
    )
    keep_place = blocks.BooleanBlock(
        label=_("Keep where photos were taken"),
        required=False,
        help_text=_("Phones write it in their photos. It is removed unless you need it, to find a spot."),
    )

    class Meta:
        label = _("File")
        description = _("An attachment: photo, document, proof")
        icon = "doc-empty"
        group = SEND

    def form_field(self, field: FieldSchema, asking: Asking) -> forms.Field:
        """Return a file input."""
        settings = field.settings
        most = settings.get("most") or 1
        return Upload(megabytes=settings.get("megabytes") or 10, most=most, **self.common(field))

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

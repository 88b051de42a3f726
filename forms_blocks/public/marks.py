"""What a page knows of a step: two pages open on the same draft never write over each other unseen."""

import hashlib
import json
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder

from forms_blocks.blocks.schema import StepSchema
from forms_blocks.submissions.models import Draft

UUID_LENGTH = 36


class ChangedElsewhere(Exception):
    """The step was changed in another tab or on another device since the page was drawn."""


def mark_of(step: StepSchema, draft: Draft | None) -> str:
    """Return a short mark of what is kept for a step; the same answers give the same mark."""
    fields = {field.id for field in step.fields}
    answers: dict[str, Any] = draft.answers if draft else {}
    typed: dict[str, Any] = draft.typed if draft else {}
    known = [
        {key: value for key, value in answers.items() if key in fields},
        {name: texts for name, texts in typed.items() if name[:UUID_LENGTH] in fields},
    ]
    text = json.dumps(known, cls=DjangoJSONEncoder, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]

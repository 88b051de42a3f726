"""A typed list of answers: each keeps its key when its words change."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import blocks

from forms_blocks.blocks.fault import Fault
from forms_blocks.blocks.schema import FieldSchema

Choice = dict[str, str]
"""An answer given or offered: `id`, the key that stays, and `text`, the words."""


def choices_block() -> blocks.ListBlock:
    """Return the editor's list of possible answers."""
    return blocks.ListBlock(
        blocks.CharBlock(label=gettext_lazy("Answer"), required=False, max_length=200),
        label=gettext_lazy("Possible answers"),
        default=["", ""],
        min_num=0,
    )


def choices_of(raw: dict[str, Any]) -> list[Choice]:
    """Read the offered answers out of the stream's raw JSON."""
    items = raw.get("choices") or []
    return [{"id": item["id"], "text": item["value"]} for item in items if (item.get("value") or "").strip()]


def offered(field: FieldSchema) -> list[tuple[str, str]]:
    """Return the offered answers as Django's pairs of key and words."""
    return [(choice["id"], choice["text"]) for choice in field.settings.get("choices", [])]


def frozen(field: FieldSchema, key: str) -> Choice:
    """Return the answer to keep for a key: its words as they are today."""
    return {"id": key, "text": dict(offered(field))[key]}


def among(field: FieldSchema, value: str) -> bool:
    """Say whether a value written in a rule is one of the answers, by its key or its words."""
    return any(
        value.strip().casefold() in (key.casefold(), text.strip().casefold()) for key, text in offered(field)
    )


def faults_of(field: FieldSchema) -> list[Fault]:
    """Say what is wrong with the list of answers."""
    name = field.label or _("Question without text")
    if len(offered(field)) < 2:
        return [Fault(_("“%(field)s” offers fewer than two answers.") % {"field": name}, "choices")]
    return []

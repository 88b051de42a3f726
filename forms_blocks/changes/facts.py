"""What the procedure promises, before and after."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.formats import date_format

from forms_blocks.blocks.schema import Facts
from forms_blocks.changes.difference import Difference
from forms_blocks.changes.setting import of_setting
from forms_blocks.models import FormDefinition, Silence


def of_facts(before: Facts, after: Facts, circuits: Mapping[str, str]) -> Iterator[Difference]:
    """Yield one change a fact."""
    for name in Facts.model_fields:
        field: Any = FormDefinition._meta.get_field(name)
        label = str(field.verbose_name)
        old, new = (_shown(name, getattr(facts, name), circuits) for facts in (before, after))
        yield from of_setting("", label[:1].upper() + label[1:], old, new, "")


def _shown(name: str, value: Any, circuits: Mapping[str, str]) -> Any:
    if name == "workflow" and value:
        return circuits.get(value, value)
    if name == "silence":
        return str(Silence(value).label)
    if isinstance(value, datetime):
        return date_format(timezone.localtime(value), r"l j F Y, G \h i")
    return value

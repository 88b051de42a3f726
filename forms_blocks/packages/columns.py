"""Plain fields of a page, to and from a file."""

from collections.abc import Iterable, Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from forms_blocks.changes.difference import Difference
from forms_blocks.changes.setting import of_setting
from forms_blocks.packages.envelope import damaged
from forms_blocks.packages.refused import Refused


def written(page: Any, fields: Iterable[Any]) -> dict[str, Any]:
    """Return the values of fields, ready for JSON."""
    return {field.name: getattr(page, field.name) for field in fields}


def checked(given: Any, page: Any, fields: Iterable[Any]) -> dict[str, Any]:
    """Return the values of those fields that a file holds, as Python; raises Refused."""
    if not isinstance(given, dict):
        raise damaged()
    return {field.name: _one(field, given[field.name], page) for field in fields if field.name in given}


def told(values: dict[str, Any], page: Any, fields: Iterable[Any]) -> Iterator[str]:
    """Yield what changes in these fields, in words."""
    changes: list[Difference] = []
    for field in fields:
        if field.name in values:
            label = str(field.verbose_name)
            before, after = getattr(page, field.name), values[field.name]
            changes += of_setting("", label[:1].upper() + label[1:], before, after, "")
    yield from (change.words for change in changes)


def _one(field: Any, value: Any, page: Any) -> Any:
    if isinstance(value, dict | list):
        raise damaged()
    try:
        return field.clean(value, page)
    except ValidationError as error:
        words = _("This file cannot be used: %(field)s: %(why)s")
        raise Refused(words % {"field": field.verbose_name, "why": " ".join(error.messages)}) from error
    except (TypeError, ValueError, OverflowError) as error:
        raise damaged() from error

"""A list narrowed by another answer: which attribute must equal it, and what to say meanwhile."""

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from forms_blocks.sources.item import attribute_name, scalar

WAITING = _("What is offered here depends on an answer above. Please give that one first, then go on.")
NONE = _("Nothing is offered here for the answer given above.")
USUAL = "parent"
"""The attribute that is compared when the form names none."""


def waits(parameters: Mapping[str, str]) -> bool:
    """Say whether the answer that narrows the list is still to come."""
    return "parent" in parameters and not parameters["parent"]


def wanted(parameters: Mapping[str, str]) -> tuple[str, str]:
    """Return the attribute and the value it must have; two empty texts when nothing narrows the list."""
    if not parameters.get("parent"):
        return "", ""
    return attribute_name(parameters.get("attribute") or USUAL) or USUAL, scalar(parameters["parent"])


def keeps(choice: Mapping[str, Any], parameters: Mapping[str, str]) -> bool:
    """Say whether an answer is offered once the list is narrowed; capitals do not count."""
    name, value = wanted(parameters)
    return not name or str(choice.get(name, "")).casefold() == value.casefold()


def mark(parameters: Mapping[str, str]) -> str:
    """Return what tells these parameters from others in the cache, without telling them."""
    return hashlib.sha256(json.dumps(sorted(parameters.items())).encode()).hexdigest()[:32]

"""The parts of a guide that say nothing: a heading with no text under it, a text without words."""

import re
from collections.abc import Iterator
from itertools import zip_longest
from typing import Any

from django.utils.html import strip_tags
from django.utils.translation import gettext as _

from forms_blocks.blocks.fault import Fault, Remedy

HEADING, TEXT = "heading", "text"
SPACES = re.compile(r"(?:\s|&nbsp;|\u200b)+")


def empty_parts(stream: list[dict[str, Any]]) -> Iterator[Fault]:
    """Yield what a reader would find empty in the raw stream of a guide, each at the id of its block."""
    kept = [block for block in stream if not _is_blank(block)]
    for block in stream:
        if block not in kept:
            yield Fault(
                _("A text of the guide is empty."), block["id"], remedy=_remove(_("Remove this text"))
            )
    for block, following in zip_longest(kept, kept[1:]):
        if block["type"] == HEADING and (following is None or following["type"] == HEADING):
            words = _("Nothing stands under “%(title)s”: write a text there, or remove it.")
            remedy = _remove(_("Remove this heading"))
            yield Fault(words % {"title": block["value"]}, block["id"], remedy=remedy)


def _remove(label: str) -> Remedy:
    return Remedy("remove", label, when_asked=True)


def _is_blank(block: dict[str, Any]) -> bool:
    return block["type"] in (HEADING, TEXT) and not SPACES.sub("", strip_tags(str(block["value"] or "")))

"""A stream that comes from a file: judged as if an editor had just typed it."""

import re
from collections.abc import Iterator
from copy import deepcopy
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.blocks import (
    CharBlock,
    ChoiceBlock,
    ChooserBlock,
    FieldBlock,
    ListBlock,
    RichTextBlock,
    StreamBlock,
    StructBlock,
    TextBlock,
    URLBlock,
)

from forms_blocks.packages.envelope import damaged
from forms_blocks.packages.places import Places
from forms_blocks.packages.refused import Refused

SLUG = re.compile(r"[\w-]{1,60}")
NAMING = ("shared", "source")
"""Settings of a question that name a list or a group kept beside the form."""
WORDS = (CharBlock, TextBlock, ChoiceBlock, URLBlock)
Raw = list[dict[str, Any]]


def taken(block: StreamBlock, raw: Any, known: Raw, places: Places) -> Raw:
    """Return a stream cleaned, its ids kept; a block that `known` holds as it is stays as it is.

    What it leads to is found again among `places`, or taken out.

    Raises Refused: for what is no stream, for a kind of block that is not installed, for what an editor
    could not have typed.
    """
    try:
        taking = _Taking(_by_id(known), places)
        made = taking.stream(block, raw)
        return taking.named_again(block.get_prep_value(block.clean(block.to_python(made))))
    except Refused:
        raise
    except Exception as fault:
        # Whatever a hostile file makes a block raise, it is refused, and nothing of it is kept.
        raise damaged() from fault


def named(data: Any, longest: int) -> tuple[UUID, str]:
    """Return the key and the title of what is kept beside a form; raises Refused when there is no key."""
    try:
        key, title = UUID(data["uuid"]), str(data["title"])[:longest].strip()
    except (TypeError, KeyError, ValueError, AttributeError) as fault:
        raise damaged() from fault
    return key, title or str(key)


def same(block: StreamBlock, one: Raw, other: Raw) -> bool:
    """Say whether two streams are the same once an editor saved them, as far as one could."""
    try:
        full = [block.get_prep_value(block.clean(block.to_python(raw))) for raw in (one, other)]
    except ValidationError:
        return False
    return bool(full[0] == full[1])


class _Taking:
    def __init__(self, known: dict[str, Any], places: Places) -> None:
        self.known, self.places, self.seen = known, places, set[str]()
        self.named: dict[str, dict[str, str]] = {}

    def stream(self, block: Any, raw: Any) -> Raw:
        return [self._child(block, item) for item in _listed(raw)]

    def _child(self, block: Any, item: Any) -> dict[str, Any]:
        key, kind = str(UUID(item["id"])), item["type"]
        if key in self.seen:
            raise damaged()
        self.seen.add(key)
        if kind not in block.child_blocks:
            raise Refused(
                _("This file uses “%(kind)s”, which this installation does not know.")
                % {"kind": str(kind)[:60]}
            )
        elsewhere = self.places.elsewhere
        value = self.value(block.child_blocks[kind], item["value"])
        names = {name: value.pop(name) for name in NAMING if isinstance(value, dict) and value.get(name)}
        self.named[key] = {name: _slug(text) for name, text in names.items()}
        if self.known.get(key) == item and self.places.elsewhere == elsewhere:
            return _unnamed(item)
        return {"type": kind, "id": key, "value": value}

    def named_again(self, stream: Raw) -> Raw:
        """Let questions name the lists and groups of the file, which the menus of here do not offer yet."""
        for key, item in _by_id(stream).items():
            if self.named.get(key):
                item["value"] |= self.named[key]
        return stream

    def value(self, block: Any, raw: Any) -> Any:
        if isinstance(block, StreamBlock):
            return self.stream(block, raw)
        if isinstance(block, StructBlock):
            given = _mapped(raw)
            return {
                name: self.value(child, given[name])
                for name, child in block.child_blocks.items()
                if name in given
            }
        if isinstance(block, ListBlock):
            return list(self._items(block.child_block, raw))
        if isinstance(block, ChooserBlock):
            return self.places.lead(block.model_class, raw)
        if isinstance(block, RichTextBlock):
            return _html(block, raw, self.places)
        if isinstance(block, FieldBlock) and isinstance(raw, dict | list):
            return _refuse()
        if isinstance(block, WORDS) and not isinstance(raw, str | None):
            return _refuse()
        return raw

    def _items(self, block: Any, raw: Any) -> Iterator[dict[str, Any]]:
        for one in _listed(raw):
            key, value = str(UUID(one["id"])), self.value(block, one["value"])
            if value is not None or not isinstance(block, ChooserBlock):
                yield {"type": "item", "id": key, "value": value}


def _html(block: RichTextBlock, raw: Any, places: Places) -> str:
    """Return a text with only what its editor lets people write: no script, no link that leads nowhere."""
    text = places.relinked(str(raw or ""))
    converter = block.field.widget.converter
    return converter.to_database_format(converter.from_database_format(text)) if text else ""


def _unnamed(item: dict[str, Any]) -> dict[str, Any]:
    """Return a block as it is, without the lists and groups that it names at any depth."""
    alone = deepcopy(item)
    for one in _by_id(alone).values():
        if isinstance(one["value"], dict):
            for name in NAMING:
                one["value"].pop(name, None)
    return alone


def _by_id(raw: Any) -> dict[str, Any]:
    """Return every block of a stream by its id, at every depth."""
    found: dict[str, Any] = {}
    left = [raw]
    while left:
        value = left.pop()
        if isinstance(value, list):
            left += value
        elif isinstance(value, dict):
            if isinstance(value.get("id"), str) and "type" in value:
                found[value["id"]] = value
            left += value.values()
    return found


def _slug(text: Any) -> str:
    return text if SLUG.fullmatch(text) else _refuse()


def _listed(raw: Any) -> list[Any]:
    return raw if isinstance(raw, list) else _refuse()


def _mapped(raw: Any) -> dict[str, Any]:
    return raw if isinstance(raw, dict) else _refuse()


def _refuse() -> Any:
    raise damaged()

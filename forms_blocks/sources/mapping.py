"""From the JSON of a web service to answers: their place, key, words and attributes."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from forms_blocks.blocks.asking import Choice
from forms_blocks.sources.item import item, scalar

MOST = 20_000
HOLE = re.compile(r"\{([^{}]*)\}")
Paths = Mapping[str, Any]
"""`list_at`, `key_at`, `text_at`, and `attributes`: a path by name, all plain values when there is none."""


def at(data: Any, path: str) -> Any:
    """Return what stands at a path such as `properties.name` or `results.0`; None when nothing does."""
    for name in filter(None, path.split(".")):
        if isinstance(data, Mapping):
            data = data.get(name)
        elif isinstance(data, list) and name.isascii() and name.isdigit() and len(name) < 6:
            data = data[int(name)] if int(name) < len(data) else None
        else:
            return None
    return data


def answers(data: Any, paths: Paths) -> list[Choice]:
    """Return the answers in a document; what has no key or no words is left out, and so is a second key."""
    found: dict[str, Choice] = {}
    for raw in _items(at(data, paths.get("list_at") or "")):
        choice = _answer(raw, paths)
        if choice is not None:
            found.setdefault(choice["id"], choice)
        if len(found) >= MOST:
            break
    return list(found.values())


def _items(found: Any) -> Iterator[Any]:
    """Yield the items of a list; an object is one item, or items by their keys when it holds only objects."""
    if isinstance(found, list):
        yield from found
    elif isinstance(found, Mapping):
        yield found


def _answer(raw: Any, paths: Paths) -> Choice | None:
    if not isinstance(raw, Mapping):
        return item(raw, raw)
    text = _words(raw, paths.get("text_at") or "text")
    key = scalar(at(raw, paths.get("key_at") or "id")) or text
    wanted = paths.get("attributes") or {}
    attributes = {name: at(raw, path) for name, path in wanted.items()} if wanted else raw
    return item(key, text or key, attributes)


def _words(raw: Mapping[str, Any], path: str) -> str:
    """Return what stands at a path, or a text with paths between braces: `{nom} ({code})`."""
    if "{" not in path:
        return scalar(at(raw, path))
    return scalar(HOLE.sub(lambda hole: scalar(at(raw, hole[1].strip())), path))

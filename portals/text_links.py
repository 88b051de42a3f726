"""What the texts of a page lead to, as the editor keeps it."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from wagtail.blocks import StreamValue

LINK = re.compile(r'<a\b[^>]*?\blinktype="(page|document)"[^>]*>')
KEY = re.compile(r'\bid="(\d+)"')


def links_in(stream: Iterable[StreamValue.StreamChild]) -> dict[str, set[int]]:
    """Return the keys of what the texts of a stream lead to, by kind."""
    keys: dict[str, set[int]] = {"page": set(), "document": set()}
    for text in _texts([block.get_prep_value() for block in stream]):
        for link in LINK.finditer(text):
            key = KEY.search(link[0])
            if key:
                keys[link[1]].add(int(key[1]))
    return keys


def _texts(raw: Any) -> Iterator[str]:
    if isinstance(raw, str):
        if "linktype=" in raw:
            yield raw
    elif isinstance(raw, Mapping):
        for value in raw.values():
            yield from _texts(value)
    elif isinstance(raw, list | tuple):
        for value in raw:
            yield from _texts(value)

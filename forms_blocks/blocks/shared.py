"""Groups of questions that many forms share: kept in one place, copied into each version.

Upper floors say where they are kept (`keep_in`); until then there are none.
"""

from collections.abc import Iterable
from typing import Any

Raw = dict[str, Any]
Fields = list[Raw]


class _Nowhere:
    """Holds no group."""

    def menu(self) -> list[tuple[str, str]]:
        """Return each shared group as its key and its title."""
        return []

    def fields(self, keys: Iterable[str]) -> dict[str, Fields]:
        """Return the raw fields of the groups with these keys."""
        return {}


_store: list[Any] = [_Nowhere()]


def keep_in(store: Any) -> None:
    """Say where shared groups are kept: an object with `menu` and `fields`."""
    _store[0] = store


def menu() -> list[tuple[str, str]]:
    """Return each shared group as its key and its title, for an editor's menu."""
    return list(_store[0].menu())


def copied(stream: list[Raw]) -> list[Raw]:
    """Return the stream with the questions of shared groups in the groups that use them.

    The stream itself stays as it is; one look-up at most, and none when nothing is shared.
    """
    wanted = {key for step in stream for key in map(_key, step["value"].get("fields") or []) if key}
    if not wanted:
        return stream
    found = _store[0].fields(wanted)
    return [
        _replaced(step, [_with(field, found) for field in step["value"].get("fields") or []])
        for step in stream
    ]


def _key(field: Raw) -> str | None:
    return field["value"].get("shared") or None if field["type"] == "group" else None


def _with(field: Raw, found: dict[str, Fields]) -> Raw:
    key = _key(field)
    return _replaced(field, found[key]) if key in found else field


def _replaced(block: Raw, fields: Fields) -> Raw:
    return {**block, "value": {**block["value"], "fields": fields}}

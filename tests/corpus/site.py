"""What the recorded site knew beside the answers: variables, lists, records, people."""

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from forms_blocks.expressions import compiled
from forms_blocks.expressions.engine import ENGINE
from forms_blocks.expressions.names import Names
from forms_blocks.expressions.template import Text
from tests.corpus.exports import Field, json_sources, recording, records

# The stand-ins that the recording says it used for the publisher's own filters.
STAND_INS: dict[str, Callable[..., Any]] = {
    "is_strong_authentication": lambda value: bool(value),
    "authentication_delivrance_items_visibility": lambda value, _user: value,
    "unlazy_filter": lambda value: value,
}


@contextmanager
def stand_ins() -> Iterator[None]:
    """Give the language the stand-ins, for the time of the fillings that had them."""
    with patch.dict(ENGINE.more, STAND_INS):
        forget()
        yield
    forget()


def forget() -> None:
    compiled.condition.cache_clear()
    compiled.text.cache_clear()


def roots(filling: Mapping[str, Any], options: Mapping[str, Any]) -> dict[str, Any]:
    """Return the names beside the answers, for one filling."""
    site = recording("_site")
    connected = filling["network_lists"] == "filled"
    calls = {key[7:]: value for key, value in site["lists"].items() if key.startswith("wscall:")}
    known: dict[str, Any] = {
        key: True if value == "true" else value for key, value in site["variables"].items()
    }
    known |= {
        "options": options,
        "data_source": Sources(connected),
        "webservice": calls if connected else dict.fromkeys(calls),
        "is_in_backoffice": False,
    }
    if filling["user"]:
        known["usager"] = filling["user"]
    return known


class Sources(Mapping):
    """The named sources of the site, each read when it is asked for."""

    def __init__(self, connected: bool) -> None:
        self.connected = connected

    def __getitem__(self, slug: str) -> list[dict[str, Any]]:
        lists = recording("_site")["lists"]
        if f"source:{slug}" in lists:
            return lists[f"source:{slug}"] if self.connected else []
        if slug in json_sources():
            return json.loads(json_sources()[slug])
        raise KeyError(slug)

    def __iter__(self) -> Iterator[str]:
        return iter(json_sources())

    def __len__(self) -> int:
        return len(json_sources())


def items(form: str, field: Field, names: Names, *, connected: bool) -> list[dict]:
    """Return what a list offered: each with its id, text and further attributes."""
    kind, template = field.source
    configured = recording("_site")["lists"].get(f"field:{form}.wcs:{field.id}")
    if configured is not None:
        return configured if connected else []
    if kind.startswith("carddef:"):
        return record_items(kind.split(":")[1])
    if kind == "jsonvalue":
        return _json(Text(template).render(names))
    return list(Sources(connected).get(kind) or [])


def record_items(slug: str) -> list[dict[str, Any]]:
    fields = records()[slug].by_id
    return [
        {fields[key].identifier: value for key, value in one["data"].items() if key in fields}
        | {"id": one["id"], "text": one["label"]}
        for one in recording("_site")["cards"].get(slug, [])
    ]


def _json(text: str) -> list[dict[str, Any]]:
    try:
        found = json.loads(text)
    except ValueError:
        return []
    return [one for one in found if isinstance(one, dict)] if isinstance(found, list) else []

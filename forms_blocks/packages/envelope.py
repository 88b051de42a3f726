"""The file itself: signed JSON, judged before anything of it is used."""

import json
from dataclasses import dataclass
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.utils.translation import gettext as _

from forms_blocks import sealing
from forms_blocks.packages.refused import Refused

FORMAT = 1
KIND = "parvis/procedure"
LARGEST = 16_000_000
DEEPEST, MOST_VALUES = 40, 400_000


@dataclass(frozen=True, slots=True)
class Envelope:
    """What a file says: the type of page, where it comes from, its parts; `ours` when signed here."""

    page: str
    origin: str
    made_at: str
    parts: dict[str, Any]
    ours: bool


def wrapped(page: str, origin: str, made_at: str, parts: dict[str, Any]) -> str:
    """Return the file of a procedure, signed."""
    body = {
        "kind": KIND,
        "format": FORMAT,
        "page": page,
        "origin": origin,
        "made_at": made_at,
        "parts": parts,
    }
    body = json.loads(json.dumps(body, cls=DjangoJSONEncoder))
    return json.dumps({**body, "signature": sealing.sign(_canonical(body))}, ensure_ascii=False, indent=1)


def opened(content: bytes) -> Envelope:
    """Return what a file says; raises Refused, with the reason in words."""
    if len(content) > LARGEST:
        raise Refused(_("This file is too large to be a procedure: 16 MB at most."))
    body = _read(content)
    if body.get("kind") != KIND:
        raise Refused(_("This file is not a procedure taken out of Parvis."))
    number = body.get("format")
    if isinstance(number, int) and number > FORMAT:
        raise Refused(
            _("This file was made by a newer Parvis: update this installation, then send it again.")
        )
    parts, texts = body.get("parts"), [body.get(name) for name in ("page", "origin", "made_at", "signature")]
    if number != FORMAT or not isinstance(parts, dict) or not all(isinstance(one, str) for one in texts):
        raise damaged()
    page, origin, made_at, mark = (str(text)[:300] for text in texts)
    unsigned = {name: value for name, value in body.items() if name != "signature"}
    return Envelope(page, origin, made_at, parts, sealing.is_ours(_canonical(unsigned), mark))


def damaged() -> Refused:
    """Return the refusal of a file that does not hold together."""
    return Refused(_("This file is damaged, or was changed by hand: it cannot be read. Nothing has changed."))


def _read(content: bytes) -> dict[str, Any]:
    try:
        body = json.loads(content.decode("utf-8-sig"), parse_constant=_no_constant)
        _judge(body)
    except (ValueError, RecursionError, UnicodeError) as fault:
        raise damaged() from fault
    if not isinstance(body, dict):
        raise damaged()
    return body


def _no_constant(name: str) -> Any:
    raise ValueError(name)


def _judge(body: Any) -> None:
    """Refuse what no database keeps, and what is too deep or too long; raises ValueError."""
    left, seen = [(body, 0)], 0
    while left:
        value, depth = left.pop()
        seen += 1
        if seen > MOST_VALUES or depth > DEEPEST:
            raise ValueError("too much")
        if isinstance(value, str):
            value.encode()
            if "\x00" in value:
                raise ValueError("null")
        elif isinstance(value, dict):
            left += [(one, depth + 1) for pair in value.items() for one in pair]
        elif isinstance(value, list):
            left += [(one, depth + 1) for one in value]
        elif isinstance(value, int | float) and abs(value) > 10**15:
            raise ValueError("number")


def _canonical(body: dict[str, Any]) -> str:
    return json.dumps(body, sort_keys=True, separators=(",", ":"))

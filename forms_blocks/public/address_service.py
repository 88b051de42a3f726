"""The address service of the town: asked with patience of two seconds, remembered, never named in logs."""

import hashlib
import json
import logging
from typing import Any

import requests
from django.conf import settings
from django.core.cache import cache

logger = logging.getLogger(__name__)
# At its most talkative, the library would write each question: where people live.
logging.getLogger("urllib3.connectionpool").setLevel(logging.INFO)

PATIENCE = 2
MOST_BYTES = 300_000
REMEMBERED = 24 * 3600
# After a failure nobody waits for a while: pages stay quick and go on with plain fields.
REST = 30
DOWN = "addresses:down"
LIMIT = 6
# Out of 1, what the service gives to the likeness of what it found.
SURE = 0.5

Found = dict[str, str]


class Unavailable(Exception):
    """The service is off, down or too slow."""


def locate(text: str) -> Found | None:
    """Return the address that a text in full means, when the service is rather sure; raises Unavailable."""
    found = _ask("search", {"q": text, "limit": "1", "autocomplete": "0"} | _near(), SURE)
    return found[0] if found else None


def search(text: str) -> list[Found]:
    """Return the addresses that look like the text, the likeliest first; raises Unavailable."""
    return _ask("search", {"q": text, "limit": str(LIMIT), "autocomplete": "1"} | _near())


def nearest(latitude: str, longitude: str) -> list[Found]:
    """Return the address nearest to a point, if any; raises Unavailable."""
    return _ask("reverse", {"lat": latitude, "lon": longitude, "limit": "1"})


def _near() -> dict[str, str]:
    """Return the place whose surroundings come first, if the town has named one."""
    given = settings.ADDRESS_NEAR
    return dict(zip(("lat", "lon"), given.split(","), strict=True)) if given else {}


def _ask(what: str, asked: dict[str, str], least: float = 0) -> list[Found]:
    if not settings.ADDRESS_API_URL:
        raise Unavailable
    url = f"{settings.ADDRESS_API_URL}/{what}/"
    key = "addresses:" + hashlib.sha256(json.dumps([url, asked]).encode()).hexdigest()
    known: list[Found] | None = cache.get(key)
    if known is not None:
        return known
    if cache.get(DOWN):
        raise Unavailable
    try:
        features = _fetch(url, asked)["features"][:LIMIT]
        found = [_plain(one) for one in features if one["properties"].get("score", 1) >= least]
    except (
        requests.RequestException,
        ValueError,
        TypeError,
        KeyError,
        AttributeError,
        RecursionError,
    ) as error:
        cache.set(DOWN, True, REST)
        # The kind of fault only: its words hold what the person typed.
        logger.warning("The address service did not answer: %s", type(error).__name__)
        raise Unavailable from None
    cache.set(key, found, REMEMBERED)
    return found


def _fetch(url: str, asked: dict[str, str]) -> dict[str, Any]:
    with requests.get(url, asked, timeout=PATIENCE, stream=True, allow_redirects=False) as response:
        if response.status_code != requests.codes.ok:
            raise ValueError(response.status_code)
        body = response.raw.read(MOST_BYTES + 1, decode_content=True)
    if len(body) > MOST_BYTES:
        raise ValueError(len(body))
    found: dict[str, Any] = json.loads(body)
    return found


def _plain(feature: dict[str, Any]) -> Found:
    facts = feature["properties"]
    longitude, latitude = feature["geometry"]["coordinates"][:2]
    road = facts.get("street") or facts.get("name") or ""
    found = {
        "label": facts.get("label") or "",
        "id": facts.get("id") or "",
        "number": facts.get("housenumber") or "",
        "road": "" if facts.get("type") == "municipality" else road,
        "postcode": facts.get("postcode") or "",
        "town": facts.get("city") or "",
        "lat": round(float(latitude), 6),
        "lon": round(float(longitude), 6),
    }
    found["street"] = f"{found['number']} {found['road']}".strip()
    return {name: str(value)[:300] for name, value in found.items()}

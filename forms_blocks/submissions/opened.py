"""What a browser session may open: the drafts it began, the requests whose code it gave."""

from contextlib import suppress
from typing import Any
from uuid import UUID

DRAFTS = "drafts"
OPENED = "opened"
MOST = 30


def keys(session: Any) -> frozenset[UUID]:
    """Return every key the session holds, drafts and requests together."""
    found = set()
    for name in (DRAFTS, OPENED):
        for text in session.get(name, []):
            with suppress(ValueError):
                found.add(UUID(text))
    return frozenset(found)


def remember(session: Any, name: str, key: UUID) -> None:
    """Add a key to the session's list `name` (DRAFTS or OPENED); the oldest give way after thirty."""
    kept = [text for text in session.get(name, []) if text != str(key)]
    session[name] = [*kept, str(key)][-MOST:]

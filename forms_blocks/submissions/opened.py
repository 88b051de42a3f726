"""What a browser session may open: the drafts it began, the requests whose code it gave."""

from contextlib import suppress
from typing import Any
from uuid import UUID

from django.db import transaction

DRAFTS = "drafts"
OPENED = "opened"
LISTS = (DRAFTS, OPENED)
MOST = 30


def keys(session: Any) -> frozenset[UUID]:
    """Return every key the session holds, drafts and requests together."""
    found = set()
    for name in LISTS:
        for text in session.get(name, []):
            with suppress(ValueError):
                found.add(UUID(text))
    return frozenset(found)


@transaction.atomic
def remember(session: Any, name: str, key: UUID) -> None:
    """Add a key to the session's list `name` (DRAFTS or OPENED); the oldest give way after thirty.

    A session that has been read is written at once, so that another request of the browser knows. One that
    ended meanwhile is not brought back to life: the key is that of a new one.
    """
    known = session.session_key is not None
    if known and not session.catch_up():
        session.flush()
        known = False
    session[name] = merged(session.get(name, []), [str(key)])
    if known:
        session.save()


def merged(kept: list[str], more: list[str]) -> list[str]:
    """Return both lists in one, the newest last."""
    return [*(text for text in kept if text not in more), *more][-MOST:]

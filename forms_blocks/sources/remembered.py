"""What a web service last said: served while it is fresh, and still when the service fails."""

import logging
import time
from collections.abc import Callable
from dataclasses import dataclass

from django.core.cache import cache
from django.utils import timezone

from forms_blocks.blocks.asking import Choice
from forms_blocks.sources.fault import SourceFault
from forms_blocks.sources.known import Known, forget

log = logging.getLogger("forms_blocks.sources")

KEPT = 30 * 24 * 3600
"""How long an answer may still serve once the service fails."""
PAUSE = 30
"""After a failure, the service is left alone for so many seconds: people must not wait for it in turn."""
WAIT = 5


@dataclass(frozen=True, slots=True)
class Remembered:
    """Answers, and when they were read."""

    choices: tuple[Choice, ...]
    at: float


def remembered(
    source: Known, mark: str, seconds: int, ask: Callable[[], list[Choice]], *, kept: int = KEPT
) -> tuple[Choice, ...] | None:
    """Return the answers, asked again when older than `seconds`; None when nothing was ever read.

    `mark` tells this question from the others put to the same source.
    """
    key = f"sources:said:{source.pk}:{mark}"
    last: Remembered | None = cache.get(key)
    if last is not None and last.at > max(time.time() - seconds, cache.get(_again(source)) or 0):
        return last.choices
    # Of those who come at once, one asks; the others have what was last said.
    if _paused(source) or (last is not None and not cache.add(f"{key}:asking", 1, WAIT)):
        return last.choices if last else None
    try:
        choices = tuple(ask())
    except SourceFault as fault:
        failed(source, str(fault))
        return last.choices if last else None
    cache.set(key, Remembered(choices, time.time()), max(kept, seconds))
    cache.delete(f"{key}:asking")
    recovered(source)
    return choices


def failed(source: Known, words: str) -> None:
    """Leave the service alone for a while; tell the log and the page of the list when and why."""
    from forms_blocks.sources.models import DataSource

    cache.set(_pause(source), 1, PAUSE)
    log.warning("The list %s could not be read: %s", source.slug, words)
    rows = DataSource.objects.filter(pk=source.pk)
    rows.update(failed_at=timezone.now(), failure=words[:300])
    cache.set(_failing(source), 1, None)


def recovered(source: Known) -> None:
    """Take the failure off the page of the list, if there was one."""
    from forms_blocks.sources.models import DataSource

    if cache.get(_failing(source)):
        DataSource.objects.filter(pk=source.pk).update(failed_at=None, failure="")
        cache.delete(_failing(source))


def retry(source: Known) -> None:
    """Let the service be asked again at once; what it last said still serves if it fails."""
    cache.delete(_pause(source))
    cache.set(_again(source), time.time(), KEPT)
    forget(source.slug)


def _paused(source: Known) -> bool:
    return bool(cache.get(_pause(source)))


def _pause(source: Known) -> str:
    return f"sources:pause:{source.pk}"


def _again(source: Known) -> str:
    return f"sources:again:{source.pk}"


def _failing(source: Known) -> str:
    return f"sources:failing:{source.pk}"

"""Timers: what the worker does by the clock, once for all workers together."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial

from django.db import transaction
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext as _

from forms_blocks.outbox.faults import describe
from forms_blocks.outbox.models import Tick
from forms_blocks.outbox.outage import OUTAGE, patiently

logger = logging.getLogger(__name__)

MINUTE = timedelta(minutes=1)
DEAD = timedelta(minutes=15)


@dataclass(frozen=True)
class Timer:
    """A callable and how often it goes off."""

    name: str
    act: Callable[[], object]
    every: timedelta


REGISTRY: dict[str, Timer] = {}


def register(act: Callable[[], object], every: timedelta = MINUTE) -> None:
    """Have `act` called by the worker, at most once in `every` (never under a minute)."""
    name = f"{act.__module__}.{act.__qualname__}"
    REGISTRY[name] = Timer(name, act, max(every, MINUTE))


def run_ticks() -> int:
    """Run the timers that are due, each apart from the others; return how many went well."""
    return sum(_run(timer) for timer in list(REGISTRY.values()))


def _run(timer: Timer) -> bool:
    started = timezone.now()
    if not _take(timer, started):
        return False
    try:
        timer.act()
    except OUTAGE:
        raise
    except Exception as fault:
        logger.warning(_("Timer %(name)s failed: %(error)s"), {"name": timer.name, "error": describe(fault)})
        return False
    finally:
        patiently(partial(_finish, timer, started))
    return True


def _finish(timer: Timer, started: datetime) -> None:
    Tick.objects.filter(pk=timer.name, started_at=started).update(finished_at=timezone.now())


def _take(timer: Timer, now: datetime) -> bool:
    """Take the timer in one write, so that two workers never run it together."""
    last = Tick.objects.filter(pk=timer.name)
    due = last.filter(started_at__lte=now - timer.every).filter(
        Q(finished_at__isnull=False) | Q(started_at__lte=now - DEAD)
    )
    if due.exists():
        return bool(due.update(started_at=now, finished_at=None))
    if last.exists():
        return False
    with transaction.atomic():
        return Tick.objects.get_or_create(pk=timer.name, defaults={"started_at": now})[1]

"""The loop that carries what waits; it outlives its database and loses nothing when killed."""

import logging
import signal
import time
from contextlib import suppress
from types import FrameType

from django.db import close_old_connections, connections
from django.utils.crypto import get_random_string
from django.utils.translation import gettext as _
from django_tasks_db.models import DBTaskResult

from forms_blocks.outbox import queue
from forms_blocks.outbox.models import Outgoing
from forms_blocks.outbox.outage import OUTAGE
from forms_blocks.outbox.ticks import run_ticks

logger = logging.getLogger(__name__)

INTERVAL = 1.0
CHORES = 10.0
LONGEST_WAIT = 30.0


def run_due() -> int:
    """
    Run in this process, one after the other, every task that is due; return how many letters left.

    For tests and for `worker --once`. Timers are not run: call `ticks.run_ticks()`.
    """
    queue.take_up_the_abandoned()
    sent = 0
    while (found := queue.claim_next("run_due")) is not None:
        sent += queue.run(found) == Outgoing.State.SENT
    return sent


class Worker:
    """One process, one task at a time; start several on PostgreSQL if one is not enough."""

    def __init__(self, interval: float = INTERVAL) -> None:
        self.id = get_random_string(32)
        self.interval = interval
        self.stopping = False
        self.in_hand: DBTaskResult | None = None
        self._outages = 0
        self._next_chores = 0.0

    def run(self) -> None:
        """Go on until told to stop."""
        while not self.stopping:
            self.turn()
        with suppress(*OUTAGE):
            self._put_down()

    def turn(self) -> None:
        """Do what is due, then rest; a lost or locked database is waited for."""
        try:
            close_old_connections()
            ran = self._work()
            self._outages = 0
        except OUTAGE as fault:
            self._wait_for_the_database(fault)
            return
        if not ran:
            self._rest(self.interval)

    def stop(self, signum: int = 0, frame: FrameType | None = None) -> None:
        """Finish the task in hand, then leave; a second signal does not wait."""
        self.stopping = True
        for known in (signal.SIGTERM, signal.SIGINT):
            signal.signal(known, signal.SIG_DFL)

    def listen(self) -> None:
        """Obey SIGTERM and SIGINT."""
        signal.signal(signal.SIGTERM, self.stop)
        signal.signal(signal.SIGINT, self.stop)

    def _work(self) -> bool:
        self._put_down()
        if time.monotonic() >= self._next_chores:
            queue.take_up_the_abandoned()
            run_ticks()
            self._next_chores = time.monotonic() + min(CHORES, queue.lease().total_seconds())
        self.in_hand = queue.claim_next(self.id)
        if self.in_hand is None:
            return False
        queue.run(self.in_hand)
        self.in_hand = None
        return True

    def _put_down(self) -> None:
        """Give back the task that an outage left in hand."""
        if self.in_hand is not None:
            queue.give_back(self.in_hand)
            self.in_hand = None

    def _wait_for_the_database(self, fault: Exception) -> None:
        self._outages += 1
        wait = min(2.0**self._outages / 2, LONGEST_WAIT)
        logger.warning(
            _("The database does not answer (%(error)s). Trying again in %(wait)d s."),
            {"error": type(fault).__name__, "wait": wait},
        )
        connections.close_all()
        self._rest(wait)

    def _rest(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while not self.stopping and (left := end - time.monotonic()) > 0:
            time.sleep(min(left, INTERVAL))

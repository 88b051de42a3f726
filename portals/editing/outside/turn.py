"""The worker's turn: a few addresses, one a host, so that no site and no letter waits for us."""

import time
from datetime import datetime, timedelta

from django.utils import timezone

from portals.editing.outside.ask import Answer, ask
from portals.models.outside_link import BELIEVED, OutsideLink

MOST = 5
READ_AHEAD = 100
PATIENCE = 10.0
WELL, FAILED, BROKEN = timedelta(days=7), timedelta(hours=1), timedelta(days=1)


def ask_some() -> None:
    """Ask the addresses whose day has come, for a few seconds."""
    until = time.monotonic() + PATIENCE
    answers: list[tuple[OutsideLink, Answer]] = []
    for link in _due(timezone.now()):
        if time.monotonic() >= until:
            break
        answers.append((link, ask(link.url)))
    believed = _we_hear([answer for _link, answer in answers])
    for link, answer in answers:
        if believed or answer.was_heard:
            _keep(link, answer, timezone.now())
        else:
            _put_off(link)


def _due(now: datetime) -> list[OutsideLink]:
    links = OutsideLink.objects.filter(next_at__lte=now).order_by("next_at", "pk")[:READ_AHEAD]
    one_a_host = {link.host: link for link in reversed(links)}
    return sorted(one_a_host.values(), key=lambda link: link.next_at)[:MOST]


def _we_hear(answers: list[Answer]) -> bool:
    """Say whether silence is theirs: somebody answered just now, or an address that was well still does."""
    if not answers or any(answer.was_heard for answer in answers):
        return True
    well = OutsideLink.objects.filter(failures=0, asked_at__isnull=False).order_by("-asked_at").first()
    return well is not None and ask(well.url).was_heard


def _keep(link: OutsideLink, answer: Answer, now: datetime) -> None:
    failures = min(link.failures + 1, 1000) if answer.fault else 0
    after = WELL if not failures else BROKEN if failures >= BELIEVED else FAILED
    OutsideLink.objects.filter(pk=link.pk).update(
        asked_at=now,
        next_at=now + after,
        fault=answer.fault,
        code=answer.code,
        failures=failures,
        since=(link.since or now) if failures else None,
    )


def _put_off(link: OutsideLink) -> None:
    """Conclude nothing: this machine may have lost its own network."""
    OutsideLink.objects.filter(pk=link.pk).update(next_at=timezone.now() + FAILED)

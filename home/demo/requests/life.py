"""What becomes of a request: buttons pressed and messages written, one after the other, until today."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from random import Random
from types import ModuleType
from typing import Any

from forms_blocks.submissions.models import Submission
from forms_blocks.workflow import engine
from home.demo.requests import clock
from home.demo.typography import french
from portals.accounts.models import User

TAKE, ACCEPT, REFUSE, CLOSE = "Prendre en charge", "Accepter", "Refuser", "Clore"
SAY, REPLY, NOTE = "say", "reply", "note"

# Each life is a series of acts; those that would come after today have not happened yet.
LIVES: dict[tuple[str, ...], int] = {
    (TAKE, ACCEPT, CLOSE): 9,
    (TAKE, NOTE, ACCEPT, CLOSE): 2,
    (TAKE, SAY, REPLY, ACCEPT, CLOSE): 4,
    (TAKE, SAY): 1,
    (TAKE, SAY, REPLY): 1,
    (TAKE, REFUSE): 2,
    (TAKE, REFUSE, CLOSE): 2,
    (TAKE, ACCEPT): 2,
    (TAKE,): 1,
    (): 1,
}
OVER = {CLOSE, REFUSE}
WAITS = {TAKE: 1.2, SAY: 0.6, REPLY: 1.5, NOTE: 0.4, ACCEPT: 3, REFUSE: 3, CLOSE: 5}


@dataclass(frozen=True, slots=True)
class Story:
    """A request, who processes it, and the words that both sides may use."""

    submission: Submission
    agent: User
    words: ModuleType
    exchange: tuple[str, str]
    person: User | None = None


def live(story: Story, acts: Sequence[str], now: datetime, draw: Random) -> None:
    """Process a request as these acts say, each some days after the one before."""
    moment = story.submission.received_at
    for act in acts:
        moment = clock.office_hour(moment, draw.uniform(0.5, 2) * WAITS[act], draw)
        if moment >= now:
            return
        with clock.at(moment):
            _act(story, act, draw)


def draw_life(draw: Random, *, old: bool) -> tuple[str, ...]:
    """Return what would happen to a request, given time; an old one is over."""
    lives = {acts: weight for acts, weight in LIVES.items() if not old or OVER & set(acts)}
    return draw.choices(list(lives), list(lives.values()))[0]


def _act(story: Story, act: str, draw: Random) -> None:
    words = story.words
    if act == SAY:
        engine.say(story.submission, story.agent, french(story.exchange[0]))
    elif act == REPLY:
        engine.reply(story.submission, story.person, french(story.exchange[1]))
    elif act == NOTE:
        engine.note(story.submission, story.agent, french(draw.choice(words.NOTES)))
    else:
        texts = {ACCEPT: words.ACCEPTANCES, REFUSE: words.REFUSALS, CLOSE: words.ENDINGS}.get(act, [""])
        _press(story, act, french(draw.choice(texts)))


def _press(story: Story, label: str, text: str) -> None:
    engine.press(story.submission, _keys(story)[label], story.agent, text)


def _keys(story: Story) -> dict[str, str]:
    """Return the keys of the buttons by their words; each status is asked for its buttons once."""
    status = story.submission.status_id
    if status not in KEYS:
        KEYS[status] = {button.label: button.key for button in engine.buttons(story.submission, story.agent)}
    return KEYS[status]


KEYS: dict[Any, dict[str, str]] = {}

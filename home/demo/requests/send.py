"""Send the requests of the demonstration, fourteen months of them, in the order they came."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Any

from django.utils import timezone

from forms_blocks.runtime.world import World
from forms_blocks.sources.lookup import Lookup
from forms_blocks.submissions.models import Draft, FormVersion, Submission
from forms_blocks.submissions.receive import Sender, receive
from forms_blocks.submissions.versions import current_version
from home.demo import people
from home.demo.requests import clock, life
from home.demo.requests.answering import Answering, Typed, holds_files
from home.demo.requests.kinds import (
    APPOINTMENT,
    CERTIFICATE,
    COMPOSTER,
    DRINKS,
    ENROLMENT,
    KINDS,
    MEALS,
    REPORT,
    ROOM,
    Kind,
)
from home.demo.requests.life import ACCEPT, CLOSE, REFUSE, REPLY, SAY, TAKE, Story
from home.demo.requests.resident import Resident, draw_resident, holder
from portals.accounts.models import User

SEED = 57998
DAYS = 425
LATELY = 45
Said = Callable[[int, int], None]
CHANNELS = (Draft._meta.get_field("channel").default, "counter", "phone", "mail")
# What those who have an account asked: the procedure, how many days ago, and what became of it.
THEIRS: tuple[tuple[people.Person, Kind, int, tuple[str, ...]], ...] = (
    (people.CITIZEN, CERTIFICATE, 296, (TAKE, ACCEPT, CLOSE)),
    (people.CITIZEN, COMPOSTER, 141, (TAKE, ACCEPT, CLOSE)),
    (people.CITIZEN, ROOM, 62, (TAKE, REFUSE)),
    (people.CITIZEN, REPORT, 17, (TAKE, SAY, REPLY, ACCEPT)),
    (people.CITIZEN, CERTIFICATE, 6, (TAKE, SAY)),
    (people.CITIZEN, REPORT, 0, ()),
    (people.PARENT, ENROLMENT, 230, (TAKE, SAY, REPLY, ACCEPT, CLOSE)),
    (people.PARENT, MEALS, 88, (TAKE, ACCEPT)),
    (people.PARENT, APPOINTMENT, 5, (TAKE, SAY)),
)
# So that every status has a recent request whatever the draw, and one is late.
CERTAIN: tuple[tuple[Kind, int, tuple[str, ...]], ...] = (
    (CERTIFICATE, 30, (TAKE, ACCEPT)),
    (CERTIFICATE, 34, (TAKE, REFUSE)),
    (REPORT, 25, (TAKE, REFUSE)),
    (COMPOSTER, 71, (TAKE,)),
    (COMPOSTER, 40, (TAKE, REFUSE)),
    (COMPOSTER, 12, (TAKE, SAY)),
    (DRINKS, 68, (TAKE,)),
    *((kind, days, ()) for kind in KINDS for days in (0, 1, 2)),
)


@dataclass(frozen=True, slots=True)
class Plan:
    """One request to send; `person` is who has an account."""

    kind: Kind
    moment: datetime
    acts: tuple[str, ...]
    person: people.Person | None = None


class Post:
    """Sends requests: the pages by their ways, the versions of their forms, the accounts by e-mail."""

    def __init__(self, ways: Mapping[str, Any], accounts: Mapping[str, User], draw: Random) -> None:
        self.accounts, self.draw, self.lookup = accounts, draw, Lookup()
        self.versions: dict[str, FormVersion] = {kind.way: current_version(ways[kind.way]) for kind in KINDS}
        self.portals = {kind.way: ways[kind.way].get_parent().get_parent().pk for kind in KINDS}

    def send(self, plan: Plan) -> Story:
        """Send one request by the door that all of them take; return its story."""
        draw, moment, version = self.draw, plan.moment, self.versions[plan.kind.way]
        who = holder(plan.person) if plan.person else draw_resident(draw)
        user = self.accounts[plan.person.email] if plan.person else None
        answers, draft = self._answered(plan, who, user)
        submission = receive(
            version=version,
            answers=answers,
            sender=Sender(user, plan.person.email if plan.person else ""),
            channel="web" if plan.person else draw.choices(CHANNELS, plan.kind.channels)[0],
            draft_id=draft.pk if draft else None,
            portal_id=self.portals[plan.kind.way],
            world=World(timezone.localdate(moment), timezone.localtime(moment), lookup=self.lookup),
            now=moment,
        )
        return self._story(submission, plan, user)

    def begin(self, kind: Kind, typed: Typed, step: int, person: people.Person, moment: datetime) -> None:
        """Leave a request that somebody has begun and not sent."""
        draft = self._draft(kind, self.accounts[person.email])
        draft.answers, draft.step = self._answers(kind, typed, moment, draft), step
        draft.save()

    def _answered(self, plan: Plan, who: Resident, user: User | None) -> tuple[dict[str, Any], Draft | None]:
        typed = plan.kind.fill(self.draw, who, timezone.localdate(plan.moment))
        if plan.person and "informer" in typed:
            typed |= {"informer": True, "demandeur_prenom": who.first_name, "demandeur_nom": who.last_name}
            typed["demandeur_courriel"] = who.email
        # Only what holds files needs a draft to keep them.
        draft = self._draft(plan.kind, user) if holds_files(typed) else None
        return self._answers(plan.kind, typed, plan.moment, draft), draft

    def _answers(self, kind: Kind, typed: Typed, moment: datetime, draft: Draft | None) -> dict[str, Any]:
        answering = Answering(timezone.localdate(moment), self.lookup, draft)
        return answering.to(self.versions[kind.way].definition.fields.values(), typed)

    def _draft(self, kind: Kind, user: User | None) -> Draft:
        version = self.versions[kind.way]
        return Draft.objects.create(
            form=version.form, version=version, portal_id=self.portals[kind.way], person=user
        )

    def _story(self, submission: Submission, plan: Plan, user: User | None) -> Story:
        words, agent = plan.kind.words, self.accounts[plan.kind.agent.email]
        return Story(submission, agent, words, self.draw.choice(words.EXCHANGES), user)


def send_all(ways: Mapping[str, Any], accounts: Mapping[str, User], said: Said) -> None:
    """Send and process every request; `said` is told how many of how many are done."""
    draw, now = Random(SEED), timezone.now()  # noqa: S311
    post, plans = Post(ways, accounts, draw), _plans(now, draw)
    for number, plan in enumerate(plans, 1):
        life.live(post.send(plan), plan.acts, now, draw)
        said(number, len(plans))
    begun = {
        "commune": "Rivemont",
        "logement": "Maison avec jardin",
        "residence_principale": True,
        "deja": False,
    }
    post.begin(COMPOSTER, begun, 2, people.CITIZEN, now - timedelta(days=2))


def _plans(now: datetime, draw: Random) -> list[Plan]:
    """Return what to send, in the order it came: references follow."""
    wanted: list[tuple[Kind, int, tuple[str, ...], people.Person | None]]
    wanted = [(kind, days, acts, person) for person, kind, days, acts in THEIRS]
    wanted += [(kind, days, acts, None) for kind, days, acts in CERTAIN]
    for kind in KINDS:
        for _one in range(kind.count):
            # More of them lately than long ago; what is old is almost always over.
            days = int(DAYS * draw.random() ** 1.4)
            wanted.append((kind, days, life.draw_life(draw, old=days > LATELY), None))
    plans = [Plan(kind, clock.any_hour(now, days, draw), acts, person) for kind, days, acts, person in wanted]
    return sorted(plans, key=lambda plan: plan.moment)

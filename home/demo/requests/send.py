"""Send the requests of the demonstration, months of them, in the order they came."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from types import ModuleType
from typing import Any

from django.utils import timezone

from forms_blocks.submissions.models import Draft, FormVersion, Submission
from forms_blocks.submissions.receive import Sender, receive
from forms_blocks.submissions.versions import current_version
from home.demo import people
from home.demo.content import certificate_stories, composter_stories, report_stories
from home.demo.requests import clock, life
from home.demo.requests.answering import Typed, answers_of
from home.demo.requests.filled import Fill, certificate_answers, composter_answers, report_answers
from home.demo.requests.life import ACCEPT, CLOSE, REFUSE, REPLY, SAY, TAKE, Story
from home.demo.requests.resident import draw_resident, lea
from portals.accounts.models import User
from portals.models import PortalPage

SEED = 57998
Said = Callable[[int, int], None]
CHANNELS = (Draft._meta.get_field("channel").default, "counter", "phone", "mail")


@dataclass(frozen=True, slots=True)
class Kind:
    """A procedure of the demonstration: how many requests it had, and what is typed and said in them."""

    way: str
    count: int
    fill: Fill
    words: ModuleType
    agent: people.Person
    channels: tuple[int, int, int, int]


KINDS = (
    Kind(
        "etat-civil/acte-etat-civil",
        26,
        certificate_answers,
        certificate_stories,
        people.CERTIFICATES,
        (8, 2, 0, 1),
    ),
    Kind("voirie/signalement", 24, report_answers, report_stories, people.STREETS, (10, 0, 2, 0)),
    Kind(
        "environnement/composteur", 16, composter_answers, composter_stories, people.ENVIRONMENT, (9, 1, 1, 0)
    ),
)
# What Léa asked: the procedure, how many days ago, and what became of it.
HERS = (
    (0, 96, (TAKE, ACCEPT, CLOSE)),
    (2, 41, (TAKE, ACCEPT, CLOSE)),
    (1, 17, (TAKE, SAY, REPLY, ACCEPT)),
    (0, 6, (TAKE, SAY)),
    (1, 0, ()),
)
# So that every status has a request whatever the draw, and one is late: procedure, days ago, what happened.
CERTAIN = (
    (0, 30, (TAKE, ACCEPT)),
    (0, 34, (TAKE, REFUSE)),
    (1, 25, (TAKE, REFUSE)),
    (2, 71, (TAKE,)),
    (2, 40, (TAKE, REFUSE)),
    (2, 12, (TAKE, SAY)),
    *((kind, days, ()) for kind, days in ((0, 0), (0, 1), (0, 2), (1, 1), (1, 2), (1, 3), (2, 0), (2, 2))),
)


@dataclass(frozen=True, slots=True)
class Plan:
    """One request to send."""

    kind: Kind
    moment: datetime
    acts: tuple[str, ...]
    by_lea: bool = False


def send_all(portal: PortalPage, ways: dict[str, Any], accounts: dict[str, User], said: Said) -> None:
    """Send and process every request; `said` is told how many of how many are done."""
    draw, now = Random(SEED), timezone.now()  # noqa: S311
    versions = {kind.way: current_version(ways[kind.way]) for kind in KINDS}
    plans = _plans(now, draw)
    for number, plan in enumerate(plans, 1):
        person = accounts[people.CITIZEN.email] if plan.by_lea else None
        submission = _send(plan, versions[plan.kind.way], portal, person, draw)
        words = plan.kind.words
        story = Story(
            submission, accounts[plan.kind.agent.email], words, draw.choice(words.EXCHANGES), person
        )
        life.live(story, plan.acts, now, draw)
        said(number, len(plans))
    _begin(versions[KINDS[2].way], portal, accounts[people.CITIZEN.email], now)


def _plans(now: datetime, draw: Random) -> list[Plan]:
    """Return what to send, in the order it came: references follow."""
    wanted: list[tuple[Kind, int, tuple[str, ...], bool]]
    wanted = [(KINDS[kind], days, acts, True) for kind, days, acts in HERS]
    wanted += [(KINDS[kind], days, acts, False) for kind, days, acts in CERTAIN]
    for kind in KINDS:
        # More of them lately than long ago.
        days_ago = (int(150 * draw.random() ** 1.6) for _ in range(kind.count))
        wanted += [(kind, days, life.draw_life(draw), False) for days in days_ago]
    plans = [Plan(kind, clock.any_hour(now, days, draw), acts, hers) for kind, days, acts, hers in wanted]
    return sorted(plans, key=lambda plan: plan.moment)


def _send(
    plan: Plan, version: FormVersion, portal: PortalPage, person: User | None, draw: Random
) -> Submission:
    moment = plan.moment
    who = lea() if plan.by_lea else draw_resident(draw)
    typed = plan.kind.fill(draw, who, timezone.localdate(moment))
    if plan.by_lea and "informer" in typed:
        typed |= _named(who.first_name, who.last_name, who.email)
    channel = "web" if plan.by_lea else draw.choices(CHANNELS, plan.kind.channels)[0]
    draft = _draft(version, portal, person, typed, moment)
    return receive(
        version=version,
        answers=draft.answers,
        sender=Sender(person, person.email or "" if person else ""),
        channel=channel,
        draft_id=draft.pk,
        portal_id=portal.pk,
        now=moment,
    )


def _draft(
    version: FormVersion, portal: PortalPage, person: User | None, typed: Typed, moment: datetime
) -> Draft:
    draft = Draft.objects.create(form=version.form, version=version, portal=portal, person=person)
    draft.answers = answers_of(version.definition, typed, draft, timezone.localdate(moment))
    draft.save()
    return draft


def _begin(version: FormVersion, portal: PortalPage, person: User, now: datetime) -> None:
    """Leave a request that Léa has begun and not sent."""
    typed = {"commune": "Rivemont", "logement": "Maison avec jardin", "residence_principale": True}
    draft = _draft(version, portal, person, typed, now - timedelta(days=2))
    draft.step = 2
    draft.save()


def _named(first: str, last: str, email: str) -> Typed:
    return {"informer": True, "demandeur_prenom": first, "demandeur_nom": last, "demandeur_courriel": email}

"""Load the demonstration in an empty installation: all of it, or nothing."""

from collections.abc import Callable

from django.contrib.auth.models import Group
from django.db import transaction
from django.utils.translation import gettext as _
from django_tasks_db.models import DBTaskResult

from forms_blocks.outbox.models import Outgoing
from forms_blocks.submissions.models import FormFunction
from forms_blocks.submissions.models.function import AGENTS
from forms_blocks.workflow.default import default_workflow
from home.demo import people, tree
from home.demo.grow import Ways
from home.demo.lists import keep_lists
from home.demo.requests.send import send_all
from home.demo.scenarios import keep_scenarios
from home.demo.written import all_or_none
from home.models import HomePage
from portals.accounts import roles

Said = Callable[[str], None]


def is_empty() -> bool:
    """Say whether nobody has begun a site here."""
    return not HomePage.objects.exists()


def is_demonstration() -> bool:
    """Say whether the site in this database is the demonstration."""
    return bool(people.known_accounts())


def load(said: Said) -> None:
    """Make pages, accounts and requests; `said` is told each stage.

    An interrupted load leaves the database as it was, and no file.
    """
    with all_or_none(), transaction.atomic():
        _load(said)


def _load(said: Said) -> None:
    said(_("Pages of the portals…"))
    roles.ensure_roles()
    keep_lists()
    ways = tree.plant()
    said(_("Accounts and roles…"))
    accounts = people.make_accounts(_groups(ways))
    default_workflow()
    keep_scenarios(ways)

    def count(done: int, total: int) -> None:
        if done % 100 == 0 or done == total:
            said(_("Requests: %(done)d of %(total)d…") % {"done": done, "total": total})

    send_all(ways, accounts, count)
    _keep_letters_in()


def _groups(ways: Ways) -> dict[str, Group]:
    groups = {
        "administrator": roles.administrators(),
        "communication": roles.communication_team(),
        "officials": roles.officials(),
    }
    for way, name in tree.editors().items():
        groups[name] = roles.editors_of(ways[way], name)
    for way, name in tree.agents().items():
        groups[name] = roles.agents_of(name)
        FormFunction.objects.create(form=ways[way].form, function=AGENTS, group=groups[name])
    return groups


def _keep_letters_in() -> None:
    """Give up the letters of the past: they say what is over, to people who do not exist."""
    waiting = Outgoing.objects.filter(state=Outgoing.State.WAITING)
    DBTaskResult.objects.filter(pk__in=waiting.values("task")).delete()
    waiting.update(state=Outgoing.State.DROPPED)

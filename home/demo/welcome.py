"""What the terminal says once the demonstration is there."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from home.demo import people
from home.demo.content.portals import CITIZENS, FAMILIES, OFFICIALS


def welcome(base: str) -> Iterator[str]:
    """Yield the lines: what to open, and who signs in; `base` is the address of the site."""
    accounts = people.known_accounts()
    yield ""
    yield _("The demonstration is ready:") if accounts else _("The site is ready:")
    yield from _columns(_places(base) if accounts else [(f"{base}/", _("the town")), _admin(base)])
    if accounts:
        yield ""
        yield _("Accounts, all with the password “%(password)s”:") % {"password": people.PASSWORD}
        yield from _columns(
            [(one.email, f"{one.first_name} {one.last_name}, {one.role}") for one in accounts]
        )


def _places(base: str) -> list[tuple[str, str]]:
    portal, families, officials = (f"{base}/{one.fields['slug']}/" for one in (CITIZENS, FAMILIES, OFFICIALS))
    return [
        (f"{base}/", _("the town")),
        (portal, _("the citizens’ portal")),
        (families, _("the families’ portal")),
        (officials, _("the officials’ portal, for those who sign in to it")),
        (f"{portal}voirie/occuper-la-rue/", _("a procedure to fill in")),
        (f"{families}scolarite/inscription-scolaire/", _("another one, with groups of questions")),
        (f"{portal}suivi/", _("follow a request by its code")),
        (f"{base}/compte/connexion/", _("sign in as a citizen")),
        _admin(base),
    ]


def _admin(base: str) -> tuple[str, str]:
    return f"{base}/admin/", _("the admin, for the people of the town hall")


def _columns(rows: list[tuple[str, str]]) -> Iterator[str]:
    width = max(len(left) for left, _right in rows)
    for left, right in rows:
        yield f"  {left:<{width}}  {right}"

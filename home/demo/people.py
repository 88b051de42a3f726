"""Who signs in to the demonstration, and what each can do there."""

from dataclasses import dataclass

from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group

from portals.accounts.models import User

PASSWORD = "demonstration"  # noqa: S105
DOMAIN = "rivemont.exemple.fr"


@dataclass(frozen=True, slots=True)
class Person:
    """An account: `role` is said in the list of sign-ins, `group` names its role ("" for none)."""

    email: str
    first_name: str
    last_name: str
    role: str
    group: str = ""


ADMINISTRATOR = Person(
    f"administration@{DOMAIN}", "Dominique", "Keller", "administratrice fonctionnelle", "administrator"
)
COMMUNICATION = Person(
    f"communication@{DOMAIN}", "Inès", "Marchal", "chargée de communication", "communication"
)
EDITOR = Person(
    f"redaction.etat-civil@{DOMAIN}",
    "Sylvie",
    "Hoffmann",
    "rédactrice, thème « État civil et identité » seulement",
    "Rédaction de l’état civil",
)
CERTIFICATES = Person(
    f"agent.etat-civil@{DOMAIN}", "Karim", "Benali", "agent d’état civil", "Agents de l’état civil"
)
STREETS = Person(f"agente.voirie@{DOMAIN}", "Claire", "Thiriet", "agente de la voirie", "Agents de la voirie")
ENVIRONMENT = Person(
    f"agent.environnement@{DOMAIN}",
    "Mathieu",
    "Weber",
    "agent de l’environnement",
    "Agents de l’environnement",
)
CITIZEN = Person("lea.fontaine@exemple.fr", "Léa", "Fontaine", "usagère, avec plusieurs demandes")

EVERYBODY = (ADMINISTRATOR, COMMUNICATION, EDITOR, CERTIFICATES, STREETS, ENVIRONMENT, CITIZEN)
AGENTS = {person.group: person for person in (CERTIFICATES, STREETS, ENVIRONMENT)}


def make_accounts(groups: dict[str, Group]) -> dict[str, User]:
    """Make every account, each in its group; return them by e-mail."""
    # One slow hash for all: they share a password that everybody knows.
    hashed = make_password(PASSWORD)
    return {person.email: _account(person, hashed, groups.get(person.group)) for person in EVERYBODY}


def known_accounts() -> list[Person]:
    """Return those of the accounts that exist in this database."""
    emails = set(
        User.objects.filter(email__in=[person.email for person in EVERYBODY]).values_list("email", flat=True)
    )
    return [person for person in EVERYBODY if person.email in emails]


def _account(person: Person, hashed: str, group: Group | None) -> User:
    user = User.objects.create(
        email=person.email,
        first_name=person.first_name,
        last_name=person.last_name,
        password=hashed,
    )
    EmailAddress.objects.create(user=user, email=person.email, primary=True, verified=True)
    if group:
        user.groups.add(group)
    return user

"""Who signs in to the demonstration, and what each can do there."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from allauth.account.models import EmailAddress
from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group

from portals.accounts.models import User

PASSWORD = "demonstration"  # noqa: S105
DOMAIN = "rivemont.exemple.fr"


@dataclass(frozen=True, slots=True)
class Person:
    """An account: `role` is said in the list of sign-ins, `group` names its role ("" for none).

    `profile` is what forms are prefilled with, beside the name.
    """

    email: str
    first_name: str
    last_name: str
    role: str
    group: str = ""
    profile: dict[str, Any] = field(default_factory=dict, hash=False)


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
FAMILY_EDITOR = Person(
    f"redaction.familles@{DOMAIN}",
    "Hélène",
    "Pierson",
    "rédactrice, Espace famille seulement",
    "Rédaction de l’Espace famille",
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
FAMILIES = Person(
    f"agente.familles@{DOMAIN}",
    "Nathalie",
    "Perrin",
    "agente de la Maison des familles",
    "Agents de la Maison des familles",
)
ASSOCIATIONS = Person(
    f"agent.associations@{DOMAIN}",
    "Samuel",
    "Jacquot",
    "agent de la vie associative",
    "Agents de la vie associative",
)
ADVISER = Person(
    f"conseil.numerique@{DOMAIN}",
    "Fatou",
    "Diop",
    "conseillère numérique, à l’accueil",
    "Accueil et conseil numérique",
)
CITIZEN = Person(
    "lea.fontaine@exemple.fr",
    "Léa",
    "Fontaine",
    "usagère, avec plusieurs demandes",
    profile={
        "civility": "madame",
        "birth_date": date(1987, 3, 14),
        "phone": "+33353014217",
        "street": "27 rue des Mirabelliers",
        "postcode": "57998",
        "town": "Rivemont",
    },
)
PARENT = Person(
    "nadia.cherif@exemple.fr",
    "Nadia",
    "Cherif",
    "mère de deux enfants, sur l’Espace famille",
    profile={
        "civility": "madame",
        "birth_date": date(1990, 10, 2),
        "phone": "+33353017708",
        "street": "8 quai de la Seillotte",
        "postcode": "57998",
        "town": "Rivemont",
    },
)
OFFICIAL = Person(
    "marc.vautrin@exemple.fr",
    "Marc",
    "Vautrin",
    "adjoint au maire, lit l’Espace des élus",
    "officials",
)

EDITORS = (EDITOR, FAMILY_EDITOR)
STAFF = (CERTIFICATES, STREETS, ENVIRONMENT, FAMILIES, ASSOCIATIONS, ADVISER)
EVERYBODY = (ADMINISTRATOR, COMMUNICATION, *EDITORS, *STAFF, CITIZEN, PARENT, OFFICIAL)
AGENTS = {person.group: person for person in STAFF}


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
        **person.profile,
    )
    EmailAddress.objects.create(user=user, email=person.email, primary=True, verified=True)
    if group:
        user.groups.add(group)
    return user

"""The procedures as the demonstration lives them: how many requests each had, and who answers."""

from dataclasses import dataclass
from types import ModuleType

from home.demo import people
from home.demo.content.stories import (
    appointment,
    cancelling,
    certificate,
    composter,
    drinks,
    enrolment,
    exemption,
    greening,
    meals,
    message,
    occupation,
    parking,
    report,
    room,
)
from home.demo.requests.filled import Fill
from home.demo.requests.filled.families import cancelling_answers, enrolment_answers, meals_answers
from home.demo.requests.filled.nature import composter_answers, greening_answers
from home.demo.requests.filled.papers_of_people import appointment_answers, certificate_answers
from home.demo.requests.filled.streets import (
    exemption_answers,
    occupation_answers,
    parking_answers,
    report_answers,
)
from home.demo.requests.filled.town_life import drinks_answers, message_answers, room_answers


@dataclass(frozen=True, slots=True)
class Kind:
    """A procedure: how many requests it had, what is typed and said in them, by which channels they came.

    `channels` are the weights of web, counter, telephone and post.
    """

    way: str
    count: int
    fill: Fill
    words: ModuleType
    agent: people.Person
    channels: tuple[int, int, int, int] = (9, 1, 0, 0)


CERTIFICATE = Kind(
    "etat-civil/acte-etat-civil", 120, certificate_answers, certificate, people.CERTIFICATES, (8, 2, 0, 1)
)
APPOINTMENT = Kind(
    "etat-civil/rendez-vous-titres", 84, appointment_answers, appointment, people.CERTIFICATES, (8, 0, 2, 0)
)
REPORT = Kind("voirie/signalement", 150, report_answers, report, people.STREETS, (10, 0, 2, 0))
OCCUPATION = Kind("voirie/occuper-la-rue", 44, occupation_answers, occupation, people.STREETS)
EXEMPTION = Kind("voirie/derogation-zfe", 14, exemption_answers, exemption, people.STREETS)
PARKING = Kind("voirie/carte-stationnement", 48, parking_answers, parking, people.STREETS, (6, 3, 0, 1))
COMPOSTER = Kind(
    "environnement/composteur", 44, composter_answers, composter, people.ENVIRONMENT, (9, 1, 1, 0)
)
GREENING = Kind("environnement/vegetaliser", 16, greening_answers, greening, people.ENVIRONMENT)
DRINKS = Kind("associations/buvette", 18, drinks_answers, drinks, people.ASSOCIATIONS)
ROOM = Kind("associations/salles-et-materiel", 40, room_answers, room, people.ASSOCIATIONS, (8, 1, 2, 0))
ENROLMENT = Kind(
    "scolarite/inscription-scolaire", 38, enrolment_answers, enrolment, people.FAMILIES, (6, 3, 0, 0)
)
MEALS = Kind("scolarite/cantine-et-accueil", 44, meals_answers, meals, people.FAMILIES)
CANCELLING = Kind("scolarite/annuler-repas", 14, cancelling_answers, cancelling, people.FAMILIES)
MESSAGE = Kind("le-site/nous-ecrire", 30, message_answers, message, people.ADVISER, (9, 1, 2, 1))

KINDS = (
    CERTIFICATE,
    APPOINTMENT,
    REPORT,
    OCCUPATION,
    EXEMPTION,
    PARKING,
    COMPOSTER,
    GREENING,
    DRINKS,
    ROOM,
    ENROLMENT,
    MEALS,
    CANCELLING,
    MESSAGE,
)

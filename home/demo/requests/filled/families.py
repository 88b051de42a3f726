"""School enrolments, meals and after-school care."""

from datetime import date, timedelta
from random import Random

from forms_blocks.expressions.working_days import is_working_day
from home.demo.content import lists
from home.demo.content.forms import enrolment, meals
from home.demo.content.residents import FIRST_NAMES, LAST_NAMES, MEN
from home.demo.requests.filled import Typed
from home.demo.requests.papers import scan
from home.demo.requests.resident import Resident, mobile, telephone

SCHOOLS = lists.rows(lists.SCHOOLS)


def enrolment_answers(draw: Random, who: Resident, today: date) -> Typed:
    """Return an enrolment, one in four with an exception."""
    years = draw.choices((3, 4, 5, 6, 8), (6, 2, 1, 3, 1))[0]
    first = draw.choice(FIRST_NAMES)
    changes = years > 3
    elsewhere = draw.random() < 0.25
    situation = draw.choices((enrolment.TOGETHER, enrolment.ALONE, enrolment.APART), (7, 2, 2))[0]
    typed: Typed = {
        "enfant_nom": who.last_name,
        "enfant_prenoms": first,
        "enfant_sexe": "Garçon" if first in MEN else "Fille",
        "enfant_naissance": _born(draw, today, years),
        "enfant_lieu": draw.choice(("Rivemont", "Metz", "Nancy", "Sarreguemines")),
        "enfant_pays": "FR",
        "entree": enrolment.NOW if changes and draw.random() < 0.5 else enrolment.NEXT,
        "niveau": {3: "Petite section", 4: "Moyenne section", 5: "Grande section", 6: "CP", 8: "CE2"}[years],
        "deja_scolarise": changes,
        **who.coordinates(),
        "responsables": _adults(draw, who, situation),
        "situation": situation,
        "rue": who.street["rue"],
        "numero": who.number,
        "heberge": False,
        "derogation": elsewhere,
        "livret": scan("Livret de famille", ["Extrait, page 3"], "livret-de-famille.pdf"),
        "vaccins": scan("Vaccinations", ["Carnet de santé, page 90"], "vaccins.pdf"),
        "domicile": scan("Facture d’électricité", ["Rivemont"], "facture.pdf"),
        "cantine": draw.random() < 0.8,
        "matin": draw.random() < 0.4,
        "soir": draw.random() < 0.6,
    }
    if changes:
        typed |= {
            "ecole_frequentee": draw.choice(("École des Tilleuls, Metz", "École Jean-Jaurès, Nancy")),
            "radiation": scan("Certificat de radiation", ["Fin d’année"], "radiation.pdf"),
        }
    if situation == enrolment.APART:
        typed |= {
            "residence": draw.choice(("Chez moi", "Chez l’un puis chez l’autre")),
            "jugement_separation": scan("Jugement", ["Dispositif, page 4"], "jugement.pdf"),
            "accord_autre_parent": scan("Accord de l’autre parent", ["Lu et approuvé"], "accord.pdf"),
        }
    return typed | (_exception(draw, who, today) if elsewhere else {})


def meals_answers(draw: Random, who: Resident, today: date) -> Typed:
    """Return an inscription to the canteen, with the health sheet."""
    years = draw.randrange(3, 11)
    alone = years >= 9 and draw.random() < 0.5
    allergic = draw.random() < 0.15
    typed: Typed = {
        "enfant_nom": who.last_name,
        "enfant_prenom": draw.choice(FIRST_NAMES),
        "enfant_naissance": _born(draw, today, years),
        "ecole": draw.choice([row["ecole"] for row in SCHOOLS if row["cantine"] == "oui"]),
        "niveau": enrolment.LEVELS[max(1, min(years, 10) - 2)],
        "facturable": True,
        **who.coordinates(),
        "repas": draw.sample(meals.DAYS, draw.choice((2, 3, 4, 4))),
        "soir": draw.sample(meals.DAYS, draw.choice((0, 1, 2, 4))),
        "debut": _worked(today + timedelta(days=draw.randrange(4, 30))),
        "tetanos": (today - timedelta(days=draw.randrange(200, 1500))).isoformat(),
        "operation": False,
        "natation": years > 6,
        "lunettes": draw.random() < 0.2,
        "handicap": False,
        "menu": draw.choices((meals.USUAL, meals.NO_PORK, meals.NO_MEAT), (7, 2, 2))[0],
        "allergique": allergic,
        "malade": False,
        "traitement": False,
        "medecin": f"Docteur {draw.choice(LAST_NAMES)}",
        "medecin_telephone": telephone(draw),
        "contacts": [
            {
                "contact_nom": f"{draw.choice(FIRST_NAMES)} {draw.choice((who.last_name, *LAST_NAMES[:9]))}",
                "contact_lien": draw.choice(("Grand-mère", "Grand-père", "Voisine", "Tante")),
                "contact_telephone": mobile(draw),
            }
            for _one in range(2)
        ],
        "rentre_seul": alone,
        "obligatoires": [meals.CARE, meals.LEAVE, meals.RULES],
        "photos": draw.random() < 0.8,
        "creme": True,
        "sante": True,
    }
    if allergic:
        typed["allergies"] = [
            {
                "allergie_a": "Arachide",
                "allergie_gravite": "Forte",
                "allergie_conduite": "Appeler les parents.",
            }
        ]
    if draw.random() < 0.7:
        typed |= {
            "quotient": str(draw.randrange(250, 1900)),
            "attestation_caf": scan("Attestation CAF", ["Quotient familial"], "caf.pdf"),
        }
    return typed


def _adults(draw: Random, who: Resident, situation: str) -> list[Typed]:
    mother = who.title != "Monsieur"
    first: Typed = {
        "resp_civilite": who.title,
        "resp_nom": who.last_name,
        "resp_prenom": who.first_name,
        "resp_lien": "Mère" if mother else "Père",
        "resp_autorite": True,
        "resp_avec": True,
        "resp_telephone": mobile(draw),
        "resp_courriel": who.email,
    }
    if situation == enrolment.ALONE:
        return [first]
    other = draw.choice([name for name in FIRST_NAMES if (name in MEN) == mother])
    second: Typed = {
        "resp_nom": draw.choice((who.last_name, draw.choice(LAST_NAMES))),
        "resp_prenom": other,
        "resp_lien": "Père" if mother else "Mère",
        "resp_autorite": True,
        "resp_avec": situation == enrolment.TOGETHER,
        "resp_telephone": mobile(draw),
    }
    if situation == enrolment.APART:
        second["resp_adresse"] = ["4 rue des Clercs", "", "57000", "Metz"]
    return [first, second]


def _exception(draw: Random, who: Resident, today: date) -> Typed:
    motive = draw.choice((enrolment.SIBLINGS, enrolment.NANNY, enrolment.WORK))
    typed: Typed = {
        "ecole_souhaitee": draw.choice(
            [row["ecole"] for row in SCHOOLS if row["ecole"] != who.street["ecole"]]
        ),
        "motif": motive,
    }
    if motive == enrolment.SIBLINGS:
        typed["fratrie"] = [
            {
                "frere_prenom": draw.choice(FIRST_NAMES),
                "frere_naissance": _born(draw, today, 8),
                "frere_niveau": "CE2",
            }
        ]
    else:
        typed["motif_justificatif"] = scan("Attestation", ["Horaires et lieu"], "attestation.pdf")
    return typed


def _born(draw: Random, today: date, years: int) -> str:
    """Return a birthday of the year in which a child turns that many years by calendar years."""
    return date(today.year - years, draw.randrange(1, 9), draw.randrange(1, 28)).isoformat()


def _worked(wanted: date) -> str:
    while not is_working_day(wanted):
        wanted += timedelta(days=1)
    return wanted.isoformat()

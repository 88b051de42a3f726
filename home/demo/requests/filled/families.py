"""School enrolments, meals and after-school care."""

from datetime import date, timedelta
from random import Random

from forms_blocks.expressions.working_days import after_working_days
from home.demo.content import lists
from home.demo.content.forms import cancelling, child, enrolment, meals
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
    """Return an inscription to the canteen, with the health sheet; some choose a few days only."""
    years = draw.randrange(3, 11)
    typed: Typed = {
        "enfant_nom": who.last_name,
        "enfant_prenom": draw.choice(FIRST_NAMES),
        "enfant_naissance": _born(draw, today, years),
        "ecole": draw.choice([row["ecole"] for row in SCHOOLS if row["cantine"] == "oui"]),
        "niveau": child.LEVELS[max(1, min(years, 10) - 2)],
        "facturable": True,
        **who.coordinates(),
        "demandeur_telephone": who.phone or telephone(draw),
        "paiement": draw.choice(("Par carte à l’accueil", "Par chèque")),
        "menu": draw.choices((meals.USUAL, meals.NO_PORK, meals.NO_MEAT), (7, 2, 2))[0],
        "rentre_seul": years >= 9 and draw.random() < 0.5,
        "obligatoires": [meals.CARE, meals.LEAVE, meals.RULES],
        "photos": draw.random() < 0.8,
        "creme": True,
        "sante": True,
        **_booked(draw, today),
        **_sheet(draw, today, years),
        "contacts": [_contact(draw, who) for _one in range(2)],
        "interdit": False,
    }
    if typed["rentre_seul"]:
        typed["rentre_heure"] = "17:00"
    if draw.random() < 0.7:
        typed |= {
            "quotient": str(draw.randrange(250, 1900)),
            "attestation_caf": scan("Attestation CAF", ["Quotient familial"], "caf.pdf"),
        }
    return typed


def cancelling_answers(draw: Random, who: Resident, today: date) -> Typed:
    """Return meals to cancel, for a few days or for good."""
    first = after_working_days(today, draw.randrange(2, 9))
    typed: Typed = {
        "enfant_nom": who.last_name,
        "enfant_prenom": draw.choice(FIRST_NAMES),
        "ecole": draw.choice([row["ecole"] for row in SCHOOLS if row["cantine"] == "oui"]),
        "objet": cancelling.SOME_DAYS,
        "quoi": [cancelling.MEAL],
        "motif": draw.choice((cancelling.ILLNESS, cancelling.AWAY, cancelling.CHANGE)),
        "jours": [{"jour_annule": first.isoformat()}],
        "demandeur_nom": who.last_name,
        "demandeur_prenom": who.first_name,
        "demandeur_courriel": who.email,
        "demandeur_telephone": who.phone,
    }
    if draw.random() < 0.2:
        typed |= {"objet": cancelling.FOR_GOOD, "jours": [], "arret": first.isoformat()}
    return typed


def _booked(draw: Random, today: date) -> Typed:
    if draw.random() < 0.2:
        days = [after_working_days(today, 3 + 2 * number).isoformat() for number in range(3)]
        chosen = [{"jour_date": day, "jour_repas": True, "jour_soir": draw.random() < 0.3} for day in days]
        return {"rythme": meals.SOME, "jours_choisis": chosen}
    return {
        "rythme": meals.FIXED,
        "repas": draw.sample(meals.DAYS, draw.choice((2, 3, 4, 4))),
        "soir": draw.sample(meals.DAYS, draw.choice((0, 1, 2, 4))),
        "debut": after_working_days(today, draw.randrange(3, 20)).isoformat(),
        "menu_par_jour": False,
    }


def _sheet(draw: Random, today: date, years: int) -> Typed:
    """Return a health sheet, most often with little to say."""
    allergic, swims = draw.random() < 0.15, years > 6
    sheet: Typed = {
        "allergique": allergic,
        "tetanos": (today - timedelta(days=draw.randrange(200, 700))).isoformat(),
        "lunettes": draw.random() < 0.2,
        "natation": swims,
        "medecin": f"Docteur {draw.choice(LAST_NAMES)}",
        "medecin_telephone": telephone(draw),
        "assurance": draw.choice(("Mutuelle de l’Est", "Assurances Seillotte")),
        "assurance_contrat": str(draw.randrange(10**6, 10**7)),
        **dict.fromkeys(("vaccins_a_jour", "sport"), True),
        **dict.fromkeys(("operation", "accident", "appareil", "handicap", "malade", "traitement"), False),
        **dict.fromkeys(("traitement_domicile", "specialiste"), False),
    }
    if swims:
        sheet["natation_niveau"] = "Quelques mètres"
    if years < 6:
        sheet |= {"sieste": years < 5, "propre": True}
    if allergic:
        peanut = {"allergie_sorte": "Aliment", "allergie_a": "Arachide", "allergie_gravite": "Forte"}
        sheet |= {
            "allergies": [{**peanut, "allergie_conduite": "Appeler les parents."}],
            "choc": False,
            "trousse": False,
        }
    return sheet


def _contact(draw: Random, who: Resident) -> Typed:
    return {
        "contact_nom": f"{draw.choice(FIRST_NAMES)} {draw.choice((who.last_name, *LAST_NAMES[:9]))}",
        "contact_lien": draw.choice(("Grand-mère", "Grand-père", "Voisine", "Tante")),
        "contact_telephone": mobile(draw),
    }


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

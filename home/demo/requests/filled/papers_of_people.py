"""Certificates, and appointments for identity papers."""

from datetime import date, timedelta
from random import Random

from forms_blocks.expressions.working_days import is_working_day
from home.demo.content.forms import appointment, certificate
from home.demo.content.residents import FIRST_NAMES, LAST_NAMES
from home.demo.requests.filled import Typed, day
from home.demo.requests.papers import scan
from home.demo.requests.resident import Resident, mobile

ANTS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"


def certificate_answers(draw: Random, who: Resident, today: date) -> Typed:
    """Return a request for a certificate."""
    nature = draw.choices((certificate.BIRTH, certificate.MARRIAGE, certificate.DEATH), (6, 3, 2))[0]
    typed: Typed = {
        "nature": nature,
        "lieu": certificate.HERE,
        "exemplaires": str(draw.choice((1, 1, 1, 2, 2, 3))),
        "acte_nom": draw.choice((who.last_name, draw.choice(LAST_NAMES))),
        "acte_prenoms": ", ".join(draw.sample(FIRST_NAMES, draw.choice((1, 2, 3)))),
        **who.coordinates(),
        "remise": draw.choices((certificate.BY_POST, certificate.AT_THE_DESK), (3, 1))[0],
    }
    if typed["remise"] == certificate.BY_POST:
        typed["meme_adresse"] = draw.random() < 0.9
        if not typed["meme_adresse"]:
            typed["adresse_envoi"] = f"{who.full_name}\n4 rue du Marché\n54000 Nancy"
    if draw.random() < 0.8:
        typed["motif"] = draw.choice(certificate.REASONS)
        if typed["motif"] == "Autre":
            typed["motif_precision"] = draw.choice(("Recherche d’emploi", "Naturalisation", "Généalogie"))
    return typed | (_death(draw, today) if nature == certificate.DEATH else _tie(draw, who, nature, today))


def appointment_answers(draw: Random, who: Resident, today: date) -> Typed:
    """Return a request for an appointment."""
    minor = draw.random() < 0.3
    people = draw.choices((1, 2, 3, 4), (12, 5, 2, 1))[0]
    names = [who.first_name, *draw.sample(FIRST_NAMES, people - 1)]
    typed: Typed = {
        "titre": draw.choices((appointment.CARD, appointment.PASSPORT, appointment.BOTH), (5, 3, 2))[0],
        "cas": draw.choices((appointment.FIRST, appointment.RENEWAL, appointment.LOST), (3, 5, 2))[0],
        "pour": appointment.MINOR if minor else appointment.ME,
        "personnes": [{"personne_prenom": name, "predemande": _number(draw)} for name in names],
        "mairie": appointment.CITY_HALL if people > 2 or draw.random() < 0.75 else appointment.ANNEX,
        "jour": _worked(today + timedelta(days=draw.randrange(6, 60))),
        "moment": draw.choice((appointment.MORNING, appointment.AFTERNOON)),
        "demandeur_nom": who.last_name,
        "demandeur_prenom": who.first_name,
        "demandeur_courriel": who.email,
        "demandeur_portable": mobile(draw),
        "prevenir": draw.random() < 0.6,
    }
    if minor:
        typed |= {
            "mineur_nom": f"{who.last_name} {draw.choice(FIRST_NAMES)}",
            "mineur_naissance": day(draw, today, 400, 6000),
        }
    return typed


def _number(draw: Random) -> str:
    return "".join(draw.choices(ANTS, k=9)) + str(draw.randrange(2, 10))


def _worked(wanted: date) -> str:
    while not is_working_day(wanted):
        wanted += timedelta(days=1)
    return wanted.isoformat()


def _death(draw: Random, today: date) -> Typed:
    return {"forme": certificate.FULL, "date_deces": day(draw, today, 5, 900)}


def _tie(draw: Random, who: Resident, nature: str, today: date) -> Typed:
    forms = (
        certificate.FULL,
        certificate.WITH_PARENTS,
        certificate.WITHOUT_PARENTS,
        certificate.MULTILINGUAL,
    )
    concerned = draw.choices((certificate.MYSELF, certificate.OTHER), (3, 1))[0]
    typed: Typed = {
        "concerne": concerned,
        "forme": draw.choices(forms, (6, 4, 2, 1))[0],
        "acte_naissance": day(draw, today, 7000, 29000),
    }
    if concerned == certificate.MYSELF:
        typed |= {
            "acte_nom": who.last_name,
            "acte_prenoms": who.first_name,
            "acte_naissance": who.born.isoformat(),
        }
    elif typed["forme"] != certificate.WITHOUT_PARENTS:
        typed["lien"] = draw.choice(("Son enfant ou petit-enfant", "Son parent ou grand-parent"))
        typed["justificatif_lien"] = scan("Livret de famille", ["Extrait, page 3"], "livret-de-famille.pdf")
    if nature == certificate.MARRIAGE:
        typed |= {
            "conjoint": f"{draw.choice(LAST_NAMES)} {draw.choice(FIRST_NAMES)}",
            "date_mariage": day(draw, today, 300, 6900),
        }
    if typed["forme"] != certificate.WITHOUT_PARENTS and draw.random() < 0.7:
        typed["parent_1"] = f"{draw.choice(LAST_NAMES)} {draw.choice(FIRST_NAMES)}"
        typed["parent_2"] = f"{draw.choice(LAST_NAMES)} {draw.choice(FIRST_NAMES)}"
    return typed

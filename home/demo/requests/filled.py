"""What people type in the three forms."""

from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from typing import Any

from home.demo.content import certificate_form as certificate
from home.demo.content import composter_form as composter
from home.demo.content import report_form as report
from home.demo.content import report_stories
from home.demo.content.residents import FIRST_NAMES, LAST_NAMES, STREETS
from home.demo.requests.papers import scan, street_photo
from home.demo.requests.resident import Resident

Typed = dict[str, Any]
Fill = Callable[[Random, Resident, date], Typed]


def certificate_answers(draw: Random, who: Resident, today: date) -> Typed:
    """Return a request for a certificate."""
    nature = draw.choices((certificate.BIRTH, certificate.MARRIAGE, certificate.DEATH), (6, 3, 2))[0]
    typed: Typed = {
        "nature": nature,
        "lieu": draw.choices((certificate.HERE, certificate.ELSEWHERE), (15, 1))[0],
        "exemplaires": str(draw.choice((1, 1, 1, 2, 2, 3))),
        "acte_nom": draw.choice((who.last_name, draw.choice(LAST_NAMES))),
        "acte_prenoms": ", ".join(draw.sample(FIRST_NAMES, draw.choice((1, 2, 3)))),
        **who.coordinates(),
        "remise": draw.choices((certificate.BY_POST, certificate.AT_THE_DESK), (3, 1))[0],
    }
    if typed["remise"] == certificate.BY_POST:
        typed["meme_adresse"] = draw.random() < 0.9
        if not typed["meme_adresse"]:
            typed["adresse_envoi"] = f"{who.first_name} {who.last_name}\n4 rue du Marché\n54000 Nancy"
    if draw.random() < 0.8:
        typed["motif"] = draw.choice(certificate.REASONS)
        if typed["motif"] == "Autre":
            typed["motif_precision"] = draw.choice(("Recherche d’emploi", "Naturalisation", "Généalogie"))
    return typed | (_death(draw, today) if nature == certificate.DEATH else _tie(draw, who, nature, today))


def report_answers(draw: Random, who: Resident, today: date) -> Typed:
    """Return a report of something wrong in a street, often anonymous."""
    category = draw.choices((*report.TROUBLES, report.OTHER), (6, 5, 5, 2, 3, 2, 1))[0]
    typed: Typed = {"categorie": category, "quartier": draw.choice(report.QUARTERS)}
    if category == report.OTHER:
        typed["description"] = draw.choice(report_stories.OTHER_WORDS)
    else:
        number = list(report.TROUBLES).index(category) + 1
        trouble = draw.choice(report.TROUBLES[category])
        typed |= {f"probleme_{number}": trouble, "precision": draw.choice(report_stories.WORDS[trouble])}
    if category == report.LIGHTS and draw.random() < 0.6:
        typed["lampadaire"] = f"{draw.choice('TCBH')}-{draw.randrange(100, 400)}"
    if draw.random() < 0.45:
        typed["photo"] = street_photo(draw, f"IMG_{today:%Y%m%d}_{draw.randrange(1000, 9999)}.jpg")
    typed["rue"] = draw.choice(STREETS)
    typed["repere"] = draw.choice(report_stories.PLACES)
    typed["informer"] = draw.random() < 0.75
    if typed["informer"]:
        typed |= {
            "demandeur_prenom": who.first_name,
            "demandeur_nom": who.last_name,
            "demandeur_courriel": who.email,
        }
        if who.phone and draw.random() < 0.4:
            typed |= {"rappeler": True, "demandeur_telephone": who.phone}
    return typed


def composter_answers(draw: Random, who: Resident, today: date) -> Typed:
    """Return a request for a composter."""
    people = draw.choice((1, 2, 2, 3, 4, 4, 5))
    town = draw.choices(composter.TOWNS, (10, 3, 3, 2, 1))[0]
    typed: Typed = {
        "commune": town,
        "logement": draw.choices((composter.HOUSE, composter.FLAT, composter.SHARED), (10, 2, 1))[0],
        "residence_principale": draw.random() < 0.93,
        "deja": draw.random() < 0.08,
        **who.coordinates(),
        "demandeur_commune": "Nomeny" if town == composter.TOWNS[-1] else town,
        "personnes": str(people),
        "volume": composter.LARGE if people > 3 else composter.SMALL,
        "retrait": draw.choices((composter.COLLECT, composter.DELIVER), (4, 1))[0],
        "dechets": ["Épluchures et restes de cuisine", "Tontes et feuilles"],
        "atelier": draw.random() < 0.35,
    }
    if draw.random() < 0.7:
        typed["jardin"] = str(draw.choice((40, 60, 90, 120, 200, 350, 600)))
    if typed["retrait"] == composter.COLLECT:
        typed["point"] = draw.choice(composter.POINTS)
    else:
        typed["acces"] = draw.choice(("Portail vert, sonnez deux fois.", "Présente le matin.", ""))
    if typed["atelier"] and who.phone:
        typed["telephone_atelier"] = who.phone
    return typed


def _death(draw: Random, today: date) -> Typed:
    return {"forme_deces": certificate.FULL, "date_deces": _day(draw, today, 5, 900)}


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
        "acte_naissance": _day(draw, today, 7000, 29000),
    }
    if concerned == certificate.MYSELF:
        typed |= {"acte_nom": who.last_name, "acte_prenoms": who.first_name}
    elif typed["forme"] != certificate.WITHOUT_PARENTS:
        typed["lien"] = draw.choice(("Son enfant ou petit-enfant", "Son parent ou grand-parent"))
        lines = [f"{who.first_name} {who.last_name}", "Extrait du livret de famille, page 3"]
        typed["justificatif_lien"] = scan("Livret de famille", lines, "livret-de-famille.pdf")
    if nature == certificate.MARRIAGE:
        typed |= {
            "conjoint": f"{draw.choice(LAST_NAMES)} {draw.choice(FIRST_NAMES)}",
            "date_mariage": _day(draw, today, 300, 6900),
        }
    if typed["forme"] != certificate.WITHOUT_PARENTS and draw.random() < 0.7:
        typed["parent_1"] = f"{draw.choice(LAST_NAMES)} {draw.choice(FIRST_NAMES)}"
        typed["parent_2"] = f"{draw.choice(LAST_NAMES)} {draw.choice(FIRST_NAMES)}"
    return typed


def _day(draw: Random, today: date, least: int, most: int) -> str:
    return (today - timedelta(days=draw.randrange(least, most))).isoformat()

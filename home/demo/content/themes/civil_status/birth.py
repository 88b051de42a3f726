"""The guide « Déclarer une naissance, reconnaître un enfant »."""

from datetime import date

from home.demo.body import heading, text
from home.demo.content.themes.civil_status.department import DEPARTMENT
from home.demo.pages import Guide

BIRTH = Guide(
    slug="naissance",
    title="Déclarer une naissance, reconnaître un enfant",
    summary="Toute naissance se déclare dans les cinq jours à la mairie du lieu de l’accouchement. Les parents non mariés peuvent reconnaître l’enfant avant ou après.",
    facts={
        "who": "Un parent, ou toute personne présente à l’accouchement.",
        "documents": "Le certificat de naissance remis par la maternité\nLa pièce d’identité de chaque parent\nLe livret de famille, s’il existe\nLa déclaration de choix de nom, si les parents en font une",
        "delay": "Dans les 5 jours, sans compter celui de l’accouchement.",
        "cost": "Gratuit.",
        "legal_source": "Code civil, articles 55, 56 et 316.",
    },
    checked_on=date(2026, 8, 31),
    body=[
        heading("Déclarer la naissance"),
        text(
            "Un agent de l’état civil se rend à la maternité de Rivemont du lundi au vendredi de 10 h à 11 h 30. Vous pouvez aussi venir à l’hôtel de ville. Si le dernier jour tombe un samedi, un dimanche ou un jour férié, le délai va jusqu’au jour ouvrable suivant."
        ),
        heading("Reconnaître un enfant"),
        text(
            "Quand les parents ne sont pas mariés, la mère dont le nom est dans l’acte de naissance n’a rien à faire ; l’autre parent doit reconnaître l’enfant. La reconnaissance peut se faire avant la naissance, dans n’importe quelle mairie, avec une pièce d’identité et un justificatif de domicile de moins de trois mois.",
        ),
        heading("Choisir le nom"),
        text(
            "L’enfant peut porter le nom de l’un des parents ou les deux, dans l’ordre qu’ils choisissent. La déclaration, signée des deux, est remise le jour de la déclaration de naissance. Sans elle, la loi décide (code civil, article 311-21)."
        ),
        DEPARTMENT,
    ],
)

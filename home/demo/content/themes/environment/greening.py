"""The procedure « Obtenir un permis de végétaliser »."""

from datetime import date

from home.demo.body import heading, note, questions, steps, text
from home.demo.content.forms import greening
from home.demo.content.themes.environment.department import DEPARTMENT
from home.demo.content.town import PRIVACY_CONTACT, REMEDIES, TWO_MONTHS
from home.demo.pages import Procedure

GREENING = Procedure(
    slug="vegetaliser",
    title="Obtenir un permis de végétaliser",
    summary="Un pied d’arbre, des bacs, un coin de potager : vous pouvez jardiner dans la rue, seul ou à plusieurs. La ville fournit la terre "
    "et des conseils.",
    facts={
        "who": "Toute personne, tout groupe de voisins, toute association de Rivemont.",
        "documents": "Une photo du lieu\nUn dessin, même simple\nL’accord du ou de la propriétaire si vous plantez contre un mur",
        "delay": "Visite sous 15 jours ouvrés, réponse sous 2 mois.",
        "cost": "Gratuit, pour trois ans.",
        "legal_source": "Code général de la propriété des personnes publiques, article L. 2122-1.",
    },
    checked_on=date(2026, 10, 26),
    body=[
        text(
            "Le permis de végétaliser est une autorisation d’occuper un petit morceau d’espace public pour y planter. Il dure trois ans et se "
            "renouvelle d’un mot."
        ),
        heading("Ce qui est possible"),
        text(
            "- le pied d’un arbre, sans toucher aux racines ;\n- des bacs devant une façade, si 1,40 mètre de trottoir reste libre ;\n"
            "- une plante grimpante, avec l’accord de qui possède le mur ;\n- un potager, dans les parcs où c’est prévu."
        ),
        note(
            "Ce que nous ne voulons pas voir",
            "Pesticides, plantes épineuses, envahissantes ou très allergisantes : la liste est donnée avec le permis.",
            kind="warning",
        ),
        heading("Ce qui se passe ensuite"),
        steps(
            ("Une jardinière de la ville vient voir", "Elle vérifie le sol et les réseaux enterrés."),
            ("Le permis est signé", "Vous retirez la terre et, si vous le souhaitez, des graines."),
            ("Vous jardinez", "Une fois l’an, nous passons dire bonjour."),
        ),
        heading("Questions fréquentes"),
        questions(
            ("Puis-je récolter ?", "Oui, et vos voisins aussi : le lieu reste public."),
            (
                "Et si j’arrête ?",
                "Prévenez-nous : nous trouvons quelqu’un ou remettons le lieu en état avec vous.",
            ),
        ),
        DEPARTMENT,
    ],
    steps=greening.STEPS,
    promises={
        "minutes": 8,
        "service": "Maison de l’environnement",
        "service_address": "6 quai de la Seillotte, 57998 Rivemont – 03 53 01 00 60 – environnement@rivemont.exemple.fr",
        # Nobody occupies public land without a title in writing (CG3P, L. 2122-1): silence refuses.
        "delay_months": TWO_MONTHS,
        "silence": "refuse",
        "remedies": REMEDIES,
        "purpose": "étudier votre projet, vérifier les réseaux enterrés et vous accompagner pendant trois ans",
        "legal_basis": "public_task",
        "retention_months": 36,
        "contact": PRIVACY_CONTACT,
    },
    agents="Agents de l’environnement",
    service="maison-environnement",
)

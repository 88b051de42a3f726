"""The theme « Associations et fêtes »."""

from datetime import date

from home.demo.body import contact, heading, note, questions, steps, text
from home.demo.content.forms import drinks, room
from home.demo.content.town import ASSOCIATIONS, COURT, PRIVACY_CONTACT, TWO_MONTHS
from home.demo.pages import Guide, Procedure, Section

DEPARTMENT = contact("Maison des associations", **ASSOCIATIONS)
ADDRESS = "4 place Saint-Nicolas, 57998 Rivemont – 03 53 01 00 50 – associations@rivemont.exemple.fr"
REMEDIES = (
    "Dans les deux mois, vous pouvez écrire à la maire (1 place de la République, 57998 Rivemont) pour lui demander de revoir sa "
    f"décision, ou saisir {COURT}."
)

DRINKS = Procedure(
    slug="buvette",
    title="Ouvrir une buvette pour une fête ou un tournoi",
    summary="Une association qui vend à boire pendant une manifestation demande l’autorisation de la maire, quinze jours avant au moins.",
    facts={
        "who": "Les associations, pour les manifestations publiques qu’elles organisent.",
        "documents": "Le numéro RNA, ou le volume et le folio\nPour un club sportif, le numéro d’agrément\nLa date, le lieu et les heures",
        "delay": "À demander quinze jours avant.",
        "cost": "Gratuit. Cinq par an ; dix par an dans une enceinte sportive, pour une association sportive agréée.",
        "legal_source": "Code de la santé publique, articles L. 3334-2, L. 3335-4 et L. 3321-1.",
    },
    checked_on=date(2026, 9, 21),
    body=[
        heading("Ce qui peut être servi"),
        text(
            "- <b>Groupe 1</b>, sans alcool : eaux, jus, sodas, café. Aucune autorisation n’est nécessaire.\n"
            "- <b>Groupe 3</b> : vin, bière, cidre, crème de cassis, vins de liqueur, apéritifs à base de vin et liqueurs de fruits rouges jusqu’à 18 degrés.\n"
            "- Les alcools forts (groupes 4 et 5) ne sont jamais autorisés.",
        ),
        heading("Dans un stade ou un gymnase"),
        text(
            "L’alcool y est interdit. Une association sportive agréée peut obtenir une dérogation, dix fois par an, 48 heures au plus."
        ),
        note(
            "À l’intérieur de l’association",
            "Une buvette réservée à ses membres, sans publicité, ne demande pas d’autorisation si elle ne sert que les groupes 1 et 3.",
        ),
        heading("Ce qui se passe ensuite"),
        steps(
            ("La police municipale donne son avis", "Sur le lieu et les horaires."),
            ("L’arrêté est pris", "Il est transmis à la gendarmerie et vous est envoyé."),
            ("Vous l’affichez", "Avec l’affiche sur la protection des mineurs."),
        ),
        DEPARTMENT,
    ],
    steps=drinks.STEPS,
    promises={
        "minutes": 8,
        "service": "Service de la vie associative",
        "service_address": ADDRESS,
        # What two months of silence mean for a bar was not found in a text: the receipt says nothing of it.
        "delay_days": None,
        "silence": "none",
        "remedies": "",
        "purpose": "prendre l’arrêté, compter les autorisations de l’année et prévenir la gendarmerie",
        "legal_basis": "public_task",
        "retention_months": 24,
        "contact": PRIVACY_CONTACT,
    },
    agents="Agents de la vie associative",
    service="associations",
)

ROOM = Procedure(
    slug="salles-et-materiel",
    title="Réserver une salle ou emprunter du matériel",
    summary="Quatre salles de 25 à 300 personnes, des tables, des barrières, un podium : pour une assemblée, une fête de famille, une brocante.",
    facts={
        "who": "Les associations et les habitants de Rivemont.",
        "documents": "L’attestation d’assurance responsabilité civile\nPour une association, l’adresse du siège",
        "delay": "Dix jours avant ; réponse sous 5 jours ouvrés.",
        "cost": "Gratuit pour les associations ; de 35 à 240 € par jour, caution de 300 €.",
        "legal_source": "Code général des collectivités territoriales, article L. 2144-3.",
    },
    checked_on=date(2026, 8, 24),
    body=[
        heading("Les salles"),
        text(
            "- <b>La Citadelle</b> : 300 personnes, scène et cuisine ;\n- <b>Les Tanneurs</b> : 120 personnes, cuisine ;\n"
            "- <b>Foyer Saint-Nicolas</b> : 60 personnes ;\n- <b>Salle de réunion de l’hôtel de ville</b> : 25 personnes.",
            "Toutes sont accessibles en fauteuil roulant.",
        ),
        heading("Le matériel"),
        text(
            "Tables, bancs, chaises, barrières, podium, toilettes mobiles, coffrets électriques. Il est livré et repris par la ville."
        ),
        heading("Ce qui se passe ensuite"),
        steps(
            ("Le service vérifie que la salle est libre", "Sinon il vous en propose une autre."),
            ("Vous signez la convention", "Et remettez la caution, rendue après l’état des lieux."),
            ("Vous retirez la clé la veille", "Entre 16 h et 17 h, à la Maison des associations."),
        ),
        heading("Questions fréquentes"),
        questions(
            (
                "Une salle pour une campagne électorale ?",
                "Oui, aux mêmes conditions pour tous les candidats et toutes les listes.",
            ),
            ("Et pour un culte ?", "Ponctuellement, comme toute autre association."),
            (
                "Puis-je annuler ?",
                "Sans frais jusqu’à cinq jours avant, en répondant au message de confirmation.",
            ),
        ),
        DEPARTMENT,
    ],
    steps=room.STEPS,
    promises={
        "minutes": 7,
        "service": "Service de la vie associative",
        "service_address": ADDRESS,
        # No law or regulation sets this procedure: two months of silence refuse (CRPA, L. 231-4, 2°).
        "delay_months": TWO_MONTHS,
        "silence": "refuse",
        "remedies": REMEDIES,
        "purpose": "réserver la salle ou le matériel, établir la convention et la facture",
        "legal_basis": "contract",
        "retention_months": 24,
        "contact": PRIVACY_CONTACT,
    },
    agents="Agents de la vie associative",
    service="associations",
)

GRANT = Guide(
    slug="subvention",
    title="Demander une subvention pour une association",
    summary="La ville soutient les associations qui animent Rivemont. Le dossier se dépose à l’automne pour l’année suivante.",
    facts={
        "who": "Les associations qui agissent à Rivemont.",
        "documents": "Le formulaire Cerfa 12156\nLes comptes approuvés\nLe contrat d’engagement républicain signé",
        "delay": "Du 15 septembre au 15 décembre ; vote en mars.",
        "cost": "Gratuit.",
        "legal_source": "Loi n° 2000-321 du 12 avril 2000, articles 9-1, 10 et 10-1.",
    },
    checked_on=date(2026, 9, 1),
    body=[
        heading("Ce qui est regardé"),
        text(
            "- l’intérêt pour les habitants ;\n- le nombre d’adhérents et de bénévoles ;\n- la situation financière ;\n- l’ouverture à tous."
        ),
        heading("Au-delà de 23 000 €"),
        text("Une convention est signée avec la ville et les comptes sont transmis chaque année."),
        DEPARTMENT,
    ],
    service="associations",
)

CREATE = Guide(
    slug="creer-une-association",
    title="Créer une association",
    summary="En Moselle, une association s’inscrit au tribunal, selon le droit local : sept membres au moins, et un délai de six semaines.",
    facts={
        "who": "Sept personnes au moins, pour une association inscrite.",
        "documents": "Les statuts signés par sept membres\nLe compte rendu de l’assemblée constitutive\nLa liste de la direction",
        "delay": "Six semaines environ.",
        "cost": "Gratuit, hors publication dans un journal.",
        "legal_source": "Code civil local, articles 21 à 79-IV.",
    },
    checked_on=date(2026, 3, 30),
    body=[
        heading("Les étapes"),
        steps(
            ("Rédiger les statuts", "La Maison des associations prête des modèles et relit votre projet."),
            ("Tenir l’assemblée constitutive", "Elle vote les statuts et élit la direction."),
            ("Déposer le dossier", "Au greffe des associations du tribunal judiciaire ou de proximité."),
            (
                "Attendre l’inscription",
                "La préfecture peut s’opposer dans les six semaines. L’association est ensuite inscrite : volume et folio.",
            ),
        ),
        heading("Se faire connaître"),
        text(
            "Écrivez-nous : l’association entre dans l’annuaire et reçoit l’invitation au forum de septembre."
        ),
        DEPARTMENT,
    ],
    service="associations",
)

SECTION = Section(
    slug="associations",
    title="Associations et fêtes",
    summary="Salles, matériel, buvettes, subventions.",
    icon="users",
    pages=[ROOM, DRINKS, GRANT, CREATE],
)

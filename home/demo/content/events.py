"""What one can go to, in each portal. Days are counted from the day of the loading."""

from home.demo.body import heading, note, text
from home.demo.pages import Event

HALL = "1 place de la République\n57998 Rivemont"

FOR_CITIZENS = [
    Event(
        "marche-de-noel",
        "Marché de Noël place Saint-Nicolas",
        "Quarante chalets, du vin chaud sans alcool aussi, et saint Nicolas en personne.",
        days=10,
        lasts=8,
        body=[
            text(
                "Les artisans de la vallée, la chorale de l’école de musique chaque soir à 18 h, et un manège à pédales."
            ),
            note(
                "Venir sans voiture",
                "Le parking de la Citadelle est gratuit et une navette passe toutes les quinze minutes.",
            ),
        ],
        place="Place Saint-Nicolas",
        price="Entrée libre",
        organiser="Comité des fêtes de Rivemont",
        picture="winter",
    ),
    Event(
        "atelier-compost",
        "Atelier « Bien composter »",
        "Une heure pour ne plus se tromper, avec les mains dans la terre.",
        days=3,
        weekday=5,
        begins="10:00",
        ends="11:00",
        repeat="monthly_weekday",
        repeat_days=300,
        body=[
            text(
                "Pour celles et ceux qui viennent de recevoir un composteur, et pour les curieux. Venez avec vos questions."
            )
        ],
        place="Maison de l’environnement",
        address="6 quai de la Seillotte\n57998 Rivemont",
        price="Gratuit, sans inscription",
        organiser="Maison de l’environnement",
        picture="garden",
    ),
    Event(
        "conseil-municipal",
        "Conseil municipal",
        "La séance est publique et diffusée en direct.",
        days=22,
        begins="18:30",
        ends="22:00",
        body=[
            text(
                "À l’ordre du jour : les orientations du budget, le plan vélo et la rénovation de l’école Jules-Verne."
            ),
            heading("Suivre de chez soi"),
            text("Le lien de la diffusion est donné ici le jour même. La séance est sous-titrée."),
        ],
        place="Salle du conseil",
        address=HALL,
        price="Entrée libre",
        organiser="Ville de Rivemont",
        picture="hall",
    ),
    Event(
        "conciliateur",
        "Permanence du conciliateur de justice",
        "Un désaccord avec un voisin, un artisan, un propriétaire : il écoute les deux et propose.",
        days=-60,
        weekday=1,
        begins="14:00",
        ends="17:00",
        repeat="monthly_weekday",
        repeat_days=300,
        body=[text("Gratuit. Prenez rendez-vous à l’accueil, au 03 53 01 00 10.")],
        place="Hôtel de ville, bureau 12",
        address=HALL,
        price="Gratuit, sur rendez-vous",
        organiser="Tribunal judiciaire",
        picture="people",
    ),
    Event(
        "forum-associations",
        "Forum des associations",
        "Cent associations, des démonstrations, et de quoi choisir pour l’année.",
        days=-70,
        weekday=5,
        begins="10:00",
        ends="18:00",
        body=[text("Un grand merci aux bénévoles et aux trois mille visiteurs.")],
        place="Salle de la Citadelle",
        address="2 rue de la Citadelle\n57998 Rivemont",
        price="Entrée libre",
        organiser="Maison des associations",
        picture="people",
    ),
]
FOR_FAMILIES = [
    Event(
        "cafe-des-parents",
        "Café des parents",
        "On parle sommeil, écrans, frères et sœurs, autour d’un café. Les enfants sont bienvenus.",
        days=-30,
        weekday=5,
        begins="09:30",
        ends="11:30",
        repeat="monthly_weekday",
        repeat_days=300,
        body=[text("Une psychologue et une puéricultrice sont là pour écouter, jamais pour juger.")],
        place="Maison des familles",
        address="22 rue Louise-Michel\n57998 Rivemont",
        price="Gratuit, sans inscription",
        organiser="Maison des familles",
        picture="plate",
    ),
    Event(
        "portes-ouvertes-ecoles",
        "Portes ouvertes des écoles maternelles",
        "Visiter la classe, rencontrer l’équipe, goûter à la cantine avant la première rentrée.",
        days=48,
        weekday=5,
        begins="09:00",
        ends="12:00",
        body=[text("Dans les cinq écoles, le même matin. Pas besoin de prévenir.")],
        place="Les cinq écoles publiques",
        price="Gratuit",
        organiser="Maison des familles et écoles",
        picture="school",
    ),
    Event(
        "spectacle-ombres",
        "Théâtre d’ombres pour les tout-petits",
        "Trente minutes, de 18 mois à 5 ans, avec une chanteuse et une lanterne.",
        days=17,
        weekday=2,
        begins="10:30",
        ends="11:00",
        body=[text("Un adulte par enfant. Les places se retirent à la médiathèque.")],
        place="Médiathèque de la Citadelle",
        address="4 rue de la Citadelle\n57998 Rivemont",
        price="Gratuit, sur réservation",
        organiser="Médiathèque de la Citadelle",
        picture="books",
    ),
]
FOR_OFFICIALS = [
    Event(
        "commission-finances",
        "Commission des finances et du personnel",
        "Examen du rapport d’orientation budgétaire.",
        days=8,
        weekday=1,
        begins="18:00",
        ends="20:00",
        body=[
            text(
                "Les documents sont joints à la convocation. Suppléance : prévenir le secrétariat avant midi."
            )
        ],
        place="Hôtel de ville, salle 2",
        address=HALL,
        organiser="Secrétariat général",
        picture="hall",
    ),
    Event(
        "seance-du-conseil",
        "Séance du conseil municipal",
        "Appel à 18 h 30 précises. Pouvoirs acceptés jusqu’à l’ouverture.",
        days=22,
        begins="18:30",
        ends="22:00",
        body=[text("Le repas est servi à 21 h dans le salon d’honneur.")],
        place="Salle du conseil",
        address=HALL,
        organiser="Secrétariat général",
        picture="hall",
    ),
]

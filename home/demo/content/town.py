"""The town, its portal, and how to reach its departments."""

from home.demo.body import cards, note

TOWN = {
    "title": "Rivemont",
    "introduction": (
        "Demandez un acte, signalez un problème, préparez la rentrée : en ligne, à toute heure, ou avec l’aide de nos "
        "agentes et agents, à l’accueil et au téléphone."
    ),
}
TOWN_BODY = [
    cards("En ce moment", "environnement/composteur", "voirie/neige", "temps-libre/centres-de-loisirs"),
    note(
        "Besoin d’aide pour une démarche en ligne ?",
        "Le conseiller numérique vous reçoit sans rendez-vous à l’hôtel de ville, le mardi et le jeudi de 14 h à 17 h.",
    ),
]

CITY_HALL = "Hôtel de ville\n1 place de la République\n57998 Rivemont"
HOURS = "Lundi à vendredi : 8 h 30 à 12 h et 13 h 30 à 17 h 30\nSamedi : 9 h à 12 h (état civil seulement)"
DOMAIN = "rivemont.exemple.fr"

CIVIL_STATUS = {
    "address": "Hôtel de ville, rez-de-chaussée\n1 place de la République\n57998 Rivemont",
    "phone": "03 53 01 00 20",
    "email": f"etat-civil@{DOMAIN}",
    "opening_hours": "Lundi à vendredi : 8 h 30 à 12 h et 13 h 30 à 17 h 30\nSamedi : 9 h à 12 h",
}
STREETS = {
    "address": "Centre technique municipal\n14 rue des Tanneurs\n57998 Rivemont",
    "phone": "03 53 01 00 40",
    "email": f"voirie@{DOMAIN}",
    "opening_hours": "Lundi à vendredi : 8 h à 12 h et 13 h 30 à 16 h 30",
}
ENVIRONMENT = {
    "address": "Maison de l’environnement\n6 quai de la Seillotte\n57998 Rivemont",
    "phone": "03 53 01 00 60",
    "email": f"environnement@{DOMAIN}",
    "opening_hours": "Mardi à vendredi : 9 h à 12 h et 14 h à 17 h\nSamedi : 9 h à 12 h",
}
SCHOOLS = {
    "address": "Maison des familles\n22 rue Louise-Michel\n57998 Rivemont",
    "phone": "03 53 01 00 80",
    "email": f"familles@{DOMAIN}",
    "opening_hours": "Lundi à vendredi : 8 h 30 à 12 h et 13 h 30 à 17 h 30 (fermé le jeudi matin)",
}

ASSOCIATIONS = {
    "address": "Maison des associations\n4 place Saint-Nicolas\n57998 Rivemont",
    "phone": "03 53 01 00 50",
    "email": f"associations@{DOMAIN}",
    "opening_hours": "Lundi à vendredi : 14 h à 18 h\nJeudi : 14 h à 20 h",
}

# Without another text, two months of silence decide (CRPA, L. 231-1 and following).
TWO_MONTHS = 2

PRIVACY_CONTACT = (
    f"Déléguée à la protection des données, 1 place de la République, 57998 Rivemont, dpd@{DOMAIN}"
)
COURT = (
    "le tribunal administratif de Strasbourg (31 avenue de la Paix, 67000 Strasbourg, ou www.telerecours.fr)"
)
REMEDIES = (
    "Dans les deux mois, vous pouvez écrire à la maire (1 place de la République, 57998 Rivemont) pour lui demander de revoir sa "
    f"décision, ou saisir {COURT}."
)

"""What is said about school enrolments."""

EXCHANGES = [
    (
        "Bonjour, la page des vaccinations ne montre pas le rappel des 11 mois. Pouvez-vous l’ajouter ?",
        "Bonjour, il est sur la page suivante, je l’apporte demain à la Maison des familles.",
    ),
    (
        "Bonjour, l’autre parent a-t-il donné son accord pour cette école ?",
        "Bonjour, oui, il vous a écrit ce matin.",
    ),
]
ACCEPTANCES = [
    "Votre enfant est inscrit dans son école de secteur. Prenez rendez-vous avec la direction pour l’admission.",
    "La commission a accepté la dérogation. Le certificat d’inscription vous est envoyé.",
]
REFUSALS = [
    "La classe demandée est complète : la commission a dû suivre l’ordre des priorités. Votre enfant a sa place dans l’école du secteur. Vous pouvez demander un nouvel examen dans les deux mois.",
]
ENDINGS = ["L’admission est faite. Bonne rentrée.", ""]
NOTES = ["À présenter à la commission de mai.", "Fratrie déjà dans l’école."]

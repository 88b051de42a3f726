"""What is said about requests to occupy the street."""

EXCHANGES = [
    (
        "Bonjour, votre benne serait devant un arrêt de bus ce jour-là. Pouvez-vous la placer de l’autre côté de la rue, ou décaler d’un jour ?",
        "Bonjour, de l’autre côté, c’est possible : il y a la place devant le numéro pair. Merci.",
    ),
    (
        "Bonjour, il manque la largeur de trottoir qui reste libre. Pouvez-vous mesurer, même au pas ?",
        "Bonjour, je suis allé mesurer : il reste 1,60 m.",
    ),
]
ACCEPTANCES = [
    "L’arrêté est signé. Affichez-le 48 heures avant, sur les panneaux à retirer au centre technique.",
    "Accordé. La police municipale passera vérifier les panneaux la veille.",
]
REFUSALS = [
    "La rue sera déjà fermée ces jours-là pour des travaux de réseau. Proposez d’autres dates : nous pouvons les étudier sans nouveau dossier.",
    "La fermeture complète de la rue n’est pas possible : c’est un accès des pompiers. Une demi-chaussée le serait.",
]
ENDINGS = ["L’occupation est terminée et les lieux sont propres. Merci.", ""]
NOTES = ["Avis de la police municipale demandé.", "Vérifier avec le chantier du gaz, même semaine."]

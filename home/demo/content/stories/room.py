"""What is said about rooms and equipment."""

EXCHANGES = [
    (
        "Bonjour, la salle est prise le samedi soir. Le dimanche vous conviendrait-il, ou la salle des Tanneurs ?",
        "Bonjour, la salle des Tanneurs, très bien.",
    ),
    (
        "Bonjour, l’attestation d’assurance ne couvre pas la location d’une salle. Pouvez-vous demander l’extension ?",
        "Bonjour, notre assureur vous l’envoie aujourd’hui.",
    ),
]
ACCEPTANCES = [
    "La salle est réservée. La clé se retire la veille, entre 16 h et 17 h, avec la convention signée.",
    "Le matériel sera livré la veille au matin.",
]
REFUSALS = [
    "Aucune salle n’est libre à ces dates : c’est le week-end de la fête patronale. Nous vous proposons la semaine suivante.",
]
ENDINGS = ["État des lieux fait, tout est en ordre. La caution est rendue.", "Matériel rendu complet."]
NOTES = ["Caution reçue.", "Livraison à grouper avec la brocante."]

"""What is said about meals and after-school care."""

EXCHANGES = [
    (
        "Bonjour, l’attestation de la CAF date de l’an dernier. Pouvez-vous en demander une nouvelle ?",
        "Bonjour, c’est fait, la voici en main propre demain.",
    ),
    (
        "Bonjour, l’allergie indiquée demande un PAI. Avez-vous rendez-vous avec le médecin scolaire ?",
        "Bonjour, oui, jeudi prochain.",
    ),
]
ACCEPTANCES = [
    "L’inscription est faite. Les repas sont réservés dès la date demandée.",
    "C’est enregistré. La première facture arrive au début du mois suivant.",
]
REFUSALS = [
    "L’accueil du soir est complet dans cette école jusqu’aux vacances. Votre enfant est le troisième de la liste d’attente.",
]
ENDINGS = ["L’année scolaire est terminée.", ""]
NOTES = ["PAI à signer.", "Quotient à vérifier avec la CAF."]

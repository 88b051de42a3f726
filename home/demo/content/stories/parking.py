"""What is said about requests for residents' parking cards."""

EXCHANGES = [
    (
        "Bonjour, le justificatif de domicile a plus de trois mois. Pouvez-vous en envoyer un récent, en réponse à ce message ou à l’accueil ?",
        "Bonjour, j’ai déposé une facture d’octobre à l’accueil ce matin.",
    ),
    (
        "Bonjour, la carte grise porte encore votre ancienne adresse. Le changement est-il fait ?",
        "Bonjour, oui, la demande est en cours, j’ai reçu le certificat provisoire hier.",
    ),
]
ACCEPTANCES = [
    "Votre dossier est complet. Le montant se règle à l’accueil du centre technique ou par chèque.",
    "Dossier complet. La carte part dès le paiement reçu.",
]
REFUSALS = [
    "Deux cartes sont déjà données à ce logement, ce qui est le plus. Une carte visiteur est possible pour quelques jours.",
    "L’adresse fiscale est dans une autre commune : la carte est réservée à la résidence principale.",
]
ENDINGS = ["La carte est partie par courrier.", "Carte remise à l’accueil."]
NOTES = ["Zone verte complète à 80 %.", "Attestation de l’employeur à vérifier."]

"""What is said about cancelled meals."""

EXCHANGES = [
    (
        "Bonjour, l’accueil du soir est-il annulé aussi, ou seulement le repas ?",
        "Bonjour, seulement le repas, merci.",
    ),
]
ACCEPTANCES = ["C’est annulé, rien ne sera facturé.", "Annulé. Bon rétablissement."]
REFUSALS = ["Le repas était déjà commandé : il reste facturé. Les jours suivants sont annulés."]
ENDINGS = ["La facture du mois en tient compte.", ""]
NOTES = ["Cuisine prévenue.", "Certificat reçu."]

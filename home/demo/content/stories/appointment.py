"""What is said about appointments for identity papers."""

EXCHANGES = [
    (
        "Bonjour, le jour demandé est complet. Le suivant à 10 h 15 ou à 14 h 45 vous conviendrait-il ?",
        "Bonjour, à 14 h 45, très bien. Merci.",
    ),
    (
        "Bonjour, le numéro de pré-demande n’est pas reconnu. Pouvez-vous vérifier le cinquième signe ?",
        "Bonjour, c’était un zéro et non un O, pardon.",
    ),
]
ACCEPTANCES = [
    "Votre rendez-vous est pris : 9 h 30, guichet 2. Pensez aux originaux.",
    "Rendez-vous confirmé à 15 h. En cas d’empêchement, prévenez-nous au 03 53 01 00 20.",
]
REFUSALS = [
    "Plus aucun rendez-vous n’est libre avant la date de votre voyage. La mairie d’Aubeville en a encore cette semaine : rendezvouspasseport.ants.gouv.fr.",
]
ENDINGS = ["Le titre est demandé ; un SMS vous dira quand venir le chercher.", "Ne s’est pas présenté."]
NOTES = ["Prévoir la borne d’empreintes du guichet 2.", "Mineur : parents séparés, vérifier le jugement."]

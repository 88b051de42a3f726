"""What is said about requests for exemptions of the low-emission zone."""

EXCHANGES = [
    (
        "Bonjour, la photo de la carte grise est floue et nous ne lisons pas la case J.3. Pouvez-vous nous dire ce qui y est écrit ?",
        "Bonjour, c’est BENNE. Je vous ai refait une photo, elle est plus nette.",
    ),
]
ACCEPTANCES = [
    "Dérogation accordée jusqu’au 31 décembre. L’attestation est à garder dans le véhicule.",
    "Accordée. La plaque est inscrite dès demain matin.",
]
REFUSALS = [
    "La carrosserie inscrite sur la carte grise est FOURGON, qui n’ouvre pas droit. Le véhicule peut traverser la zone de 20 h à 6 h.",
]
ENDINGS = ["La dérogation est arrivée à son terme.", ""]
NOTES = ["Carrosserie à vérifier sur le certificat.", "Deuxième véhicule de la même entreprise."]

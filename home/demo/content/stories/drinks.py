"""What is said about requests for temporary drinks licences."""

EXCHANGES = [
    (
        "Bonjour, combien de personnes attendez-vous au plus fort de la soirée ? La police municipale en a besoin.",
        "Bonjour, trois cents environ, comme l’an dernier.",
    ),
]
ACCEPTANCES = [
    "L’arrêté est pris. Affichez-le près de la buvette et gardez-en une copie.",
    "Accordé. La gendarmerie est prévenue.",
]
REFUSALS = [
    "La manifestation se tient dans un gymnase et l’association n’est pas une association sportive agréée : la loi ne permet pas d’y vendre de l’alcool. Une buvette du groupe 1 ne demande pas d’autorisation.",
]
ENDINGS = ["La manifestation est passée, le dossier est clos.", ""]
NOTES = ["Troisième autorisation de l’année.", "Avis de la police municipale : favorable."]

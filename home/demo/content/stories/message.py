"""What is said about messages to the town hall."""

EXCHANGES = [
    (
        "Bonjour, pouvez-vous nous dire de quelle rue il s’agit ?",
        "Bonjour, de la rue du Moulin, près du lavoir.",
    ),
]
ACCEPTANCES = [
    "Bonjour, voici notre réponse : le service vous appelle cette semaine.",
    "Merci de votre message, c’est corrigé.",
]
REFUSALS = ["Bonjour, cela ne dépend pas de la ville. Nous avons transmis votre message au département."]
ENDINGS = ["", "Sans nouvelle de votre part, nous considérons que tout est réglé."]
NOTES = ["Transmis à la voirie.", "Réponse préparée avec le cabinet."]
SUBJECTS = {
    "Une démarche": (
        "Délai d’une carte d’identité",
        "Bonjour, combien de temps faut-il en ce moment pour un rendez-vous ?",
    ),
    "L’école et la famille": (
        "Places en centre de loisirs",
        "Bonjour, reste-t-il des places pour les vacances d’hiver à Belle-Rive ?",
    ),
    "La rue et les déchets": (
        "Jour du bac jaune",
        "Bonjour, après le jour férié, quel jour passe le bac jaune aux Tanneurs ?",
    ),
    "La vie associative et les salles": (
        "Forum des associations",
        "Bonjour, comment tenir un stand au prochain forum ?",
    ),
    "Un compliment ou une réclamation": (
        "Merci à l’équipe des parcs",
        "Les massifs du quai sont superbes cette année. Merci à eux.",
    ),
}

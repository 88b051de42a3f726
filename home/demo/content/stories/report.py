"""What people report, and what is said about it."""

# What a person writes beside each choice; "" when the choice says enough.
WORDS = {
    "Trou ou affaissement": [
        "Il s’agrandit depuis les pluies, un cycliste a failli tomber hier.",
        "Une roue entière y entre.",
    ],
    "Trottoir abîmé": [
        "La bordure est descellée juste devant le passage piéton.",
        "Impossible de passer avec un fauteuil roulant.",
    ],
    "Marquage effacé": ["On ne voit plus le passage devant l’école, c’est dangereux à 8 h 30."],
    "Plaque ou bouche d’égout": ["La plaque bouge et claque au passage de chaque voiture, toute la nuit."],
    "Verglas ou neige": ["La pente est une patinoire depuis ce matin."],
    "Lampadaire éteint": ["Éteint depuis une semaine, la ruelle est complètement noire.", ""],
    "Lumière qui clignote": ["Il s’allume et s’éteint toutes les dix secondes."],
    "Rue entière éteinte": ["Plus aucun lampadaire depuis l’orage de dimanche."],
    "Lampadaire abîmé": ["Une voiture l’a heurté, il penche et on voit les fils."],
    "Dépôt sauvage": [
        "Un matelas, deux chaises et des sacs de gravats.",
        "Une dizaine de pneus derrière le transformateur.",
    ],
    "Corbeille pleine": ["Elle déborde chaque lundi matin.", ""],
    "Verre brisé ou seringue": ["Des bouteilles cassées près de l’aire de jeux."],
    "Animal mort": [""],
    "Graffiti": ["Sur le mur du préau, visible depuis la rue.", ""],
    "Affichage sauvage": ["Des affiches collées sur l’abribus et l’armoire électrique."],
    "Inscription injurieuse ou haineuse": ["Sur la façade du collège, à effacer avant lundi si possible."],
    "Branche dangereuse": ["Une grosse branche pend au-dessus du banc depuis la tempête."],
    "Arbre malade ou tombé": ["Le tilleul perd son écorce et il y a un champignon au pied."],
    "Haie qui gêne le passage": ["Elle oblige à marcher sur la chaussée avec la poussette."],
    "Pelouse ou massif abîmé": ["Une voiture a roulé dans le massif."],
    "Banc ou barrière cassé": ["Il manque une latte et un clou dépasse."],
    "Panneau tombé ou tourné": ["Le « sens interdit » est tourné vers le mur."],
    "Jeu d’enfants abîmé": ["Une latte du toboggan est cassée, il y a une vis qui dépasse."],
    "Fontaine en panne": ["Le bouton reste enfoncé, l’eau coule sans arrêt."],
}
OTHER_WORDS = [
    "Un essaim d’abeilles s’est installé dans le mur de la bibliothèque.",
    "L’horloge de la place retarde de vingt minutes depuis le changement d’heure.",
]
PLACES = [
    "devant le numéro 12, côté pair",
    "à l’angle de la pharmacie",
    "en face de l’école",
    "près de l’arrêt de bus",
    "à côté du cimetière",
    "",
]
EXCHANGES = [
    (
        "Bonjour, notre équipe est passée ce matin et n’a rien trouvé. Pouvez-vous préciser de quel côté de la rue ?",
        "Côté impair, juste après le garage. C’est toujours là ce matin.",
    ),
    (
        "Bonjour, le point de repère manque pour cette rue, qui est longue. Y a-t-il un commerce ou une école tout près ?",
        "Oui, c’est à vingt mètres de la boulangerie, en allant vers le pont.",
    ),
]
ACCEPTANCES = [
    "Merci. L’équipe intervient dans la semaine.",
    "L’intervention est programmée ; comptez dix jours.",
    "",
]
REFUSALS = [
    "La rue est privée : l’entretien revient à la copropriété, que nous avons prévenue.",
    "Ce signalement fait double emploi avec un autre, déjà en cours. Merci de votre vigilance.",
]
ENDINGS = [
    "C’est fait. Merci de nous avoir prévenus.",
    "L’équipe est passée ce matin. Si quelque chose reste à faire, répondez à ce message.",
    "",
]
NOTES = ["Même lieu qu’un signalement de la semaine dernière.", "À confier à l’entreprise du marché voirie."]

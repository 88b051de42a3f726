"""What the team may do: what is needed, and what a parent chooses."""

from forms_blocks.blocks.writing import field, step

CARE = "Faire soigner l’enfant et appeler les secours en cas d’urgence"
LEAVE = "Emmener l’enfant à pied ou en car pour une sortie"
RULES = "Appliquer le règlement des accueils"

STEP = step(
    "Autorisations",
    field(
        "choices",
        "obligatoires",
        "J’autorise l’équipe à",
        choices=[CARE, LEAVE, RULES],
        help="Les trois sont nécessaires.",
    ),
    field("yes_no", "photos", "Les photos de l’enfant peuvent-elles paraître dans le journal de l’école ?"),
    field(
        "choices",
        "facultatives",
        "Si vous le voulez bien, l’équipe peut aussi",
        choices=[
            "Le ou la photographier pour le site de la ville",
            "L’emmener à la piscine",
            "Le ou la maquiller pendant un jeu",
            "L’emmener dans un véhicule de la ville",
        ],
        required=False,
    ),
    field("yes_no", "creme", "L’équipe peut-elle lui mettre de la crème solaire ?"),
    field(
        "consent",
        "sante",
        "Les données de santé",
        reading="<p>Vous pouvez revenir sur cet accord à tout moment, en écrivant à la Maison des familles. L’enfant ne pourra alors être "
        "accueilli qu’avec un protocole du médecin.</p>",
        sentence="J’accepte que la ville garde la fiche santé de mon enfant le temps de l’année scolaire.",
    ),
    checks=[
        (
            "champs.obligatoires|length == 3",
            "Les trois autorisations sont nécessaires pour accueillir l’enfant : cochez-les toutes, ou appelez-nous au 03 53 01 00 80.",
        )
    ],
)

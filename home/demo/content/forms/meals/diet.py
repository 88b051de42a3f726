"""What the child eats, and what it may not eat or touch."""

from forms_blocks.blocks.writing import Raw, chosen, field, key, rule, step
from home.demo.content.forms.meals.booking import DAYS
from home.demo.content.forms.meals.sheet import health, several, yes

USUAL, NO_PORK, NO_MEAT, MEDICAL = (
    "Repas habituel",
    "Sans porc",
    "Sans viande",
    "Régime médical (avec un PAI)",
)


def _of_day(day: str) -> Raw:
    """Return the meal of a weekday, asked when it is one of those at the canteen."""
    return field(
        "choice",
        f"menu_{day.lower()}",
        f"Le {day.lower()}",
        choices=[USUAL, NO_PORK, NO_MEAT],
        display="list",
        category="health",
        shown_if=rule(("menu_par_jour", "is", "true"), ("repas", "contains", key("repas", day))),
    )


STEP = step(
    "Ce que mange l’enfant",
    field("choice", "menu", "Quel repas ?", choices=[USUAL, NO_PORK, NO_MEAT, MEDICAL], category="health"),
    field(
        "yes_no",
        "menu_par_jour",
        "Un autre repas certains jours ?",
        shown_if=rule(("repas", "filled", ""), ("menu", "is_not", key("menu", MEDICAL))),
    ),
    *map(_of_day, DAYS),
    health("text", "regime_detail", "Quel régime ?", shown_if=chosen("menu", MEDICAL)),
    health(
        "choice",
        "panier",
        "Qui prépare le repas ?",
        choices=["La cuisine centrale", "La famille, dans un panier-repas"],
        shown_if=chosen("menu", MEDICAL),
    ),
    health(
        "file", "pai", "Projet d’accueil individualisé (PAI)", megabytes=5, shown_if=chosen("menu", MEDICAL)
    ),
    health(
        "date",
        "pai_fin",
        "Fin de validité du PAI",
        when="future",
        required=False,
        shown_if=chosen("menu", MEDICAL),
    ),
    health("text", "n_aime_pas", "Ce qui ne passe vraiment pas", required=False, max_length=200),
    health(
        "choice",
        "appetit",
        "À table, l’enfant mange",
        choices=["Sans aide", "Avec un peu d’aide", "Avec l’aide de quelqu’un"],
        required=False,
    ),
)

ALLERGIES = step(
    "Fiche santé : les allergies",
    field(
        "note",
        "note_sante",
        "Pourquoi ces questions",
        text="<p>Elles servent à accueillir l’enfant sans danger. Seules l’équipe de son accueil et la direction les lisent ; elles sont "
        "effacées à la fin de l’année scolaire.</p>",
    ),
    health("yes_no", "allergique", "Une allergie ?"),
    several(
        "allergies",
        "Allergies",
        "Allergie",
        health(
            "choice",
            "allergie_sorte",
            "De quelle sorte",
            choices=["Aliment", "Médicament", "Piqûre d’insecte", "Pollen ou poussière", "Autre"],
            display="list",
        ),
        health("text", "allergie_a", "À quoi"),
        health("choice", "allergie_gravite", "Gravité", choices=["Légère", "Forte", "Choc possible"]),
        health("text", "allergie_conduite", "Que faire ?"),
        after="allergique",
        most=8,
    ),
    health("yes_no", "choc", "Un choc allergique est-il déjà arrivé ?", shown_if=yes("allergique")),
    health("date", "choc_date", "Le dernier, quand ?", when="past", shown_if=yes("choc")),
    health("yes_no", "trousse", "Une trousse d’urgence est-elle prescrite ?", shown_if=yes("allergique")),
    health(
        "text",
        "trousse_lieu",
        "Où se trouve-t-elle ?",
        help="Dans le cartable, à l’école, aux deux endroits…",
        shown_if=yes("trousse"),
    ),
    health("date", "trousse_peremption", "Date de péremption", when="future", shown_if=yes("trousse")),
    checks=[
        (
            "not champs.trousse or champs.trousse_peremption > today|add_days:30",
            "La trousse d’urgence périme dans le mois : faites-la renouveler, puis indiquez la nouvelle date.",
        )
    ],
)

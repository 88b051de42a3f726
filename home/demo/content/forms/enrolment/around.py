"""What comes around the school: meals, morning and evening care."""

from forms_blocks.blocks.writing import field, rule, step

STEP = step(
    "Autour de l’école",
    field("yes_no", "cantine", "Mangera-t-il ou mangera-t-elle à la cantine ?"),
    field("yes_no", "matin", "Viendra-t-il ou viendra-t-elle à l’accueil du matin ?"),
    field("yes_no", "soir", "Restera-t-il ou restera-t-elle à l’accueil du soir ?"),
    field(
        "note",
        "note_periscolaire",
        "Pour la suite",
        text="<p>Une fois l’école confirmée, inscrivez-le ou inscrivez-la à la cantine et aux accueils sur l’Espace famille : vos réponses "
        "serviront de point de départ.</p>",
        shown_if=rule(("cantine", "is", "true"), ("matin", "is", "true"), ("soir", "is", "true"), mode="any"),
    ),
)

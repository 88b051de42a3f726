"""What changed between two versions, in plain words."""

import pytest

from forms_blocks.blocks.compile import steps_of
from forms_blocks.blocks.schema import Facts, FormSchema
from forms_blocks.blocks.writing import chosen, field, group, step
from forms_blocks.changes.compare import differences


def words(before, after):
    old, new = (FormSchema(title="Arbre", steps=steps_of(stream)) for stream in (before, after))
    return [one.words for one in differences(old, new)]


def one(kind="text", label="Votre nom", **settings):
    return [step("Vous", field(kind, "q", label, **settings))]


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        (one(), one(required=False), "« Votre nom » : la réponse devient facultative."),
        (one(required=False), one(), "« Votre nom » : il faut maintenant répondre."),
        (one(), one(label="Nom"), "« Nom » : la question était « Votre nom »."),
        (
            one(),
            one("long_text"),
            "« Votre nom » : la sorte de réponse était « Texte court » ; elle devient « Texte long ».",
        ),
        (
            one(max_length=5),
            one(max_length=9),
            "« Votre nom » : Longueur maximale (caractères) : « 5 » devient « 9 ».",
        ),
        (one(), one(help="En capitales"), "« Votre nom » : Aide : « En capitales » est ajouté."),
        (
            one(),
            one(category="health"),
            "« Votre nom » : Nature de la donnée : « Donnée ordinaire » devient « Santé ».",
        ),
    ],
)
def test_a_change_of_one_question_is_one_sentence(before, after, said):
    assert words(before, after) == [said]


def test_choices_are_said_one_by_one():
    before = one("choice", choices=["Rouge", "Vert"])
    after = one("choice", choices=["Bleu", "Rouge"])
    assert words(before, after) == [
        "« Votre nom » : la réponse « Bleu » est ajoutée.",
        "« Votre nom » : la réponse « Vert » est retirée.",
    ]


def test_a_condition_is_said_as_a_sentence():
    colour = field("choice", "c", "Couleur", choices=["Rouge", "Vert"])
    tail = field("text", "q", "Pourquoi")
    ruled = field("text", "q", "Pourquoi", shown_if=chosen("c", "Rouge"))
    before, after = [step("Vous", colour, tail)], [step("Vous", colour, ruled)]
    assert words(before, after) == [
        "« Pourquoi » : la question n’apparaît plus que si « Couleur » est « Rouge »."
    ]
    assert words(after, before) == ["« Pourquoi » : la question apparaît maintenant toujours."]


def test_questions_and_steps_come_go_and_move():
    name, street = field("text", "nom", "Nom"), field("text", "rue", "Rue")
    before = [step("Vous", name, street), step("Fin", field("text", "fin", "Fin"))]
    after = [step("Vous", name), step("Lieu", street)]
    assert words(before, after) == [
        "Cette étape est nouvelle.",
        "« Rue » : la question vient de l’étape « Vous ».",
        "Cette étape est retirée.",
        "« Fin » : la question est retirée.",
    ]
    assert words([before[0]], [step("Vous", street, name)]) != []


def test_a_question_of_a_group_is_named_after_it():
    before = [step("Vous", group("g", "Enfants", field("text", "p", "Prénom")))]
    after = [step("Vous", group("g", "Enfants", field("text", "p", "Prénom"), field("date", "n", "Né le")))]
    assert words(before, after) == ["« Enfants › Né le » : la question est ajoutée (date)."]


def test_the_promises_of_the_procedure_are_said_too():
    steps = steps_of(one())
    old = FormSchema(title="Arbre", steps=steps, facts=Facts(delay_days=10, workflow="1"))
    new = FormSchema(title="Un arbre", steps=steps, facts=Facts(delay_days=15, workflow="2"))
    found = [change.words for change in differences(old, new, {"1": "Simple", "2": "Avec visa"})]
    assert found == [
        "Le titre était « Arbre » ; il devient « Un arbre ».",
        "Réponse sous (jours) : « 10 » devient « 15 ».",
        "Traitement : « Simple » devient « Avec visa ».",
    ]

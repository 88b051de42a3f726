"""What is said of an empty answer reads like a sentence, whatever the label."""

import pytest

from forms_blocks.blocks.words import missing


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("Votre nom", "Il manque : votre nom."),
        ("Votre nom\u00a0:", "Il manque : votre nom."),
        ("RIB du demandeur", "Il manque : RIB du demandeur."),
        ("Quel acte demandez-vous\u00a0?", "Il manque une réponse : quel acte demandez-vous\u00a0?"),
    ],
)
def test_what_is_missing_is_said_in_a_sentence(label, said):
    assert missing(label).replace("manque\u00a0:", "manque :").replace("réponse\u00a0:", "réponse :") == said

import pytest
from django.core.exceptions import ValidationError

from forms_blocks.workflow import placeholders
from forms_blocks.workflow.circuit import read
from forms_blocks.workflow.registry import action_of
from tests.processing import email, sent, status

KNOWN = ["Bonjour.", "{reference} {demarche}", "{date}{statut} {service}\n\n{recours}"]
UNKNOWN = ["{nom}", "{ reference }", "{{ reference }}", "un { seul", "}", "{}", "{%x%}"]


@pytest.mark.parametrize("text", KNOWN)
def test_known_words_are_accepted(text):
    action_of("email").clean({"subject": text, "text": text})


@pytest.mark.parametrize("text", UNKNOWN)
def test_other_braces_are_refused_while_writing(text):
    with pytest.raises(ValidationError):
        action_of("email").clean({"subject": "Bonjour", "text": text})
    with pytest.raises(ValidationError):
        action_of("email").clean({"subject": text, "text": "Bonjour"})


def test_the_refusal_names_the_words_to_use():
    [fault] = placeholders.faults("Bonjour {nom} {nom}")
    assert fault.startswith("{nom} ne sera pas remplacé.")
    assert "{reference}" in fault


def test_a_published_circuit_has_only_known_words():
    circuit = read([status("Début", email("{sujet}", "{texte}"))])
    status_, action = next(circuit.actions())
    assert len(list(action_of("email").faults(action, status_, circuit))) == 2


@pytest.mark.django_db
def test_words_are_replaced_and_empty_paragraphs_left_out():
    submission = sent()
    status_ = read([status("Reçue")]).statuses[0]
    text = "\n\n{reference} : {statut}\nle {date}\n \n\n{service}\n\n"
    first, second = placeholders.paragraphs(text, submission, status_)
    assert first.startswith(f"{submission.reference} : Reçue\nle ")
    assert second == "Espaces verts"


@pytest.mark.django_db
def test_a_value_is_never_read_again_as_a_word():
    submission = sent()
    status_ = read([status("{reference}")]).statuses[0]
    assert placeholders.fill("{statut}", submission, status_) == "{reference}"
    assert placeholders.fill("{inconnu} {statut", submission, status_) == "{inconnu} {statut"

"""A consent keeps yes or no; its words stay in the version."""

from forms_blocks.blocks.registry import kind_of
from tests.one_field import asked, faults, kept, said

RULES = {"sentence": "J’accepte le règlement de la salle.", "reading": "<p>Rendre propre.</p>"}


def test_what_was_accepted_reads_word_for_word():
    schema = asked("consent", "Le règlement", **RULES)
    assert kept(schema, True) is True
    assert kind_of("consent").readable(schema, True) == "J’accepte le règlement de la salle."
    assert schema.settings == RULES


def test_a_box_left_unticked_is_told_when_it_is_needed_and_kept_when_it_is_not():
    assert "cochant" in said(asked("consent", **RULES), False)
    free = asked("consent", required=False, **RULES)
    assert kept(free, False) is False
    assert kind_of("consent").readable(free, False) == "Non accepté"


def test_it_needs_a_sentence():
    assert not faults(asked("consent"))
    assert "phrase" in faults(asked("consent", sentence=" "))

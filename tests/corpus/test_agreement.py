"""The language beside the engine whose forms it takes over: the same decisions on recorded fillings."""

from collections.abc import Iterator

import pytest
from django.utils import translation

from forms_blocks.expressions.condition import Condition
from forms_blocks.expressions.template import Text
from tests.corpus import kinds
from tests.corpus.comparing import compared
from tests.corpus.exports import forms, recording, sources
from tests.corpus.random_answers import random_filling
from tests.corpus.replay import replay_of
from tests.corpus.site import stand_ins
from tests.corpus.tally import REPORT, Tally

# Filters of the publisher's own that the recording has no stand-in for.
FOREIGN = {"is_valid_tva_number", "liste_type_rdv_plusieurs_personnes", "liste_type_rdv_nombres_personnes"}


@pytest.fixture(autouse=True)
def _in_french() -> Iterator[None]:
    with translation.override("fr"):
        yield


@pytest.fixture(scope="module")
def tallies() -> dict[str, Tally]:
    """Replay everything once."""
    with translation.override("fr"):
        REPORT.update(compared())
    return REPORT


def test_shown_and_hidden_agree(tallies: dict[str, Tally]) -> None:
    tally = tallies["shown or hidden"]
    assert tally.count == sum(
        len(filling["visible"]) + len(filling["hidden"])
        for name in forms()
        for filling in recording(name)["fillings"]
    )
    assert tally.share >= 0.995
    assert tallies["rows of groups"].share >= 0.995


def test_computed_values_agree(tallies: dict[str, Tally]) -> None:
    assert tallies["computed"].share >= 0.98


def test_exit_checks_proposals_and_workflow_conditions_agree(tallies: dict[str, Tally]) -> None:
    assert tallies["exit checks"].share >= 0.99
    assert tallies["proposed"].share >= 0.88
    assert tallies["workflow"].share >= 0.97


def test_every_difference_is_explained(tallies: dict[str, Tally]) -> None:
    assert {name: tally.kinds[kinds.OTHER] for name, tally in tallies.items()} == dict.fromkeys(tallies, 0)


def test_every_condition_template_and_filter_parses() -> None:
    conditions, texts = sources()
    assert len(conditions) > 200
    assert len(texts) > 400
    with stand_ins():
        errors = [Condition(source).error for source in conditions]
        errors += [Text(source).error for source in texts]
    assert {(error.code, error.detail) for error in errors if error} == {("filter", name) for name in FOREIGN}


def test_random_answers_never_raise() -> None:
    for name, form in forms().items():
        recorded = recording(name)
        for seed in range(6):
            made = replay_of(form, recorded, random_filling(form, recorded, seed)).run()
            assert set(made.shown.values()) <= {True, False}

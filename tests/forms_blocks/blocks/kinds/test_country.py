"""A country is kept with its code and its French name."""

import pytest

from forms_blocks.blocks.kinds.country import COMMON, countries, offered
from forms_blocks.blocks.registry import kind_of
from forms_blocks.expressions.compare import equal
from tests.one_field import asked, kept, read, said


def test_a_country_is_kept_with_its_name():
    assert kept(asked("country"), "DE") == {"id": "DE", "text": "Allemagne"}
    assert read(asked("country"), "CI") == "Côte d’Ivoire"


def test_rules_may_ask_for_the_code_or_the_name():
    answer = kept(asked("country"), "BE")
    assert equal(answer, "BE")
    assert equal(answer, "Belgique")
    assert kind_of("country").may_answer(asked("country"), "belgique")
    assert not kind_of("country").may_answer(asked("country"), "Atlantide")


def test_each_country_is_offered_once_those_most_often_chosen_first():
    (_blank, _choose), (_often, first), (_others, rest) = offered()
    codes = [code for code, _name in [*first, *rest]]
    assert codes[: len(COMMON)] == list(COMMON)
    assert len(codes) == len(set(codes)) == len(countries())
    assert 240 < len(codes) < 260


def test_names_are_sorted_as_in_french():
    names = [name for _code, name in offered()[2][1]]
    assert names.index("Égypte") < names.index("Fidji")


@pytest.mark.parametrize("typed", ["ZZ", "EU", "France", "fr"])
def test_another_text_is_refused(typed):
    assert "proposées" in said(asked("country"), typed)

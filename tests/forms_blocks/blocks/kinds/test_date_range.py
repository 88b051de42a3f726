"""A period: two days in their order."""

from forms_blocks.blocks.registry import kind_of
from tests.one_field import asked, kept, read, said

HOLIDAYS = ["2026-12-19", "04/01/2027"]


def test_a_period_keeps_its_two_days():
    assert kept(asked("date_range"), HOLIDAYS) == {"from": "2026-12-19", "to": "2027-01-04"}


def test_it_reads_and_exports_in_french():
    schema = asked("date_range", "Dates")
    assert read(schema, HOLIDAYS) == "du 19 décembre 2026 au 4 janvier 2027"
    assert kind_of("date_range").columns(schema) == ["Dates – Du", "Dates – Au"]
    assert kind_of("date_range").cells(schema, kept(schema, HOLIDAYS)) == ["19/12/2026", "04/01/2027"]


def test_expressions_know_its_parts():
    schema = asked("date_range")
    parts = kind_of("date_range").parts(schema, kept(schema, HOLIDAYS))
    assert (parts["du"], parts["au"]) == ("2026-12-19", "2027-01-04")
    assert kind_of("date_range").parts(schema, None) == {}


def test_what_is_wrong_is_said_beside_the_part():
    form_field = kind_of("date_range").form_field(asked("date_range"), _asking())
    assert "avant" in _refused(form_field, ["2026-12-19", "2026-12-01"])
    assert list(form_field.widget.wrong) == [1]
    assert "dernier jour" in said(asked("date_range"), ["2026-12-19", ""])
    assert "Il manque" in said(asked("date_range"), ["", ""])


def test_bounds_hold_for_both_days():
    schema = asked("date_range", when="future", longest=3)
    assert kept(schema, ["2026-11-24", "2026-11-26"])
    assert "3" in said(schema, ["2026-11-24", "2026-11-27"])
    assert said(schema, ["2026-11-23", "2026-11-24"])


def _asking():
    from forms_blocks.blocks.asking import Asking
    from tests.one_field import TODAY

    return Asking(TODAY)


def _refused(form_field, typed) -> str:
    import pytest
    from django.core.exceptions import ValidationError

    with pytest.raises(ValidationError) as refused:
        form_field.clean(typed)
    return " ".join(refused.value.messages)

"""An amount is a decimal string with its cents."""

from decimal import Decimal

import pytest

from forms_blocks.blocks.registry import kind_of
from tests.one_field import asked, kept, read, said


@pytest.mark.parametrize("typed", ["12,5", "12.50", " 12,50 € ", "12,50 euros", "12,5€"])
def test_every_writing_gives_the_same_amount(typed):
    assert kept(asked("amount"), typed) == "12.50"


def test_it_reads_with_its_cents_and_its_sign():
    assert read(asked("amount"), "12,5") == "12,50 €"
    assert read(asked("amount"), "1234567") == "1 234 567,00 €"


def test_it_sorts_as_a_number():
    assert kind_of("amount").sortable(asked("amount"), "12.50")["number"] == Decimal("12.50")


def test_bounds_hold_once_the_version_is_read_again():
    fee = asked("amount", largest=Decimal("20.00"))
    assert kept(fee, "20") == "20.00"
    assert "20" in said(fee, "20,01")
    assert said(asked("amount"), "-1")


@pytest.mark.parametrize("typed", ["douze", "1,234", "NaN", "Infinity", "9" * 30, "1e5000"])
def test_what_is_no_amount_is_refused(typed):
    assert said(asked("amount"), typed)

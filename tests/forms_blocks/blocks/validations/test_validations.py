"""Formats: right numbers pass, and one figure changed fails where there is a key."""

from contextlib import suppress

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st
from stdnum import luhn
from stdnum.fr import nif, nir

from forms_blocks.blocks.validations.validation import all_validations, menu, validation_of

FIGURES = "0123456789"
RIGHT = {
    "digits": ["0123", " 12 34 "],
    "postcode": ["57000", "2A004".replace("A", "0"), "97 110"],
    "phone_fr": ["03 87 55 55 55", "+262 262 12 34 56"],
    "mobile_fr": ["06 12 34 56 78", "+33 7 50 00 00 00"],
    "phone": ["+32 470 12 34 56", "0387555555"],
    "url": ["www.metz.fr", "https://metz.fr/a?b=c"],
    "siren": ["732 829 320"],
    "siret": ["73282932000074", "356 000 000 00048"],
    "rna": ["W751234567", "w2a1001234", "W9R1001234"],
    "iban": ["FR76 3000 6000 0112 3456 7890 189", "BE68 5390 0754 7034"],
    "nir": ["2 95 10 99 126 111 93", "253072B07300470"],
    "tax": ["30 23 217 600 053"],
    "caf": ["1234567", "1234567 a"],
    "ants": ["a1b2c3d4e5", "X0Y1 Z2W3 V4"],
    "nn_be": ["85.07.30-033.28"],
    "plate": ["ab-123-cd", "AB123CD", "1234 AB 57", "12 abc 2A", "123 AB 971"],
}
WRONG = {
    "digits": ["12a", "١٢٣", "-1"],
    "postcode": ["5700", "00123", "99000", "570000", "2A004"],
    "phone_fr": ["+32 470 12 34 56", "12", "abc"],
    "mobile_fr": ["03 87 55 55 55"],
    "phone": ["00", "06 12"],
    "url": ["ftp://metz.fr", "javascript:alert(1)", "metz", "http://"],
    "siren": ["732829321"],
    "siret": ["73282932000075"],
    "rna": ["751234567", "W75123456", "W7512345678"],
    "iban": ["FR76 3000 6000 0112 3456 7890 188", "FR76"],
    "nir": ["295109912611194", "29510991261119"],
    "tax": ["3023217600054", "9023217600053"],
    "caf": ["123456", "12345678"],
    "ants": ["ABCDEFGHIJ", "A1B2C3D4E", "A1B2C3D4E5F"],
    "nn_be": ["85073003329"],
    "plate": ["AI-123-CD", "SS-123-AB", "AB-000-CD", "AB-12-CD", "1234 AB 99", "0123 AB 57"],
}


def keep(name: str, text: str) -> str:
    return validation_of(name).clean(text)


def test_every_format_is_tried_here():
    assert set(all_validations()) == set(RIGHT) == set(WRONG)
    assert len(menu()) == len(RIGHT)


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in RIGHT.items() for text in texts])
def test_a_right_one_is_kept_and_reads_back_to_itself(name, text):
    once = keep(name, text)
    assert keep(name, once) == once
    assert keep(name, validation_of(name).show(once)) == once


@pytest.mark.parametrize(("name", "text"), [(name, text) for name, texts in WRONG.items() for text in texts])
def test_a_wrong_one_is_refused_in_words(name, text):
    with pytest.raises(ValidationError) as refused:
        keep(name, text)
    assert refused.value.messages == [str(validation_of(name).message)]


@given(
    st.sampled_from(sorted(RIGHT)),
    st.one_of(st.text(), st.text(alphabet=f"{FIGURES} -.+/ABW"), st.text(min_size=260)),
)
def test_nothing_but_a_refusal_comes_of_random_texts(name, text):
    with suppress(ValidationError):
        assert keep(name, keep(name, text))


def changed(text: str, place: int, by: int) -> str:
    places = [index for index, sign in enumerate(text) if sign in FIGURES]
    at = places[place % len(places)]
    return text[:at] + str((int(text[at]) + by) % 10) + text[at + 1 :]


def digits(count: int):
    return st.text(alphabet=FIGURES, min_size=count, max_size=count)


def iban(account: str) -> str:
    key = 98 - int(f"{account}111400") % 97
    return f"BE{key:02d}{account}"


def belgian(first: str) -> str:
    return f"{first}{97 - int(first) % 97:02d}"


MADE = {
    "siren": digits(8).map(lambda first: first + luhn.calc_check_digit(first)),
    "siret": digits(8)
    .map(lambda first: first + luhn.calc_check_digit(first))
    .filter(lambda siren: siren != "356000000")
    .flatmap(lambda siren: digits(4).map(lambda nic: siren + nic + luhn.calc_check_digit(siren + nic))),
    "nir": st.tuples(st.sampled_from("12"), digits(12))
    .map("".join)
    .map(lambda n: n + nir.calc_check_digits(n)),
    "tax": st.tuples(st.sampled_from("0123"), digits(9))
    .map("".join)
    .map(lambda n: n + nif.calc_check_digits(n)),
    "iban": digits(10).map(lambda ten: f"{ten}{int(ten) % 97 or 97:02d}").map(iban),
    "nn_be": st.tuples(
        st.dates().map(lambda day: f"{day.year % 60 + 30:02d}{day.month:02d}{day.day:02d}"), digits(3)
    )
    .map("".join)
    .map(belgian),
}


@pytest.mark.parametrize("name", MADE)
@given(data=st.data(), place=st.integers(0, 20), by=st.integers(1, 9))
def test_one_figure_changed_is_noticed_where_there_is_a_key(name, data, place, by):
    number = data.draw(MADE[name])
    assert keep(name, number) == number
    with pytest.raises(ValidationError):
        keep(name, changed(number, place, by))

"""A tracking code is understood however it is typed."""

import pytest

from forms_blocks.public.code_form import CodeForm

CODE = "7KQ2MXB4TR"


def cleaned(typed):
    form = CodeForm({"code": typed})
    return form.cleaned_data["code"] if form.is_valid() else None


@pytest.mark.parametrize(
    "typed",
    [
        "7KQ2M-XB4TR",
        "7kq2mxb4tr",
        "  7KQ2M XB4TR ",
        "7k q2m-x.b4/tr",
        "7KQ2M–XB4TR",
        "7KO2M-XB4TR",
        "7k02m-xb4tr",
    ],
)
def test_spaces_dashes_small_letters_and_signs_read_wrong_are_forgiven(typed):
    assert cleaned(typed) == CODE


@pytest.mark.parametrize("typed", ["7KQ2M", "7KQ2M-XB4TR-9", "7KQ2M-XB4Té", "x" * 5000, "", "-----"])
def test_what_cannot_be_a_code_is_refused_without_asking_the_database(typed):
    assert cleaned(typed) is None

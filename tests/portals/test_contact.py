"""How to reach a department, as it is shown."""

import pytest

from portals.contact import Contact


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("8 h 30 à 12 h", "8\u00a0h\u00a030 à 12\u00a0h"),
        ("de 8h30 à 12h", "de 8h30 à 12h"),
        ("9 h\n14 h", "9\u00a0h\n14\u00a0h"),
        ("3 hommes", "3 hommes"),
        ("", ""),
    ],
)
def test_no_line_ends_in_the_middle_of_an_hour(typed, shown):
    assert Contact(opening_hours=typed).hours_shown == shown


def test_an_address_is_cut_after_its_sign_and_nothing_of_it_is_taken_for_markup():
    assert Contact(email="a@b.fr").email_shown == "a@<wbr>b.fr"
    assert Contact(email="<b>@x").email_shown == "&lt;b&gt;@<wbr>x"

import re

import pytest
from django.utils import translation
from hypothesis import assume, given
from hypothesis import strategies as st

from portals import themes
from portals.contrast import contrast

colours = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
dark_colours = st.tuples(*[st.integers(0, 0x90)] * 3).map(lambda rgb: "#{:02x}{:02x}{:02x}".format(*rgb))


@pytest.mark.parametrize("palette", themes.PALETTES.values(), ids=themes.PALETTES)
def test_the_palettes_we_ship_can_be_read(palette):
    assert themes.check(palette.accent, palette.ink) == []


@given(st.one_of(colours, dark_colours), st.one_of(colours, dark_colours))
def test_every_colour_of_an_accepted_palette_can_be_read(accent, ink):
    assume(not themes.check(accent, ink))
    for made in (themes.light(accent, ink), themes.dark(accent, ink)):
        for ground in (made.ground, made.surface, made.soft):
            for written in (made.text, made.text_soft, made.accent, made.accent_strong):
                assert contrast(written, ground) >= 4.5
            for drawn in (made.line_strong, made.focus):
                assert contrast(drawn, ground) >= 3
        assert contrast(made.on_accent, made.accent) >= 4.5
        assert contrast(made.on_accent, made.accent_strong) >= 4.5
        assert contrast(made.on_bar, made.bar) >= 4.5


@given(dark_colours, dark_colours)
def test_dark_enough_colours_are_never_refused_for_what_is_computed_from_them(accent, ink):
    chosen = [contrast(colour, "#ffffff") for colour in (accent, ink)]
    assume(min(chosen) >= 5.5)
    assert themes.check(accent, ink) == []


def test_a_refusal_names_the_colours_the_ratio_and_what_is_needed():
    with translation.override("fr"):
        [reason, *_others] = themes.check("#ffdd00", "#132c30")
    assert "#ffdd00" in reason
    assert re.search(r"contraste de 1,\d pour 1, il faut au moins 4,5", reason)


def test_a_ratio_is_never_rounded_up_to_what_is_needed():
    with translation.override("fr"):
        reasons = themes.check("#777777", "#132c30")
    assert "contraste de 4,4 pour 1" in reasons[0]


def test_what_is_not_a_colour_is_said():
    with translation.override("fr"):
        assert themes.check("red", "#132c30") == [
            "« red » n’est pas une couleur : écrivez # et six signes, comme #0b5f66."
        ]


def test_the_stylesheet_holds_custom_properties_only():
    sheet = themes.stylesheet("#0b5f66", "#132c30")
    declarations = re.findall(r"([\w-]+):[^;{}()]+;", sheet)
    assert {name for name in declarations if not name.startswith("--")} == {"color-scheme"}
    assert "--accent:#0b5f66;" in sheet


def test_two_themes_have_two_names():
    keys = {themes.key_of(palette.accent, palette.ink) for palette in themes.PALETTES.values()}
    assert len(keys) == 3

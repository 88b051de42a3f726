from portals.contrast import contrast, is_colour, mix, towards


def test_black_on_white_is_21_to_1():
    assert contrast("#000000", "#ffffff") == contrast("#ffffff", "#000000") == 21


def test_the_grey_every_accessibility_course_names_is_just_enough():
    assert contrast("#767676", "#ffffff") >= 4.5 > contrast("#777777", "#ffffff")


def test_a_colour_is_written_with_six_signs():
    assert is_colour("#0b5f66")
    assert not any(is_colour(value) for value in ("", "#fff", "0b5f66", "#0B5F66", "#0b5f6g", "#0b5f66\n"))


def test_mixing_goes_from_the_first_to_the_second():
    assert [mix("#000000", "#ffffff", part) for part in (0, 0.5, 1)] == ["#000000", "#808080", "#ffffff"]


def test_a_colour_moves_no_further_than_it_must():
    moved = towards("#888888", "#000000", against=("#ffffff",), ratio=4.5)
    assert 4.5 <= contrast(moved, "#ffffff") < 5


def test_a_colour_that_cannot_reach_the_ratio_becomes_the_end():
    assert towards("#888888", "#999999", against=("#888888",), ratio=4.5) == "#999999"

"""One answer: typed by the editor or of a list, shown five ways, kept with its attributes."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from forms_blocks.blocks import displays
from forms_blocks.blocks.asking import Asking
from forms_blocks.blocks.displays import Key, ours
from forms_blocks.blocks.offer import UNAVAILABLE, Few, Offers
from forms_blocks.blocks.registry import kind_of
from forms_blocks.blocks.schema import FieldSchema
from forms_blocks.blocks.words import NOT_OFFERED

KIND = kind_of("choice")
BINS = [{"id": "b", "text": "Bac", "prix": "5", "image": "/media/bac.png"}, {"id": "s", "text": "Sac"}]


class Long(Few):
    """A list too long to be sent."""

    url = "/listes/x/"


def field(**settings) -> FieldSchema:
    return FieldSchema(
        id="f", kind="choice", label="Bac ?", required=settings.pop("required", True), settings=settings
    )


def asked(offered, **settings):
    schema = field(source="bacs", **settings)
    return KIND.form_field(schema, Asking(date(2026, 11, 24), lambda _field: offered))


def typed(*choices: str):
    return KIND.form_field(
        field(choices=[{"id": one, "text": one} for one in choices]), Asking(date(2026, 11, 24))
    )


def test_the_answer_kept_holds_the_attributes_and_needs_no_second_look():
    made = asked(BINS)
    assert made.clean("b") == BINS[0]
    assert KIND.stored(field(), made.clean("b")) == BINS[0]


def test_a_key_that_is_not_offered_is_refused():
    with pytest.raises(ValidationError) as refused:
        asked(BINS).clean("x")
    assert refused.value.messages == [str(NOT_OFFERED)]


def test_the_words_of_an_answer_stand_for_its_key():
    """A first answer may come from the address or another question as words."""
    assert asked(BINS).clean("  BAC ")["id"] == "b"


@pytest.mark.parametrize(
    ("number", "widget"),
    [(7, displays.Buttons), (8, displays.Menu), (50, displays.Menu), (51, displays.SearchedMenu)],
)
def test_the_display_follows_the_number_of_answers(number, widget):
    assert type(typed(*map(str, range(number))).widget) is widget


@pytest.mark.parametrize(
    ("display", "widget"),
    [
        ("buttons", displays.Buttons),
        ("list", displays.Menu),
        ("search", displays.SearchedMenu),
        ("pictures", displays.PictureButtons),
    ],
)
def test_the_editor_may_choose_the_display(display, widget):
    assert type(asked(BINS, display=display).widget) is widget


def test_a_list_too_long_to_be_sent_is_typed_whatever_the_display():
    made = asked(Long(BINS), display="buttons")
    assert type(made.widget) is displays.Words
    assert list(made.choices) == []


@pytest.mark.parametrize("required", [True, False])
def test_without_its_list_the_question_says_so_and_keeps_the_answer(required):
    made = asked((), required=required)
    assert 'value="b"' in made.widget.render("f", Key("b", "Bac"))
    with pytest.raises(ValidationError) as refused:
        made.clean(["b"])
    assert refused.value.messages == [str(UNAVAILABLE)]


def test_without_its_list_an_optional_question_stops_nobody():
    assert asked((), required=False).clean([]) is None
    with pytest.raises(ValidationError):
        asked(()).clean([])


def test_a_missing_answer_is_told_in_words():
    with pytest.raises(ValidationError, match="Il manque"):
        asked(BINS).clean("")


def test_the_words_of_an_answer_given_before_never_stand_for_its_key():
    made = asked(BINS)
    with pytest.raises(ValidationError):
        made.clean(KIND.given(field(), {"id": "étranger", "text": "Bac"}))
    assert made.clean(KIND.given(field(), {"id": "b", "text": "Ancien nom"})) == BINS[0]


def post(made, *values: str):
    data = QueryDict(mutable=True)
    data.setlist("f", list(values))
    return made.widget.value_from_datadict(data, {}, "f")


STREETS = Long(
    {"id": str(n), "text": text}
    for n, text in enumerate(["Rue Haute", "Rue Basse", "Place Haute", "Quai", "Quai"])
)


@pytest.mark.parametrize(
    ("values", "key"),
    [
        (("Rue Haute", "0"), "0"),
        (("Rue Basse", "0"), "1"),
        (("haute", "2"), "2"),
        (("rue  haute", ""), "0"),
        (("basse", ""), "1"),
        (("", "2"), "2"),
        (("Quai", "4"), "4"),
    ],
)
def test_typed_words_and_keys_mean_one_answer(values, key):
    made = asked(STREETS)
    assert made.clean(post(made, *values))["id"] == key


@pytest.mark.parametrize(
    ("words", "said"), [("haute", "Plusieurs"), ("Quai", "Plusieurs"), ("Zut", "Aucune")]
)
def test_words_that_are_not_clear_are_told_and_what_they_may_mean_is_offered(words, said):
    made = asked(STREETS)
    given_words = post(made, words, "")
    with pytest.raises(ValidationError, match=said):
        made.clean(given_words)
    line = made.widget.format_value(given_words)[0]
    assert line["text"] == words
    assert bool(line["near"]) is (said == "Plusieurs")


def test_what_was_typed_comes_back_from_where_it_was_kept():
    made = asked(STREETS)
    again = post(made, "haute", "")
    assert made.widget.format_value(again) == made.widget.format_value(["haute", ""])


def test_a_kept_answer_is_shown_by_its_words_without_asking_the_list():
    class Deaf(Offers):
        url = "/listes/x/"

        def __len__(self):
            return 0

        def __getitem__(self, place):
            raise AssertionError("asked")

        find = matching = __getitem__

    made = asked(Deaf())
    shown = made.widget.format_value(KIND.given(field(), {"id": "7", "text": "Rue Haute"}))
    assert shown == [{"text": "Rue Haute", "key": "7", "near": []}]


@pytest.mark.parametrize(
    ("address", "kept"),
    [
        ("/media/a.png", "/media/a.png"),
        ("//ailleurs.fr/a.png", ""),
        ("https://ailleurs.fr/a.png", ""),
        ("javascript:alert(1)", ""),
        ("/\\ailleurs.fr", ""),
        ("/a\n.png", ""),
    ],
)
def test_an_image_comes_from_this_site_only(address, kept):
    assert ours(address) == kept


@given(st.lists(st.text(max_size=20), max_size=4))
def test_anything_posted_is_an_answer_or_is_refused(values):
    for offered in (BINS, STREETS, ()):
        made = asked(offered)
        try:
            answer = made.clean(post(made, *values))
        except ValidationError:
            continue
        assert answer is None or answer in [*BINS, *STREETS]


def test_a_rule_may_wait_for_any_answer_of_a_list():
    assert KIND.may_answer(field(source="bacs"), "inconnu")
    assert not KIND.may_answer(field(choices=[{"id": "a", "text": "A"}]), "inconnu")


def test_settings_hold_the_list_or_the_typed_answers():
    item = {"type": "item", "id": "1", "value": "Bac"}
    assert KIND.settings_of({"choices": [item]}) == {
        "choices": [{"id": "1", "text": "Bac"}],
        "display": "auto",
    }
    raw = {"choices": [item], "source": "bacs", "filter_by": "u", "filter_attribute": "type"}
    assert KIND.settings_of(raw) == {
        "choices": [],
        "source": "bacs",
        "filter_by": "u",
        "filter_attribute": "type",
        "display": "auto",
    }


def test_pictures_want_a_list():
    assert KIND.faults(field(display="pictures", choices=[]))[0].at == ("source",)
    assert not KIND.faults(field(display="pictures", source="bacs"))

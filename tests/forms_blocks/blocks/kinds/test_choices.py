"""Several answers: in the order offered, as many as the form wants."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.http import QueryDict

from forms_blocks.blocks import displays
from forms_blocks.blocks.asking import Asking
from forms_blocks.blocks.offer import UNAVAILABLE, Few
from forms_blocks.blocks.registry import kind_of
from forms_blocks.blocks.schema import FieldSchema

KIND = kind_of("choices")
DAYS = [
    {"id": "lu", "text": "Lundi", "prix": "4"},
    {"id": "ma", "text": "Mardi"},
    {"id": "me", "text": "Mercredi"},
]


class Long(Few):
    url = "/listes/x/"


def field(**settings) -> FieldSchema:
    required = settings.pop("required", True)
    return FieldSchema(id="f", kind="choices", label="Jours", required=required, settings=settings)


def asked(offered=DAYS, **settings):
    asking = Asking(date(2026, 11, 24), lambda _field: offered)
    return KIND.form_field(field(source="jours", **settings), asking)


def test_answers_are_kept_in_the_order_offered_with_their_attributes():
    assert asked().clean(["me", "lu", "me"]) == [DAYS[0], DAYS[2]]


@pytest.mark.parametrize("given", [["lu", "x"], ["x"]])
def test_a_key_that_is_not_offered_is_refused(given):
    with pytest.raises(ValidationError):
        asked().clean(given)


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (["lu"], "Choisissez au moins 2 réponses."),
        (["lu", "ma", "me"], "Choisissez 2 réponses au plus ; vous en avez choisi 3."),
        ([], "Il manque"),
    ],
)
def test_the_number_of_answers_is_bounded(given, words):
    with pytest.raises(ValidationError) as refused:
        asked(least=2, most=2).clean(given)
    assert words in refused.value.messages[0]


def test_bounds_do_not_make_an_optional_question_required():
    assert asked(least=2, required=False).clean([]) == []


def test_bounds_that_cannot_be_met_keep_the_form_from_being_offered():
    choices = [{"id": "a", "text": "A"}, {"id": "b", "text": "B"}]
    assert [fault.at for fault in KIND.faults(field(choices=choices, least=3))] == [("least",)]
    assert [fault.at for fault in KIND.faults(field(choices=choices, least=2, most=1))] == [("least",)]
    assert not KIND.faults(field(choices=choices, least=1, most=2))


def test_a_long_list_has_as_many_lines_as_answers_allowed():
    made = asked(Long(DAYS), most=3)
    assert (type(made.widget), made.widget.lines) == (displays.Words, 3)
    data = QueryDict(mutable=True)
    data.setlist("f", ["Mardi", "ma", "", "", "lundi", ""])
    assert made.clean(made.widget.value_from_datadict(data, {}, "f")) == [DAYS[1], DAYS[0]]
    lines = made.widget.format_value(KIND.given(field(), [DAYS[1]]))
    assert [line["text"] for line in lines] == ["Mardi", "", ""]


def test_without_its_list_the_question_says_so():
    with pytest.raises(ValidationError) as refused:
        asked(()).clean(["lu"])
    assert refused.value.messages == [str(UNAVAILABLE)]


def test_pictures_are_boxes_too():
    assert type(asked(display="pictures").widget) is displays.PictureBoxes

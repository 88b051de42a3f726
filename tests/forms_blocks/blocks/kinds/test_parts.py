"""Kinds with several inputs, in a form: nothing typed is lost, each fault stands beside its part."""

from datetime import date

import pytest
from django.utils.datastructures import MultiValueDict
from hypothesis import given, settings
from hypothesis import strategies as st

from forms_blocks.blocks.compile import compile_steps
from forms_blocks.blocks.parted import PartedKind
from forms_blocks.blocks.registry import all_kinds, kind_of
from forms_blocks.blocks.schema import FormSchema
from forms_blocks.blocks.writing import field, key, step
from forms_blocks.runtime.course import Course
from forms_blocks.runtime.kept import ASKED, Kept, Posted
from forms_blocks.runtime.step_form import StepForm
from forms_blocks.runtime.world import World

PARTED = sorted(name for name, kind in all_kinds().items() if issubclass(kind, PartedKind))
MOST = 7
NOISE = st.one_of(st.text(), st.binary().map(lambda raw: raw.decode("latin-1")), st.just("2026-11-24"))


def form_of(kind: str, typed: list[str] | None = None, kept: Kept | None = None, **options) -> StepForm:
    steps = compile_steps([step("Une", field(kind, "f", "Votre réponse", **options))])
    course = Course.of(FormSchema(title="", steps=steps), World(today=date(2026, 11, 24)))
    if typed is None:
        return StepForm(steps[0], course, kept or Kept())
    data = MultiValueDict({f"{key('f')}_{place}": [text] for place, text in enumerate(typed)})
    data.setlist(ASKED, [key("f")])
    form = StepForm(steps[0], course, kept or Kept(), Posted(data, MultiValueDict()))
    form.is_valid()
    return form


def drawn(form: StepForm) -> list[dict]:
    widget = form.fields[key("f")].widget
    bound = form[key("f")]
    return widget.get_context(bound.html_name, bound.value(), {"id": bound.auto_id})["widget"]["subwidgets"]


def test_there_are_such_kinds():
    assert PARTED == ["address", "date_range", "identity", "place", "time_range"]


@pytest.mark.parametrize("kind", PARTED)
@settings(max_examples=50)
@given(typed=st.lists(NOISE, max_size=MOST), abroad=st.booleans())
def test_random_bytes_never_raise_and_always_come_back(kind, typed, abroad):
    form = form_of(kind, typed, **({"abroad": abroad} if kind == "address" else {}))
    if form.errors:
        wrong = form.wrong()
        assert [wrong[f"{key('f')}_{place}"] for place in range(len(typed))] == [[text] for text in typed]
        again = form_of(kind, kept=Kept({}, wrong))
        shown = again[key("f")].value() or []
        assert [text or "" for text in shown[: len(typed)]] == typed[: len(shown)]
    else:
        assert form.answers[key("f")]
        assert kind_of(kind).readable(form.shown[0], form.answers[key("f")])
    assert str(form[key("f")])


def test_each_fault_stands_beside_its_part_and_is_named_by_it():
    form = form_of("address", ["1 place d’Armes", "", "57", ""])
    street, _complement, postcode, town, _found = drawn(form)
    assert not street["error"]
    assert "57000" in postcode["error"]
    assert "commune" in town["error"]
    assert postcode["attrs"]["aria-invalid"] == "true"
    assert postcode["attrs"]["aria-describedby"] == f"{postcode['attrs']['id']}_error"
    assert form.points()[0].target == postcode["attrs"]["id"]


def test_the_browser_knows_what_each_line_of_an_address_is():
    tokens = [part["attrs"].get("autocomplete") for part in drawn(form_of("address", abroad=True))]
    assert tokens == ["address-line1", "address-line2", "postal-code", "address-level2", "country", None]
    somebody_else = drawn(form_of("address", autofill=False))
    assert {part["attrs"].get("autocomplete") for part in somebody_else} == {"off", None}


def test_france_is_proposed_and_may_be_changed():
    country = drawn(form_of("address", abroad=True))[4]
    assert country["value"] == ["FR"]

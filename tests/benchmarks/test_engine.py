"""What deciding a long form costs, beside serving a bare page; and filling in one of 100 fields."""

from datetime import date

import pytest
from django.test import Client

from forms_blocks.blocks.compile import compile_steps
from forms_blocks.blocks.schema import FormSchema
from forms_blocks.blocks.writing import chosen, field, key, step
from forms_blocks.runtime.filling import fill
from forms_blocks.runtime.judging import problems
from forms_blocks.runtime.world import World
from tests.benchmarks.measure import figures, report
from tests.benchmarks.test_filling import rival

pytestmark = [pytest.mark.benchmark, pytest.mark.django_db]
WORLD = World(today=date(2026, 11, 24))
YES_OR_NO = ["Oui", "Non"]


def long_form(fields: int) -> FormSchema:
    """Return a form of that many fields in steps of ten, two in five conditional: menus and expressions."""
    return FormSchema(title="Long", steps=compile_steps([_step(start) for start in range(0, fields, 10)]))


def _step(start: int):
    names = [f"f{number}" for number in range(start, start + 10)]
    first = field("choice", names[0], names[0], choices=YES_OR_NO)
    ruled = [field("text", name, name, shown_if=chosen(names[0], "Oui")) for name in names[1:3]]
    written = [field("number", name, name, shown_if=f'champs.{names[0]} == "Oui"') for name in names[3:5]]
    plain = [field("text", name, name, required=False) for name in names[5:]]
    return step(f"Étape {start}", first, *ruled, *written, *plain)


def answers_to(schema: FormSchema):
    """Return an answer to every field."""
    given = {"number": "12", "text": "Petit"}
    return {
        key_: given.get(one.kind) or {"id": key(one.identifier, "Oui"), "text": "Oui"}
        for key_, one in schema.fields.items()
    }


def test_deciding_a_long_form_costs_less_than_a_page():
    bare, _contrib = rival()
    browser = Client(SERVER_NAME="localhost")
    hundred, four_hundred = long_form(100), long_form(400)
    some, many = answers_to(hundred), answers_to(four_hundred)
    found = figures(
        {
            "bare page": lambda: browser.get(bare.url),
            "deciding 100 fields": lambda: fill(hundred, some, WORLD),
            "deciding 400 fields": lambda: fill(four_hundred, many, WORLD),
            "judging 100 fields": lambda: problems(hundred, some, WORLD),
            "judging 400 fields": lambda: problems(four_hundred, many, WORLD),
        },
        30,
    )
    report("Long forms, 40 conditions in 100 fields", found, "bare page")
    assert len(fill(hundred, some, WORLD).answers) == 100
    assert problems(hundred, some, WORLD) == []

"""The form being edited as citizens will see it: all its steps, every question, nothing written.

Beside the editor, a script of the page shows the step being written alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils import timezone
from django.utils.text import format_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from forms_blocks.blocks.compile import IncompleteDefinition
from forms_blocks.blocks.schema import FieldSchema, FormSchema, StepSchema
from forms_blocks.blocks.told import check_told, choices_told, told
from forms_blocks.runtime.course import Course
from forms_blocks.runtime.kept import Kept
from forms_blocks.runtime.simulated import PEOPLE, Simulated, simulated
from forms_blocks.runtime.step_form import StepForm
from forms_blocks.runtime.world import World
from forms_blocks.sources.lookup import Lookup

FORM = "form"


@dataclass(frozen=True, slots=True)
class ShownField:
    """A field as HTML, and when it is shown; "" when it always is."""

    html: str
    rule: str


@dataclass(frozen=True, slots=True)
class ShownStep:
    """A step and its number in the form, from 1; when it is shown ("" when it always is), and what must
    hold before it is left.
    """

    number: int
    step: StepSchema
    rule: str
    fields: list[ShownField]
    checks: list[str]


class FormPreview:
    """Gives a page that has a FormDefinition its previews: the page, and its form as each person sees it."""

    preview_modes = [
        ("", gettext_lazy("The page")),
        (FORM, gettext_lazy("The form")),
        *(
            (f"{FORM}-{one.key}", format_lazy(gettext_lazy("The form, for: {person}"), person=one.label))
            for one in PEOPLE.values()
            if one.known is not None
        ),
    ]

    def serve_preview(self, request: HttpRequest, mode_name: str) -> HttpResponse:
        """Show what is being edited; of an incomplete form, what is missing and what there is."""
        mode, _dash, key = mode_name.partition("-")
        if mode != FORM:
            return super().serve_preview(request, mode_name)  # type: ignore[misc]
        problems: list[str] = []
        try:
            self.compile()  # type: ignore[attr-defined]
        except IncompleteDefinition as incomplete:
            problems = list(dict.fromkeys(map(str, incomplete.problems)))
        schema = self.as_it_is()  # type: ignore[attr-defined]
        steps = shown(schema, simulated(key))
        context = {"page": self, "problems": problems, "steps": steps, "facts": schema.facts}
        return TemplateResponse(request, "public/preview.html", context)


def shown(schema: FormSchema, person: Simulated) -> list[ShownStep]:
    """Return every step that has something to show, conditional questions with the rule that shows them.

    What the account of the person fills in is filled in.
    """
    fields = schema.fields
    return [
        ShownStep(
            number, step, told(step.condition, fields), _fields(step, fields, person), _checks(step, fields)
        )
        for number, step in enumerate(schema.steps, 1)
        if step.fields
    ]


def _fields(step: StepSchema, fields: Mapping[str, FieldSchema], person: Simulated) -> list[ShownField]:
    always = step.model_copy(update={"fields": tuple(map(_always, step.fields))})
    today = timezone.localdate()
    world = World(today=today, person=person.profile(today), lookup=Lookup())
    form: Any = StepForm(always, Course.of(FormSchema(title="", steps=(always,)), world), Kept())
    drawn = form.helper.layout.fields
    return [
        ShownField(part.render(form, {}), _rules(field, fields))
        for field, part in zip(step.fields, drawn, strict=True)
    ]


def _always(field: FieldSchema) -> FieldSchema:
    """Return a field without its rules, and without those of its rows."""
    inside = tuple(map(_always, field.fields))
    return field.model_copy(update={"condition": None, "choice_rules": (), "fields": inside})


def _rules(field: FieldSchema, fields: Mapping[str, FieldSchema]) -> str:
    """Return when a field is shown, and when those of its rows are."""
    known = {**fields, **{inner.id: inner for inner in field.fields}}
    inside = [
        (inner.label, said)
        for inner in field.fields
        for said in (told(inner.condition, known), *choices_told(inner, known))
    ]
    lines = [told(field.condition, fields), *choices_told(field, fields)]
    lines += [_("“%(label)s”: %(rule)s") % {"label": label, "rule": rule} for label, rule in inside if rule]
    return "\n".join(filter(None, lines))


def _checks(step: StepSchema, fields: Mapping[str, FieldSchema]) -> list[str]:
    return [said for check in step.checks if (said := check_told(check, fields))]

"""Looks for one filling in which something happens, among all those that conditions can tell apart."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import islice, product
from math import prod
from typing import Any

from forms_blocks.blocks.schema import Condition, ExitCheck, FieldSchema, FormSchema, StepSchema
from forms_blocks.expressions.rule import Rule
from forms_blocks.proving.reading import Readings, is_free
from forms_blocks.proving.values import answers_worth_trying
from forms_blocks.runtime.filling import Filling, fill
from forms_blocks.runtime.world import World

MOST_FILLINGS = 20_000
# A step whose own questions are left out has nothing to show: this one stands in for them.
WITNESS = FieldSchema(id="witness", kind="text", identifier="parvis_witness")
Happens = Callable[[Filling], bool]


@dataclass(frozen=True)
class Explorer:
    """Tries fillings of a form, each reduced to what decides the thing looked for.

    `given` are answers that are the same in all of them.
    What trying cannot settle (a list kept elsewhere, a computation) is taken as open: more is thought
    possible than is, so what is never found in these fillings never happens in any.
    """

    steps: tuple[StepSchema, ...]
    readings: Readings
    spoken: Mapping[str, set[str]]
    world: World
    known: dict[str, list[Any]] = field(default_factory=dict)
    given: Mapping[str, Any] = field(default_factory=dict)
    around: str = ""
    """The id of the step in which the last one stands, when that is the row of a group; it is shown then."""

    def never(
        self, happens: Happens, conditions: Iterable[Condition], *about: str, inside: bool = False
    ) -> bool:
        """Say whether it is certain that a thing of the last step never happens.

        `conditions` are those it depends on, `about` the ids of the fields that it is about;
        `inside` says that the thing may happen while the step is still being answered.
        """
        fields = self._deciding([*conditions, *self._of_around()])
        tries = [self._tries(one, inside) for one in fields]
        if prod(map(len, tries)) > MOST_FILLINGS:
            return False
        schema = self._reduced({*(one.id for one in fields), *about, *([WITNESS.id] if self.around else [])})
        return not any(happens(filling) for filling in self._fillings(schema, fields, tries))

    def surely(self, happens: Happens, conditions: Iterable[Condition], *about: str) -> bool:
        """Say whether it is certain that a thing of the last step happens, once all before is answered.

        Nothing is certain of what trying cannot settle.
        """
        asked = [*conditions, *self._of_around()]
        read = self._with_checks(asked)
        if any(self.opened(condition) != condition for condition in read):
            return False
        return not self.never(lambda filling: _is_answered(filling, about) and happens(filling), read, *about)

    def _of_around(self) -> list[Condition]:
        return [step.condition for step in self.steps if step.id == self.around]

    def _with_checks(self, conditions: list[Condition]) -> list[Condition]:
        """Return every condition that decides, with the checks that stop somebody on the way."""
        read: list[Condition] = []
        while len(read) != len(conditions):
            read = conditions
            fields = self._deciding(read)
            keys = {one.id for one in fields}
            found = [rule.condition for one in fields for rule in one.choice_rules]
            found += [one.condition for one in fields]
            found += [step.condition for one in fields for step in self._homes(one)]
            found += [
                check.condition
                for step in self.steps[:-1]
                for check in step.checks
                if self.readings.fields_of(check.condition) & keys
            ]
            conditions = [*read, *(one for one in found if one not in read)]
        return read

    def combinations(self, conditions: Iterable[Condition], most: int) -> Iterator[dict[str, Any]]:
        """Yield every way to answer the fields that conditions depend on, `most` at most."""
        fields = self._deciding(conditions)
        tries = [[*self._answers(one), None] for one in fields]
        for answers in islice(product(*tries), most):
            yield {one.id: answer for one, answer in zip(fields, answers, strict=True) if answer is not None}

    def _fillings(
        self, schema: FormSchema, fields: list[FieldSchema], tries: list[list[Any]]
    ) -> Iterator[Filling]:
        for answers in product(*tries):
            given = {
                one.id: answer for one, answer in zip(fields, answers, strict=True) if answer is not None
            }
            filling = fill(schema, {**given, **self.given}, self.world)
            is_shown = not self.around or any(shown.step.id == self.around for shown in filling.steps)
            if is_shown and not any(shown.blocked for shown in filling.steps[:-1]):
                yield filling

    def _tries(self, one: FieldSchema, inside: bool) -> list[Any]:
        """Return what may be answered; None, no answer, where a person may go past without one."""
        home = [step for step in self.steps if step.id == self.around] + [self.steps[-1]]
        here = inside and any(field.id == one.id for step in home for field in step.fields)
        open_home = any(step.condition != self.opened(step.condition) for step in self._homes(one))
        is_open = open_home or one.condition != self.opened(one.condition)
        return [*self._answers(one), *([None] if here or is_open or not one.required else [])]

    def _answers(self, one: FieldSchema) -> list[Any]:
        if one.id not in self.known:
            spoken = self.spoken.get(one.id, set())
            self.known[one.id] = answers_worth_trying(one, spoken, self.world) if is_free(one) else []
        return self.known[one.id]

    def opened(self, condition: Condition) -> Condition:
        """Return a condition without what trying cannot settle: it holds whenever the whole one may."""
        if isinstance(condition, Rule):
            tests = tuple(test for test in condition.tests if self._is_tried(test.field))
            kept = tests if condition.mode == "all" or len(tests) == len(condition.tests) else ()
            return condition if kept == condition.tests else Rule(mode=condition.mode, tests=kept)
        read = self.readings.fields_of(condition)
        settled = self.readings.is_settled(condition) and all(map(self._is_tried, read))
        return condition if settled else None

    def _is_tried(self, key: str) -> bool:
        return key in self.readings.fields and bool(self._answers(self.readings.fields[key]))

    def _homes(self, one: FieldSchema) -> list[StepSchema]:
        return [step for step in self.steps if any(field.id == one.id for field in step.fields)]

    def _deciding(self, conditions: Iterable[Condition]) -> list[FieldSchema]:
        """Return the fields that decide, in document order."""
        fields = {one.id: one for step in self.steps for one in step.fields}
        waiting, found = list(conditions), set[str]()
        while waiting:
            new = self.readings.fields_of(self.opened(waiting.pop())) & set(fields) - found
            found |= new
            for key in new:
                waiting += [rule.condition for rule in fields[key].choice_rules]
                waiting += [fields[key].condition, *(step.condition for step in self._homes(fields[key]))]
        return [one for key, one in fields.items() if key in found]

    def _reduced(self, kept: set[str]) -> FormSchema:
        """Return the form with these fields only, and the checks that read no other."""
        made = []
        for step in self.steps:
            fields = tuple(self._opened_field(one) for one in step.fields if one.id in kept)
            if fields:
                update = {
                    "fields": fields,
                    "condition": self.opened(step.condition),
                    "checks": tuple(self._checks(step, kept)),
                }
                made.append(step.model_copy(update=update))
        return FormSchema(title="", steps=tuple(made))

    def _opened_field(self, one: FieldSchema) -> FieldSchema:
        rules = tuple(
            rule.model_copy(update={"condition": self.opened(rule.condition)}) for rule in one.choice_rules
        )
        return one.model_copy(update={"condition": self.opened(one.condition), "choice_rules": rules})

    def _checks(self, step: StepSchema, kept: set[str]) -> Iterator[ExitCheck]:
        for check in step.checks:
            condition = self.opened(check.condition)
            if self.readings.fields_of(condition) <= kept:
                yield check.model_copy(update={"condition": condition})


def _is_answered(filling: Filling, about: tuple[str, ...]) -> bool:
    """Say whether what must be answered is; a person goes no further without it."""
    asked = (one for step in filling.steps for one in step.fields if one.id not in about)
    return all(one.id in filling.answers for one in asked if one.required and not one.fields)

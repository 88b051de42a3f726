"""Fillings made up for the branches that nobody has tried, found with the engine itself. Pure."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from forms_blocks.blocks.schema import Condition, FormSchema, StepSchema
from forms_blocks.proving.coverage import CHECK, FIELD, Branch, seen
from forms_blocks.proving.reading import readings_of
from forms_blocks.proving.search import Explorer
from forms_blocks.proving.usual import usual_answer
from forms_blocks.runtime.filling import Filling, fill
from forms_blocks.runtime.judging import problems
from forms_blocks.runtime.world import World

MOST_TRIED = 400
MOST_WRONG = 8


@dataclass(frozen=True, slots=True)
class Example:
    """Answers that take a branch, and those of the missing branches that they take as well."""

    branch: Branch
    answers: dict[str, Any]
    takes: frozenset[Branch]


def examples(schema: FormSchema, missing: Iterable[Branch], world: World, most: int) -> Iterator[Example]:
    """Yield fillings that take missing branches, `most` at most; each takes one that no other did.

    A branch for which none is found is passed over: it may need answers that cannot be made up.
    """
    maker, left = _Maker(schema, world), list(missing)
    found = 0
    while left and found < most:
        branch = left.pop(0)
        answers = maker.answers_for(branch)
        if answers is not None:
            takes = frozenset({branch, *left} & seen(schema, fill(schema, answers, world)))
            left = [one for one in left if one not in takes]
            found += 1
            yield Example(branch, answers, takes)


def example(schema: FormSchema, branch: Branch, world: World) -> dict[str, Any] | None:
    """Return answers that take a branch; None when none is found."""
    return _Maker(schema, world).answers_for(branch)


class _Maker:
    """Answers what must be answered, then tries every way to answer what decides."""

    def __init__(self, schema: FormSchema, world: World) -> None:
        self.schema, self.world = schema, world
        self.readings, self.spoken = readings_of(schema.steps)
        self.known: dict[str, list[Any]] = {}
        self.usual = self._usual()

    def answers_for(self, branch: Branch) -> dict[str, Any] | None:
        """Return answers that take a branch, right ones when there are; None when none is found."""
        number, conditions = self._about(branch)
        checks = [check.condition for step in self.schema.steps for check in step.checks]
        found, right = self._try(branch, number, self._explorer(number), conditions)
        if found is None or right or not checks:
            return found
        # It is taken, but somebody is stopped elsewhere: answer what decides of that as well.
        whole = self._explorer(len(self.schema.steps))
        better, right = self._try(branch, number, whole, [*conditions, *checks])
        return better if right else found

    def _try(
        self, branch: Branch, number: int, explorer: Explorer, conditions: list[Condition]
    ) -> tuple[dict[str, Any] | None, bool]:
        """Return answers that take a branch, if any, and whether nothing is wrong in them."""
        second, wrong = None, 0
        for answers in explorer.combinations(conditions, MOST_TRIED):
            given = {**self.usual, **answers}
            filling = fill(self.schema, given, self.world)
            if branch not in seen(self.schema, filling) or _stopped(filling, number):
                continue
            counted = self._counted(filling, given)
            if self._is_right(branch, counted):
                return counted, True
            second, wrong = second or counted, wrong + 1
            if wrong == MOST_WRONG:
                break
        return second, False

    def _usual(self) -> dict[str, Any]:
        wanted = (one for one in self.schema.fields.values() if one.required or one.fields)
        return {one.id: answer for one in wanted if (answer := usual_answer(one, self.world)) is not None}

    def _explorer(self, number: int) -> Explorer:
        return Explorer(self.schema.steps[:number], self.readings, self.spoken, self.world, self.known)

    def _about(self, branch: Branch) -> tuple[int, list[Condition]]:
        number, step = next(
            (number, step) for number, step in enumerate(self.schema.steps, 1) if _holds(step, branch)
        )
        own = self.schema.fields[branch.id].condition if branch.kind == FIELD else None
        checks = [one.condition for one in step.checks] if branch.kind == CHECK else []
        return number, [step.condition, own, *checks]

    def _counted(self, filling: Filling, given: Mapping[str, Any]) -> dict[str, Any]:
        """Return what was asked and answered, as a person would have: nothing hidden, nothing computed."""
        asked = {field.id for shown in filling.steps for field in shown.fields}
        return {key: answer for key, answer in given.items() if key in asked}

    def _is_right(self, branch: Branch, answers: Mapping[str, Any]) -> bool:
        found = problems(self.schema, answers, self.world)
        # A check that stops is what such a branch is about: it alone is no fault.
        return not found or (branch.kind == CHECK and not branch.holds and len(found) == 1)


def _holds(step: StepSchema, branch: Branch) -> bool:
    if branch.kind == FIELD:
        return any(field.id == branch.id for field in step.fields)
    return step.id == branch.id


def _stopped(filling: Filling, number: int) -> bool:
    return any(shown.blocked for shown in filling.steps if shown.number < number)

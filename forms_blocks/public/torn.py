"""The same question answered in two tabs: both answers are read again before one is kept."""

from collections.abc import Iterable
from dataclasses import dataclass

from forms_blocks.blocks.schema import StepSchema
from forms_blocks.changes.late import spoken
from forms_blocks.runtime.kept import Kept
from forms_blocks.runtime.marks import UUID_LENGTH


@dataclass(frozen=True, slots=True)
class Torn:
    """A question, what the other page says, and what this one does."""

    target: str
    question: str
    theirs: str
    mine: str


def told(step: StepSchema, torn: Iterable[str], theirs: Kept, mine: Kept) -> list[Torn]:
    """Return the questions of a step that two pages answered, in their order."""
    keys = set(torn)
    return [
        Torn(f"id_{field.id}", field.label, spoken(field, theirs), spoken(field, mine))
        for field in step.fields
        if field.id in keys
    ]


def with_mine(theirs: Kept, mine: Kept, torn: Iterable[str]) -> Kept:
    """Return what is kept, with what this page says to the questions that both answered."""
    keys = set(torn)
    return Kept(
        {key: value for key, value in theirs.answers.items() if key not in keys}
        | {key: value for key, value in mine.answers.items() if key in keys},
        {name: texts for name, texts in theirs.typed.items() if name[:UUID_LENGTH] not in keys}
        | {name: texts for name, texts in mine.typed.items() if name[:UUID_LENGTH] in keys},
    )


def every_question(step: StepSchema) -> set[str]:
    """Return the questions of a step, those of its rows too."""
    return {one.id for field in step.fields for one in (field, *field.fields)}

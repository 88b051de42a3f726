"""The row of a group as a step of its own: what its questions read, they read as those of a step do."""

from forms_blocks.blocks.schema import Condition, FieldSchema, StepSchema
from forms_blocks.expressions.scan import FIELDS, SHOWN, rewritten

ROW, ROW_SHOWN = "bloc", "block_var_"


def row_of(group: FieldSchema) -> StepSchema:
    """Return a step with the questions of one row, shown when the group is."""
    fields = tuple(map(_plain, group.fields))
    return StepSchema(id=group.id, title=group.label, condition=group.condition, fields=fields)


def is_alike(group: FieldSchema, steps: tuple[StepSchema, ...]) -> bool:
    """Say whether a question of the row has a name of the form: in the row, that name means another."""
    names = {field.identifier for step in steps for field in step.fields}
    return any(inner.identifier in names for inner in group.fields)


def _plain(field: FieldSchema) -> FieldSchema:
    rules = tuple(
        rule.model_copy(update={"condition": _read_as_fields(rule.condition)}) for rule in field.choice_rules
    )
    update = {"condition": _read_as_fields(field.condition), "choice_rules": rules}
    return field.model_copy(update=update)


def _read_as_fields(condition: Condition) -> Condition:
    """Return an expression in which `bloc.nom` is read as `champs.nom`: in a row they are the same."""
    return rewritten(condition, _as_field, text=False) if isinstance(condition, str) else condition


def _as_field(name: str, _start: int) -> str:
    if name.startswith(f"{ROW}."):
        return FIELDS + name[len(ROW) :]
    return SHOWN + name[len(ROW_SHOWN) :] if name.startswith(ROW_SHOWN) else name

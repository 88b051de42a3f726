"""What a rule or an expression may read where it stands."""

from collections.abc import Iterable, Mapping
from functools import cached_property

from forms_blocks.blocks.prefills import PROFILE
from forms_blocks.blocks.registry import kind_of
from forms_blocks.blocks.schema import Condition, FieldSchema, StepSchema
from forms_blocks.expressions.check import Scope
from forms_blocks.expressions.rename import identifiers_in
from forms_blocks.expressions.rule import Rule
from forms_blocks.expressions.vocabulary import Vocabulary

ROOTS: dict[str, Iterable[str] | None] = {
    "today": None,
    "now": None,
    "usager": tuple(PROFILE),
    "portail": None,
    "demande": None,
    "options": None,
}


class Place:
    """A place in a form: the questions before it, all those of the form, the names it may read.

    `group` is the group whose row it stands in, if any.
    """

    def __init__(self, every: Mapping[str, FieldSchema], group: FieldSchema | None = None) -> None:
        self.every, self.group = every, group
        self.before: dict[str, FieldSchema] = {}
        self.here: tuple[str, ...] = ()
        """The question that is looked at, which moves nowhere before itself."""
        self.rooms: dict[str, Condition] = {}
        """When the step of each question is shown."""
        self.room: Condition = None
        """When the step is shown in which a question put before this place would stand."""
        names = [field.identifier for field in every.values()]
        names += [field.identifier for field in (group.fields if group else ())]
        self.vocabulary = Vocabulary.of(tuple(filter(None, names)))

    @classmethod
    def of(cls, steps: tuple[StepSchema, ...]) -> "Place":
        """Return the place at the start of a form."""
        made = cls({field.id: field for step in steps for field in step.fields})
        made.rooms = {field.id: step.condition for step in steps for field in step.fields}
        return made

    def pass_by(self, field: FieldSchema) -> None:
        """Go past a field: what follows may read it."""
        if kind_of(field.kind).asks or kind_of(field.kind).computes:
            self.before[field.id] = field

    def inside(self, group: FieldSchema) -> "Place":
        """Return the place at the start of a row: it sees what stands before the group."""
        made = Place({**self.every, **{field.id: field for field in group.fields}}, group)
        made.before = dict(self.before)
        made.here, made.rooms, made.room = self.here, self.rooms, self.room
        return made

    def may_move(self, field: FieldSchema) -> bool:
        """Say whether a question that stands further down may be put before this place.

        It may not when it reads itself what stands between, when its new step is not shown as its own is,
        nor when it would leave the screen of a question that fills it in, or that it fills in.
        """
        home = self.group is None or field in self.group.fields
        known = {one.identifier for one in self.before.values()}
        return (
            home
            and field.id not in self.here
            and self.rooms.get(field.id, self.room) == self.room
            and not self._is_tied(field)
            and all(name in known or name in self.before for name in reads(field, self.vocabulary))
        )

    def _is_tied(self, field: FieldSchema) -> bool:
        others = (one for one in self.every.values() if pointing(one))
        return bool(pointing(field)) or any({field.id, field.identifier} & pointing(one) for one in others)

    @property
    def scope(self) -> Scope:
        """What expressions may read here."""
        roots = dict(ROOTS)
        if self.group:
            roots["bloc"] = [field.identifier for field in self.group.fields if field.identifier]
        before = frozenset(field.identifier for field in self.before.values())
        return Scope(self.vocabulary, before, roots, self.parts)

    def parts(self, identifier: str) -> frozenset[str] | None:
        """Return what may be read of the answers to the questions of that name; None: anything."""
        known = [kind_of(one.kind).readable_parts(one) for one in self.named.get(identifier, ())]
        given = [parts for parts in known if parts is not None]
        return frozenset().union(*given) if known and len(given) == len(known) else None

    @cached_property
    def named(self) -> dict[str, list[FieldSchema]]:
        """The questions of the form by their names, those of the row among them."""
        found: dict[str, list[FieldSchema]] = {}
        for field in (*self.every.values(), *(self.group.fields if self.group else ())):
            found.setdefault(field.identifier, []).append(field)
        return found

    def bearing(self, identifier: str) -> FieldSchema | None:
        """Return the first question of that name."""
        return next((field for field in self.every.values() if field.identifier == identifier), None)


def pointing(field: FieldSchema) -> set[str]:
    """Return the questions that settings of this one name, by id or identifier."""
    return {
        str(field.settings.get(name)) for name in kind_of(field.kind).points_at if field.settings.get(name)
    }


def reads(field: FieldSchema, vocabulary: Vocabulary) -> set[str]:
    """Return the ids and the names of the other questions that a question, or its rows, reads."""
    found = {str(field.settings["filter_by"])} if field.settings.get("filter_by") else set()
    for condition in (field.condition, *(rule.condition for rule in field.choice_rules)):
        if isinstance(condition, Rule):
            found |= {test.field for test in condition.tests}
        elif condition:
            found |= set(identifiers_in(condition, vocabulary))
    texts = [field.settings.get("value") or ""] if kind_of(field.kind).computes else []
    if field.prefill and field.prefill.source == "field":
        found.add(field.prefill.value)
    elif field.prefill and field.prefill.source == "expression":
        texts.append(field.prefill.value)
    for text in texts:
        found |= set(identifiers_in(text, vocabulary, text=True))
    for inner in field.fields:
        found |= reads(inner, vocabulary)
    return found - {name for inner in field.fields for name in (inner.id, inner.identifier)}

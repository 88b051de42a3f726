"""A filling under way, taken from one version of its form to another without losing an answer.

A question is the same as long as its uuid is, wherever it stands and whatever it is called.
"""

from collections.abc import Mapping
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any
from uuid import NAMESPACE_OID, uuid5

from forms_blocks.blocks.asking import Asking
from forms_blocks.blocks.registry import kind_of
from forms_blocks.blocks.schema import FieldSchema, FormSchema
from forms_blocks.changes.fields import Home, homes
from forms_blocks.changes.reread import reread, said, survives
from forms_blocks.runtime.world import World

Answers = dict[str, Any]


@dataclass(slots=True)
class Carried:
    """The answers under the new version; `again`, by question, what was said and must be asked."""

    answers: Answers
    again: dict[str, str] = field(default_factory=dict)


def carry(before: FormSchema, after: FormSchema, answers: Mapping[str, Any], world: World) -> Carried:
    """Return the answers as the new version keeps them; those of questions that left it stay beside.

    A question whose kind changed reads its answer again; what makes no sense any more goes to `again`.
    """
    return _Carrying(before, after, answers, world).carried()


class _Carrying:
    def __init__(
        self, before: FormSchema, after: FormSchema, answers: Mapping[str, Any], world: World
    ) -> None:
        self.old, self.new, self.given = homes(before), homes(after), answers
        self.asking = Asking(world.today)
        self.done = Carried(deepcopy(dict(answers)))

    def carried(self) -> Carried:
        for home in self.new.values():
            if home.field.fields:
                self._open_group(home.field)
        for key, home in self.new.items():
            if not home.field.fields and _holds(home.field):
                self._bring(key, home)
        self._drop_empty_groups()
        return self.done

    def _open_group(self, group: FieldSchema) -> None:
        """Begin the rows of a group with those it had; what was no group cannot be rows."""
        old = self.old.get(group.id)
        rows = self.done.answers.get(group.id)
        if old is not None and old.group is None and not old.field.fields and rows is not None:
            self.done.again[group.id] = said(old.field, rows)
            rows = None
        kept = [row for row in rows if isinstance(row, dict)] if isinstance(rows, list) else []
        self.done.answers[group.id] = kept

    def _bring(self, key: str, home: Home) -> None:
        old = self.old.get(key)
        found = self._found(key, old)
        if old is not None and (_group(old) != _group(home)):
            self._leave(key, old)
        for place, (row, answer) in enumerate(found.items()):
            kept = self._read(old, home.field, answer)
            if kept is None or (home.group is None and place):
                self._ask_again(key, old, answer)
                if home.group is None and not place:
                    self.done.answers.pop(key, None)
                elif home.group is not None:
                    self._row(home.group.id, row).pop(key, None)
            elif home.group is None:
                self.done.answers[key] = kept
            else:
                self._row(home.group.id, row)[key] = kept

    def _found(self, key: str, old: Home | None) -> dict[int, Any]:
        """Return the answers given to a question by the number of their row, 0 outside groups."""
        if old is None or old.group is None:
            return {0: self.given[key]} if key in self.given else {}
        rows = self.given.get(old.group.id) or []
        return {place: row[key] for place, row in enumerate(rows) if isinstance(row, dict) and key in row}

    def _read(self, old: Home | None, new: FieldSchema, answer: Any) -> Any:
        if old is None:
            # It was given to a version before that one; nothing says of what kind the question was.
            return deepcopy(answer) if survives(new, answer, self.asking) else None
        if old.field.kind == new.kind:
            return deepcopy(answer)
        return reread(old.field, new, answer, self.asking)

    def _ask_again(self, key: str, old: Home | None, answer: Any) -> None:
        text = said((old or self.new[key]).field, answer)
        self.done.again[key] = "\n".join(filter(None, (self.done.again.get(key), text)))

    def _leave(self, key: str, old: Home) -> None:
        """Empty the place where a question stood."""
        if old.group is None:
            self.done.answers.pop(key, None)
        for row in self.done.answers.get(old.group.id) or [] if old.group else ():
            row.pop(key, None)

    def _row(self, group: str, number: int) -> Answers:
        rows: list[Answers] = self.done.answers[group]
        while len(rows) <= number:
            rows.append({"id": str(uuid5(NAMESPACE_OID, f"{group}/{len(rows)}"))})
        return rows[number]

    def _drop_empty_groups(self) -> None:
        for key, home in self.new.items():
            if home.group is None and home.field.fields and not self.done.answers.get(key):
                self.done.answers.pop(key, None)


def _holds(field: FieldSchema) -> bool:
    kind = kind_of(field.kind)
    return kind.asks or kind.computes


def _group(home: Home) -> str:
    return home.group.id if home.group else ""
